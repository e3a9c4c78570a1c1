import { describe, expect, it } from 'vitest';
import { histogramProject, weights, type HistogramOptions } from '../../../stories/support/histogramProject.js';
import { memoryExport } from '../../../tests/support/memoryExport.js';
import { openSeries } from '../../../tests/support/openSeries.js';
import { allRuns, catalogOf } from '../../model/index.js';
import type { Answer, PanelContext } from '../panelKind.js';
import { colorPlace } from './colorScale.js';
import { cursorAt, factsOf, moveCursor } from './cursor.js';
import { planHistogramSeries } from './plan.js';
import { rowAtStep, stepSpans } from './rows.js';
import { histogramSeriesSpec, type HistogramSeriesSpec } from './spec.js';
import { initialHistogramSeriesState, type HistogramSeriesState } from './state.js';
import { tableOfHistograms } from './table.js';
import { valueAxisOf } from './valueAxis.js';
import { viewHistogramSeries } from './view.js';

async function viewOf(options: HistogramOptions, changes: Partial<HistogramSeriesSpec> = {}, own: Partial<HistogramSeriesState> = {}) {
  const files = memoryExport({ ...histogramProject(options), id: 'p' });
  const { histograms } = await openSeries(files);
  const context: PanelContext = {
    runs: allRuns('p'),
    selection: { filter: undefined, own: [], effect: 'grey' },
    size: { width: 640, height: 320 },
    pixelRatio: 1,
    theme: 'light',
    catalog: catalogOf(files.manifest),
  };
  const [spec, state] = [
    { ...histogramSeriesSpec(weights), ...changes },
    { ...initialHistogramSeriesState, ...own },
  ];
  const answers: Answer[] = [];
  for (const plan of planHistogramSeries(spec, state, context))
    if (plan.kind === 'histogram.series') answers.push({ plan, frame: await histograms(plan) });
  return viewHistogramSeries(answers, spec, state, context);
}

describe('histograms over steps', () => {
  it('say what is shown', async () => {
    const view = await viewOf({ runs: ['one'], steps: 3 });
    expect(view.fidelity).toBe('1 run · all steps');
    expect(view.treatment).toBe('64 bins');
    expect(view.summary).toMatch(/^Heat map of weights\/layer_1 over steps 0 to 200, 1 run, values .*; one: median .* to .*\.$/);
    expect(view.notes).toEqual(['bins of different bounds put into common ones, as if values lay evenly within each']);
    expect(tableOfHistograms(view).rows).toBe(3);
  });

  it('count what more steps than pixel columns leave out, and draw the others', async () => {
    const view = await viewOf({ steps: 2000, bins: 4 });
    const columns = view.runs[0]!.area.width;
    expect(view.frame.rows).toBeLessThanOrEqual(columns);
    expect(view.fidelity).toBe(`1 run · ${view.frame.rows} of 2,000 histograms drawn`);
    expect((await viewOf({ steps: 2000, bins: 4 }, { form: 'quantiles' })).fidelity).toBe('1 run · all steps');
    const zoomed = await viewOf({ steps: 2000, bins: 4 }, {}, { zoom: [1000, 3000] });
    expect([zoomed.fidelity, zoomed.domain]).toEqual(['1 run · all steps', [1000, 3000]]);
  });

  it('show runs by pages, none dropped', async () => {
    const runs = Array.from({ length: 30 }, (_, i) => `run ${i}`);
    const seen: string[] = [];
    for (let first = 0; first < 30;) {
      const view = await viewOf({ runs, steps: 2 }, {}, { first });
      expect([view.logging, view.fidelity.startsWith(`${view.runs.length} of 30 runs`)]).toEqual([30, true]);
      seen.push(...view.runs.map(({ name }) => name));
      first += view.fit;
    }
    expect(seen).toEqual(runs);
  });

  it('show one step with its own bins, the last at or before it', async () => {
    const view = await viewOf({ steps: 5, bins: 6 }, { form: 'step' }, { at: 250 });
    expect([view.form, view.detail?.heights, view.treatment]).toEqual(['step', 'count', 'step 200']);
    const bars = view.detail!.bars[0]!;
    expect(bars.map(({ height }) => height)).toEqual(bars.map(({ count }) => count));
    expect(bars.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    const several = await viewOf({ runs: ['a', 'b'], bins: 6 }, { form: 'step' });
    expect(several.detail?.heights).toBe('density');
    for (const row of several.detail!.bars) {
      const { axis } = several.detail!;
      expect(row.reduce((area, { height, from, to }) => area + height * (axis.place(to) - axis.place(from)), 0)).toBeCloseTo(1, 9);
    }
    const spike = await viewOf({ shape: 'spike' }, { form: 'step' });
    expect(spike.notes).toContain('1 bin without width, drawn as a line of full height');
  });

  it('say why there is nothing', async () => {
    expect((await viewOf({}, { key: undefined })).empty).toBe('No histogram is chosen yet.');
    expect((await viewOf({}, { key: 'other' })).empty).toBe('No run in this set logs other. 1 of 1 run logs weights/layer_1.');
    expect((await viewOf({ shape: 'empty' })).empty).toBe('The histograms of weights/layer_1 have no bins.');
    expect((await viewOf({ runs: [] })).empty).toBe('This set has no run.');
  });

  it('read the bin under the pointer and lead on by keys', async () => {
    const view = await viewOf({ steps: 3 }, { bins: 8 });
    const run = view.runs[0]!;
    const { left, top, width, height } = run.area;
    const found = cursorAt(view, run.tile.left + left + width / 2, run.tile.top + top + 1);
    expect(found).toMatchObject({ tile: 0, row: 1, bin: 7 });
    const { title, facts } = factsOf(view, found!);
    expect([title, facts[0], facts[1]![1].endsWith(`to ${facts[1]![1].split(' to ')[1]}`)]).toEqual(['bell', ['step', '100'], true]);
    expect(moveCursor(view, found, 'ArrowRight')).toMatchObject({ row: 2, bin: 7 });
    expect(moveCursor(view, found, 'ArrowDown')).toMatchObject({ row: 1, bin: 6 });
    expect(moveCursor(view, undefined, 'ArrowLeft')).toMatchObject({ row: 2 });
    expect(moveCursor(view, found, 'x')).toBeUndefined();
    expect(cursorAt(view, run.tile.left + left + width / 2, run.tile.top + top + height + 5)).toBeUndefined();
  });

  it('draw each step half the way to its neighbours, of equal steps the last', () => {
    const spans = stepSpans(Float64Array.of(0, 10, 10, 40), 0, 4, [0, 40]);
    expect([...spans]).toEqual([-5, 5, 5, 25, 55]);
    expect([2, 7, 25.5, 90].map((step) => rowAtStep(spans, 0, step))).toEqual([0, 2, 3, undefined]);
    expect([...stepSpans(Float64Array.of(7), 0, 1, [6.5, 7.5])]).toEqual([6.5, 7.5]);
  });

  it('have axes on both sides of 0 and colours by decade', () => {
    const axis = valueAxisOf([-1000, 1000], 'symlog', 400, 20);
    expect(axis.ticks.map(({ label }) => label).slice(0, 3)).toEqual(
      ['0', '1000', '−1000'].map((label) => expect.stringMatching(label === '0' ? /^0$/ : /1/) as string),
    );
    expect([axis.place(0), axis.place(1000), axis.value(1)]).toEqual([0.5, 1, expect.closeTo(1000, 9)]);
    expect([colorPlace(0.5, 0.5, 'log'), colorPlace(0.005, 0.5, 'log'), colorPlace(0.25, 0.5, 'linear')]).toEqual([1, 0.5, 0.5]);
  });
});
