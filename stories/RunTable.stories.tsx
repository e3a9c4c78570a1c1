import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { RunTable } from '../src/dashboard/index.js';
import { allRuns, RunfolioError, type RunSet } from '../src/model/index.js';
import { createMemoryEngine, type MemoryEngineOptions } from './support/memoryEngine.js';
import { Stage, type StageProps } from './support/Stage.js';
import { syntheticProject, type SyntheticOptions } from './support/syntheticProject.js';

const project = 'synthetic';

/** Stages a run list of mathematical curves. */
const stage = (data: SyntheticOptions, box: Partial<StageProps> = {}, options: MemoryEngineOptions = {}): Partial<Story> => ({
  decorators: [
    (Story) => (
      <Stage engine={() => createMemoryEngine(syntheticProject(data), options)} width={335} height={560} {...box}>
        <Story />
      </Stage>
    ),
  ],
});

const byAccuracy: RunSet = {
  ...allRuns(project),
  sort: [{ column: { from: 'metric', key: 'val/acc', reduce: 'last' }, ascending: false }],
};

/** The runs of a project: visibility, colour, name, chosen columns; sorted by the engine, fetched as one scrolls. */
const meta: Meta<typeof RunTable> = { title: 'Dashboard/RunTable', component: RunTable, args: { project }, play: settled };
export default meta;
/** Accessibility is checked on what stands there when the run list has arrived; panels off screen ask nothing. */
async function settled({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> {
  await waitFor(() => expect(canvasElement.querySelector('[aria-busy="true"]')).toBeNull(), { timeout: 20_000 });
}

type Story = StoryObj<typeof RunTable>;

export const Default: Story = stage({});

export const Dark: Story = stage({}, { theme: 'dark' });

export const HiddenRuns: Story = {
  ...stage({}),
  args: { runSet: { ...byAccuracy, hidden: ['run-000021', 'run-000046', 'run-000031'] }, onRunSet: () => undefined },
};

/** Only the rows on screen exist, and only their pages of 100 are asked for. */
export const HundredThousandRuns: Story = stage({ runs: 100_000, points: 1, sparse: true });

/** Runs with equal optimizer and augmentation together: mean ± standard deviation of what differs. A group opens to its runs. */
export const Grouped: Story = {
  ...stage({}, { width: 520 }),
  args: {
    runSet: {
      ...byAccuracy,
      groupBy: [
        { from: 'config', key: 'optimizer' },
        { from: 'config', key: 'augment' },
      ],
    },
    columns: [
      { from: 'config', key: 'learning_rate' },
      { from: 'metric', key: 'val/acc', reduce: 'last' },
    ],
    onRunSet: () => undefined,
  },
};

export const HundredThousandRunsGrouped: Story = {
  ...stage({ runs: 100_000, points: 1, sparse: true }, { width: 520 }),
  args: { runSet: { ...byAccuracy, groupBy: [{ from: 'config', key: 'batch_size' }] }, onRunSet: () => undefined },
};

/** Missing values are "–", NaN is "NaN"; wide tables scroll below a name that stays. */
export const ManyColumns: Story = {
  ...stage({}, { width: 620 }),
  args: {
    columns: [
      { from: 'config', key: 'optimizer' },
      { from: 'config', key: 'dropout' },
      { from: 'config', key: 'augment' },
      { from: 'metric', key: 'train/loss', reduce: 'last' },
      { from: 'metric', key: 'train/loss', reduce: 'min' },
      { from: 'run', key: 'tags' },
      { from: 'run', key: 'duration_s' },
      { from: 'run', key: 'created_at' },
    ],
  },
};

export const Loading: Story = { ...stage({}, {}, { before: () => new Promise(() => undefined) }), play: () => undefined };

export const Empty: Story = stage({ runs: 0 });

export const NothingFound: Story = {
  ...stage({}),
  args: { runSet: { ...allRuns(project), search: 'no such run' }, onRunSet: () => undefined },
};

export const Failed: Story = stage(
  {},
  {},
  {
    before: () => {
      throw new RunfolioError('corrupt-file', 'runs.arrow has 4,096 bytes; its manifest says 12,288.', {
        hint: 'Export the project again.',
      });
    },
  },
);
