import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeRun } from '../../../tests/support/makeRun.js';
import { memoryExport } from '../../../tests/support/memoryExport.js';
import { openSeries } from '../../../tests/support/openSeries.js';
import { allRuns, type Column, type ConfigValue } from '../../model/index.js';
import type { Answer, PanelContext } from '../panelKind.js';
import { boxClauses } from './boxClauses.js';
import { insideLasso, rowsWithin, type LassoPoint } from './lasso.js';
import { layoutScatter } from './layout.js';
import { moveCursor } from './moveCursor.js';
import { planScatter } from './plan.js';
import { placeMaps, placeOfPixel, projectPoints, zoomedBy } from './projection.js';
import { bestPath, boxOf, frontPath } from './scatterPaths.js';
import type { ScatterSpec } from './spec.js';
import { viewScatter } from './view.js';

const key = (name: string): Column => ({ from: 'config', key: name });
const settings: Record<string, ConfigValue>[] = [
  { lr: 0.001, acc: 0.5, opt: 'a', n: 1 },
  { lr: 0.01, acc: 0.9, opt: 'b', n: 2 },
  { lr: 0.1, acc: 0.7, opt: 'a', n: 3 },
  { lr: 1, acc: NaN, opt: 'b', n: 4 },
  { acc: 0.6, opt: 'c', n: 5 },
];
const runs = settings.map((config, i) => makeRun(`r${i}`, { name: `run ${i}`, createdAt: i, config: new Map(Object.entries(config)) }));
const context: PanelContext = {
  runs: allRuns('p'),
  selection: { filter: undefined, own: [], effect: 'grey' },
  size: { width: 500, height: 300 },
  pixelRatio: 1,
  theme: 'light',
  catalog: undefined,
};

async function open(spec: ScatterSpec, selection: Partial<PanelContext['selection']> = {}) {
  const around = { ...context, selection: { ...context.selection, ...selection } };
  const { columns } = await openSeries(memoryExport({ id: 'p', name: 'p', runs, parameters: [], warnings: [] }));
  const answers: Answer[] = [];
  for (const plan of planScatter(spec, { zoom: undefined }, around)) answers.push({ plan, frame: await columns(plan) });
  const layout = answers[0] && layoutScatter(answers[0], spec, around);
  return { view: viewScatter(answers, spec, { zoom: undefined }, around, layout), columns };
}

const spec: ScatterSpec = { x: key('lr'), y: key('acc') };

describe('the view', () => {
  it('places runs that have both values, and counts the others', async () => {
    const { view } = await open(spec);
    expect([...view.kept]).toEqual([1, 1, 1, 0, 0]);
    expect(view.layout?.x.scale.kind).toBe('log');
    expect(view.fidelity).toBe('3 of 5 runs · exact');
    expect(view.notes).toEqual(['lr: 1 missing', 'acc: 1 NaN or infinite']);
  });

  it('fits what is selected, on the scales of the axes, and says so', async () => {
    const { view } = await open({ ...spec, fit: 'linear' });
    // lg lr −3, −2, −1 against 0.5, 0.9, 0.7: r = 0.2 / √(2 · 0.08) = 0.5, slope 0.2 / 2.
    expect(view.curves.fitText).toBe('line of y over log x, 95 % band; r 0.500, n 3, slope 0.100');
    const few = await open({ ...spec, fit: 'loess' }, { filter: { op: '<', column: key('lr'), value: 0.005 } });
    expect(few.view.curves.fitText).toBe('no fit: too few runs');
    expect((await open({ ...spec, x: key('opt'), fit: 'linear' })).view.curves.fitText).toContain('categories have no order');
  });

  it('marks the Pareto front and the running best of the selected runs', async () => {
    const { view } = await open({ ...spec, front: { x: 'minimize', y: 'maximize' }, runningBest: 'maximize' });
    expect([...view.curves.front]).toEqual([0, 1]);
    expect([...view.curves.best]).toEqual([0, 1]);
    expect(view.summary).toContain('best acc 0.900000 by run 1; 2 on the Pareto front: run 0, run 1');
  });

  it.each([
    [{}, 'Choose what runs along x and y in the settings.'],
    [{ x: key('lr'), y: key('gone') }, 'No run of this set has a place for both lr and gone.'],
  ])('%j is empty: %s', async (each, text) => expect((await open(each)).view.empty).toBe(text));
});

describe('a box', () => {
  it('selects the very runs it covers, as their filter does, and is kept by the panel when it comes back', async () => {
    for (const axes of [spec, { x: key('opt'), y: key('n') }, { x: key('n'), y: key('opt') }]) {
      const { view, columns } = await open(axes);
      const layout = view.layout!;
      for (const box of [
        { x: [0, 0.5], y: [0, 1] },
        { x: [0.2, 0.9], y: [0.4, 1] },
        { x: [0, 1], y: [0, 0.3] },
      ] as const) {
        const clauses = boxClauses(layout, box);
        const filter = { op: 'and' as const, of: clauses.map((clause) => clause.filter) };
        const selected = [
          ...((await columns({ kind: 'runs.columns', runs: { project: 'p', filter }, columns: [] })).columns['run'] as Int32Array),
        ];
        const own = clauses.map((clause) => ({ ...clause, source: 'me' }));
        const back = await open(axes, { own });
        const kept = [...back.view.kept.keys()].filter((row) => back.view.kept[row] === 1);
        expect(kept).toEqual(selected.filter((row) => layout.placed[row] === 1));
        const covered = (place: number, [from, to]: readonly [number, number]): boolean => place >= from && place <= to;
        if (layout.x.scale.kind === 'category' || layout.y.scale.kind === 'category') continue;
        const inside = [...layout.placed.keys()].filter(
          (row) => covered(layout.x.place[row]!, box.x) && covered(layout.y.place[row]!, box.y),
        );
        expect(kept).toEqual(inside);
      }
    }
  });
});

it('a lasso holds the points on the same side of its edges as a ray says, for convex ones by their half-planes', () => {
  const polygon: LassoPoint[] = [
    [0, 0],
    [10, 1],
    [12, 9],
    [2, 11],
  ];
  fc.assert(
    fc.property(fc.double({ min: -2, max: 14, noNaN: true }), fc.double({ min: -2, max: 14, noNaN: true }), (x, y) => {
      const sides = polygon.map(([ax, ay], i) => {
        const [bx, by] = polygon[(i + 1) % polygon.length]!;
        return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
      });
      fc.pre(sides.every((side) => Math.abs(side) > 1e-9));
      expect(insideLasso(polygon, x, y)).toBe(sides.every((side) => side > 0));
    }),
  );
});

it('a lasso takes the rows within it, and none that are nowhere', () => {
  const square = [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
  ] as const;
  expect(rowsWithin(square, Float32Array.of(5, 15, NaN, 9), Float32Array.of(5, 5, 5, 9))).toEqual([0, 3]);
});

describe('what is on screen', () => {
  it('places and pixels are each other’s inverse, and points off screen are nowhere', async () => {
    const { view } = await open(spec);
    const to = placeMaps(view);
    const place = placeOfPixel(view, to.x(0.3), to.y(0.7));
    expect([place.x, place.y]).toEqual([expect.closeTo(0.3, 9), expect.closeTo(0.7, 9)]);
    const { x } = projectPoints(view.layout!, { area: view.area, zoom: { x: [0.4, 0.6], y: [0, 1] } });
    // Places of lr: 0.03, 0.34, 0.66, 0.97.
    expect([...x].map((at) => Number.isNaN(at))).toEqual([true, true, true, true, true]);
    const { x: wider } = projectPoints(view.layout!, { area: view.area, zoom: { x: [0.3, 0.7], y: [0, 1] } });
    expect([...wider].map((at) => Number.isNaN(at))).toEqual([true, false, false, true, true]);
  });

  it('a zoom keeps its place where it is, and all of it is no zoom', () => {
    const whole = { x: [0, 1], y: [0, 1] } as const;
    expect(zoomedBy(whole, 0.5, { x: 0.2, y: 1 })).toEqual({ x: [0.1, 0.6], y: [0.5, 1] });
    expect(zoomedBy({ x: [0.1, 0.6], y: [0.5, 1] }, 4, { x: 0.2, y: 1 })).toBeUndefined();
  });
});

it('keys lead to the nearest point that way; along x every point is reached', () => {
  const points = { x: Float32Array.of(10, 30, 50, NaN, 31), y: Float32Array.of(10, 12, 90, 5, 80) };
  expect(moveCursor(points, undefined, 'ArrowRight')).toBe(0);
  expect(moveCursor(points, 0, 'ArrowRight')).toBe(1);
  expect(moveCursor(points, 1, 'ArrowDown')).toBe(4);
  expect(moveCursor(points, 2, 'ArrowRight')).toBe(2);
  expect(moveCursor(points, 0, 'Tab')).toBeUndefined();
  const passed = [0];
  for (let i = 0; i < 4; i++) passed.push(moveCursor(points, passed.at(-1), 'PageUp')!);
  expect(passed).toEqual([0, 1, 4, 2, 2]);
});

describe('what is drawn of a box and of lines', () => {
  it('a box comes back where it was drawn, to the values it selects', async () => {
    const { view } = await open(spec);
    const box = { x: [0.2, 0.8], y: [0.4, 0.9] } as const;
    const back = boxOf(view.layout!, boxClauses(view.layout!, box))!;
    for (const part of ['x', 'y'] as const) back[part].forEach((at, i) => expect(at).toBeCloseTo(box[part][i]!, 9));
    expect(boxOf(view.layout!, [])).toBeUndefined();
    expect(boxClauses(view.layout!, box).map(({ label }) => label)).toEqual(['lr 3.49e-3 to 0.287', 'acc 0.657 to 0.87']);
  });

  it('the front is the edge of what its runs beat, and says which way', async () => {
    const { view } = await open(spec);
    const to = { x: (place: number) => 100 * place, y: (place: number) => 100 - 100 * place };
    const front = Int32Array.of(0, 1);
    expect(frontPath(view.layout!, front, 'minimize', to)).toBe('M3.0,97.0H34.3V3.0');
    expect(frontPath(view.layout!, front, 'maximize', to)).toBe('M3.0,97.0V3.0H34.3');
    expect(bestPath(view.layout!, front, to)).toBe('M3.0,97.0H34.3V3.0H100.0');
  });
});
