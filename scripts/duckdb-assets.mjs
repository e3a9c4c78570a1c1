// Copies the two DuckDB files that the browser loads at run time next to our own workers (git-ignored, shipped in the package).
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';

const from = new URL('../node_modules/@duckdb/duckdb-wasm/dist/', import.meta.url);
const to = new URL('../workers/duckdb/', import.meta.url);

await mkdir(to, { recursive: true });
await copyFile(new URL('duckdb-eh.wasm', from), new URL('duckdb-eh.wasm', to));
// Without its source-map comment: the map is not shipped, and each start would warn about it.
const worker = await readFile(new URL('duckdb-browser-eh.worker.js', from), 'utf8');
await writeFile(new URL('duckdb-browser-eh.worker.js', to), worker.replace(/\/\/# sourceMappingURL=.*\s*$/, ''));
