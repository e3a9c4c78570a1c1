import { beforeAll, describe, expect, it } from 'vitest';
import { seedProject } from '../../../stories/support/seedProject.js';
import { makeRun } from '../../../tests/support/makeRun.js';
import { askProject, type AskedProject } from '../../../tests/support/panelAnswers.js';
import type { Column, RunData } from '../../model/index.js';
import type { PanelContext } from '../panelKind.js';
import { categoryClause, chosenValues } from './categoryClause.js';
import { factsOf } from './facts.js';
import { moveCursor } from './moveCursor.js';
import { planDistribution } from './plan.js';
import { pointerCursor } from './pointerCursor.js';
import { isRowsView, pointPlace, valueMap } from './pointPlaces.js';
import { isWithin, rangeClause, rangeOf } from './rangeClause.js';
import { binsOf, rowShape } from './shapes.js';
import type { DistributionSpec } from './spec.js';
import { tableOfDistribution } from './table.js';
import { viewDistribution, type DistributionView } from './view.js';

const config = (key: string): Column => ({ from: 'config', key });
const score: Column = { from: 'summary', key: 'score' };
const cost: Column = { from: 'summary', key: 'cost' };
const spec: DistributionSpec = {
  value: score,
  form: 'box',
  groupBy: [config('optimizer')],
  scale: 'linear',
  points: true,
  bins: 'freedman-diaconis',
  heights: 'count',
  bandwidth: 'scott',
};
const project = seedProject({ settings: 9, seeds: 12 });
let asked: AskedProject;

beforeAll(async () => {
  asked = await askProject(project);
});

async function viewOf(changes: Partial<DistributionSpec> = {}, around: Partial<PanelContext> = {}, from = asked, first = 0) {
  const [full, context] = [{ ...spec, ...changes }, from.context(around)];
  return viewDistribution(await from.answers(planDistribution(full, { first }, context)), full, { first }, context);
}

/** Finite scores of an optimizer's runs, straight from the project. */
function scoresOf(optimizer: string, key = 'score'): number[] {
  const runs = project.runs.filter(({ config: keys }) => keys.get('optimizer') === optimizer);
  return runs.map(({ summary }) => summary.get(key)).filter((value): value is number => Number.isFinite(value));
}

async function small(values: (RunData['summary'] extends Map<string, infer V> ? V | undefined : never)[]): Promise<AskedProject> {
  const runs = values.map((value, i) => makeRun(`r${i}`, { summary: new Map(value === undefined ? [] : [['score', value]]) }));
  return askProject({ id: 'p', name: 'p', runs, parameters: [], warnings: [] });
}

describe('groups', () => {
  it('have the numbers of their runs, and count the rest', async () => {
    const view = await viewOf();
    expect(view.groups.map(({ label }) => label)).toEqual(['adam', 'lion', 'sgd']);
    for (const { label, values } of view.groups) expect([...values.sorted]).toEqual(scoresOf(label).toSorted((a, b) => a - b));
    expect(view.notes).toEqual(['5 without score', '4 NaN or infinite']);
    expect(view.fidelity).toBe('108 runs · 3 groups');
  });

  it('are those of the selected runs', async () => {
    const filter = { op: '<' as const, column: config('seed'), value: 4 };
    const view = await viewOf({}, { selection: { filter, own: [], effect: 'grey' } });
    expect(view.groups.flatMap(({ rows }) => rows)).toHaveLength(36);
    expect(view.fidelity).toBe('36 of 108 runs selected · 3 groups');
  });

  it('that do not fit are on further pages', async () => {
    const keys = { allBut: [config('seed')] };
    const { drawing, groups } = await viewOf({ groupBy: keys });
    const { fit } = 'layout' in drawing ? drawing.layout : { fit: 0 };
    expect(groups).toHaveLength(9);
    expect(fit).toBeLessThan(9);
    const last = await viewOf({ groupBy: keys }, {}, asked, 100);
    expect('first' in last.drawing && last.drawing.first).toBe(9 - fit);
  });
});

describe('violins', () => {
  it('are cut at the ends of the data and name their bandwidth', async () => {
    const view = await viewOf({ form: 'violin', groupBy: 'none' });
    const all = ['adam', 'lion', 'sgd'].flatMap((name) => scoresOf(name));
    const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
    const sd = Math.sqrt(all.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (all.length - 1));
    const violin = isRowsView(view) ? view.drawing.shown[0]?.violin : undefined;
    expect(violin?.bandwidth).toBeCloseTo(sd * all.length ** -0.2, 12);
    expect([violin?.at[0], violin?.at.at(-1)]).toEqual([Math.min(...all), Math.max(...all)]);
    expect(view.treatment).toBe(`violin · Scott ${(sd * all.length ** -0.2).toPrecision(2)}`);
  });

  it('have no density of equal values', () => {
    expect(rowShape(Float64Array.of(2, 2, 2), 'scott', false).violin).toBeUndefined();
    expect(rowShape(Float64Array.of(2), 'scott', false).violin).toBeUndefined();
    expect(rowShape(Float64Array.of(2), 'scott', false).box?.median).toBe(2);
  });
});

describe('histograms', () => {
  it('have the same bins for all groups, each run in one of them', async () => {
    const { drawing, groups } = await viewOf({ form: 'histogram', bins: 7 });
    if (drawing.what !== 'histogram') throw new Error('no histogram');
    expect(drawing.edges).toHaveLength(8);
    groups.forEach(({ label }, i) => {
      const edges = drawing.edges;
      const expected = Array.from(
        { length: 7 },
        (_, b) => scoresOf(label).filter((v) => v >= edges[b]! && (b === 6 ? v <= edges[7]! : v < edges[b + 1]!)).length,
      );
      expect([...drawing.heights[i]!]).toEqual(expected);
    });
  });

  it('of densities have the area 1, also per decade', async () => {
    for (const scale of ['linear', 'log'] as const) {
      const { drawing } = await viewOf({ form: 'histogram', value: cost, scale, heights: 'density' });
      if (drawing.what !== 'histogram') throw new Error('no histogram');
      const place = (edge: number): number => (scale === 'log' ? Math.log10(edge) : edge);
      const area = drawing.heights[0]!.reduce(
        (sum, height, i) => sum + height * (place(drawing.edges[i + 1]!) - place(drawing.edges[i]!)),
        0,
      );
      expect(area).toBeCloseTo(1, 9);
    }
  });

  it('stop at 500 bins, and say so', async () => {
    const values = [...Array.from({ length: 200 }, (_, i) => i / 1000), 1e6];
    const view = await viewOf({ form: 'histogram', groupBy: 'none' }, {}, await small(values));
    expect(view.drawing.what === 'histogram' && view.drawing.edges.length).toBe(501);
    expect(view.notes).toContain('500 bins, the most that are drawn');
  });

  it('on a log axis have bins as wide in the logarithm, ended by the data', () => {
    const { edges } = binsOf(Float64Array.of(1, 10, 1000), 3, true);
    expect([edges[0], edges[3]]).toEqual([1, 1000]);
    expect(edges[1]).toBeCloseTo(10, 9);
  });
});

it('distribution functions step by the runs up to each value', async () => {
  const view = await viewOf({ form: 'ecdf', groupBy: 'none' }, {}, await small([3, 1, 1, 2]));
  expect(view.drawing.what === 'ecdf' && [...view.drawing.steps[0]!.count]).toEqual([2, 3, 4]);
  const table = tableOfDistribution(view);
  expect([0, 1, 2].map((row) => table.columns.map(({ text }) => text(row)))).toEqual([
    ['all runs', '1', '2', '0.5000'],
    ['all runs', '2', '3', '0.7500'],
    ['all runs', '3', '4', '1'],
  ]);
});

it('columns without numbers are counted per value and group', async () => {
  const view = await viewOf({ value: { from: 'run', key: 'state' } });
  if (view.drawing.what !== 'categories') throw new Error('no categories');
  const expected = ['crashed', 'finished'].map((state) =>
    ['adam', 'lion', 'sgd'].map((name) => project.runs.filter((run) => run.state === state && run.config.get('optimizer') === name).length),
  );
  expect(view.drawing.categories.map(({ counts }) => counts)).toEqual(expected);
  const missing = await viewOf({ groupBy: 'none' }, {}, await small(['a', undefined, 'a', true]));
  expect(missing.drawing.what === 'categories' && missing.drawing.categories.map(({ label, total }) => [label, total])).toEqual([
    ['true', 1],
    ['a', 2],
    ['missing', 1],
  ]);
});

describe('what is selected', () => {
  /** Run indices a clause's filter leaves. */
  async function matched(filter: ReturnType<typeof rangeClause>['filter']): Promise<string[]> {
    const [answer] = await asked.answers([{ kind: 'runs.columns', runs: { project: 'p', filter }, columns: [] }]);
    const { run } = answer!.frame.columns;
    return run instanceof Int32Array ? Array.from(run, (index) => project.runs[index]!.runId) : [];
  }

  it.each([true, false])('a range is the runs within it, its end open: %s', async (open) => {
    const view = await viewOf({ groupBy: 'none' });
    const { sorted, rows } = view.groups[0]!.values;
    const range = { low: sorted[10]!, high: sorted[40]!, open };
    const within = [...rows].filter((_, i) => isWithin(sorted[i]!, range)).map(view.idOf);
    expect(within).toHaveLength(open ? 30 : 31);
    const clause = rangeClause(score, range);
    expect(await matched(clause.filter)).toEqual(within.toSorted());
    expect(rangeOf([{ ...clause, source: 'me' }])).toEqual(range);
  });

  it('values are the runs with them, missing ones too', async () => {
    const column: Column = { from: 'summary', key: 'score' };
    const clause = categoryClause(column, [undefined, NaN])!;
    const expected = project.runs.filter(({ summary }) => summary.get('score') === undefined || Number.isNaN(summary.get('score')));
    expect(await matched(clause.filter)).toEqual(expected.map(({ runId }) => runId));
    expect(chosenValues([{ ...clause, source: 'me' }])).toEqual([NaN, undefined]);
    expect(categoryClause(column, [])).toBeUndefined();
  });
});

describe('the cursor', () => {
  const facts = (view: DistributionView, keys: string[]): string => {
    let cursor = undefined as ReturnType<typeof moveCursor>;
    for (const key of keys) cursor = moveCursor(view, cursor, key);
    return cursor ? factsOf(view, cursor).title : '';
  };

  it('goes over groups and along their runs, bins and steps', async () => {
    const rows = await viewOf();
    const lowest = project.runs.find((run) => run.summary.get('score') === Math.min(...scoresOf('lion')))!;
    expect(facts(rows, ['ArrowDown'])).toBe('optimizer adam');
    expect(facts(rows, ['ArrowDown', 'ArrowDown', 'ArrowRight'])).toBe(lowest.name);
    expect(facts(rows, ['End'])).toBe('optimizer sgd');
    const bins = await viewOf({ form: 'histogram', groupBy: 'none', bins: 2 }, {}, await small([0, 1, 2]));
    expect(facts(bins, ['ArrowRight', 'ArrowRight'])).toBe('1 to 2');
    expect(facts(bins, ['ArrowRight'])).toBe('0 up to 1');
  });

  it('finds the point under the pointer', async () => {
    const view = await viewOf({ form: 'strip' });
    if (!isRowsView(view)) throw new Error('no rows');
    const at = pointPlace(view, valueMap(view), 1, 5);
    expect(pointerCursor(view, true, at)).toEqual({ group: 1, item: 5, byKeyboard: false });
  });
});

it.each([
  [{ value: undefined }, {}, 'No column is chosen. Choose one in the settings.'],
  [{ value: config('absent') }, {}, 'No run of this set has a value of absent that can be drawn.'],
  [{ groupBy: { allBut: [] } }, { catalog: undefined }, ''],
])('%j %j is empty: %s', async (changes, around, text) => {
  expect((await viewOf(changes, around)).empty).toBe(text);
});

it.each(['box', 'violin', 'histogram', 'ecdf', 'strip'] as const)('no runs at all, and one: %s', async (form) => {
  const none = await askProject({ ...project, runs: [] });
  expect((await viewOf({ form }, {}, none)).empty).toBe('No run matches.');
  const one = await viewOf({ form, groupBy: 'none' }, {}, await small([2]));
  expect(one.empty).toBeUndefined();
  expect(one.summary).toContain('median 2, 2 to 2, n 1');
});
