import { join } from 'node:path';
import type { RunData } from '../../src/model/index.js';
import { cached } from './cacheFolder.js';
import { runName } from './curves.js';
import { tableColumns, tableValues } from './tableValues.js';
import { writeProject } from './writeProject.js';

/** A cached folder with the export of a project of so many runs, of 50 config keys and no history. */
export function tableFiles(runs: number): Promise<string> {
  return cached(`table-${runs}`, (folder) =>
    writeProject(
      { id: 'table', name: 'table', runs: Array.from({ length: runs }, (_, run) => tableRun(run)), parameters: [], warnings: [] },
      join(folder, 'export'),
    ),
  );
}

function tableRun(run: number): RunData {
  const values = tableValues(run);
  return {
    runId: runName(run),
    name: runName(run),
    state: 'finished',
    createdAt: Date.UTC(2026, 0, 1) + run * 1000,
    tags: [],
    source: 'bench',
    config: new Map(tableColumns.map((column, i) => [column, values[i]!])),
    summary: new Map(),
    metrics: new Map(),
    system: new Map(),
  };
}
