import type { ConfigValue, ImportancePlan, ProjectData, RunState } from '../../src/model/index.js';
import { makeRun } from './makeRun.js';

/** Runs whose `loss` depends on `lr` and on whether `optimizer` is sgd; every tenth crashed without one, every fifteenth has NaN. */
export function importanceProject(runs: number): ProjectData {
  const all = Array.from({ length: runs }, (_, i) => {
    const optimizer = ['adam', 'sgd', 'lion'][(i * 7) % 3]!;
    const lr = 10 ** (-4 + ((i * 37) % 100) / 33);
    const config = new Map<string, ConfigValue>([
      ['lr', lr],
      ['optimizer', optimizer],
      ['layers', 1 + ((i * 11) % 5)],
      ['batch', 32],
    ]);
    if (optimizer === 'sgd') config.set('momentum', ((i * 13) % 10) / 10);
    const value = i % 15 === 0 ? Number.NaN : (Math.log10(lr) + 2.5) ** 2 + (optimizer === 'sgd' ? 1 : 0);
    const crashed = i % 10 === 3;
    const state: RunState = crashed ? 'crashed' : 'finished';
    return makeRun(`run-${i}`, {
      createdAt: i,
      state,
      config,
      metrics: crashed ? new Map() : new Map([['loss', { step: Float64Array.of(1), value: Float64Array.of(value) }]]),
    });
  });
  return { id: 'p', name: 'Project', runs: all, parameters: [{ key: 'layers', scale: 'linear', low: 1, high: 8 }], warnings: [] };
}

/** What matters for the loss of `importanceProject`. */
export const importancePlan: ImportancePlan = {
  kind: 'importance',
  runs: { project: 'p' },
  target: { from: 'metric', key: 'loss', reduce: 'last' },
  goal: 'minimize',
  parameters: ['lr', 'optimizer', 'layers', 'batch', 'momentum'].map((key) => ({ from: 'config', key })),
  trees: 40,
};
