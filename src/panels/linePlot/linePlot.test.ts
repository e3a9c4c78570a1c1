import { describe, expect, test } from 'vitest';
import type { ChartLine } from '../../charts/index.js';
import { valueExtent } from '../../charts/inner.js';
import { allRuns, type Plan } from '../../model/index.js';
import type { PanelContext, PanelKind } from '../panelKind.js';
import { readSpec } from '../readSpec.js';
import { nearestKeys } from './nearestKeys.js';
import { planLinePlot } from './plan.js';
import { linePlotSpec, linePlotSpecSchema } from './spec.js';

const context: PanelContext = {
  runs: { ...allRuns('p'), search: 'x', hidden: ['b', 'a'] },
  selection: { filter: undefined, own: [], effect: 'grey' },
  size: { width: 454, height: 200 },
  pixelRatio: 2,
  theme: 'light',
  catalog: undefined,
};
const still = { zoom: undefined };
const seriesOf = (plans: readonly Plan[]) => plans.filter((plan) => plan.kind === 'series');

describe('plan', () => {
  test('asks for the visible runs at the device pixels of the plot, as logged', () => {
    expect(planLinePlot(linePlotSpec(['a']), still, context)).toEqual([
      {
        kind: 'series',
        runs: [{ project: 'p', search: 'x', except: ['a', 'b'] }],
        y: ['a'],
        x: 'step',
        pipeline: [],
        viewport: { pixels: 800, yScale: 'linear' },
      },
    ]);
  });
  test('asks for the smoothed and the original lines, the latter only if wanted', () => {
    const weights = (showOriginal: boolean) =>
      seriesOf(planLinePlot(linePlotSpec(['a'], { smoothing: 0.9, showOriginal }), still, context)).map(({ pipeline }) =>
        pipeline.map(({ weight }) => weight),
      );
    expect(weights(true)).toEqual([[0.9], []]);
    expect(weights(false)).toEqual([[0.9]]);
  });
  test('keeps a zoom only on its axis', () => {
    const state = { zoom: { x: 'step' as const, range: [3, 9] as const } };
    const ranges = (changes: object) =>
      seriesOf(planLinePlot(linePlotSpec(['a'], changes), state, context)).map(({ viewport }) => viewport.range);
    expect(ranges({})).toEqual([[3, 9]]);
    expect(ranges({ x: 'wall' })).toEqual([undefined]);
  });
  test('of a selection asks which runs to grey, or leaves the others out', () => {
    const filter = { op: '>' as const, column: { from: 'config' as const, key: 'lr' }, value: 1 };
    const all = { project: 'p', search: 'x', except: ['a', 'b'] };
    const asked = (effect: 'grey' | 'filter') =>
      planLinePlot(linePlotSpec(['a']), still, { ...context, selection: { filter, own: [], effect } }).map((plan) => [
        plan.kind,
        'runs' in plan && plan.runs,
      ]);
    expect(asked('grey')).toEqual([
      ['series', [all]],
      ['runs.columns', { ...all, filter }],
    ]);
    expect(asked('filter')).toEqual([['series', [{ ...all, filter }]]]);
  });
  test('asks nothing without a metric', () => expect(planLinePlot(linePlotSpec([]), still, context)).toEqual([]));
});

describe('valueExtent', () => {
  const line = (points: [number, number][]): ChartLine => {
    const x = Float64Array.from(points, ([at]) => at);
    const y = Float64Array.from(points, ([, value]) => value);
    return { id: 'l', group: 'g', name: 'n', color: '#000', dash: [], points: { x, y, start: 0, end: points.length } };
  };
  const zigzag = line([
    [0, 0],
    [10, 10],
    [20, -10],
    [30, Number.NaN],
    [40, 7],
  ]);
  test('counts what is in view and where lines cross its edges', () => {
    expect(valueExtent([zigzag], [0, 40], false)).toEqual([-10, 10]);
    expect(valueExtent([zigzag], [2, 12], false)).toEqual([2, 10]);
    expect(valueExtent([zigzag], [4, 6], false)).toEqual([4, 6]);
    expect(valueExtent([zigzag], [35, 40], false)).toEqual([7, 7]);
  });
  test('leaves out what a log scale cannot show', () => expect(valueExtent([zigzag], [0, 20], true)).toEqual([10, 10]));
  test('is NaN without values', () => expect(valueExtent([zigzag], [28, 32], false)).toEqual([Number.NaN, Number.NaN]));
});

test('nearestKeys offers what someone may have meant', () => {
  const keys = ['train/loss', 'valid/loss', 'train/acc', 'lr', 'system/gpu.0.util'];
  expect(nearestKeys('val/loss', keys, 2)).toEqual(['valid/loss', 'train/loss']);
  expect(nearestKeys('Train/Acc', keys, 1)).toEqual(['train/acc']);
  expect(nearestKeys('completely different', keys, 3)).toEqual([]);
});

describe('readSpec', () => {
  const kind = { kind: 'k', version: 3, schema: linePlotSpecSchema, migrations: [addAxis, addScale] } as unknown as PanelKind<
    unknown,
    unknown,
    unknown
  >;
  const document = { id: '1', kind: 'k', layout: { x: 0, y: 0, w: 1, h: 1 } };
  const latest = linePlotSpec(['a']);
  const { x: _, yScale: __, ...oldest } = latest;
  test('takes old specs forward, through every version', () => {
    expect(readSpec(kind, { ...document, version: 1, spec: oldest })).toEqual(latest);
    expect(readSpec(kind, { ...document, version: 2, spec: { ...oldest, x: 'wall' } })).toEqual({ ...latest, x: 'wall' });
    expect(readSpec(kind, { ...document, version: 3, spec: latest })).toEqual(latest);
  });
  test('refuses newer versions and wrong specs, saying what is wrong', () => {
    expect(() => readSpec(kind, { ...document, version: 4, spec: latest })).toThrow(
      expect.objectContaining({ code: 'unsupported-version' }),
    );
    expect(() => readSpec(kind, { ...document, version: 3, spec: { ...latest, smoothing: 2 } })).toThrow(/smoothing/);
  });
});

function addAxis(spec: unknown): unknown {
  return { ...(spec as object), x: 'step' };
}

function addScale(spec: unknown): unknown {
  return { ...(spec as object), yScale: 'linear' };
}
