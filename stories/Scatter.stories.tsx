import type { Meta, StoryObj } from '@storybook/react-vite';
import type { Column, ConfigValue } from '../src/model/index.js';
import { Scatter } from '../src/panels/index.js';
import { makeRun } from '../tests/support/makeRun.js';
import { createMemoryEngine } from './support/memoryEngine.js';
import { syntheticProject } from './support/syntheticProject.js';

const key = (name: string): Column => ({ from: 'config', key: name });
const accuracy: Column = { from: 'metric', key: 'val/acc', reduce: 'max' };

const engineOf = (settings: readonly Record<string, ConfigValue>[]) => () => {
  const runs = settings.map((config, i) => makeRun(`r${i}`, { name: `run ${i}`, createdAt: i, config: new Map(Object.entries(config)) }));
  return createMemoryEngine({ id: 'synthetic', name: 'synthetic', runs, parameters: [], warnings: [] });
};

/** A point per run over any two columns; a drag selects. All data here is made of mathematical functions. */
const meta: Meta<typeof Scatter> = {
  title: 'Panels/Scatter',
  component: Scatter,
  args: { project: 'synthetic', x: key('learning_rate'), y: accuracy, height: 300 },
  parameters: { engine: () => createMemoryEngine(syntheticProject({ points: 40 })), stageWidth: 560 },
};
export default meta;
type Story = StoryObj<typeof Scatter>;

export const Default: Story = {};

export const DarkWithLoess: Story = { args: { fit: 'loess', colorBy: key('dropout') }, parameters: { theme: 'dark' } };

export const LineAndBand: Story = { args: { fit: 'linear', colorBy: key('optimizer'), lines: [{ axis: 'y', value: 0.9, label: 'goal' }] } };

export const ParetoFront: Story = {
  args: { x: { from: 'run', key: 'duration_s' }, front: { x: 'minimize', y: 'maximize' }, labelBy: { from: 'run', key: 'name' } },
};

/** Points of a category stand side by side. */
export const Categories: Story = { args: { x: key('optimizer'), sizeBy: key('batch_size') } };

export const Narrow: Story = { parameters: { stageWidth: 320 } };

export const MissingAndNotFinite: Story = {
  args: { x: key('lr'), y: key('acc'), xScale: 'log' },
  parameters: {
    engine: engineOf([{ lr: 0.1, acc: 0.5 }, { lr: 0, acc: 0.6 }, { acc: 0.7 }, { lr: 1, acc: Number.NaN }, { lr: 0.01, acc: 0.4 }]),
  },
};

export const OnePoint: Story = {
  args: { x: key('lr'), y: key('acc'), fit: 'linear' },
  parameters: { engine: engineOf([{ lr: 0.1, acc: 0.5 }]) },
};

export const NothingThere: Story = { args: { y: key('gone') } };

export const NothingChosen: Story = { args: { x: undefined } };

/** Points are as large as their value, labels find room, lines have their dashes. */
export const SizesLabelsAndLines: Story = {
  args: {
    sizeBy: key('batch_size'),
    labelBy: { from: 'run', key: 'name' },
    runningBest: 'maximize',
    lines: [
      { axis: 'y', value: 0.9, label: 'target' },
      { axis: 'x', value: 1e-3, dash: 'dotted' },
    ],
  },
};

/** Runs without a value of the column that colours are rings. */
export const PercentilesAndRings: Story = {
  args: { xScale: 'percentile', yScale: 'percentile', diagonal: true, fit: 'linear', colorBy: key('dropout') },
};

export const NarrowDark: Story = { args: { colorBy: accuracy, fit: 'linear' }, parameters: { stageWidth: 380, theme: 'dark' } };

export const TenThousandRuns: Story = {
  args: { fit: 'loess' },
  parameters: { engine: () => createMemoryEngine(syntheticProject({ runs: 10_000, points: 1, sparse: true })) },
};

/** Beyond 20,000 points their density is drawn: every point counts. */
export const HundredThousandRuns: Story = {
  parameters: { engine: () => createMemoryEngine(syntheticProject({ runs: 100_000, points: 1, sparse: true })) },
};

/** As narrow and low as a page may embed it. */
export const Embed: Story = { args: { height: 200 }, parameters: { stageWidth: 320 } };
