import type { Meta, StoryObj } from '@storybook/react-vite';
import type { Column, ConfigValue } from '../src/model/index.js';
import { Scatter3d } from '../src/panels/index.js';
import { makeRun } from '../tests/support/makeRun.js';
import { createMemoryEngine } from './support/memoryEngine.js';
import { syntheticProject } from './support/syntheticProject.js';

const key = (name: string): Column => ({ from: 'config', key: name });
const accuracy: Column = { from: 'metric', key: 'val/acc', reduce: 'max' };

const engineOf = (settings: readonly Record<string, ConfigValue>[]) => () => {
  const runs = settings.map((config, i) => makeRun(`r${i}`, { name: `run ${i}`, createdAt: i, config: new Map(Object.entries(config)) }));
  return createMemoryEngine({ id: 'synthetic', name: 'synthetic', runs, parameters: [], warnings: [] });
};

/** Each run as a point of three columns. All data here is made of mathematical functions. */
const meta: Meta<typeof Scatter3d> = {
  title: 'Panels/Scatter3d',
  component: Scatter3d,
  args: { project: 'synthetic', x: key('learning_rate'), y: accuracy, z: key('batch_size'), colorBy: accuracy, height: 360 },
  parameters: { engine: () => createMemoryEngine(syntheticProject({ points: 40 })), stageWidth: 640 },
};
export default meta;
type Story = StoryObj<typeof Scatter3d>;

export const Default: Story = {};

export const Dark: Story = { parameters: { theme: 'dark' } };

export const Categories: Story = { args: { z: key('optimizer'), colorBy: key('optimizer') } };

export const Narrow: Story = { parameters: { stageWidth: 320 } };

export const SomeLackAnAxis: Story = { args: { z: key('dropout'), colorBy: key('dropout') } };

export const OneRun: Story = {
  args: { x: key('a'), y: key('b'), z: key('c'), colorBy: undefined },
  parameters: { engine: engineOf([{ a: 1, b: 2, c: 3 }]) },
};

export const NothingThere: Story = { args: { x: key('gone') } };

export const HundredThousandRuns: Story = {
  args: { z: key('dropout') },
  parameters: { engine: () => createMemoryEngine(syntheticProject({ runs: 100_000, points: 1, sparse: true })) },
};

/** As narrow and low as a page may embed it. */
export const Embed: Story = { args: { height: 200 }, parameters: { stageWidth: 320 } };
