import type { Meta, StoryObj } from '@storybook/react-vite';
import type { Column, RunData } from '../src/model/index.js';
import { OptimizationHistory } from '../src/panels/index.js';
import { makeRun } from '../tests/support/makeRun.js';
import { createMemoryEngine } from './support/memoryEngine.js';
import { syntheticProject } from './support/syntheticProject.js';

const accuracy: Column = { from: 'metric', key: 'val/acc', reduce: 'max' };
const score: Column = { from: 'config', key: 'score' };

const engineOf = (values: readonly (number | undefined)[]) => () => {
  const runs = values.map((value, i): RunData => {
    const config = new Map(value === undefined ? [] : [['score', value]]);
    return makeRun(`r${i}`, { name: `run ${i}`, createdAt: 1e12 + 60_000 * i, config });
  });
  return createMemoryEngine({ id: 'synthetic', name: 'synthetic', runs, parameters: [], warnings: [] });
};

/** Each run as a point over the order of runs or time, with the best so far. All data here is made of mathematical functions. */
const meta: Meta<typeof OptimizationHistory> = {
  title: 'Panels/OptimizationHistory',
  component: OptimizationHistory,
  args: { project: 'synthetic', metric: accuracy, goal: 'maximize', height: 280 },
  parameters: { engine: () => createMemoryEngine(syntheticProject({ points: 40 })), stageWidth: 560 },
};
export default meta;
type Story = StoryObj<typeof OptimizationHistory>;

export const Default: Story = {};

export const Dark: Story = { parameters: { theme: 'dark' } };

export const OverTimeWithTarget: Story = { args: { x: 'created_at', target: 0.92 } };

export const Narrow: Story = { parameters: { stageWidth: 320 } };

/** Runs without a place stand in a lane below; each reason is counted. */
export const LogWithMarks: Story = {
  args: { metric: score, goal: 'minimize', yScale: 'log' },
  parameters: { engine: engineOf([100, undefined, 10, Number.NaN, 0, 3, Infinity, 0.5, 0.7]) },
};

export const OneRun: Story = { args: { metric: score }, parameters: { engine: engineOf([0.5]) } };

export const NoValue: Story = { args: { metric: score }, parameters: { engine: engineOf([undefined, Number.NaN]) } };

export const NoRuns: Story = { args: { metric: score }, parameters: { engine: engineOf([]) } };

export const HundredThousandRuns: Story = {
  parameters: { engine: () => createMemoryEngine(syntheticProject({ runs: 100_000, points: 1, sparse: true })) },
};

/** As narrow and low as a page may embed it. */
export const Embed: Story = { args: { height: 200 }, parameters: { stageWidth: 320 } };
