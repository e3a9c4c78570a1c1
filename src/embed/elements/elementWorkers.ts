import { spawnWorker, type EngineWorkers } from '../../engine/index.js';
import { trustedWorker } from './trustedWorker.js';

/** The workers of the elements' engines, which lie beside the elements' own scripts. The same for all elements of a page: those that read the same share an engine. */
export const elementWorkers = once(makeWorkers);

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function makeWorkers(): EngineWorkers {
  // It has this name so that bundlers find the scripts.
  const Worker = trustedWorker(new URL('.', new URL('../../../workers/series.worker.js', import.meta.url)).href);
  return {
    series: () =>
      spawnWorker(
        () => new Worker(new URL('../../../workers/series.worker.js', import.meta.url), { type: 'module', name: 'runfolio series' }),
        () => new URL('../../../workers/series.worker.js', import.meta.url).href,
        Worker,
      ),
    database: () =>
      spawnWorker(
        () => new Worker(new URL('../../../workers/database.worker.js', import.meta.url), { type: 'module', name: 'runfolio database' }),
        () => new URL('../../../workers/database.worker.js', import.meta.url).href,
        Worker,
      ),
    compute: () =>
      spawnWorker(
        () => new Worker(new URL('../../../workers/compute.worker.js', import.meta.url), { type: 'module', name: 'runfolio compute' }),
        () => new URL('../../../workers/compute.worker.js', import.meta.url).href,
        Worker,
      ),
    duckdbWasm: new URL('../../../workers/duckdb/duckdb-eh.wasm', import.meta.url).href,
  };
}
