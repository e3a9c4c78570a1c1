import type { ImportancePlan } from '../../src/index.js';
import { createWasmEngine } from '../../src/index.js';
import { lossOf } from '../data/importanceValues.js';
import { tableColumns, tableValues } from '../data/tableValues.js';

export interface ImportanceOptions {
  /** Folder of the export. */
  url: string;
  trees: number;
  requests: number;
}

/** What a request took, and the parameter it found to matter most. */
export interface ImportanceSample {
  taken: number[];
  first: string;
}

/**
 * ms from request to answer: forest, shuffles, intervals, curves, correlations and PED-ANOVA of all parameters, in the worker. Columns and workers are there, as
 * when a reader changes the seed.
 */
export async function importanceOurs({ url, trees, requests }: ImportanceOptions): Promise<ImportanceSample> {
  const engine = createWasmEngine({ exports: [{ id: 'importance', url }] });
  const idle = { signal: new AbortController().signal };
  const plan = (seed: number): ImportancePlan => ({
    kind: 'importance',
    runs: { project: 'importance' },
    target: { from: 'summary', key: 'loss' },
    goal: 'minimize',
    parameters: tableColumns.map((key) => ({ from: 'config', key })),
    trees,
    seed,
  });
  await engine.run({ ...plan(0), trees: 1 }, idle);
  const taken: number[] = [];
  let first = '';
  for (let seed = 1; seed <= requests; seed++) {
    const start = performance.now();
    const { columns } = await engine.run(plan(seed), idle);
    taken.push(performance.now() - start);
    const [figures, names] = [columns['permutation'] as Float64Array, columns['parameter'] as string[]];
    first = names[figures.indexOf(figures.reduce((most, figure) => Math.max(most, figure)))]!.replace('config.', '');
  }
  await engine.dispose();
  return { taken, first };
}

/** Trees the peer really grows: its time grows with their number, and all would take a minute or more. */
const grown = 10;

/**
 * ms that ml-random-forest takes to grow so many trees on the same numbers (texts as codes) and to give its feature importance alone: no out-of-bag
 * predictions, no shuffles, no curves. Taken of ten trees, and multiplied.
 */
export async function importanceMl({ runs, trees }: { runs: number; trees: number }): Promise<ImportanceSample> {
  const { RandomForestRegression } = await import('ml-random-forest');
  const rows = Array.from({ length: runs }, (_, run) => tableValues(run));
  const codes = new Map<string, number>();
  const codeOf = (value: string): number => {
    const code = codes.get(value) ?? codes.size;
    codes.set(value, code);
    return code;
  };
  const matrix = rows.map((values) => values.map((value) => (typeof value === 'string' ? codeOf(value) : Number(value))));
  const target = rows.map((values, run) => lossOf(run, values));
  const start = performance.now();
  const forest = new RandomForestRegression({
    nEstimators: grown,
    maxFeatures: tableColumns.length,
    replacement: false,
    useSampleBagging: true,
    noOOB: true,
    seed: 1,
  });
  forest.train(matrix, target);
  // Its types do not have it.
  const importance = (forest as typeof forest & { featureImportance(): number[] }).featureImportance();
  const taken = [((performance.now() - start) * trees) / grown];
  return { taken, first: tableColumns[importance.indexOf(Math.max(...importance))]! };
}
