import { describe, expect, it } from 'vitest';
import { importancePlan, importanceProject } from '../../../tests/support/importanceProject.js';
import { createMemoryEngine } from '../../../stories/support/memoryEngine.js';
import { makeRun } from '../../../tests/support/makeRun.js';
import { allRuns, catalogOf, type ImportanceCurve, type ProjectData } from '../../model/index.js';
import type { PanelContext } from '../panelKind.js';
import { curvePlaces } from './curvePlaces.js';
import { directionOf } from './direction.js';
import { planImportance } from './plan.js';
import { importanceSpec, importanceSpecSchema, type ImportanceSpec } from './spec.js';
import type { ImportanceState } from './state.js';
import { viewImportance, type ImportanceView } from './view.js';

const context: PanelContext = {
  runs: allRuns('p'),
  selection: { filter: undefined, own: [], effect: 'grey' },
  size: { width: 400, height: 200 },
  pixelRatio: 1,
  theme: 'light',
  catalog: undefined,
};
const { target, parameters, trees } = importancePlan;
const spec = importanceSpec(target, 'minimize', { parameters, trees });

async function viewOf(project: ProjectData, changes: Partial<ImportanceSpec> = {}, state: ImportanceState = {}): Promise<ImportanceView> {
  const engine = createMemoryEngine(project);
  const asked = { ...spec, ...changes };
  const around = { ...context, catalog: catalogOf(engine.manifest) };
  const plans = planImportance(asked, state, around);
  const signal = new AbortController().signal;
  const answers = await Promise.all(plans.map(async (plan) => ({ plan, frame: await engine.run(plan, { signal }) })));
  return viewImportance(answers, asked, state, around);
}

const names = ({ rows }: ImportanceView): string[] => rows.map(({ label }) => label);

describe('the plan', () => {
  it('is about the selected runs, whatever is done with the others', () => {
    const filter = { op: '=' as const, column: { from: 'run' as const, key: 'state' as const }, value: 'finished' };
    for (const effect of ['grey', 'filter'] as const) {
      const [plan] = planImportance(spec, {}, { ...context, selection: { filter, own: [], effect } });
      expect(plan).toMatchObject({ kind: 'importance', runs: { project: 'p', filter }, target, goal: 'minimize', trees: 40, seed: 0 });
    }
  });

  it('takes the keys that vary where none are chosen, never the target; asks nothing without a target, parameters or a catalog', async () => {
    const { catalog } = { catalog: catalogOf(createMemoryEngine(importanceProject(30)).manifest) };
    const open: ImportanceSpec = { ...spec, parameters: undefined };
    expect(planImportance(open, {}, context)).toEqual([]);
    const [plan] = planImportance({ ...open, target: { from: 'config', key: 'lr' } }, {}, { ...context, catalog });
    expect(plan!.parameters.map(({ key }) => key).toSorted()).toEqual(['layers', 'optimizer']);
    expect(planImportance({ ...spec, target: undefined }, {}, context)).toEqual([]);
    expect(planImportance({ ...spec, parameters: [] }, {}, context)).toEqual([]);
  });
});

describe('the view', () => {
  it('sorts by the first method, or as the reader wishes; by size where figures have a sign', async () => {
    const project = importanceProject(150);
    const view = await viewOf(project);
    expect(names(view).slice(0, 2)).toEqual(['lr', 'optimizer']);
    expect(view.sort).toEqual({ by: 'permutation', descending: true });
    expect(names(await viewOf(project, {}, { sort: { by: 'name', descending: false } }))).toEqual([
      'layers',
      'lr',
      'momentum',
      'optimizer',
    ]);
    const byRank = await viewOf(project, {}, { sort: { by: 'spearman', descending: true } });
    const sizes = byRank.rows.map(({ figures }) => Math.abs(figures.spearman.value));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(byRank.rows[0]!.figures.spearman).toMatchObject({ text: expect.stringMatching(/^η 0\.\d\d$/) as string, unsigned: true });
  });

  it('says what was left out and why, and sums up in a sentence', async () => {
    const view = await viewOf(importanceProject(150), {}, { open: 'config.optimizer' });
    expect(view.notes).toEqual([
      '15 runs have no loss (15 crashed).',
      '10 runs have a loss that is NaN or infinite (10 finished).',
      'One value only: batch.',
      '40 trees, seed 0.',
    ]);
    expect(view.fidelity).toMatch(/^R² 0\.\d\d · 125 of 150 runs$/);
    expect(view.summary).toMatch(
      /^Importance of 4 parameters for loss \(smaller is better\) in 125 runs\. Loss of R² when shuffled: lr \d\.\d\d; optimizer \d\.\d\d; /,
    );
    expect([view.warning, view.empty, view.open?.label]).toEqual([undefined, undefined, 'optimizer']);
  });

  it('warns of a forest that explains too little, of few runs, of categories with many values and of names', async () => {
    const runs = Array.from({ length: 28 }, (_, i) =>
      makeRun(`r${i}`, {
        config: new Map<string, string | number>([
          ['x', (i * 5) % 7],
          ['host', `host ${i % 16}`],
          ['path', `/runs/${i}`],
        ]),
        summary: new Map([['score', (i * 7919) % 97]]),
      }),
    );
    const project: ProjectData = { id: 'p', name: 'P', runs, parameters: [], warnings: [] };
    const keys = ['x', 'host', 'path'].map((key) => ({ from: 'config' as const, key }));
    const view = await viewOf(project, { target: { from: 'summary', key: 'score' }, parameters: keys });
    expect(view.warning).toMatch(/^The forest explains too little to trust: out-of-bag R² .*, below 0\.5\.$/);
    expect(view.summary).toContain('too little to trust');
    expect(view.notes).toEqual([
      'Only 28 runs for 2 parameters: chance plays a large part.',
      'host has 16 values in 28 runs: a forest learns such by heart.',
      'Left out, since nearly every run has its own: path.',
      '40 trees, seed 0.',
    ]);
  });

  it.each([
    ['no target', { target: undefined }, 'No target is chosen yet.'],
    ['no parameter', { parameters: [] }, 'No parameter is chosen yet.'],
    [
      'a target nobody has',
      { target: { from: 'metric', key: 'nowhere', reduce: 'last' } },
      'None of 30 runs has a finite value of nowhere.',
    ],
    [
      'parameters of one value',
      { parameters: [{ from: 'config', key: 'batch' }] },
      'No parameter varies among the 25 runs that have loss.',
    ],
    ['one target value', { target: { from: 'config', key: 'batch' } }, 'batch is the same in all 30 runs: nothing can matter for it.'],
  ] as [string, Partial<ImportanceSpec>, string][])('says why it is empty: %s', async (_, changes, empty) => {
    const view = await viewOf(importanceProject(30), { parameters: parameters.slice(0, 2), ...changes });
    expect(view.empty).toBe(empty);
  });
});

const curve = (mean: number[], numbers = mean.map((_, i) => i)): ImportanceCurve => {
  const values = Float64Array.from(mean);
  const labels = numbers.map((value) => (Number.isNaN(value) ? undefined : String(value)));
  return {
    numbers: Float64Array.from(numbers),
    labels,
    runs: new Int32Array(mean.length),
    mean: values,
    low: values,
    high: values,
    omitted: 0,
  };
};

describe('a curve', () => {
  it.each([
    ['rises', [1, 2, 1.9, 4]],
    ['falls', [3, 2, 1]],
    ['mixed', [3, 1, 3]],
    ['flat', [1, 1.001, 1]],
  ] as [string, number[]][])('%s', (direction, mean) => expect(directionOf(curve(mean), 3)).toBe(direction));

  it('has no direction without two numbers; a missing value is none', () => {
    expect(directionOf(curve([1, 5], [NaN, NaN]), 4)).toBe('unordered');
    expect(directionOf(curve([1, 2, 0], [1, 2, NaN]), 2)).toBe('rises');
  });

  it('has numbers on their scale, the missing and the infinite in lanes to the right', async () => {
    const row = (await viewOf(importanceProject(60))).rows[0]!;
    const area = { left: 40, top: 8, width: 300, height: 100 };
    const mixed = { ...row, log: true, curve: curve([1, 2, 3, 4, 5], [0.01, 0.1, 1, Infinity, NaN]) };
    const { places, area: plot } = curvePlaces(mixed, area);
    expect(places.map(({ onLine }) => onLine)).toEqual([true, true, true, false, false]);
    expect(places.map(({ text }) => text)).toEqual(['0.01', '0.1', '1', '∞', 'missing']);
    expect([places[0]!.x, places[2]!.x]).toEqual([40, 40 + plot.width]);
    expect(places[1]!.x).toBeCloseTo(40 + plot.width / 2, 9);
    expect(places[3]!.x).toBeGreaterThan(40 + plot.width);
    expect(places[4]!.x).toBeLessThan(340);
  });
});

it('keeps fields of other versions, and refuses methods it does not know', () => {
  expect(importanceSpecSchema.parse({ ...spec, later: 1 })).toMatchObject({ later: 1 });
  expect(importanceSpecSchema.safeParse({ ...spec, methods: ['fanova'] }).success).toBe(false);
});
