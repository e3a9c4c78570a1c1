import type { Meta, StoryObj } from '@storybook/react-vite';
import { allRuns, type Column } from '../src/model/index.js';
import { BarChart } from '../src/panels/index.js';
import { createMemoryEngine } from './support/memoryEngine.js';
import { seedProject, type SeedOptions } from './support/seedProject.js';

const key = (name: string): Column => ({ from: 'config', key: name });
const summary = (name: string): Column => ({ from: 'summary', key: name });
const metric: Column = { from: 'metric', key: 'val/score', reduce: 'last' };
const engineOf = (options?: SeedOptions) => () => createMemoryEngine(seedProject(options));
const allButSeed = { allBut: [key('seed')] };

/** A bar per run or group of runs. All data here comes from fixed formulas. */
const meta: Meta<typeof BarChart> = {
  title: 'Panels/BarChart',
  component: BarChart,
  args: { project: 'seeds', values: [metric], groupBy: allButSeed, height: 280 },
  parameters: { engine: engineOf(), stageWidth: 560 },
};
export default meta;
type Story = StoryObj<typeof BarChart>;

/** Groups of runs that are equal but for their seed, with 95 % intervals and counts. */
export const Groups: Story = {};

export const Dark: Story = { parameters: { theme: 'dark' } };

export const Narrow: Story = { parameters: { stageWidth: 320 } };

export const Upright: Story = { args: { orientation: 'vertical', spread: 'sd' } };

export const UprightNarrow: Story = { args: { orientation: 'vertical' }, parameters: { stageWidth: 380 } };

export const Bootstrap: Story = { args: { centre: 'iqm', spread: 'bootstrap', fromZero: false } };

/** Several numbers side by side. */
export const SeveralColumns: Story = {
  args: { values: [summary('score'), metric], spread: 'range', groupBy: [key('optimizer')], runs: allRuns('seeds') },
};

export const LogCost: Story = { args: { values: [summary('cost')], scale: 'log', ascending: true, spread: 'range', centre: 'median' } };

/** A bar per run: those that do not fit are on further pages, and their number is said; some have no value. */
export const Runs: Story = { args: { groupBy: 'none', values: [summary('score')] } };

/** The run set's own groups and baseline. */
export const Baseline: Story = { args: { groupBy: 'run set', runs: { ...allRuns('seeds'), groupBy: allButSeed, baseline: 'run-000003' } } };

export const OneRun: Story = { parameters: { engine: engineOf({ settings: 1, seeds: 1 }) } };

export const NothingChosen: Story = { args: { values: [] } };

export const NoValue: Story = { args: { values: [key('absent')] } };

export const NoRuns: Story = { parameters: { engine: engineOf({ settings: 0 }) } };

export const HundredThousandRuns: Story = { args: { groupBy: 'none' }, parameters: { engine: engineOf({ settings: 2000, seeds: 50 }) } };

/** As narrow and low as a page may embed it. */
export const Embed: Story = { args: { height: 200 }, parameters: { stageWidth: 320 } };
