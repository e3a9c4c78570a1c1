import type { Meta, StoryObj } from '@storybook/react-vite';
import type { Column, ConfigValue } from '../src/model/index.js';
import { Scatter } from '../src/panels/index.js';
import { makeRun } from '../tests/support/makeRun.js';
import { createMemoryEngine } from './support/memoryEngine.js';
import { syntheticProject } from './support/syntheticProject.js';

const key = (name: string): Column => ({ from: 'config', key: name });
const accuracy: Column = { from: 'metric', key: 'val/acc', reduce: 'max' };
const loss: Column = { from: 'metric', key: 'train/loss', reduce: 'min' };
const named: Column = { from: 'run', key: 'name' };

const engineOf = (settings: readonly Record<string, ConfigValue>[]) => () => {
  const runs = settings.map((config, i) => makeRun(`r${i}`, { name: `run ${i}`, createdAt: i, config: new Map(Object.entries(config)) }));
  return createMemoryEngine({ id: 'synthetic', name: 'synthetic', runs, parameters: [], warnings: [] });
};

/** Each run as a point of two columns. All data here is made of mathematical functions. */
const meta: Meta<typeof Scatter> = {
  title: 'Panels/Scatter',
  component: Scatter,
  args: { project: 'synthetic', x: key('learning_rate'), y: accuracy, height: 340 },
  parameters: { engine: () => createMemoryEngine(syntheticProject({ points: 40 })), stageWidth: 640 },
};
export default meta;
type Story = StoryObj<typeof Scatter>;

export const Default: Story = {};

export const LoessAndColour: Story = { args: { colorBy: key('dropout'), fit: 'loess' } };

export const LoessDark: Story = { args: { colorBy: key('dropout'), fit: 'loess' }, parameters: { theme: 'dark' } };

/** Two goals: the runs that no other beats are ringed, joined and named. */
export const ParetoFrontier: Story = {
  args: { x: { column: loss, goal: 'minimize' }, y: { column: accuracy, goal: 'maximize' }, frontier: true, colorBy: key('optimizer') },
};

export const LinearFitWithReferenceLines: Story = {
  args: {
    fit: 'linear',
    runningBest: true,
    sizeBy: key('batch_size'),
    lines: [
      { axis: 'y', value: 0.9, label: 'target' },
      { axis: 'x', value: 1e-3, dash: 'dotted' },
    ],
  },
};

export const Labelled: Story = { args: { labelBy: named, colorBy: accuracy } };

/** Points are spread within their category. */
export const Categories: Story = { args: { x: key('optimizer'), y: key('batch_size'), colorBy: accuracy } };

export const CategoriesDark: Story = { args: { x: key('optimizer'), colorBy: key('augment') }, parameters: { theme: 'dark' } };

export const Narrow: Story = { args: { colorBy: accuracy, fit: 'linear' }, parameters: { stageWidth: 320 } };

export const Percentiles: Story = {
  args: {
    x: { column: key('learning_rate'), scale: 'percentile' },
    y: { column: accuracy, scale: 'percentile' },
    diagonal: true,
    fit: 'linear',
  },
};

/** Runs without a place are counted below; one without a colour is a ring. */
export const MissingAndNotFinite: Story = {
  args: { x: { column: key('lr'), scale: 'log' }, y: key('acc'), colorBy: key('depth'), fit: 'linear' },
  parameters: {
    engine: engineOf([
      { lr: 0.001, acc: 0.9, depth: 2 },
      { lr: 0.01, acc: 0.85 },
      { lr: 0.1, acc: Number.NaN, depth: 3 },
      { lr: 0, acc: 0.4, depth: 4 },
      { acc: 0.7, depth: 1 },
      { lr: 1, acc: 0.5, depth: 9 },
    ]),
  },
};

export const OneRun: Story = {
  args: { x: key('lr'), y: key('acc'), fit: 'loess' },
  parameters: { engine: engineOf([{ lr: 0.1, acc: 0.5 }]) },
};

export const NoneHasBoth: Story = { args: { x: key('lr'), y: key('acc') }, parameters: { engine: engineOf([{ lr: 0.1 }, { acc: 0.5 }]) } };

export const NothingThere: Story = { args: { x: key('gone') } };

export const TenThousandRuns: Story = {
  args: { fit: 'loess' },
  parameters: { engine: () => createMemoryEngine(syntheticProject({ runs: 10_000, points: 1, sparse: true })) },
};

/** Counts per hexagon: nothing is left out. */
export const HundredThousandRuns: Story = {
  args: { fit: 'linear' },
  parameters: { engine: () => createMemoryEngine(syntheticProject({ runs: 100_000, points: 1, sparse: true })) },
};
