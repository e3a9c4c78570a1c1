// Copies what the database worker needs of DuckDB-WASM next to our own workers (git-ignored): the wasm file, which ships in the package and is loaded at run
// time, and its synchronous client for browsers, which is bundled into the worker. DuckDB-WASM's own `exports` do not reach that client.
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';

const from = new URL('../node_modules/@duckdb/duckdb-wasm/dist/', import.meta.url);
const to = new URL('../workers/duckdb/', import.meta.url);

await rm(to, { recursive: true, force: true });
await mkdir(to, { recursive: true });
await copyFile(new URL('duckdb-eh.wasm', from), new URL('duckdb-eh.wasm', to));
// Without its source-map comment: the map is not shipped, and each start would warn about it.
const client = await readFile(new URL('duckdb-browser-blocking.mjs', from), 'utf8');
await writeFile(new URL('duckdb-browser-blocking.mjs', to), client.replace(/\/\/# sourceMappingURL=.*\s*$/, ''));
