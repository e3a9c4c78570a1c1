import { join } from 'node:path';
import type { RunData } from '../../src/model/index.js';
import { cached } from './cacheFolder.js';
import { predictionValues } from './predictionValues.js';
import { writeProject } from './writeProject.js';

/** A cached folder with the export of one run that logged a table of so many predictions: `label` (0 or 1) and `score`. */
export function scoreFiles(rows: number): Promise<string> {
  const run: RunData = {
    runId: 'run',
    name: 'run',
    state: 'finished',
    createdAt: Date.UTC(2026, 0, 1),
    tags: [],
    source: 'bench',
    config: new Map(),
    summary: new Map(),
    metrics: new Map(),
    system: new Map(),
  };
  return cached(`scores-${rows}`, async (folder) => {
    const { labels, scores } = predictionValues(rows);
    const columns = [
      { name: 'label', column: { type: 'number' as const, values: Float64Array.from(labels) } },
      { name: 'score', column: { type: 'number' as const, values: scores } },
    ];
    const tables = [{ key: 'predictions', rows, runId: 'run', columns }];
    await writeProject({ id: 'curve', name: 'curve', runs: [run], tables, parameters: [], warnings: [] }, join(folder, 'export'));
  });
}
