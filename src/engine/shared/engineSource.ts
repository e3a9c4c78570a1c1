import type { ExportSource } from '../exportSource.js';
import type { MemoryExport } from '../memory/index.js';
import type { HttpEngineOptions } from '../http/index.js';
import type { WasmEngineOptions } from '../wasmEngine.js';

/** Gives a token for `Authorization: Bearer …`. Its signal is aborted when nobody needs one any more. */
export type GetToken = (options: { signal: AbortSignal }) => string | Promise<string>;

/** Who asks for data. */
export interface SourceAccess {
  /**
   * Who is signed in, such as a user's id: what one principal has loaded, another never gets. Panels of one page whose source and principal are the same share an
   * engine. Default: nobody; with `getToken` alone, only what has that very function shares.
   */
  principal?: string | undefined;
  /**
   * Asked for a token when the first request needs one, before it ends, when a server refuses it (401), and when the page is online again; all who need one
   * meanwhile wait for the same. It is kept in memory alone. Default: requests carry none.
   */
  getToken?: GetToken | undefined;
}

/** Exports on any web server or bucket, or in memory, read by this page. */
export interface ExportsSource extends SourceAccess, Pick<WasmEngineOptions, 'workers' | 'limits' | 'eager' | 'stallSeconds'> {
  /**
   * The address of an export's folder, alone or with an id, data in memory as `createMemoryExport` makes them, or several of these. What plans and panels call a project is its `id`; of a plain address
   * that is the folder's name.
   */
  exports: string | ExportSource | MemoryExport | readonly (string | ExportSource | MemoryExport)[];
}

/** A server that answers plans. */
export interface ApiSource extends SourceAccess, Pick<HttpEngineOptions, 'headers' | 'pollSeconds' | 'stallSeconds'> {
  /** Where its API is: plans are posted to `<api>/plans`. */
  api: string;
}

/** Where data come from. */
export type EngineSource = ExportsSource | ApiSource;
