import { join } from 'node:path';
import type { RunData } from '../../src/model/index.js';
import { cached } from './cacheFolder.js';
import { runName } from './curves.js';
import { lossOf } from './importanceValues.js';
import { tableColumns, tableValues } from './tableValues.js';
import { writeProject } from './writeProject.js';

/** A cached folder with the export of a project of so many runs, of 50 parameters of which some decide the summary `loss`. */
export function importanceFiles(runs: number): Promise<string> {
  const project = { id: 'importance', name: 'importance', parameters: [], warnings: [] };
  return cached(`importance-${runs}`, (folder) =>
    writeProject({ ...project, runs: Array.from({ length: runs }, (_, run) => importanceRun(run)) }, join(folder, 'export')),
  );
}

function importanceRun(run: number): RunData {
  const values = tableValues(run);
  return {
    runId: runName(run),
    name: runName(run),
    state: 'finished',
    createdAt: Date.UTC(2026, 0, 1) + run * 1000,
    tags: [],
    source: 'bench',
    config: new Map(tableColumns.map((column, i) => [column, values[i]!])),
    summary: new Map([['loss', lossOf(run, values)]]),
    metrics: new Map(),
    system: new Map(),
  };
}
