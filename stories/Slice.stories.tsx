import type { Meta, StoryObj } from '@storybook/react-vite';
import type { Column } from '../src/model/index.js';
import { Slice } from '../src/panels/index.js';
import { createMemoryEngine } from './support/memoryEngine.js';
import { syntheticProject } from './support/syntheticProject.js';

const accuracy: Column = { from: 'metric', key: 'val/acc', reduce: 'max' };

/** A metric over each parameter in turn. All data here is made of mathematical functions. */
const meta: Meta<typeof Slice> = {
  title: 'Panels/Slice',
  component: Slice,
  args: { project: 'synthetic', metric: accuracy, height: 320 },
  parameters: { engine: () => createMemoryEngine(syntheticProject({ points: 40 })), stageWidth: 760 },
};
export default meta;
type Story = StoryObj<typeof Slice>;

export const Default: Story = {};

export const Dark: Story = { parameters: { theme: 'dark' } };

/** One small plot at a time; Page Down turns to the next. */
export const Narrow: Story = { args: { height: 220 }, parameters: { stageWidth: 320 } };

export const OneRun: Story = {
  args: { parameters: [{ from: 'config', key: 'learning_rate' }] },
  parameters: { engine: () => createMemoryEngine(syntheticProject({ runs: 1, points: 40 })) },
};

export const NothingThere: Story = { args: { metric: { from: 'config', key: 'gone' } } };

export const TenThousandRuns: Story = {
  parameters: { engine: () => createMemoryEngine(syntheticProject({ runs: 10_000, points: 1, sparse: true })) },
};

/** As narrow and low as a page may embed it. */
export const Embed: Story = { args: { height: 200 }, parameters: { stageWidth: 320 } };
