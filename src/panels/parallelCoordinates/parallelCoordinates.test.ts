import { describe, expect, it } from 'vitest';
import { makeRun } from '../../../tests/support/makeRun.js';
import { memoryExport } from '../../../tests/support/memoryExport.js';
import { openSeries } from '../../../tests/support/openSeries.js';
import { allRuns, type Column, type ConfigValue } from '../../model/index.js';
import type { Answer, PanelContext } from '../panelKind.js';
import { brushFilter, noBrush, type AxisBrush } from './brush.js';
import { stretchesOf, withRange, withStretch, withToggledCategory } from './brushEdits.js';
import { nearestRow } from './nearestRow.js';
import { planParallelCoordinates } from './plan.js';
import type { ParallelAxis, ParallelCoordinatesSpec } from './spec.js';
import { movedAxis, turnedAxis } from './useAxisDrag.js';
import { keptRows, layoutParallelCoordinates, placeAt, viewParallelCoordinates, yOf } from './view.js';

const key = (name: string): Column => ({ from: 'config', key: name });
const settings: Record<string, ConfigValue>[] = [
  { lr: 0.001, opt: 'adam', acc: 0.9 },
  { lr: 0.01, opt: 'sgd', acc: 0.8 },
  { lr: 0.1, opt: 'adam', acc: NaN },
  { lr: 1, acc: 0.5 },
  { lr: 0, opt: 'lion', acc: 0.7 },
];
const runs = settings.map((config, i) => makeRun(`r${i}`, { name: `run ${i}`, createdAt: i, config: new Map(Object.entries(config)) }));
const spec: ParallelCoordinatesSpec = {
  axes: [{ column: key('lr'), scale: 'log' }, { column: key('opt') }, { column: key('acc'), inverted: true }],
  colorBy: key('acc'),
  curves: false,
};
const context: PanelContext = {
  runs: allRuns('p'),
  selection: { filter: undefined, own: [], effect: 'grey' },
  size: { width: 600, height: 300 },
  pixelRatio: 1,
  theme: 'light',
  catalog: undefined,
};

async function viewOf(changes: Partial<ParallelCoordinatesSpec> = {}, selection: Partial<PanelContext['selection']> = {}) {
  const around = { ...context, selection: { ...context.selection, ...selection } };
  const { columns } = await openSeries(memoryExport({ id: 'p', name: 'p', runs, parameters: [], warnings: [] }));
  const full = { ...spec, ...changes };
  const answers: Answer[] = [];
  for (const plan of planParallelCoordinates(full, undefined, around)) answers.push({ plan, frame: await columns(plan) });
  const layout = answers[0] && layoutParallelCoordinates(answers[0], full, around);
  return viewParallelCoordinates(answers, full, undefined, around, layout);
}

describe('the view', () => {
  it('gives every run a height on every axis, or in a lane below', async () => {
    const { layout } = await viewOf();
    const [lr, opt, acc] = layout.axes;
    const { top, height } = layout.area;
    expect(Array.from(lr!.y.subarray(0, 4), (y) => (y - top) / height)).toEqual(
      [1, 2 / 3, 1 / 3, 0].map((share) => expect.closeTo(share, 5)),
    );
    expect(lr!.y[4]).toBeCloseTo(layout.lanes[2]!, 4);
    expect(opt!.y[3]).toBeCloseTo(layout.lanes[0]!, 4);
    expect(acc!.y[2]).toBeCloseTo(layout.lanes[1]!, 4);
    // Turned over: the largest value is at the bottom.
    expect(acc!.y[0]).toBeCloseTo(top + height, 4);
    expect(layout.notes).toEqual(['1 ≤ 0: lr', '1 missing: opt', '1 NaN or infinite: acc']);
    expect(layout.colors.legend?.label).toBe('acc');
  });

  it('selects what is brushed and what others select, and says how many', async () => {
    const filter = brushFilter(key('opt'), { ...noBrush, values: ['adam'], missing: true })!;
    const others = { op: '<' as const, column: key('lr'), value: 1 };
    const view = await viewOf({}, { own: [{ source: 'me', part: 'config.opt', scope: 'run', filter }], filter: others });
    expect([...keptRows(view.layout, view.others, view.brushes)]).toEqual([1, 0, 1, 0, 0]);
    expect(view.fidelity).toBe('2 of 5 runs selected');
    expect(view.summary).toBe('2 of 5 runs selected over 3 axes: lr, opt, acc; brushed on opt.');
  });

  it('hides what others leave out where that is wanted, but never what it brushes itself', async () => {
    const filter = { op: '<' as const, column: key('lr'), value: 0.05 };
    const own = [
      { source: 'me', part: 'config.acc', scope: 'run' as const, filter: brushFilter(key('acc'), { ...noBrush, ranges: [[0.85, 1]] })! },
    ];
    const view = await viewOf({}, { filter, own, effect: 'filter' });
    expect(view.layout.rows).toBe(3);
    expect(view.fidelity).toBe('1 of 3 runs selected');
  });

  it.each([
    [{ axes: [] }, 'No axis is chosen. Choose some in the settings.'],
    [{ axes: [{ column: key('gone') }] }, 'No run of this set has gone.'],
  ])('%j is empty: %s', async (changes, text) => {
    expect((await viewOf(changes)).empty).toBe(text);
  });
});

describe('brushing', () => {
  it('a stretch of an axis is a range of its values, and back; what is drawn within is what is selected', async () => {
    const { layout } = await viewOf();
    const [lr, opt, acc] = layout.axes;
    const brush = withStretch(lr!, noBrush, [0.3, 1]);
    expect(brush.ranges[0]![1]).toBe(1);
    expect(stretchesOf(lr!, brush)[0]![0]).toBeCloseTo(0.3, 2);
    expect([...keptRows(layout, undefined, new Map([[lr!.id, brush]]))]).toEqual([0, 1, 1, 1, 0]);
    const moved = withRange(lr!, brush, 0, [0, 0.1]);
    expect([...keptRows(layout, undefined, new Map([[lr!.id, moved]]))]).toEqual([1, 0, 0, 0, 0]);
    const categories = withStretch(opt!, noBrush, [0.05, 0.6]);
    expect(categories.values).toEqual(['adam', 'lion']);
    expect(withToggledCategory(opt!, categories, 0.1).values).toEqual(['lion']);
    // From the top down to the middle of a turned axis: small values.
    const stretch = [
      placeAt(layout.area.top, acc!.spec, layout.area),
      placeAt(layout.area.top + layout.area.height / 2, acc!.spec, layout.area),
    ] as const;
    expect(withStretch(acc!, noBrush, stretch).ranges).toEqual([[0.5, 0.7]]);
    expect(yOf(placeAt(100, acc!.spec, layout.area), acc!.spec, layout.area)).toBeCloseTo(100, 9);
  });

  it('several ranges on one axis add up', async () => {
    const { layout } = await viewOf();
    const lr = layout.axes[0]!;
    const brush: AxisBrush = withStretch(lr, withStretch(lr, noBrush, [0, 0.1]), [0.9, 1]);
    expect([...keptRows(layout, undefined, new Map([[lr.id, brush]]))]).toEqual([1, 0, 0, 1, 0]);
  });
});

it('finds the line under the pointer, of the selected ones only', async () => {
  const { layout } = await viewOf();
  const [lr, opt] = layout.axes;
  const middle = (lr!.x + opt!.x) / 2;
  const at = (row: number): number => (lr!.y[row]! + opt!.y[row]!) / 2;
  const all = new Uint8Array(5).fill(1);
  expect(nearestRow(layout, all, middle, at(1) + 2)).toBe(1);
  expect(nearestRow(layout, Uint8Array.of(1, 0, 0, 0, 0), middle, at(1) + 2)).toBeUndefined();
});

it('axes are moved and turned over', () => {
  const axes: ParallelAxis[] = [{ column: key('a') }, { column: key('b') }, { column: key('c') }];
  expect(movedAxis(axes, 0, 2).map(({ column }) => column.key)).toEqual(['b', 'c', 'a']);
  expect(movedAxis(axes, 2, 0).map(({ column }) => column.key)).toEqual(['c', 'a', 'b']);
  expect(turnedAxis(turnedAxis(axes, 1), 1)[1]?.inverted).toBe(false);
});
