import type { Meta, StoryObj } from '@storybook/react-vite';
import { runStates } from '../src/model/index.js';
import { Timeline } from '../src/panels/index.js';
import { makeRun } from '../tests/support/makeRun.js';
import { createMemoryEngine } from './support/memoryEngine.js';
import { syntheticProject } from './support/syntheticProject.js';

const states = () => {
  const runs = runStates.map((state, i) =>
    makeRun(state, { name: `a ${state} run`, createdAt: 1e12 + 600_000 * i, durationS: 3600 + 600 * i, state }),
  );
  return createMemoryEngine({ id: 'synthetic', name: 'synthetic', runs, parameters: [], warnings: [] });
};

/** When runs began, how long they took and how they ended. The states differ in form too. */
const meta: Meta<typeof Timeline> = {
  title: 'Panels/Timeline',
  component: Timeline,
  args: { project: 'synthetic', height: 280 },
  parameters: { engine: () => createMemoryEngine(syntheticProject({ points: 10 })), stageWidth: 560 },
};
export default meta;
type Story = StoryObj<typeof Timeline>;

export const Default: Story = {};

export const Dark: Story = { parameters: { theme: 'dark' } };

export const RowPerRun: Story = { args: { rows: 'runs' } };

export const States: Story = { parameters: { engine: states } };

export const StatesDark: Story = { parameters: { engine: states, theme: 'dark' } };

export const Narrow: Story = { parameters: { stageWidth: 320 } };

export const NoTimes: Story = {
  parameters: {
    engine: () =>
      createMemoryEngine({
        id: 'synthetic',
        name: 'synthetic',
        runs: [makeRun('x', { createdAt: undefined })],
        parameters: [],
        warnings: [],
      }),
  },
};

export const HundredThousandRuns: Story = {
  parameters: { engine: () => createMemoryEngine(syntheticProject({ runs: 100_000, points: 1, sparse: true })) },
};
