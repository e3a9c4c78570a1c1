import { describe, expect, it } from 'vitest';
import { makeRun } from '../../../tests/support/makeRun.js';
import { memoryExport } from '../../../tests/support/memoryExport.js';
import { openSeries } from '../../../tests/support/openSeries.js';
import { allRuns, type Column, type ConfigValue } from '../../model/index.js';
import type { Answer, PanelContext } from '../panelKind.js';
import { planScatter } from '../scatter/plan.js';
import type { ContourSpec } from './spec.js';
import { bandCount, bandEdges, isolines } from './surfaceGrid.js';
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
    expect(grid!.extent).toEqual([-4, 8]);
  });

  it('averages runs at one place, says so, and names the extremes', async () => {
    const view = await viewOf([...plane, { x: 0, y: 0, z: 4 }, { x: 1, y: 1 }]);
    expect(view.notes).toEqual([
      'interpolated between 26 runs',
      '1 runs averaged with others at the same place',
      'z: 1 missing, NaN or infinite',
    ]);
    expect(view.summary).toContain('highest 8 by run 20, lowest -4 by run 4');
  });

  it('is no surface of too few runs, nor of categories', async () => {
    expect((await viewOf(plane.slice(0, 2))).notes[0]).toBe('no surface: too few runs apart from each other');
    expect((await viewOf(plane.map((each) => ({ ...each, x: `v${each.x}` })))).notes[0]).toBe('no surface: categories have no order');
    expect((await viewOf(plane, { z: undefined })).empty).toBe('Choose the columns of x, y and z in the settings.');
  });

  it('draws lines of equal value between its bands', async () => {
    const { grid } = await viewOf(plane);
    expect(bandEdges([0, 12])).toHaveLength(bandCount - 1);
    const paths = isolines(grid!);
    expect(paths.filter((path) => path !== '')).toHaveLength(bandCount - 1);
    // Each point of a line lies where the plane has its value.
    const edges = bandEdges(grid!.extent);
    paths.forEach((path, i) => {
      for (const [x, y] of [...path.matchAll(/[ML]([\d.]+),([\d.]+)/g)].map(([, a, b]) => [Number(a), Number(b)])) {
        const near = grid!.values[Math.floor(y!) * grid!.columns + Math.floor(x!)]!;
        expect(Math.abs(near - edges[i]!)).toBeLessThan(0.25);
      }
    });
  });
});
