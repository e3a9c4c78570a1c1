import type { ConfigValue, MetricPoints, Plan, ProjectData } from '../../src/model/index.js';
import { makeRun } from './makeRun.js';
import { artifactsOf, everyColumn, recordsOf, twoMediaFiles } from './recordFixtures.js';

function points(run: number, length: number): MetricPoints {
  const step = Float64Array.from({ length }, (_, i) => i * 2 + (run % 2));
  return {
    step,
    value: step.map((x, i) => (i === 3 ? NaN : Math.sin(x + run) * 10)),
    time: step.map((x) => 1e12 + run * 1e6 + x * 1000),
    runtime: step.map((x) => x + 0.5),
  };
}

/** Eight runs with every kind of file and column there is, small enough to be read thousands of times. */
export function fuzzProject(): ProjectData {
  const runs = Array.from({ length: 8 }, (_, i) => {
    const mixed: ConfigValue = i % 3 === 0 ? 'auto' : i % 3 === 1 ? i / 4 : true;
    const config = new Map<string, ConfigValue>([
      ['lr', i / 10],
      ['optimizer', i % 2 === 0 ? 'adam' : 'sgd'],
      ['mixed', mixed],
    ]);
    if (i !== 5) config.set('layers', { json: `[${i},64]` });
    const metrics = new Map([['loss', points(i, 24 + i)]]);
    if (i % 2 === 0) metrics.set('acc', points(i, 10));
    const summary = new Map<string, ConfigValue>([['best', i]]);
    return makeRun(`run-${i}`, {
      name: `Run ${i} ü`,
      createdAt: i * 1000,
      tags: i % 2 === 0 ? ['even', 'ä'] : ['odd'],
      config,
      summary,
      metrics,
      ...recordsOf(i),
    });
  });
  return {
    id: 'p',
    name: 'Fuzzed',
    runs,
    tables: [everyColumn, { ...everyColumn, runId: 'run-1', step: 3 }],
    mediaFiles: twoMediaFiles,
    ...artifactsOf('run-1', 'run-2'),
    parameters: [],
    warnings: [],
  };
}

const all = { project: 'p' };
const sorted = { ...all, sort: [{ column: { from: 'config' as const, key: 'lr' }, ascending: false }] };
const shown = [
  ...(['name', 'state', 'tags', 'created_at'] as const).map((key) => ({ from: 'run' as const, key })),
  ...['lr', 'optimizer', 'mixed', 'layers'].map((key) => ({ from: 'config' as const, key })),
  { from: 'summary' as const, key: 'best' },
  { from: 'metric' as const, key: 'loss', reduce: 'min' as const },
];
const line = { kind: 'series' as const, runs: [all], pipeline: [], viewport: { pixels: 1000 } };

/** What is asked of each mutated export. `page` is asked twice: of typed arrays and of DuckDB. */
export const fuzzPlans = {
  steps: { ...line, y: ['loss', 'acc'], x: 'step' },
  times: { ...line, y: ['loss'], x: 'relative', pipeline: [{ do: 'smooth', method: 'ema', weight: 0.5 }] },
  page: { kind: 'runs.page', runs: sorted, columns: shown, offset: 0, limit: 100 },
  facets: { kind: 'runs.facets', runs: all, columns: shown.filter(({ from }) => from !== 'metric') },
} as const satisfies Record<string, unknown> as unknown as {
  steps: Plan & { kind: 'series' };
  times: Plan & { kind: 'series' };
  page: Plan & { kind: 'runs.page' };
  facets: Plan & { kind: 'runs.facets' };
};
