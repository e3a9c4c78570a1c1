import type { Meta, StoryObj } from '@storybook/react-vite';
import { allRuns, type Column } from '../src/model/index.js';
import { ScalarCard } from '../src/panels/index.js';
import { createMemoryEngine } from './support/memoryEngine.js';
import { seedProject, type SeedOptions } from './support/seedProject.js';

const summary = (name: string): Column => ({ from: 'summary', key: name });
const allButSeed = { allBut: [{ from: 'config' as const, key: 'seed' }] };
const engineOf = (options?: SeedOptions) => () => createMemoryEngine(seedProject(options));
const set = { ...allRuns('seeds'), groupBy: allButSeed, baseline: 'run-000003' };

/** One number, how its runs lie about it, and how it compares with the baseline. All data here comes from fixed formulas. */
const meta: Meta<typeof ScalarCard> = {
  title: 'Panels/ScalarCard',
  component: ScalarCard,
  args: { project: 'seeds', metric: summary('score'), goal: 'maximize', runs: set, height: 180 },
  parameters: { engine: engineOf(), stageWidth: 340 },
};
export default meta;
type Story = StoryObj<typeof ScalarCard>;

/** The best mean of the run set's groups, against the group of the baseline. */
export const BestGroup: Story = {};

export const Dark: Story = { parameters: { theme: 'dark' } };

/** Worse than the baseline: said by arrow, sign and word, not by colour alone. */
export const Worse: Story = { args: { pick: 'last finished' } };

export const BestRun: Story = { args: { groupBy: 'none', runs: allRuns('seeds') } };

export const MeanOfAll: Story = { args: { pick: 'iqm', spread: 'bootstrap' } };

/** Beyond 5,000 values an interval comes of fewer samples, and the card says so. */
export const BootstrapOfMany: Story = {
  args: { pick: 'mean', groupBy: 'none', runs: allRuns('seeds'), spread: 'bootstrap' },
  parameters: { engine: engineOf({ settings: 200, seeds: 50 }) },
};

/** As small as it may be. */
export const Small: Story = { args: { height: 100 }, parameters: { stageWidth: 192 } };

export const OneRun: Story = { args: { runs: allRuns('seeds') }, parameters: { engine: engineOf({ settings: 1, seeds: 1 }) } };

export const NoValue: Story = { args: { metric: summary('absent') } };

export const NoRuns: Story = { args: { runs: allRuns('seeds') }, parameters: { engine: engineOf({ settings: 0 }) } };

export const HundredThousandRuns: Story = { parameters: { engine: engineOf({ settings: 2000, seeds: 50 }) } };
