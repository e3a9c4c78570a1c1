/** DuckDB-WASM's synchronous client for browsers, as `scripts/duckdb-assets.mjs` copies it. */
declare module '*/duckdb-browser-blocking.mjs' {
  export const BROWSER_RUNTIME: unknown;
  export const VoidLogger: unknown;
  export const createDuckDB: unknown;
}
