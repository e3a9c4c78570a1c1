import { beforeAll, describe, expect, it } from 'vitest';
import { mean as d3Mean } from 'd3';
import { seedProject } from '../../../stories/support/seedProject.js';
import { askProject, type AskedProject } from '../../../tests/support/panelAnswers.js';
import { makeRun } from '../../../tests/support/makeRun.js';
import type { Column } from '../../model/index.js';
import type { PanelContext } from '../panelKind.js';
import { deltaOf } from './baseline.js';
import { planScalar } from './plan.js';
import type { ScalarSpec } from './spec.js';
import { viewScalar } from './view.js';

const score: Column = { from: 'summary', key: 'score' };
const seeds = { allBut: [{ from: 'config' as const, key: 'seed' }] };
const spec: ScalarSpec = { metric: score, goal: 'maximize', pick: 'best', groupBy: seeds, spread: 'sd' };
const project = seedProject({ settings: 6, seeds: 8 });
let asked: AskedProject;

beforeAll(async () => {
  asked = await askProject(project);
});

async function viewOf(changes: Partial<ScalarSpec> = {}, around: Partial<PanelContext> = {}, from = asked) {
  const [full, context] = [{ ...spec, ...changes }, from.context(around)];
  return viewScalar(await from.answers(planScalar(full, undefined, context)), full, undefined, context);
}

/** Finite scores per setting, straight from the project. */
const bySetting = Array.from({ length: 6 }, (_, setting) =>
  project.runs
    .slice(8 * setting, 8 * setting + 8)
    .map(({ summary }) => summary.get('score'))
    .filter((value): value is number => Number.isFinite(value)),
);
const means = bySetting.map((values) => d3Mean(values)!);

describe('the number', () => {
  it.each(['maximize', 'minimize'] as const)('is the best mean of the groups: %s', async (goal) => {
    const best = goal === 'maximize' ? Math.max(...means) : Math.min(...means);
    const { picked } = await viewOf({ goal });
    expect(picked.value).toBeCloseTo(best, 12);
    expect(picked.values.sorted).toHaveLength(bySetting[means.indexOf(best)]!.length);
    expect(picked.group?.first).toBe(8 * means.indexOf(best));
  });

  it('is the best run where there are no groups', async () => {
    const { picked, run } = await viewOf({ groupBy: 'none' });
    expect(picked.value).toBe(Math.max(...bySetting.flat()));
    expect(run).toBe(project.runs.find(({ summary }) => summary.get('score') === picked.value)?.runId);
  });

  it('is the mean of all selected runs', async () => {
    const filter = { op: '=' as const, column: { from: 'config' as const, key: 'optimizer' }, value: 'adam' };
    const { picked, fidelity } = await viewOf({ pick: 'mean' }, { selection: { filter, own: [], effect: 'grey' } });
    expect(picked.value).toBeCloseTo(d3Mean([...bySetting[0]!, ...bySetting[3]!])!, 12);
    expect(fidelity).toBe('16 of 48 runs');
  });

  it('is that of the run that finished last', async () => {
    const runs = [
      makeRun('long', { createdAt: 1000, durationS: 100, summary: new Map([['score', 1]]) }),
      makeRun('short', { createdAt: 50_000, durationS: 1, summary: new Map([['score', 2]]) }),
      makeRun('crashed', { createdAt: 90_000, durationS: 100, state: 'crashed', summary: new Map([['score', 3]]) }),
      makeRun('without', { createdAt: 99_000, durationS: 100 }),
    ];
    const small = await askProject({ id: 'p', name: 'p', runs, parameters: [], warnings: [] });
    const view = await viewOf({ pick: 'last finished', groupBy: 'none' }, {}, small);
    expect([view.run, view.picked.value]).toEqual(['long', 1]);
  });

  it('is none, with the reason, where no run has one', async () => {
    const { texts, empty } = await viewOf({ metric: { from: 'summary', key: 'absent' } });
    expect([texts.value, texts.spread, empty]).toEqual(['–', 'no value', undefined]);
  });
});

describe('the difference to the baseline', () => {
  const runsOf = (baseline: string) => ({ ...asked.context().runs, baseline });

  it('is that to the mean of its group', async () => {
    const { baseline, delta, texts } = await viewOf({}, { runs: runsOf('run-000003') });
    expect(baseline?.value).toBeCloseTo(means[0]!, 12);
    expect(delta?.absolute).toBeCloseTo(Math.max(...means) - means[0]!, 12);
    expect(delta?.relative).toBeCloseTo((Math.max(...means) - means[0]!) / means[0]!, 12);
    expect(delta?.verdict).toBe('better');
    expect(texts.delta).toMatch(/^▲ \+0\.\d+ \(\+\d+\.\d+ %\) better than /);
  });

  it('is that to its own number where there are no groups, also where it is hidden', async () => {
    const own = project.runs[3]!.summary.get('score');
    const { baseline } = await viewOf({ groupBy: 'none' }, { runs: { ...runsOf('run-000003'), hidden: ['run-000003'] } });
    expect(baseline).toEqual({ name: 'adam-0-3', value: own, n: 1 });
  });

  it.each([
    [1, 0, 'maximize', { absolute: 1, relative: NaN, verdict: 'better' }],
    [1, 2, 'maximize', { absolute: -1, relative: -0.5, verdict: 'worse' }],
    [1, -2, 'minimize', { absolute: 3, relative: 1.5, verdict: 'worse' }],
    [1, 2, 'minimize', { absolute: -1, relative: -0.5, verdict: 'better' }],
    [2, 2, 'minimize', { absolute: 0, relative: 0, verdict: 'equal' }],
    [NaN, 2, 'minimize', undefined],
    [1, NaN, 'minimize', undefined],
  ] as const)('%d to %d, %s', (value, base, goal, expected) => {
    expect(deltaOf(value, { name: 'b', value: base, n: 1 }, goal)).toEqual(expected);
  });
});

it('the strip has the mean of each group, or each run', async () => {
  const sorted = (values: Iterable<number>): number[] => [...values].toSorted((a, b) => a - b);
  sorted((await viewOf()).strip).forEach((value, i) => expect(value).toBeCloseTo(sorted(means)[i]!, 12));
  expect(sorted((await viewOf({ groupBy: 'none' })).strip)).toEqual(sorted(bySetting.flat()));
});

it('says all of it in a sentence', async () => {
  const { texts } = await viewOf({}, { runs: { ...asked.context().runs, baseline: 'run-000003' } });
  expect(texts.summary).toMatch(
    /^score: 0\.\d{4}; best of 6 group means: lr 0\.01, optimizer sgd; ± 0\.\d+ sd · n 7; \+0\.\d+ \(\+[\d.]+ %\) better than lr 0\.1, optimizer adam\.$/,
  );
});

it('says where an interval comes of fewer bootstrap samples', async () => {
  const interval = { pick: 'mean', groupBy: 'none', spread: 'bootstrap' } as const;
  const runs = Array.from({ length: 5001 }, (_, i) => makeRun(`r${i}`, { createdAt: i, summary: new Map([['score', i % 10]]) }));
  const many = await askProject({ id: 'p', name: 'p', runs, parameters: [], warnings: [] });
  expect((await viewOf(interval, {}, many)).texts.spread).toMatch(/^95 % CI [\d.]+–[\d.]+ \(200 bootstrap samples\) · n 5,001$/);
  expect((await viewOf(interval)).texts.spread).not.toContain('samples');
});

it('no runs at all, and one', async () => {
  const none = await askProject({ ...project, runs: [] });
  expect((await viewOf({}, {}, none)).empty).toBe('No run matches.');
  const one = await viewOf({ pick: 'mean', groupBy: 'none' }, {}, await askProject({ ...project, runs: project.runs.slice(0, 1) }));
  expect(one.texts.spread).toBe('± – (one run) · n 1');
});
