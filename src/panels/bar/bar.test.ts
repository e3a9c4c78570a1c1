import { beforeAll, describe, expect, it } from 'vitest';
import { seedProject } from '../../../stories/support/seedProject.js';
import { makeRun } from '../../../tests/support/makeRun.js';
import { nodeDuckDb } from '../../../tests/support/nodeDuckDb.js';
import { askProject, type AskedProject } from '../../../tests/support/panelAnswers.js';
import { sql } from '../../engine/compile/index.js';
import type { Column, ConfigValue, RunData } from '../../model/index.js';
import { formatNumber } from '../../theme/index.js';
import type { PanelContext } from '../panelKind.js';
import { barLayout, barMiddle, placeAt } from './barLayout.js';
import { planBarChart } from './plan.js';
import type { BarChartSpec } from './spec.js';
import { tableOfBars } from './summary.js';
import { viewBarChart } from './view.js';

const config = (key: string): Column => ({ from: 'config', key });
const score: Column = { from: 'summary', key: 'score' };
const spec: BarChartSpec = {
  values: [score],
  groupBy: { allBut: [config('seed')] },
  centre: 'mean',
  spread: 'sd',
  orientation: 'horizontal',
  order: 'value',
  ascending: false,
  scale: 'linear',
  fromZero: true,
};
const project = seedProject({ settings: 12, seeds: 9 });
let asked: AskedProject;

beforeAll(async () => {
  asked = await askProject(project);
});

async function viewOf(changes: Partial<BarChartSpec> = {}, around: Partial<PanelContext> = {}, first = 0, from = asked) {
  const [full, context] = [{ ...spec, ...changes }, from.context(around)];
  return viewBarChart(await from.answers(planBarChart(full, { first }, context)), full, { first }, context);
}

const allOf = (view: Awaited<ReturnType<typeof viewOf>>) => Array.from({ length: view.bars.count }, (_, place) => view.bars.at(place));

describe('bars of groups', () => {
  it('have the count, mean, deviation, median and ends that DuckDB finds', async () => {
    const texts = (of: (run: RunData) => ConfigValue | undefined): string[] =>
      project.runs.map((run) => JSON.stringify(of(run) ?? '').replaceAll('"', ''));
    const { database } = await nodeDuckDb();
    const { columns } = await database.query(
      sql`SELECT optimizer, lr, count(score)::DOUBLE AS n, avg(score) AS mean, stddev_samp(score) AS sd, quantile_cont(score, 0.5) AS median, min(score) AS low, max(score) AS high
        FROM (SELECT optimizer, lr, CASE WHEN isfinite(given) THEN given END AS score FROM (SELECT unnest(${texts(({ config: keys }) => keys.get('optimizer'))}) AS optimizer,
          unnest(${texts(({ config: keys }) => keys.get('lr'))}) AS lr, TRY_CAST(unnest(${texts(({ summary }) => summary.get('score'))}) AS DOUBLE) AS given)) GROUP BY ALL`,
      new AbortController().signal,
    );
    const at = (name: string, row: number): string | number => (columns[name] as (string | number)[])[row]!;
    const expected = Array.from({ length: 12 }, (_, row) => ({
      about: `lr ${formatNumber(Number(at('lr', row)), 6)}, optimizer ${at('optimizer', row)}`,
      ...Object.fromEntries(['n', 'mean', 'sd', 'median', 'low', 'high'].map((name) => [name, Number(at(name, row))])),
    })) as { about: string; n: number; mean: number; sd: number; median: number; low: number; high: number }[];
    const found = { mean: await viewOf(), median: await viewOf({ centre: 'median', spread: 'range' }) };
    expect(found.mean.bars.count).toBe(12);
    expect(columns['lr']).toHaveLength(12);
    for (const { about, n, mean, sd, median, low, high } of expected) {
      const cell = allOf(found.mean).find((bar) => bar.about === about)!.values[0]!;
      expect(cell.n).toBe(n);
      expect(cell.value).toBeCloseTo(mean, 12);
      expect(cell.spread[0]).toBeCloseTo(mean - sd, 12);
      expect(cell.spread[1]).toBeCloseTo(mean + sd, 12);
      const ranged = allOf(found.median).find((bar) => bar.about === about)!.values[0]!;
      expect(ranged.value).toBeCloseTo(median, 12);
      expect(ranged.spread).toEqual([low, high]);
    }
  });

  it('are sorted by value, name or creation, either way', async () => {
    const values = allOf(await viewOf()).map((bar) => bar.values[0]!.value);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    const up = allOf(await viewOf({ ascending: true })).map((bar) => bar.values[0]!.value);
    expect(up).toEqual(values.toReversed());
    const keys = allOf(await viewOf({ order: 'created', ascending: true })).map((bar) => bar.key);
    expect(keys).toEqual(Array.from({ length: 12 }, (_, i) => 9 * i));
    const names = allOf(await viewOf({ order: 'name', ascending: true, groupBy: [config('optimizer')] })).map((bar) => bar.label);
    expect(names).toEqual(['adam', 'lion', 'sgd']);
  });

  it('leave out what is not selected, and say so', async () => {
    const filter = { op: '=' as const, column: config('optimizer'), value: 'adam' };
    const view = await viewOf({}, { selection: { filter, own: [], effect: 'grey' } });
    expect(view.bars.count).toBe(4);
    expect(view.fidelity).toBe('36 of 108 runs selected · 4 groups');
  });

  it('the run set decides the groups, and has the baseline', async () => {
    const runs = { ...asked.context().runs, groupBy: [config('optimizer')], baseline: 'run-000000' };
    const view = await viewOf({ groupBy: 'run set' }, { runs });
    const adam = allOf(view).find(({ label }) => label === 'adam')!;
    expect(view.bars.count).toBe(3);
    expect(view.baseline).toEqual({ value: adam.values[0]!.value, name: 'adam-0-0' });
    expect((await viewOf({ groupBy: 'run set' })).grouped).toBe(false);
  });

  it('of one run have no spread, and none without numbers', async () => {
    const runs: RunData[] = [1, 'text', NaN, undefined].map((value, i) =>
      makeRun(`r${i}`, { config: new Map([['k', i]]), summary: new Map(value === undefined ? [] : [['score', value]]) }),
    );
    const small = await askProject({ id: 'p', name: 'p', runs, parameters: [], warnings: [] });
    const view = await viewOf({ groupBy: [config('k')], spread: 't' }, {}, 0, small);
    expect(allOf(view).map(({ values: [cell] }) => [cell!.value, cell!.n, cell!.spread[0], cell!.reason])).toEqual([
      [1, 1, NaN, ''],
      [NaN, 0, NaN, 'not a number'],
      [NaN, 0, NaN, 'NaN or infinite'],
      [NaN, 0, NaN, 'no value'],
    ]);
    expect(view.notes).toEqual(['1 without score', '1 NaN or infinite', '1 not a number']);
    const table = tableOfBars(view);
    expect(table.columns.map(({ text }) => text(0))).toEqual(['0', '1', '– (one run)', '1', '1']);
    expect(table.columns[1]!.text(1)).toBe('– (not a number)');
  });
});

describe('bars of runs', () => {
  it('each have the run’s number, and come last without', async () => {
    const view = await viewOf({ groupBy: 'none' });
    const numbers = project.runs.map(({ summary }) => summary.get('score')).filter((value): value is number => Number.isFinite(value));
    expect(
      allOf(view)
        .slice(0, numbers.length)
        .map((bar) => bar.values[0]!.value),
    ).toEqual(numbers.toSorted((a, b) => b - a));
    expect(
      allOf(view)
        .slice(numbers.length)
        .every((bar) => Number.isNaN(bar.values[0]!.value)),
    ).toBe(true);
    expect(view.bars.count).toBe(108);
  });

  it('are turned by pages, none of which leaves a bar out', async () => {
    const { layout } = await viewOf({ groupBy: 'none' });
    const keys = new Set<number>();
    for (let first = 0; first < 108; first += layout.fit) {
      const view = await viewOf({ groupBy: 'none' }, {}, first);
      for (const bar of view.shown) keys.add(bar.key);
    }
    expect(keys.size).toBe(108);
    const last = await viewOf({ groupBy: 'none' }, {}, 1000);
    expect(last.fidelity).toBe(`${108 - layout.fit + 1}–108 of 108 runs · exact`);
  });

  it('that are not selected are greyed', async () => {
    const filter = { op: '=' as const, column: config('seed'), value: 3 };
    const view = await viewOf({ groupBy: 'none' }, { selection: { filter, own: [], effect: 'grey' } });
    expect(allOf(view).filter(({ greyed }) => !greyed)).toHaveLength(12);
    const gone = await viewOf({ groupBy: 'none' }, { selection: { filter, own: [], effect: 'filter' } });
    expect(gone.bars.count).toBe(12);
  });

  it('are found again by their run', async () => {
    const view = await viewOf({ groupBy: 'none' });
    expect(view.idsOf(view.bars.at(view.placeOfRun('run-000042')))).toEqual(['run-000042']);
    expect(view.placeOfRun('absent')).toBe(-1);
  });
});

describe('the axis', () => {
  it('starts at 0 unless told otherwise, and covers the error bars', async () => {
    const view = await viewOf({ spread: 'range' });
    expect(view.axis.domain[0]).toBe(0);
    const high = Math.max(...view.shown.map(({ values }) => values[0]!.spread[1]));
    expect(view.axis.domain[1]).toBeGreaterThanOrEqual(high);
    expect((await viewOf({ fromZero: false })).axis.domain[0]).toBeGreaterThan(0.5);
  });

  it('on a log scale leaves out what is not above 0', async () => {
    const runs = [10, 0, -1].map((value, i) => makeRun(`r${i}`, { summary: new Map([['score', value]]) }));
    const small = await askProject({ id: 'p', name: 'p', runs, parameters: [], warnings: [] });
    const view = await viewOf({ scale: 'log', groupBy: 'none' }, {}, 0, small);
    expect(view.axis.domain[0]).toBeGreaterThan(0);
    expect(view.notes).toEqual(['2 not above 0']);
  });
});

it.each(['horizontal', 'vertical'] as const)('the place under the middle of a bar is that bar: %s', (orientation) => {
  const layout = barLayout({
    size: { width: 320, height: 200 },
    orientation,
    count: 40,
    columns: 2,
    grouped: true,
    labels: ['a long name'],
  });
  for (let place = 0; place < layout.fit; place++) {
    const middle = barMiddle(layout, place, 1, 2);
    expect(orientation === 'horizontal' ? placeAt(layout, 100, middle) : placeAt(layout, middle, 100)).toBe(place);
  }
});

it.each([
  [{ values: [] }, {}, 'No number is chosen. Choose one in the settings.'],
  [{ values: [config('absent')] }, {}, 'No run of this set has a value of absent that can be drawn.'],
  [{}, { catalog: undefined }, ''],
])('%j %j is empty: %s', async (changes, around, text) => {
  expect((await viewOf(changes, around)).empty).toBe(text);
});

it.each(['none', { allBut: [] }] as const)('no runs at all are empty too: %j', async (groupBy) => {
  const none = await askProject({ ...project, runs: [] });
  const { empty, summary } = await viewOf({ groupBy }, {}, 0, none);
  expect(empty).toBe('No run matches.');
  expect(summary).toContain('0 runs');
});
