import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeRun } from '../../../tests/support/makeRun.js';
import { memoryExport } from '../../../tests/support/memoryExport.js';
import { openSeries } from '../../../tests/support/openSeries.js';
import { allRuns, type Column, type ConfigValue } from '../../model/index.js';
import type { Answer, PanelContext } from '../panelKind.js';
import { bestSoFar } from './bestSoFar.js';
import { noPlaces } from './historyPoints.js';
import { planOptimizationHistory } from './plan.js';
import type { OptimizationHistorySpec } from './spec.js';
import { viewOptimizationHistory } from './view.js';

describe('best so far', () => {
  it('is the first of the best finite values up to each place', () => {
    const value = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom(NaN, Infinity, -Infinity));
    fc.assert(
      fc.property(fc.array(value, { maxLength: 12 }), fc.constantFrom('minimize', 'maximize'), (list, goal) => {
        const values = Float64Array.from(list);
        const order = Int32Array.from(values.keys());
        const expected = list.map((_, place) => {
          const seen = list.slice(0, place + 1).filter((candidate) => Number.isFinite(candidate));
          return seen.length === 0 ? -1 : list.indexOf(goal === 'minimize' ? Math.min(...seen) : Math.max(...seen));
        });
        expect([...bestSoFar(values, order, goal)]).toEqual(expected);
      }),
    );
  });
});

const score: Column = { from: 'config', key: 'score' };
const spec: OptimizationHistorySpec = { metric: score, goal: 'maximize', x: 'order', yScale: 'linear', target: 2 };
const context: PanelContext = {
  runs: allRuns('p'),
  selection: { filter: undefined, own: [], effect: 'grey' },
  size: { width: 400, height: 200 },
  pixelRatio: 1,
  theme: 'light',
  catalog: undefined,
};

async function viewOf(
  values: (ConfigValue | undefined)[],
  changes: Partial<OptimizationHistorySpec> = {},
  around: Partial<PanelContext> = {},
) {
  const runs = values.map((value, i) =>
    makeRun(`r${i}`, {
      name: `run ${i}`,
      createdAt: i === 1 ? undefined : 1e12 + 1000 * (values.length - i),
      config: new Map(value === undefined ? [] : [['score', value]]),
    }),
  );
  const { columns } = await openSeries(memoryExport({ id: 'p', name: 'p', runs, parameters: [], warnings: [] }));
  const full = { ...context, ...around };
  const plans = planOptimizationHistory({ ...spec, ...changes }, undefined, full);
  const answers: Answer[] = [];
  for (const plan of plans) answers.push({ plan, frame: await columns(plan) });
  return viewOptimizationHistory(answers, { ...spec, ...changes }, undefined, full);
}

describe('the view', () => {
  // Created last to first, the one without a time at the end: run 4 (1), 3 (NaN), 2 (missing), 0 (2), 1 (3).
  const values = [2, 3, undefined, NaN, 1];

  it('runs through the runs in creation order', async () => {
    const view = await viewOf(values);
    const { points } = view;
    expect([...points.x.keys()].map((row) => [points.nameOf(row), points.x[row], points.y[row], noPlaces[points.noPlace[row]!]])).toEqual([
      ['run 4', 1, 1, undefined],
      ['run 3', 2, NaN, 'notFinite'],
      ['run 2', 3, NaN, 'missing'],
      ['run 0', 4, 2, undefined],
      ['run 1', 5, 3, undefined],
    ]);
    expect([...view.best]).toEqual([0, 0, 0, 3, 4]);
    expect(view.summary).toBe('5 runs; best score 3 by run 1, run 5; improved 2 times; target 2 reached at run 4.');
    expect(view.notes).toEqual(['× 1 without a value', '× 1 NaN or infinite']);
  });

  it('over time leaves runs without one out, and says so', async () => {
    const view = await viewOf(values, { x: 'created_at', goal: 'minimize', target: 0 });
    expect(view.order).toHaveLength(4);
    expect(view.notes).toContain('1 without a time');
    expect(view.summary).toContain('target 0 not reached');
  });

  it('on a log scale puts what is not above 0 below', async () => {
    const view = await viewOf([0, 10], { yScale: 'log' });
    expect(view.notes).toEqual(['× 1 ≤ 0']);
  });

  it('counts only the selected runs for the best', async () => {
    const filter = { op: '<' as const, column: score, value: 3 };
    const view = await viewOf(values, {}, { selection: { filter, own: [], effect: 'grey' } });
    expect(view.fidelity).toBe('2 of 5 runs selected');
    expect(view.summary).toContain('best score 2 by run 0');
  });

  it.each([
    [[], {}, 'No run matches.'],
    [[undefined], {}, 'No run of this set has a value of score that can be drawn.'],
    [[1], { metric: undefined }, 'No metric is chosen. Choose one in the settings.'],
  ])('%j %j is empty: %s', async (list, changes, text) => {
    expect((await viewOf(list, changes)).empty).toBe(text);
  });
});
