import type { Meta, StoryObj } from '@storybook/react-vite';
import type { Column, ConfigValue } from '../src/model/index.js';
import { ParallelCoordinates } from '../src/panels/index.js';
import { makeRun } from '../tests/support/makeRun.js';
import { createMemoryEngine } from './support/memoryEngine.js';
import { syntheticProject } from './support/syntheticProject.js';

const key = (name: string): Column => ({ from: 'config', key: name });
const accuracy: Column = { from: 'metric', key: 'val/acc', reduce: 'max' };
const axes = [key('learning_rate'), key('batch_size'), key('optimizer'), key('dropout'), key('augment'), accuracy];

const engineOf = (settings: readonly Record<string, ConfigValue>[]) => () => {
  const runs = settings.map((config, i) => makeRun(`r${i}`, { name: `run ${i}`, createdAt: i, config: new Map(Object.entries(config)) }));
  return createMemoryEngine({ id: 'synthetic', name: 'synthetic', runs, parameters: [], warnings: [] });
};

/** Each run as a line over its parameters and results; a drag on an axis selects. All data here is made of mathematical functions. */
const meta: Meta<typeof ParallelCoordinates> = {
  title: 'Panels/ParallelCoordinates',
  component: ParallelCoordinates,
  args: { project: 'synthetic', axes, colorBy: accuracy, height: 340 },
  parameters: { engine: () => createMemoryEngine(syntheticProject({ points: 40 })), stageWidth: 860 },
};
export default meta;
type Story = StoryObj<typeof ParallelCoordinates>;

export const Default: Story = {};

export const Dark: Story = { parameters: { theme: 'dark' } };

export const ColouredByRun: Story = { args: { colorBy: undefined, curves: false } };

export const ColouredByCategory: Story = { args: { colorBy: key('optimizer') } };

export const Narrow: Story = { args: { axes: axes.slice(0, 3) }, parameters: { stageWidth: 380 } };

/** Runs without a place on an axis stand in lanes below. */
export const MissingAndNotFinite: Story = {
  args: { axes: [{ column: key('lr'), scale: 'log' }, key('opt'), key('acc')], colorBy: key('acc') },
  parameters: {
    engine: engineOf([
      { lr: 0.001, opt: 'adam', acc: 0.9 },
      { lr: 0.01, opt: 'sgd', acc: 0.85 },
      { lr: 0.1, acc: Number.NaN },
      { lr: 0, opt: 'adam', acc: 0.4 },
      { opt: 'lion', acc: 0.7 },
      { lr: 1, opt: 'sgd', acc: Infinity },
    ]),
  },
};

/** Beyond 30 categories the rarest are one. */
export const ManyCategories: Story = {
  args: { axes: [key('name'), key('value')], colorBy: key('value') },
  parameters: { engine: engineOf(Array.from({ length: 120 }, (_, i) => ({ name: `category ${i % 60}`, value: i }))) },
};

export const OneRun: Story = {
  args: { axes: [key('lr'), key('opt')], colorBy: undefined },
  parameters: { engine: engineOf([{ lr: 0.1, opt: 'adam' }]) },
};

export const OneAxis: Story = { args: { axes: [key('learning_rate')], colorBy: undefined } };

export const NothingThere: Story = { args: { axes: [key('gone')], colorBy: undefined } };

export const TenThousandRuns: Story = {
  args: { axes: [...axes.slice(0, 5), accuracy] },
  parameters: { engine: () => createMemoryEngine(syntheticProject({ runs: 10_000, points: 1, sparse: true })) },
};

export const HundredThousandRuns: Story = {
  parameters: { engine: () => createMemoryEngine(syntheticProject({ runs: 100_000, points: 1, sparse: true })) },
};

/** As narrow and low as a page may embed it. */
export const Embed: Story = { args: { height: 200 }, parameters: { stageWidth: 320 } };
