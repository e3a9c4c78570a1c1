import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diskFiles } from '../demo-server/diskFiles.js';
import { importFiles } from '../src/importers/index.js';
import type { ConfigValue, ProjectData, RunData } from '../src/model/index.js';
import { describeWithData, sharedData } from './sharedData.js';

async function importShared(path: string): Promise<ProjectData> {
  return importFiles(await diskFiles([sharedData(path)]));
}

function reference(name: string): unknown {
  return JSON.parse(readFileSync(sharedData(`reference/${name}.json`), 'utf8'));
}

const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0);
const mean = (values: ArrayLike<number>): number => sum(values) / values.length;

function sampleDeviation(values: ArrayLike<number>): number {
  const middle = mean(values);
  return Math.sqrt(sum(Array.from(values, (value) => (value - middle) ** 2)) / (values.length - 1));
}

/** The quantile by linear interpolation. */
function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = q * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return low + (high - low) * (at - Math.floor(at));
}

function pearson(xs: readonly number[], ys: readonly number[]): number {
  const [mx, my] = [mean(xs), mean(ys)];
  const cross = sum(xs.map((x, i) => (x - mx) * (ys[i]! - my)));
  return cross / Math.sqrt(sum(xs.map((x) => (x - mx) ** 2)) * sum(ys.map((y) => (y - my) ** 2)));
}

function close(got: number | undefined, expected: number, what: string): void {
  expect(Math.abs(got! - expected), `${what}: ${got}, expected ${expected}`).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
}

function valueOf(run: RunData, key: string): ConfigValue | undefined {
  return run.summary.get(key) ?? run.config.get(key);
}

/** The numbers of a key, of the runs that have one. */
function numbersOf(runs: readonly RunData[], key: string): number[] {
  return runs.map((run) => valueOf(run, key)).filter((value) => typeof value === 'number');
}

interface MonitorFacts {
  episodes: number;
  columns: string[];
  total_timesteps: number;
  r: Record<'mean' | 'std_sample' | 'min' | 'max' | 'first' | 'last', number>;
  mean_last_100: number;
  t_last: number;
}

describeWithData('tables of other programs', () => {
  test('RL monitors: episodes, timesteps and returns are those of the reference', async () => {
    const { runs: expected } = reference('histories_rl_zoo') as { runs: Record<string, MonitorFacts> };
    const { runs, warnings } = await importShared('histories/rl-zoo-monitor');
    expect(warnings.filter(({ code }) => code !== 'ignored-files')).toEqual([]);
    expect(runs.map(({ runId }) => runId).toSorted()).toEqual(Object.keys(expected).toSorted());
    for (const run of runs) {
      const facts = expected[run.runId]!;
      expect([...run.metrics.keys()]).toEqual(facts.columns);
      const { step, value } = run.metrics.get('r')!;
      expect(value).toHaveLength(facts.episodes);
      expect([step.at(-1), value[0], value.at(-1)]).toEqual([facts.total_timesteps, facts.r.first, facts.r.last]);
      expect([Math.min(...value), Math.max(...value)]).toEqual([facts.r.min, facts.r.max]);
      close(mean(value), facts.r.mean, run.runId);
      if (value.length > 1) close(sampleDeviation(value), facts.r.std_sample, run.runId);
      close(mean(value.slice(-100)), facts.mean_last_100, run.runId);
      expect(run.metrics.get('t')!.value.at(-1)).toBe(facts.t_last);
      expect(run.config.get('env_id')).toBeTypeOf('string');
      expect(run.createdAt).toBeGreaterThan(1e12);
    }
  });

  test('monitors of parallel environments are one run, in order of time', async () => {
    const { runs } = await importShared('histories/rl-trained-agents/ppo');
    const run = runs.find(({ runId }) => runId.startsWith('Acrobot'))!;
    const { step, runtime } = run.metrics.get('r')!;
    expect(step.every((at, i) => i === 0 || at > step[i - 1]!)).toBe(true);
    expect(runtime!.every((at, i) => i === 0 || at >= runtime![i - 1]!)).toBe(true);
    expect(step.at(-1)).toBe(sum(run.metrics.get('l')!.value));
  });

  test('timm: every number of the table, thousands separators too', async () => {
    interface Timm {
      rows: number;
      describe: Record<string, Record<'min' | 'max' | 'mean' | 'std_sample' | 'q25' | 'q50' | 'q75', number>>;
      sort_top1_desc_first10: [string, number, string][];
      filter_top1_ge_85_and_img_size_le_256: number;
      filter_model_contains_vit: number;
      group_by_interpolation: Record<string, { n: number; mean_top1: number; max_top1: number }>;
      correlation: { param_count_top1: { pearson: number }; log10_param_count_top1: number; img_size_top1: { pearson: number } };
      longest_model_name: number;
    }
    const facts = reference('table_timm') as Timm;
    const { runs } = await importShared('tables/timm/results-imagenet.csv');
    expect(runs).toHaveLength(facts.rows);
    for (const [key, of] of Object.entries(facts.describe)) {
      const values = numbersOf(runs, key);
      expect(values).toHaveLength(facts.rows);
      expect([Math.min(...values), Math.max(...values)]).toEqual([of.min, of.max]);
      close(mean(values), of.mean, key);
      close(sampleDeviation(values), of.std_sample, key);
      close(quantile(values, 0.25), of.q25, key);
      close(quantile(values, 0.5), of.q50, key);
      close(quantile(values, 0.75), of.q75, key);
    }
    const top = (run: RunData): number => valueOf(run, 'top1') as number;
    const best = runs.toSorted((a, b) => top(b) - top(a) || (a.name < b.name ? -1 : 1)).slice(0, 10);
    const expected = facts.sort_top1_desc_first10.map(([name, top1, params]) => [name, top1, Number(params.replaceAll(',', ''))]);
    expect(best.map((run) => [run.name, top(run), valueOf(run, 'param_count')])).toEqual(expected);
    const small = runs.filter((run) => top(run) >= 85 && (valueOf(run, 'img_size') as number) <= 256);
    expect(small).toHaveLength(facts.filter_top1_ge_85_and_img_size_le_256);
    expect(runs.filter(({ name }) => name.includes('vit'))).toHaveLength(facts.filter_model_contains_vit);
    for (const [name, group] of Object.entries(facts.group_by_interpolation)) {
      const values = runs.filter((run) => valueOf(run, 'interpolation') === name).map(top);
      expect([values.length, Math.max(...values)]).toEqual([group.n, group.max_top1]);
      close(mean(values), group.mean_top1, name);
    }
    const params = numbersOf(runs, 'param_count');
    close(pearson(params, numbersOf(runs, 'top1')), facts.correlation.param_count_top1.pearson, 'param_count');
    close(pearson(params.map(Math.log10), numbersOf(runs, 'top1')), facts.correlation.log10_param_count_top1, 'log param_count');
    close(pearson(numbersOf(runs, 'img_size'), numbersOf(runs, 'top1')), facts.correlation.img_size_top1.pearson, 'img_size');
    expect(Math.max(...runs.map(({ name }) => name.length))).toBe(facts.longest_model_name);
  });

  test('timm: tables with the same models stay apart when the whole folder is read', async () => {
    const { runs, warnings } = await importShared('tables/timm');
    expect(warnings).toEqual([]);
    expect(runs.filter(({ group }) => group === 'results-imagenet')).toHaveLength(1556);
    expect(new Set(runs.map(({ group }) => group)).size).toBe(6);
  });

  test('HiPlot: rows that go on from one another are runs, what stays the same in them is config', async () => {
    interface HiPlot {
      rows: number;
      runs: number;
      column_min_max: Record<string, [number, number]>;
      valid_ppl: {
        params: Record<string, { distinct: number; min: number; max: number }>;
        correlation: Record<string, { pearson: number }>;
        target_stats: { mean: number };
      };
    }
    const facts = reference('sweep_hiplot_ml1') as HiPlot;
    const { runs } = await importShared('sweeps/hiplot-ml1/assets/data/ml1.csv');
    expect(runs).toHaveLength(facts.runs);
    const all = (key: string): number[] => runs.flatMap((run) => Array.from(run.metrics.get(key)?.value ?? []));
    for (const key of ['train f1', 'valid ppl']) {
      expect(all(key)).toHaveLength(facts.rows);
      expect([Math.min(...all(key)), Math.max(...all(key))]).toEqual(facts.column_min_max[key]);
    }
    const steps = runs.flatMap((run) => Array.from(run.metrics.get('valid ppl')!.step));
    expect([Math.min(...steps), Math.max(...steps)]).toEqual(facts.column_min_max['epoch']);
    const last = runs.map((run) => run.metrics.get('valid ppl')!.value.at(-1)!);
    close(mean(last), facts.valid_ppl.target_stats.mean, 'last valid ppl');
    for (const key of ['dropout', 'embedding_size', 'lr']) {
      const values = numbersOf(runs, key);
      const param = facts.valid_ppl.params[key]!;
      expect(new Set(values).size).toBe(param.distinct);
      // The reference was read with a parser that is off by a last bit.
      close(Math.min(...values), param.min, key);
      close(Math.max(...values), param.max, key);
      close(pearson(values, last), facts.valid_ppl.correlation[key]!.pearson, key);
    }
  });

  test('TabR: reports in folders, with nulls and Infinity', async () => {
    interface TabR {
      reports: number;
      reports_with_Infinity_literal: number;
      missing_test: number;
      max_flat_keys: number;
      test_score_by_experiment: {
        algo: string;
        dataset: string;
        exp: string;
        n: number;
        mean: number;
        std_sample: number | 'NaN';
        min: number;
        max: number;
      }[];
    }
    const facts = reference('table_tabr_reports') as TabR;
    const { runs } = await importShared('sweeps/tabr-reports');
    expect(runs).toHaveLength(facts.reports);
    const values = (run: RunData): ConfigValue[] => [...run.config.values(), ...run.summary.values()];
    const infinite = (value: ConfigValue): boolean =>
      value === Infinity || (typeof value === 'object' && value.json.includes('"Infinity"'));
    expect(runs.filter((run) => values(run).some(infinite))).toHaveLength(facts.reports_with_Infinity_literal);
    expect(runs.filter((run) => !run.summary.has('metrics.test.score'))).toHaveLength(facts.missing_test);
    // Keys whose value is null count in the reference, and are not set here.
    expect(Math.max(...runs.map((run) => values(run).length))).toBeLessThanOrEqual(facts.max_flat_keys);
    expect(runs.every((run) => [...run.config.keys()].every((key) => !key.startsWith('metrics.')))).toBe(true);
    for (const { algo, dataset, exp, n, mean: middle, std_sample: deviation, min, max } of facts.test_score_by_experiment) {
      const own = runs.filter(({ runId }) => `${runId}/`.includes(`${algo}/${dataset}/${exp}/`));
      const scores = numbersOf(own, 'metrics.test.score');
      expect([scores.length, Math.min(...scores), Math.max(...scores)]).toEqual([n, min, max]);
      close(mean(scores), middle, exp);
      if (deviation !== 'NaN') close(sampleDeviation(scores), deviation, exp);
    }
  });

  test.each(['sweeps/openlm-scaling/exp_data/models', 'sweeps/openlm-scaling'])(
    'OpenLM in %s: hyperparameters and losses by the data they are of',
    async (path) => {
      interface Sweep {
        params: Record<string, { type: string; missing: number; distinct: number; min?: number; max?: number }>;
        correlation: Record<string, { pearson?: number }>;
        target_stats: Record<'min' | 'max' | 'mean' | 'median', number>;
      }
      const facts = reference('sweep_openlm_scaling') as { runs: number; loss_c4: Sweep; loss_openlm: Sweep };
      const { runs } = await importShared(path);
      expect(runs).toHaveLength(facts.runs);
      const losses = (part: string): number[] => {
        return runs.map(
          (run) => run.summary.get([...run.summary.keys()].find((key) => key.includes(part) && key.endsWith('.loss'))!) as number,
        );
      };
      for (const [part, { target_stats: stats, params, correlation }] of [
        ['c4_val', facts.loss_c4],
        ['/openlm/', facts.loss_openlm],
      ] as const) {
        const target = losses(part);
        expect([Math.min(...target), Math.max(...target)]).toEqual([stats.min, stats.max]);
        close(mean(target), stats.mean, part);
        close(quantile(target, 0.5), stats.median, part);
        for (const [param, { type, missing, distinct, min, max }] of Object.entries(params)) {
          const key = param === 'dataset_name' ? param : `hyperparameters.${param}`;
          const found = runs.map((run) => run.config.get(key));
          const set = found.filter((value) => value !== undefined);
          expect([found.length - set.length, new Set(set.map((value) => JSON.stringify(value))).size], key).toEqual([missing, distinct]);
          if (type !== 'number') continue;
          const numbers = set.filter((value) => typeof value === 'number');
          expect([numbers.length, Math.min(...numbers), Math.max(...numbers)]).toEqual([set.length, min, max]);
          const expected = correlation[param]?.pearson;
          if (expected !== undefined && missing === 0) close(pearson(numbers, target), expected, key);
        }
      }
      // The evaluations of a model, in a folder of their own, are of its run.
      if (path.endsWith('scaling')) expect(numbersOf(runs, 'eval_metrics.icl.boolq')).toHaveLength(facts.runs);
    },
  );
});
