import computeUrl from '../../../workers/compute.worker.ts?worker&url';
import databaseUrl from '../../../workers/database.worker.ts?worker&url';
import seriesUrl from '../../../workers/series.worker.ts?worker&url';
import { spawnWorker } from '../../../src/engine/spawnWorker.js';
import type { EngineWorkers } from '../../../src/index.js';

/** The engine's workers of a page that may be in a frame without an origin, which is let start them by blobs alone. */
export const frameWorkers = (): EngineWorkers => ({
  series: starter(seriesUrl),
  database: starter(databaseUrl),
  compute: starter(computeUrl),
});

function starter(path: string): () => Worker {
  // As the bundler has it, relative to the page.
  const url = new URL(path, import.meta.url).href;
  return () =>
    spawnWorker(
      () => new Worker(url, { type: 'module' }),
      () => url,
    );
}
