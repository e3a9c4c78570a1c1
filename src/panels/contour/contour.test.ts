import { describe, expect, it } from 'vitest';
import { makeRun } from '../../../tests/support/makeRun.js';
import { memoryExport } from '../../../tests/support/memoryExport.js';
import { openSeries } from '../../../tests/support/openSeries.js';
import { allRuns, type Column, type ConfigValue } from '../../model/index.js';
import type { Answer, PanelContext } from '../panelKind.js';
import { planScatter } from '../scatter/plan.js';
import type { ContourSpec } from './spec.js';
import { isolines } from './isolines.js';
import { levelEdges, levelsOf } from './levels.js';
import { lineLabels } from './lineLabels.js';
import { readSurface } from './readSurface.js';
import { layoutContour, scatterSpecOf, viewContour } from './view.js';

const key = (name: string): Column => ({ from: 'config', key: name });
const context: PanelContext = {
  runs: allRuns('p'),
  selection: { filter: undefined, own: [], effect: 'grey' },
  size: { width: 400, height: 300 },
  pixelRatio: 1,
  theme: 'light',
  catalog: undefined,
};
const spec: ContourSpec = { x: key('x'), y: key('y'), z: key('z') };

async function viewOf(settings: Record<string, ConfigValue>[], changes: Partial<ContourSpec> = {}) {
  const runs = settings.map((config, i) => makeRun(`r${i}`, { name: `run ${i}`, createdAt: i, config: new Map(Object.entries(config)) }));
  const { columns } = await openSeries(memoryExport({ id: 'p', name: 'p', runs, parameters: [], warnings: [] }));
  const full = { ...spec, ...changes };
  const answers: Answer[] = [];
  for (const plan of planScatter(scatterSpecOf(full), { zoom: undefined }, context)) answers.push({ plan, frame: await columns(plan) });
  return viewContour(answers, full, { zoom: undefined }, context, layoutContour(answers[0]!, full, context));
}

/** A plane over a grid of runs: the interpolation of it is the plane itself. */
const plane = [0, 1, 2, 3, 4].flatMap((x) => [0, 1, 2, 3, 4].map((y) => ({ x, y, z: 2 * x - y })));

describe('a contour plot', () => {
  it('has the values between runs that a plane has, and none beyond them', async () => {
    const { grid, plot } = await viewOf(plane);
    const { columns, rows, values } = grid!;
    const [px, py] = [plot.layout!.x.place, plot.layout!.y.place];
    let known = 0;
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const [x, y] = [(column + 0.5) / columns, 1 - (row + 0.5) / rows];
        const inside = x >= px[0]! && x <= px.at(-1)! && y >= py[0]! && y <= py.at(-1)!;
        const value = values[row * columns + column]!;
        expect(Number.isNaN(value)).toBe(!inside);
        if (!inside) continue;
        const at = (place: number, places: Float64Array): number => (4 * (place - places[0]!)) / (places.at(-1)! - places[0]!);
        expect(value).toBeCloseTo(2 * at(x, px) - at(y, py), 9);
        known++;
      }
    }
    expect(known).toBeGreaterThan(columns * rows * 0.7);
  });

  it('averages runs at one place, says so, and names the extremes', async () => {
    const view = await viewOf([...plane, { x: 0, y: 0, z: 4 }, { x: 1, y: 1 }]);
    expect(view.notes).toEqual([
      'interpolated between 26 runs; gaps over 45 % of the plot stay empty',
      '1 run averaged with others at the same place',
      'z: 1 missing, NaN or infinite',
    ]);
    expect(view.summary).toContain('highest 8 by run 20, lowest −4 by run 4');
  });

  it('is no surface of too few runs, nor of categories', async () => {
    expect((await viewOf(plane.slice(0, 2))).notes[0]).toBe('no surface: too few runs apart from each other');
    expect((await viewOf(plane.map((each) => ({ ...each, x: `v${each.x}` })))).notes[0]).toBe('no surface: categories have no order');
    expect((await viewOf(plane, { z: undefined })).empty).toBe('Choose the columns of x, y and z in the settings.');
  });

  it('draws a line per round value, each where the plane has it, in the colours of the legend', async () => {
    const { grid, levels, plot } = await viewOf(plane);
    expect(levels.map(({ label }) => label)).toEqual(['−4', '−2', '0', '2', '4', '6', '8']);
    expect(plot.layout?.colors.legend?.ticks).toEqual(levels);
    expect(plot.layout?.colors.legend?.edges).toEqual(levelEdges(levels));
    const drawn = isolines(grid!, levels).filter(({ lines }) => lines.length > 0);
    expect(drawn.map(({ level }) => level.value)).toEqual(expect.arrayContaining([-2, 0, 2, 4, 6]));
    for (const { level, lines } of drawn) {
      for (const [x, y] of lines.flat()) {
        const near = grid!.values[Math.floor(y) * grid!.columns + Math.floor(x)]!;
        expect(Math.abs(near - level.value)).toBeLessThan(0.25);
      }
    }
  });

  it.each([
    [1, 1000],
    [1, 30],
    [0.2, 0.3],
    [-5, 5],
  ])('has five levels or more from %d to %d, all within and in order', async (low, high) => {
    const view = await viewOf(plane.map((each, i) => ({ ...each, z: i === 0 ? low : i === 1 ? high : low + ((high - low) * i) / 60 })));
    const places = view.levels.map(({ position }) => position);
    expect(places.length).toBeGreaterThanOrEqual(5);
    expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
    expect(view.levels.every(({ value }) => value >= low && value <= high)).toBe(true);
    expect(view.levels.every(({ label, value }) => Math.abs(Number(label.replace('−', '-').replace('k', 'e3')) - value) < 1e-9)).toBe(true);
  });

  it('has no levels where all runs have one value', async () => {
    expect((await viewOf(plane.map((each) => ({ ...each, z: 3 })))).levels).toEqual([]);
    expect(levelsOf((await viewOf([{ x: 1, y: 1, z: 'a' }])).scale!)).toEqual([]);
  });

  it('labels lines within the plot, none over another', async () => {
    const { grid, levels, plot } = await viewOf(plane);
    const { width, height } = plot.area;
    const labels = lineLabels(isolines(grid!, levels), ([x, y]) => [(x * width) / grid!.columns, (y * height) / grid!.rows], plot.area);
    expect(labels.length).toBeGreaterThanOrEqual(3);
    labels.forEach((label, i) => {
      expect(label.x > 0 && label.x < width && label.y > 0 && label.y < height).toBe(true);
      labels.slice(i + 1).forEach((other) => expect(Math.abs(other.x - label.x) > 12 || Math.abs(other.y - label.y) > 12).toBe(true));
    });
  });

  it('is read between runs, and says where nothing is known', async () => {
    const view = await viewOf(plane.filter(({ x }) => x < 2 || x > 3));
    const [px, py] = [view.plot.layout!.x.place, view.plot.layout!.y.place];
    const { area } = view.plot;
    const at = (x: number, y: number) => ({ left: area.left + area.width * x, top: area.top + area.height * (1 - y) });
    const middle = (places: Float64Array, from: number, to: number): number => (places[from]! + places[to]!) / 2;
    // Runs are column by column: 0 and 5 are neighbours along x, 0 and 1 along y.
    expect(readSurface(view, at(middle(px, 0, 5), middle(py, 0, 1)))).toEqual({
      title: 'between runs',
      facts: [
        ['z', '0.5000'],
        ['x', '0.5'],
        ['y', '0.5'],
      ],
    });
    expect(readSurface(view, at(middle(px, 5, 10), middle(py, 0, 1)))).toMatchObject({
      title: 'too far from runs',
      facts: [['z', '–'], {}, {}],
    });
    expect(readSurface(view, { left: 1, top: 1 })).toBeUndefined();
  });

  it.each([
    ['maximize', 'run 20'],
    ['minimize', 'run 4'],
    [undefined, undefined],
  ] as const)('marks the best run where it is to %s', async (goal, name) => {
    const { best, plot } = await viewOf(plane, { goal });
    expect(best === undefined ? undefined : plot.layout!.nameOf(best)).toBe(name);
  });
});
