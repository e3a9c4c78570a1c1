import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diskFiles } from '../demo-server/diskFiles.js';
import { importFiles } from '../src/importers/index.js';
import { ValueColumnBuilder, type ConfigValue, type RunData, type ValueColumn } from '../src/model/index.js';
import { defaultTrees, parameterImportance, spearman, type ImportanceResult } from '../src/numeric/index.js';
import { describeWithData, sharedData } from './sharedData.js';

interface Reference {
  params: Record<string, { distinct: number; missing: number }>;
  correlation: Record<string, { pearson?: number; spearman?: number; pearson_log10_param?: number }>;
  forest: { r2_oob_and_train: [number, number][]; importance: { param: string; mdi_mean: number; permutation_mean: number }[] };
}

function reference(name: string, part: string): Reference {
  const all = JSON.parse(readFileSync(sharedData(`reference/${name}.json`), 'utf8')) as Record<string, Reference>;
  return all[part]!;
}

async function importShared(path: string): Promise<readonly RunData[]> {
  return (await importFiles(await diskFiles([sharedData(path)]))).runs;
}

function columnOf(values: readonly (ConfigValue | undefined)[]): ValueColumn {
  const builder = new ValueColumnBuilder(values.length);
  values.forEach((value, row) => {
    if (typeof value === 'number') builder.number(row, value);
    else if (typeof value === 'boolean') builder.number(row, value ? 1 : 0, 2);
    else if (typeof value === 'string') builder.text(row, value);
    else if (value !== undefined) builder.text(row, value.json, 4);
  });
  return builder.column;
}

function run(names: readonly string[], columns: readonly ValueColumn[], target: Float64Array, seed: number): ImportanceResult {
  const rows = Int32Array.from(target.keys());
  const parameters = names.map((_, i) => ({ column: columns[i]! }));
  const work = parameterImportance({ parameters, rows, target, goal: 'minimize', trees: defaultTrees(target.length, names.length), seed });
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** What a reference asks of any other forest: the same three first, and much the same order of all that matter. */
function expectSameOrder(ours: ReadonlyMap<string, number>, theirs: ReadonlyMap<string, number>, what: string): void {
  const top = (figures: ReadonlyMap<string, number>): string[] =>
    [...figures]
      .toSorted((a, b) => b[1] - a[1])
      .slice(0, 3)
      .map(([name]) => name)
      .toSorted();
  expect(top(ours), `${what}: the first three`).toEqual(top(theirs));
  const matter = [...theirs].filter(([, figure]) => figure > 0.02).map(([name]) => name);
  const pick = (figures: ReadonlyMap<string, number>): Float64Array => Float64Array.from(matter, (name) => figures.get(name) ?? 0);
  expect(spearman(pick(ours), pick(theirs)), `${what}: order of ${matter.join(', ')}`).toBeGreaterThanOrEqual(0.8);
}

function compare(
  names: readonly string[],
  columns: readonly ValueColumn[],
  target: Float64Array,
  { forest, correlation }: Reference,
): void {
  expect(Math.min(...forest.r2_oob_and_train.map(([oob]) => oob))).toBeGreaterThan(0.5);
  for (const seed of [0, 1]) {
    const { parameters, r2 } = run(names, columns, target, seed);
    expect(Math.abs(r2 - forest.r2_oob_and_train[0]![0])).toBeLessThan(0.05);
    const by = (pick: (figures: (typeof parameters)[number]) => number): Map<string, number> =>
      new Map(parameters.map((figures) => [names[figures.index]!, pick(figures)]));
    const theirs = (key: 'mdi_mean' | 'permutation_mean'): Map<string, number> =>
      new Map(forest.importance.map((each) => [each.param, each[key]]));
    expectSameOrder(
      by(({ mdi }) => mdi),
      theirs('mdi_mean'),
      `MDI, seed ${seed}`,
    );
    expectSameOrder(
      by(({ permutation }) => permutation.mean),
      theirs('permutation_mean'),
      `permutation, seed ${seed}`,
    );
    for (const figures of parameters) {
      const known = correlation[names[figures.index]!];
      if (known?.spearman === undefined) continue;
      expect(figures.spearman).toBeCloseTo(known.spearman, 9);
      const log = figures.encoded.kind !== 'category' && figures.encoded.scale === 'log';
      expect(figures.pearson).toBeCloseTo((log ? known.pearson_log10_param : known.pearson)!, 9);
    }
  }
}

describeWithData('parameter importance on real sweeps', () => {
  test('HiPlot: forest and correlations agree with scikit-learn and SciPy', async () => {
    const runs = await importShared('sweeps/hiplot-ml1/assets/data/ml1.csv');
    const facts = reference('sweep_hiplot_ml1', 'valid_ppl');
    const names = ['dropout', 'embedding_size', 'lr', 'epoch'];
    const last = (one: RunData): { step: number; value: number } => {
      const { step, value } = one.metrics.get('valid ppl')!;
      return { step: step.at(-1)!, value: value.at(-1)! };
    };
    const columns = names.map((name) => columnOf(runs.map((one) => (name === 'epoch' ? last(one).step : one.config.get(name)))));
    compare(
      names,
      columns,
      Float64Array.from(runs, (one) => last(one).value),
      facts,
    );
  });

  test('OpenLM: the same with categories, truth values and parameters that repeat one another', async () => {
    const runs = await importShared('sweeps/openlm-scaling/exp_data/models');
    const facts = reference('sweep_openlm_scaling', 'loss_c4');
    const names = Object.keys(facts.params);
    const columns = names.map((name) =>
      columnOf(runs.map((one) => one.config.get(name === 'dataset_name' ? name : `hyperparameters.${name}`))),
    );
    const loss = (one: RunData): number =>
      one.summary.get([...one.summary.keys()].find((key) => key.includes('c4_val') && key.endsWith('.loss'))!) as number;
    compare(names, columns, Float64Array.from(runs, loss), facts);
  });
});
