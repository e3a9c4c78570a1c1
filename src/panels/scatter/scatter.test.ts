import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeRun } from '../../../tests/support/makeRun.js';
import { memoryExport } from '../../../tests/support/memoryExport.js';
import { openSeries } from '../../../tests/support/openSeries.js';
import { allRuns, type Column, type ConfigValue } from '../../model/index.js';
import type { Answer, PanelContext } from '../panelKind.js';
import { isWithin, rowsWithin } from './lasso.js';
import { layoutScatter } from './layout.js';
import { moveCursor } from './moveCursor.js';
import { planScatter } from './plan.js';
import { boxBrush, keptPoints, noPointBrush, pointBrushOf, pointClauses, type PointBrush } from './pointBrush.js';
import { leftOf, placeAtLeft, placeAtTop, projectPoints, topOf, zoomedWindow } from './projection.js';
import { scatterSpec, type ScatterSpec } from './spec.js';
import type { ScatterState } from './state.js';
import { viewScatter } from './view.js';

const key = (name: string): Column => ({ from: 'config', key: name });
const settings: Record<string, ConfigValue>[] = [
  { lr: 0.001, opt: 'adam', acc: 0.9, time: 50 },
  { lr: 0.01, opt: 'sgd', acc: 0.8, time: 20 },
  { lr: 0.1, opt: 'adam', acc: NaN, time: 5 },
  { lr: 1, acc: 0.5, time: 10 },
  { lr: 0, opt: 'lion', acc: 0.7, time: 30 },
  { lr: 0.1, opt: 'lion', acc: 0.85, time: 60 },
];
const spec = scatterSpec({ column: key('lr'), scale: 'log' }, { column: key('acc'), goal: 'maximize' });
const context: PanelContext = {
  runs: allRuns('p'),
  selection: { filter: undefined, own: [], effect: 'grey' },
  size: { width: 400, height: 260 },
  pixelRatio: 1,
  theme: 'light',
  catalog: undefined,
};
const state: ScatterState = { mode: 'box' };

const runsOf = (list: readonly Record<string, ConfigValue>[]) =>
  list.map((config, i) => makeRun(`r${i}`, { name: `run ${i}`, createdAt: i, config: new Map(Object.entries(config)) }));

async function viewOf(
  changes: Partial<ScatterSpec> = {},
  selection: Partial<PanelContext['selection']> = {},
  list: readonly Record<string, ConfigValue>[] = settings,
) {
  const around = { ...context, selection: { ...context.selection, ...selection } };
  const { columns } = await openSeries(memoryExport({ id: 'p', name: 'p', runs: runsOf(list), parameters: [], warnings: [] }));
  const full = { ...spec, ...changes };
  const answers: Answer[] = [];
  for (const plan of planScatter(full, state, around)) answers.push({ plan, frame: await columns(plan) });
  const layout = answers[0] && layoutScatter(answers[0], full, around);
  return viewScatter(answers, full, state, around, layout);
}

async function layoutOf(changes: Partial<ScatterSpec> = {}, list = settings) {
  const { layout } = await viewOf(changes, {}, list);
  if (!layout) throw new Error('no layout');
  return layout;
}

describe('the view', () => {
  it('draws the runs that have both, and counts the others by reason', async () => {
    const view = await viewOf();
    expect([...view.layout!.placed]).toEqual([1, 1, 0, 1, 0, 1]);
    expect(view.fidelity).toBe('4 of 6 runs have both');
    expect(view.notes).toEqual(['lr: 1 ≤ 0', 'acc: 1 NaN or infinite']);
    expect(view.summary).toBe('6 runs: acc over lr; 4 have both.');
    // By logarithm 0.001, 0.01, 0.1 and 1 are a third apart.
    expect([0, 1, 5, 3].map((row) => view.layout!.x.place[row])).toEqual([0, 1 / 3, 2 / 3, 1].map((at) => expect.closeTo(at, 9)));
  });

  it('fits on the scales of the axes', async () => {
    const view = await viewOf({ fit: 'linear' });
    // Pearson of log10 lr (−3, −2, 0, −1) and acc (0.9, 0.8, 0.5, 0.85), by hand: −0.575 / √(5 · 0.096875), slope −0.575 / 5.
    expect(view.notes[0]).toBe('Linear fit of y over log x: r = −0.826, n = 4, slope −0.115, 95 % band of the mean');
    expect((await viewOf({ fit: 'linear', x: { column: key('opt') } })).notes[0]).toContain('– (it needs numbers on both axes)');
    expect((await viewOf({ fit: 'loess' }, {}, settings.slice(0, 2))).notes[0]).toBe('LOESS (span 0.67): – (too few runs, n = 2)');
  });

  it('finds the best along x and the frontier among the runs that others select', async () => {
    const goals = { x: { column: key('time'), goal: 'minimize' as const }, runningBest: true, frontier: true };
    const all = await viewOf(goals);
    // By time: run 3 (10, 0.5), run 1 (20, 0.8), run 4 (30, 0.7), run 0 (50, 0.9), run 5 (60, 0.85).
    expect([...all.lines.best!]).toEqual([3, 1, 0]);
    expect([...all.lines.frontier!]).toEqual([3, 1, 0]);
    expect(all.summary).toContain('best acc 0.900000 by run 0; Pareto frontier of 3 runs: run 3, run 1, run 0');
    const filter = { op: '!=' as const, column: key('opt'), value: 'adam' };
    const some = await viewOf(goals, { filter });
    expect([...some.lines.frontier!]).toEqual([1, 5]);
    expect(some.fidelity).toBe('3 of 6 runs selected · 5 of 6 runs have both');
  });

  it('says what it needs to know before it can draw a frontier', async () => {
    expect((await viewOf({ frontier: true })).notes).toContain('Frontier: choose which values of lr are better');
  });

  it('spreads runs within a category, the same ones in the same way', async () => {
    const first = await layoutOf({ x: { column: key('opt') } });
    const places = [...first.x.place].map((place) => place * 3);
    // adam, lion, sgd; run 3 has none.
    expect(places.map((place) => Math.floor(place))).toEqual([0, 2, 0, NaN, 1, 1]);
    expect(places[0]).not.toBe(places[2]);
    expect([...(await layoutOf({ x: { column: key('opt') } })).x.place]).toEqual([...first.x.place]);
  });

  it.each([
    [{ x: undefined }, settings, 'Choose what runs along x and y in the settings.'],
    [{ x: { column: key('gone') } }, settings, 'No run of this set has gone.'],
    [{}, [], 'No run matches.'],
    [{}, [{ lr: 1, acc: NaN }], 'No run of this set has a place on both lr and acc.'],
  ])('%j is empty: %s', async (changes, list, text) => {
    expect((await viewOf(changes, {}, list)).empty).toBe(text);
  });
});

describe('selection', () => {
  it('a box is ranges of true values, which come back as the same box', async () => {
    const layout = await layoutOf();
    const brush = boxBrush(layout, { x: [0.2, 0.8], y: [0.5, 1.1] });
    expect([...keptPoints(layout, undefined, brush)]).toEqual([0, 1, 0, 0, 0, 1]);
    const clauses = pointClauses(layout, brush);
    expect(clauses.map(({ part, label }) => [part, label])).toEqual([
      ['x', 'lr 3.98e-3 to 0.251'],
      ['y', 'acc 0.7 to 0.94'],
    ]);
    const again = pointBrushOf({ own: clauses.map((clause) => ({ ...clause, source: 'me' })) });
    expect(again).toEqual(brush);
  });

  it('on an axis of categories a box takes those it touches, missing ones never', async () => {
    const layout = await layoutOf({ x: { column: key('opt') } });
    const brush = boxBrush(layout, { x: [0.1, 0.4], y: [-1, 2] });
    expect(pointClauses(layout, brush)[0]?.filter).toEqual({ op: 'in', column: key('opt'), values: ['adam', 'lion'] });
    expect([...keptPoints(layout, undefined, brush)]).toEqual([1, 0, 0, 0, 1, 1]);
  });

  it('runs are named one by one, within what others select', async () => {
    const layout = await layoutOf();
    const brush: PointBrush = { ...noPointBrush, runs: new Set(['r0', 'r1']) };
    expect(pointClauses(layout, brush)).toMatchObject([{ part: 'runs', label: '2 runs in acc over lr', filter: { values: ['r0', 'r1'] } }]);
    expect([...keptPoints(layout, Uint8Array.of(0, 1, 1, 1, 1, 1), brush)]).toEqual([0, 1, 0, 0, 0, 0]);
  });

  it('the filter of a box selects what the panel shows as selected, whatever the box', async () => {
    const exported = memoryExport({ id: 'p', name: 'p', runs: runsOf(settings), parameters: [], warnings: [] });
    const { columns } = await openSeries(exported);
    const layout = await layoutOf();
    const side = fc.tuple(fc.double({ min: -0.1, max: 1.1, noNaN: true }), fc.double({ min: -0.1, max: 1.1, noNaN: true }));
    await fc.assert(
      fc.asyncProperty(side, side, async ([a, b], [c, d]) => {
        const brush = boxBrush(layout, { x: [Math.min(a, b), Math.max(a, b)], y: [Math.min(c, d), Math.max(c, d)] });
        const of = pointClauses(layout, brush).map(({ filter }) => filter);
        const { columns: found } = await columns({ kind: 'runs.columns', runs: { project: 'p', filter: { op: 'and', of } }, columns: [] });
        const kept = keptPoints(layout, undefined, brush);
        expect([...layout.runs].filter((_, row) => kept[row] === 1)).toEqual([...(found['run'] as Int32Array)]);
      }),
      { numRuns: 60 },
    );
  });

  it('a lasso takes what lies within it, by winding as by crossing', () => {
    const square = [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
    ] as const;
    expect(rowsWithin(square, Float32Array.of(5, 15, NaN, 9), Float32Array.of(5, 5, 5, 9))).toEqual([0, 3]);
    const bay = [
      [0, 0],
      [10, 0],
      [10, 10],
      [5, 2],
      [0, 10],
    ] as const;
    expect(isWithin(bay, 5, 5)).toBe(false);
    expect(isWithin(bay, 1, 5)).toBe(true);
    // A triangle: within it the three small triangles make up the large one.
    const corner = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }));
    const twice = ([ax, ay]: readonly number[], [bx, by]: readonly number[], [cx, cy]: readonly number[]): number =>
      Math.abs((bx! - ax!) * (cy! - ay!) - (cx! - ax!) * (by! - ay!));
    fc.assert(
      fc.property(corner, corner, corner, corner, (a, b, c, p) => {
        const parts = [twice(a, b, p), twice(b, c, p), twice(c, a, p)];
        fc.pre(!parts.includes(0));
        const sum = parts.reduce((total, part) => total + part, 0);
        expect(isWithin([a, b, c], p[0], p[1])).toBe(sum === twice(a, b, c));
      }),
    );
  });
});

describe('what is in view', () => {
  it('places and pixels are each other’s inverse, and points out of view are nowhere', async () => {
    const view = await viewOf();
    const projection = { area: view.area, window: view.window };
    expect(placeAtLeft(projection, leftOf(projection, 0.3))).toBeCloseTo(0.3, 12);
    expect(placeAtTop(projection, topOf(projection, 0.3))).toBeCloseTo(0.3, 12);
    const { left } = projectPoints(view.layout!, { ...projection, window: { x: [0.3, 0.7], y: [0, 1] } });
    expect([...left].map((at) => Number.isNaN(at))).toEqual([true, false, true, true, true, false]);
  });

  it('a zoom keeps its place where it is, and all of it is no zoom', () => {
    const whole = { x: [0, 1], y: [0, 1] } as const;
    expect(zoomedWindow(whole, 0.5, { x: 0.2, y: 1 }, whole)).toEqual({ x: [0.1, 0.6], y: [0.5, 1] });
    expect(zoomedWindow({ x: [0.1, 0.6], y: [0.5, 1] }, 4, { x: 0.2, y: 1 }, whole)).toBeUndefined();
  });

  it('keys lead to the nearest point that way; along x every point is reached', () => {
    const points = { left: Float32Array.of(10, 30, 50, NaN, 31), top: Float32Array.of(10, 12, 90, 5, 80) };
    expect(moveCursor(points, undefined, 'ArrowRight')).toBe(0);
    expect(moveCursor(points, 0, 'ArrowRight')).toBe(1);
    expect(moveCursor(points, 1, 'ArrowDown')).toBe(4);
    expect(moveCursor(points, 2, 'ArrowRight')).toBe(2);
    expect(moveCursor(points, 0, 'Tab')).toBeUndefined();
    const passed = [0];
    for (let i = 0; i < 4; i++) passed.push(moveCursor(points, passed.at(-1), 'PageUp')!);
    expect(passed).toEqual([0, 1, 4, 2, 2]);
  });
});
