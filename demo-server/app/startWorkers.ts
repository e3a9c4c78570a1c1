import type { EngineWorkers } from '../../src/index.js';
import type { OwnWorker } from './ownWorker.js';

/** Starts the engine's workers by the constructor that is given: it has this name so that the bundler finds the scripts. */
export function startWorkers(Worker: OwnWorker): EngineWorkers {
  return {
    series: () => new Worker(new URL('../../workers/series.worker.js', import.meta.url), { type: 'module', name: 'runfolio series' }),
    database: () => new Worker(new URL('../../workers/database.worker.js', import.meta.url), { type: 'module', name: 'runfolio database' }),
    compute: () => new Worker(new URL('../../workers/compute.worker.js', import.meta.url), { type: 'module', name: 'runfolio compute' }),
  };
}
