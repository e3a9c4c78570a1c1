import { describe, expect, it } from 'vitest';
import { makeRun } from '../../../tests/support/makeRun.js';
import { memoryExport } from '../../../tests/support/memoryExport.js';
import { openSeries } from '../../../tests/support/openSeries.js';
import { allRuns, catalogOf, type Column, type ConfigValue } from '../../model/index.js';
import type { Answer, PanelContext } from '../panelKind.js';
import { planSlice } from './plan.js';
import type { SliceSpec } from './spec.js';
import { pointIn } from './SliceCanvas.js';
import { fromPadded } from '../scatter/layout.js';
import { layoutSlice, viewSlice } from './view.js';

const key = (name: string): Column => ({ from: 'config', key: name });
const settings: Record<string, ConfigValue>[] = Array.from({ length: 8 }, (_, i) => ({
  lr: 10 ** -(i % 4),
  opt: i % 2 ? 'a' : 'b',
  depth: i,
  same: 1,
  acc: i / 10,
}));

async function viewOf(changes: Partial<SliceSpec> = {}, around: Partial<PanelContext> = {}, first = 0, configs = settings) {
  const runs = configs.map((config, i) => makeRun(`r${i}`, { createdAt: i, config: new Map(Object.entries(config)) }));
  const files = memoryExport({ id: 'p', name: 'p', runs, parameters: [], warnings: [] });
  const { columns } = await openSeries(files);
  const context: PanelContext = {
    runs: allRuns('p'),
    selection: { filter: undefined, own: [], effect: 'grey' },
    size: { width: 520, height: 260 },
    pixelRatio: 1,
    theme: 'light',
    catalog: catalogOf(files.manifest),
    ...around,
  };
  const spec: SliceSpec = { metric: key('acc'), yScale: 'linear', ...changes };
  const answers: Answer[] = [];
  for (const plan of planSlice(spec, { first }, context)) answers.push({ plan, frame: await columns(plan) });
  const layout = answers[0] && layoutSlice(answers[0], spec, context);
  return viewSlice(answers, spec, { first }, context, layout);
}

describe('a slice plot', () => {
  it('has a small plot for every key that varies, on one value axis', async () => {
    const { cells, layout, count } = await viewOf();
    expect(cells.map(({ axis }) => axis.label)).toEqual(expect.arrayContaining(['lr', 'depth', 'opt']));
    expect(cells.map(({ axis }) => axis.label)).not.toContain('same');
    expect(count).toBe(cells.length);
    const heights = cells.slice(0, 2).map((cell) => (pointIn(cell, layout!, 7).y - cell.area.top) / cell.area.height);
    expect(heights[0]).toBeCloseTo(heights[1]!, 9);
    const depth = cells.find(({ axis }) => axis.label === 'depth')!;
    const xs = settings.map((_, row) => pointIn(depth, layout!, row).x);
    expect(xs).toEqual(xs.toSorted((a, b) => a - b));
  });

  it('shows as many as find room, says which, and turns its pages', async () => {
    const small = { size: { width: 220, height: 130 } };
    const first = await viewOf({ parameters: [key('lr'), key('opt'), key('depth')] }, small);
    expect(first.cells.map(({ axis }) => axis.label)).toEqual(['lr']);
    expect(first.notes[0]).toBe('parameters 1–1 of 3');
    const third = await viewOf({ parameters: [key('lr'), key('opt'), key('depth')] }, small, 2);
    expect(third.cells.map(({ axis }) => axis.label)).toEqual(['depth']);
    expect((await viewOf({ parameters: [key('lr')] }, small, 99)).first).toBe(0);
  });

  it('has a median per value of few, joined where they have an order, and a curve over many', async () => {
    const { cells, layout, notes } = await viewOf({ parameters: [key('lr'), key('opt'), key('depth')] });
    const [lr, opt, depth] = cells.map(({ trend }) => trend!);
    expect([lr!.kind, lr!.joined, opt!.kind, opt!.joined, depth!.kind]).toEqual(['medians', true, 'medians', false, 'medians']);
    // acc is i/10: lr 10^-k has runs k and k + 4, optimizer a the odd ones; the axis goes from 0 to 0.7.
    const read = (places: Float64Array): number[] => Array.from(places, (place) => Number((fromPadded(place) * 0.7).toFixed(9)));
    expect(read(lr!.y)).toEqual([0.5, 0.4, 0.3, 0.2]);
    expect(read(opt!.y).toSorted((a, b) => a - b)).toEqual([0.3, 0.4]);
    expect(notes).toContain('lines: median per value');
    expect(layout?.y.label).toBe('acc');
  });

  it('has the straight curve of a straight line, of the selected runs alone', async () => {
    const straight = Array.from({ length: 30 }, (_, i) => ({ depth: i, acc: i < 20 ? i / 100 : 0 }));
    const filter = { op: '<' as const, column: key('depth'), value: 20 };
    const { cells, notes } = await viewOf({ parameters: [key('depth')] }, { selection: { filter, own: [], effect: 'grey' } }, 0, straight);
    const { x, y, kind } = cells[0]!.trend!;
    expect(kind).toBe('loess');
    x.forEach((place, i) => expect(fromPadded(y[i]!)).toBeCloseTo((fromPadded(place) * 29) / 19, 9));
    expect(fromPadded(x.at(-1)!)).toBeCloseTo(19 / 29, 9);
    expect(notes).toContain('curve: LOESS 0.67');
    expect((await viewOf({ trend: 'none' })).cells.every(({ trend }) => trend === undefined)).toBe(true);
  });

  it('marks the best selected run, as the name of the metric or the author says', async () => {
    const filter = { op: '<' as const, column: key('depth'), value: 5 };
    const selection = { filter, own: [], effect: 'grey' as const };
    expect((await viewOf({}, { selection })).best).toBe(4);
    expect((await viewOf({ goal: 'minimize' })).best).toBe(0);
    expect((await viewOf({ metric: key('depth') })).best).toBeUndefined();
  });

  it('keeps what is selected', async () => {
    const filter = { op: '>' as const, column: key('depth'), value: 5 };
    const view = await viewOf({}, { selection: { filter, own: [], effect: 'grey' } });
    expect([...view.kept]).toEqual([0, 0, 0, 0, 0, 0, 1, 1]);
    expect(view.fidelity).toBe('2 of 8 runs selected');
  });

  it.each([
    [{ metric: undefined }, 'Choose a metric in the settings.'],
    [{ metric: key('gone') }, 'No run of this set has gone.'],
    [{ parameters: [] }, 'No parameter varies over these runs.'],
  ])('%j is empty: %s', async (changes, text) => expect((await viewOf(changes)).empty).toBe(text));
});
