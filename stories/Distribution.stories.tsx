import type { Meta, StoryObj } from '@storybook/react-vite';
import { allRuns, type Column } from '../src/model/index.js';
import { Distribution } from '../src/panels/index.js';
import { createMemoryEngine } from './support/memoryEngine.js';
import { seedProject, type SeedOptions } from './support/seedProject.js';

const key = (name: string): Column => ({ from: 'config', key: name });
const summary = (name: string): Column => ({ from: 'summary', key: name });
const engineOf = (options?: SeedOptions) => () => createMemoryEngine(seedProject(options));

/** How values lie, over all runs or by group. All data here comes from fixed formulas. */
const meta: Meta<typeof Distribution> = {
  title: 'Panels/Distribution',
  component: Distribution,
  args: { project: 'seeds', value: summary('score'), groupBy: [key('optimizer')], height: 280 },
  parameters: { engine: engineOf({ settings: 9, seeds: 12 }), stageWidth: 560 },
};
export default meta;
type Story = StoryObj<typeof Distribution>;

/** Boxes as Tukey drew them, with the runs as points. */
export const Boxes: Story = {};

export const Dark: Story = { args: { form: 'violin' }, parameters: { theme: 'dark' } };

export const Narrow: Story = { parameters: { stageWidth: 320 } };

/** Gaussian densities with the bandwidth named, cut at the data's ends. */
export const Violins: Story = { args: { form: 'violin', groupBy: { allBut: [key('seed')] } } };

export const Strip: Story = { args: { form: 'strip' } };

/** The same bins for all groups. */
export const Histogram: Story = { args: { form: 'histogram' } };

export const HistogramOfAll: Story = { args: { form: 'histogram', groupBy: 'none', bins: 24 } };

export const HistogramLog: Story = { args: { form: 'histogram', value: summary('cost'), scale: 'log', heights: 'density' } };

/** Exact steps. */
export const Ecdf: Story = { args: { form: 'ecdf' } };

export const EcdfDark: Story = { args: { form: 'ecdf' }, parameters: { theme: 'dark', stageWidth: 380 } };

/** A column without numbers is counted per value, stacked by group. */
export const Categories: Story = { args: { value: { from: 'run', key: 'state' } } };

export const LogAxis: Story = { args: { form: 'violin', value: summary('cost'), scale: 'log', groupBy: 'none' } };

/** More groups than fit are on further pages. */
export const ManyGroups: Story = {
  args: { groupBy: 'run set', runs: { ...allRuns('seeds'), groupBy: { allBut: [key('seed')] } } },
  parameters: { engine: engineOf({ settings: 40, seeds: 6 }) },
};

export const OneRun: Story = { args: { form: 'violin' }, parameters: { engine: engineOf({ settings: 1, seeds: 1 }) } };

export const NoValue: Story = { args: { value: summary('absent') } };

export const NoRuns: Story = { parameters: { engine: engineOf({ settings: 0 }) } };

export const HundredThousandRuns: Story = {
  args: { form: 'strip' },
  parameters: { engine: engineOf({ settings: 2000, seeds: 50 }) },
};

/** As narrow and low as a page may embed it. */
export const Embed: Story = { args: { height: 200 }, parameters: { stageWidth: 320 } };
