import { fetchManifest } from './fetchManifest.js';
import type { OpenExport } from './openExports.js';
import type { RequestHeaders } from './requestHeaders.js';

/** An export on a web server: a project of the engine. */
export interface ExportSource {
  /** What plans call the project. */
  id: string;
  /** What people call it; the name in the export where absent. */
  name?: string | undefined;
  /** The folder that holds `manifest.json`, absolute or relative to the page. */
  url: string;
  /** Headers that requests for the export need, such as a token: for its manifest, and from the workers for all its files. Asked again where the server refuses. Default: none. */
  headers?: RequestHeaders | undefined;
}

/** Reads the manifest of a source as it is now. */
export async function readSource(
  { url, headers }: ExportSource,
  signal: AbortSignal,
  stallSeconds: number | undefined,
): Promise<OpenExport> {
  const baseUrl = new URL(url.replace(/\/?$/, '/'), document.baseURI).href;
  // Without headers to wait for, the request leaves at once.
  const given = headers ? await headers() : undefined;
  return { manifest: await fetchManifest(baseUrl, signal, { stallSeconds, headers: given }), baseUrl };
}
