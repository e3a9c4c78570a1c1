import { spawnWorker } from './spawnWorker.js';

/** How an engine starts its workers. */
export interface EngineWorkers {
  /** The series worker; by default the one of this package. */
  series?: (() => Worker) | undefined;
  /** The database worker; by default the one of this package. */
  database?: (() => Worker) | undefined;
  /** The compute worker; by default the one of this package. */
  compute?: (() => Worker) | undefined;
  /** Where DuckDB's wasm file is; by default beside this package's workers. */
  duckdbWasm?: string | undefined;
}

// Bundlers find workers and files by `new URL(…, import.meta.url)` with a literal path, so each is written out.

export function startSeriesWorker(): Worker {
  return spawnWorker(
    () => new Worker(new URL('../../workers/series.worker.js', import.meta.url), { type: 'module', name: 'runfolio series' }),
    () => new URL('../../workers/series.worker.js', import.meta.url).href,
  );
}

export function startDatabaseWorker(): Worker {
  return spawnWorker(
    () => new Worker(new URL('../../workers/database.worker.js', import.meta.url), { type: 'module', name: 'runfolio database' }),
    () => new URL('../../workers/database.worker.js', import.meta.url).href,
  );
}

export function startComputeWorker(): Worker {
  return spawnWorker(
    () => new Worker(new URL('../../workers/compute.worker.js', import.meta.url), { type: 'module', name: 'runfolio compute' }),
    () => new URL('../../workers/compute.worker.js', import.meta.url).href,
  );
}

export function duckDbWasmUrl(): string {
  return new URL('../../workers/duckdb/duckdb-eh.wasm', import.meta.url).href;
}
