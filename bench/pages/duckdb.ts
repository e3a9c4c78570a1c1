import { AsyncDuckDB, VoidLogger, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';

/** DuckDB-WASM in its own worker, as its documentation starts it. */
export async function startDuckDb(): Promise<AsyncDuckDBConnection> {
  const database = new AsyncDuckDB(new VoidLogger(), new Worker(new URL(workerUrl, location.href)));
  await database.instantiate(new URL(wasmUrl, location.href).href);
  return database.connect();
}

/** Loads the rows of an Arrow stream as the table `points`, whole: in pieces it would give wrong data. */
export async function insertPoints(connection: AsyncDuckDBConnection, bytes: Promise<Uint8Array>): Promise<void> {
  await connection.insertArrowFromIPCStream(await bytes, { name: 'points', create: true });
}

/** Fetches a file. */
export async function fetchBytes(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
