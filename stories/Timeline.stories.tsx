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

/** 40 machines, each with one run after the other; those that come last are still running. Only times and states: the rest of a project would take long to make. */
const manyRuns = () => {
  const machines = 40;
  const count = 100_000;
  const runs = Array.from({ length: count }, (_, i) => {
    const state = count - i <= machines ? 'running' : runStates[1 + ((i * 7919) % 53 < 40 ? 0 : i % 4)]!;
    return makeRun(`r${i}`, {
      createdAt: 1.7e12 + 3_600_000 * Math.floor(i / machines) + 60_000 * (i % machines),
      durationS: 1800 + ((i * 37) % 1700),
      state,
    });
  });
  return createMemoryEngine({ id: 'synthetic', name: 'synthetic', runs, parameters: [], warnings: [] });
};

export const HundredThousandRuns: Story = { parameters: { engine: manyRuns } };

/** As narrow and low as a page may embed it. */
export const Embed: Story = { args: { height: 200 }, parameters: { engine: states, stageWidth: 320 } };
