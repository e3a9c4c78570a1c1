/** DuckDB-WASM's synchronous client for browsers, as `scripts/duckdb-assets.mjs` copies it: the part that is used. */
declare module '*/duckdb-browser-blocking.mjs' {
  import type { DuckBindings } from './duckBindings.js';

  export const BROWSER_RUNTIME: object;
  export class VoidLogger {}
  export function createDuckDB(
    bundles: Record<'mvp' | 'eh', { mainModule: string; mainWorker: string }>,
    logger: VoidLogger,
    runtime: object,
  ): Promise<DuckBindings & { instantiate(onProgress: () => void): Promise<unknown> }>;
}
