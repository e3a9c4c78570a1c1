import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import type { Column, RunData } from '../src/model/index.js';
import { ParameterImportance } from '../src/panels/index.js';
import { importanceProject } from '../tests/support/importanceProject.js';
import { makeRun } from '../tests/support/makeRun.js';
import { createMemoryEngine } from './support/memoryEngine.js';
import { syntheticProject } from './support/syntheticProject.js';

const loss: Column = { from: 'metric', key: 'loss', reduce: 'last' };
const score: Column = { from: 'summary', key: 'score' };
const keys = (...names: string[]): Column[] => names.map((key) => ({ from: 'config', key }));

/** Runs with two parameters and a score. */
const engineOf = (scores: readonly number[]) => () => {
  const runs = scores.map((value, i): RunData => {
    const config = new Map<string, number | string>([
      ['depth', (i * 7) % 5],
      ['kind', ['a', 'b', 'c'][(i * 5) % 3]!],
    ]);
    return makeRun(`r${i}`, { name: `run ${i}`, createdAt: 1e12 + 60_000 * i, config, summary: new Map([['score', value]]) });
  });
  return createMemoryEngine({ id: 'p', name: 'synthetic', runs, parameters: [], warnings: [] });
};

/** How much each parameter matters for a metric, and which way. All data here is made of mathematical functions. */
const meta: Meta<typeof ParameterImportance> = {
  title: 'Panels/ParameterImportance',
  component: ParameterImportance,
  args: { project: 'p', target: loss, goal: 'minimize', trees: 60, height: 280 },
  parameters: { engine: () => createMemoryEngine(importanceProject(150)), stageWidth: 480 },
};
export default meta;
type Story = StoryObj<typeof ParameterImportance>;

/** Checks are made of what was computed, not of the skeleton. */
const shown: NonNullable<Story['play']> = async ({ canvasElement }) => {
  await within(canvasElement).findAllByRole('rowheader', undefined, { timeout: 20_000 });
};

/** Runs that crashed before the metric, or logged NaN, are counted by their state. */
export const Default: Story = { args: { parameters: keys('lr', 'optimizer', 'layers', 'batch', 'momentum') }, play: shown };

export const Dark: Story = { ...Default, parameters: { theme: 'dark' } };

export const Narrow: Story = { ...Default, parameters: { stageWidth: 380 } };

export const AllMethods: Story = {
  args: { ...Default.args, methods: ['permutation', 'mdi', 'ped_anova', 'pearson', 'spearman'] },
  parameters: { stageWidth: 900 },
  play: shown,
};

export const AllMethodsNarrow: Story = { ...AllMethods, parameters: { stageWidth: 380 } };

const open = (name: RegExp): NonNullable<Story['play']> => {
  return async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name }, { timeout: 20_000 }));
    await expect(await canvas.findByRole('button', { name: 'Back to all parameters' })).toHaveFocus();
  };
};

/** A curve in full, on a logarithmic axis. */
export const Curve: Story = { ...Default, play: open(/^lr: .*Show the curve/) };

export const CurveDark: Story = { ...Curve, parameters: { theme: 'dark' } };

/** A parameter that some runs lack: the missing value has a place of its own. */
export const CurveWithMissing: Story = { ...Default, play: open(/^momentum: .*Show the curve/) };

export const CurveOfCategories: Story = { ...Default, play: open(/^optimizer: .*Show the curve/) };

/** Suggested parameters: those that vary. */
export const Suggested: Story = {
  args: { project: 'synthetic', target: { from: 'metric', key: 'val/acc', reduce: 'max' }, goal: 'maximize' },
  parameters: { engine: () => createMemoryEngine(syntheticProject({ points: 40 })) },
  play: shown,
};

/** Where the forest explains too little its figures are hatched, and the panel says so. */
export const TooLittleExplained: Story = {
  args: { target: score },
  parameters: { engine: engineOf(Array.from({ length: 90 }, (_, i) => (i * 7919) % 97)) },
  play: shown,
};

export const FewRuns: Story = { args: { target: score }, parameters: { engine: engineOf([3, 1, 4, 1, 5, 9, 2, 6]) }, play: shown };

export const OneTargetValue: Story = { args: { target: score }, parameters: { engine: engineOf([1, 1, 1, 1]) } };

export const NoFiniteTarget: Story = { args: { target: score }, parameters: { engine: engineOf([Number.NaN, Infinity, Number.NaN]) } };

export const NoRuns: Story = { args: { target: score, parameters: keys('depth') }, parameters: { engine: engineOf([]) } };

export const NoParameter: Story = { args: { parameters: [] } };

/** Never answered: the skeleton, and the line that says how much is done. */
export const Computing: Story = {
  args: Default.args!,
  parameters: {
    engine: () => {
      const engine = createMemoryEngine(importanceProject(30));
      return {
        ...engine,
        run: (plan, options) => {
          if (plan.kind !== 'importance') return engine.run(plan, options);
          options.onProgress?.(0.4);
          return new Promise(() => undefined);
        },
      } satisfies typeof engine;
    },
  },
};

export const Failed: Story = {
  args: Default.args!,
  parameters: {
    engine: () =>
      createMemoryEngine(importanceProject(30), {
        before: () => {
          throw new Error('The file run_metrics.arrow is missing.');
        },
      }),
  },
};

/** As narrow and low as a page may embed it. */
export const Embed: Story = { ...Default, args: { ...Default.args, height: 200 }, parameters: { stageWidth: 320 } };
