import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeRun } from '../../../tests/support/makeRun.js';
import { memoryExport } from '../../../tests/support/memoryExport.js';
import { openSeries } from '../../../tests/support/openSeries.js';
import { allRuns, type Column, type ConfigValue } from '../../model/index.js';
import type { Answer, PanelContext } from '../panelKind.js';
import { boxClauses } from './boxClauses.js';
import { densityAt, pointDensity } from './drawPoints.js';
import { insideLasso, type LassoPoint } from './lasso.js';
import { layoutScatter } from './layout.js';
import { nearestIn } from './nearestPoint.js';
import { planScatter } from './plan.js';
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
    // Places of lg lr −3, −2, −1 against 0.5, 0.9, 0.7: r = 0.5.
    expect(view.curves.fitText).toBe('line, 95 % band; r 0.500, n 3');
    const few = await open({ ...spec, fit: 'loess' }, { filter: { op: '<', column: key('lr'), value: 0.005 } });
    expect(few.view.curves.fitText).toBe('no fit: too few runs');
    expect((await open({ ...spec, x: key('opt'), fit: 'linear' })).view.curves.fitText).toContain('categories have no order');
  });

  it('marks the Pareto front and the running best of the selected runs', async () => {
    const { view } = await open({ ...spec, front: { x: 'minimize', y: 'maximize' }, runningBest: 'maximize' });
    expect([...view.curves.front]).toEqual([0, 1]);
    expect([...view.curves.best]).toEqual([0, 1]);
    expect(view.summary).toContain('2 on the Pareto front, from run 0 to run 1');
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

it('density counts every point once', async () => {
  const { view } = await open({ x: key('n'), y: key('n') });
  const places = { x: Float32Array.of(1, 2, 50, 399, 0), y: Float32Array.of(1, 3, 50, 100, 0) };
  const density = pointDensity(view.layout!, places, new Uint8Array(5).fill(1), { width: 400, height: 200 });
  expect([densityAt(density, 2, 2), densityAt(density, 50, 51), density.most]).toEqual([3, 1, 3]);
  expect(density.counts.reduce((sum, count) => sum + count, 0)).toBe(5);
});

it('arrow keys lead to the nearest point that way', () => {
  const places = { x: Float32Array.of(0, 10, 30, 0), y: Float32Array.of(0, 2, 0, 20) };
  const kept = Uint8Array.of(1, 1, 1, 1);
  expect(nearestIn(places, kept, 0, 'ArrowRight')).toBe(1);
  expect(nearestIn(places, kept, 1, 'ArrowRight')).toBe(2);
  expect(nearestIn(places, kept, 0, 'ArrowDown')).toBe(3);
  expect(nearestIn(places, kept, 0, 'ArrowLeft')).toBeUndefined();
  expect(nearestIn(places, kept, undefined, 'ArrowLeft')).toBe(0);
});
