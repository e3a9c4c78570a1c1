import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeRun } from '../../../tests/support/makeRun.js';
import { memoryExport } from '../../../tests/support/memoryExport.js';
import { openSeries } from '../../../tests/support/openSeries.js';
import { allRuns, type RunData } from '../../model/index.js';
import type { Answer, PanelContext } from '../panelKind.js';
import { packRows } from './packRows.js';
import { planTimeline } from './plan.js';
import { timelineBars } from './timelineBars.js';
import { viewTimeline } from './view.js';

/** How many bars lie over each other at most: fewer rows are not possible. */
function deepest(bars: readonly (readonly [number, number])[]): number {
  const depth = bars.map(([at]) => bars.filter(([from, to]) => from <= at && (to > at || from === at)).length);
  return Math.max(0, ...depth);
}

describe('packing', () => {
  it('lets no two bars of a row overlap, and takes no more rows than overlap', () => {
    const bar = fc
      .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 12 }))
      .map(([from, length]) => [from, from + length] as const);
    fc.assert(
      fc.property(fc.array(bar, { maxLength: 40 }), (bars) => {
        const start = Float64Array.from(bars, ([from]) => from);
        const end = Float64Array.from(bars, ([, to]) => to);
        const order = Int32Array.from(start.keys()).toSorted((a, b) => start[a]! - start[b]! || a - b);
        const { row, rows } = packRows(start, end, order);
        expect(rows).toBe(deepest(bars));
        bars.forEach(([from, to], i) => {
          bars.slice(i + 1).forEach(([otherFrom, otherTo], j) => {
            if (row[i] === row[i + 1 + j]) expect(to <= otherFrom || otherTo <= from).toBe(true);
          });
        });
      }),
      { numRuns: 300 },
    );
  });
});

const context: PanelContext = {
  runs: allRuns('p'),
  selection: { filter: undefined, own: [], effect: 'grey' },
  size: { width: 400, height: 200 },
  pixelRatio: 1,
  theme: 'light',
  catalog: undefined,
};

async function viewOf(runs: RunData[], rows: 'packed' | 'runs' = 'packed') {
  const { columns } = await openSeries(memoryExport({ id: 'p', name: 'p', runs, parameters: [], warnings: [] }));
  const answers: Answer[] = [];
  for (const plan of planTimeline({ rows }, { zoom: undefined }, context)) answers.push({ plan, frame: await columns(plan) });
  return viewTimeline(answers, { rows }, { zoom: undefined }, context, timelineBars(answers[0]!, { rows }));
}

const hour = 3_600_000;
const runs = [
  makeRun('a', { createdAt: 0, durationS: 3600, state: 'finished' }),
  makeRun('b', { createdAt: hour, durationS: 7200, state: 'failed' }),
  makeRun('c', { createdAt: 2 * hour, durationS: 60, state: 'running' }),
  makeRun('d', { createdAt: hour / 2, durationS: undefined, state: 'crashed' }),
  makeRun('e', { createdAt: undefined, durationS: 10, state: 'killed' }),
];

describe('the view', () => {
  it('spans from the first start to the last known moment; a running run goes on to it', async () => {
    const { bars, notes, summary } = await viewOf(runs);
    const spans = Object.fromEntries([...bars.order].map((bar) => [bars.idOf(bar), [bars.start[bar]! / hour, bars.end[bar]! / hour]]));
    expect(spans).toEqual({ a: [0, 1], b: [1, 3], c: [2, 3], d: [0.5, 0.5] });
    expect(bars.rows).toBe(2);
    expect(notes).toEqual(['1 without a time']);
    expect(summary).toContain('1 finished, 1 crashed, 1 failed, 1 running, 1 killed');
  });

  it('has a row per run where that is wanted', async () => {
    const { bars } = await viewOf(runs, 'runs');
    expect([...bars.order].map((bar) => [bars.idOf(bar), bars.row[bar]])).toEqual([
      ['a', 0],
      ['d', 1],
      ['b', 2],
      ['c', 3],
    ]);
  });

  it('is empty without runs, and without times', async () => {
    expect((await viewOf([])).empty).toBe('No run matches.');
    expect((await viewOf([makeRun('x', { createdAt: undefined })])).empty).toBe('No run of this set has a time of creation.');
  });
});
