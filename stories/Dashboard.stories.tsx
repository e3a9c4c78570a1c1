import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { Dashboard, type DashboardView } from '../src/dashboard/index.js';
import { allRuns, RunfolioError } from '../src/model/index.js';
import type { SelectionState } from '../src/query/index.js';
import { createMemoryEngine, type MemoryEngineOptions } from './support/memoryEngine.js';
import { Stage, type StageProps } from './support/Stage.js';
import { syntheticProject, type SyntheticOptions } from './support/syntheticProject.js';

const project = 'synthetic';

/** Stages a dashboard of mathematical curves. */
const stage = (data: SyntheticOptions, box: Partial<StageProps> = {}, options: MemoryEngineOptions = {}): Partial<Story> => ({
  decorators: [
    (Story) => (
      <Stage engine={() => createMemoryEngine(syntheticProject(data), options)} {...box}>
        <Story />
      </Stage>
    ),
  ],
});

const filtered: Partial<DashboardView> = {
  smoothing: 0.86,
  runSet: {
    ...allRuns(project),
    sort: [{ column: { from: 'metric', key: 'val/acc', reduce: 'last' }, ascending: false }],
    hidden: ['run-000021', 'run-000046'],
    filter: {
      op: 'and',
      of: [
        { op: '=', column: { from: 'run', key: 'state' }, value: 'finished' },
        { op: '<', column: { from: 'config', key: 'learning_rate' }, value: 0.01 },
      ],
    },
  },
};

/** A whole project: its runs at the side, a panel for every metric by section. */
const meta: Meta<typeof Dashboard> = {
  title: 'Dashboard/Dashboard',
  component: Dashboard,
  args: { project, onTheme: () => undefined },
  play: settled,
};
export default meta;
/** Accessibility is checked on what stands there when the run list has arrived; panels off screen ask nothing. */
async function settled({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> {
  await waitFor(() => expect(canvasElement.querySelector('[aria-busy="true"]')).toBeNull(), { timeout: 20_000 });
}

type Story = StoryObj<typeof Dashboard>;

export const Default: Story = stage({ runs: 12 });

export const FilteredAndSmoothed: Story = { ...stage({}), args: { initialView: filtered } };

export const Dark: Story = { ...stage({}, { theme: 'dark' }), args: { initialView: filtered } };

/** The run list is a drawer behind "Runs"; panels stand in one column. */
export const Narrow: Story = { ...stage({ runs: 12 }, { width: 380 }), args: { initialView: { smoothing: 0.86 } } };

export const ManyMetrics: Story = stage({ runs: 6, points: 60, moreMetrics: 75 });

export const HundredThousandRuns: Story = stage({ runs: 100_000, points: 1, sparse: true });

const adam: SelectionState = {
  clauses: [
    {
      source: 'panel:1',
      part: 'optimizer',
      scope: 'run',
      filter: { op: '=', column: { from: 'config', key: 'optimizer' }, value: 'adam' },
    },
    {
      source: 'panel:1',
      part: 'learning_rate',
      scope: 'run',
      filter: { op: '>=', column: { from: 'config', key: 'learning_rate' }, value: 1e-4 },
    },
  ],
  effect: 'grey',
};

/** What is selected stands above the panels; the rest is greyed in list and plots. */
export const Selected: Story = { ...stage({ runs: 12 }), args: { initialView: { selection: adam } } };

/** The rest is left out. */
export const SelectedAlone: Story = {
  ...stage({ runs: 12 }, { theme: 'dark' }),
  args: { initialView: { selection: { ...adam, effect: 'filter' } } },
};

/** A filter that is no list of conditions is one pill, which can only be removed. */
export const OtherFilter: Story = {
  ...stage({ runs: 12 }),
  args: {
    initialView: {
      runSet: { ...allRuns(project), filter: { op: 'not', of: { op: '=', column: { from: 'run', key: 'state' }, value: 'failed' } } },
    },
  },
};

export const Loading: Story = {
  ...stage({}, {}, { beforeCatalog: () => new Promise(() => undefined), before: () => new Promise(() => undefined) }),
  play: () => undefined,
};

export const EmptyProject: Story = stage({ runs: 0 });

const failure = (): never => {
  throw new RunfolioError('missing-file', 'http://localhost/exports/synthetic/manifest.json does not exist (404).', {
    hint: 'Check the address of the export.',
  });
};

export const MissingExport: Story = stage({}, {}, { beforeCatalog: failure, before: failure });

/** Two dashboards and two themes on one page. */
export const TwoThemes: Story = {
  render: (args) => (
    <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr' }}>
      {(['light', 'dark'] as const).map((theme) => (
        <Stage key={theme} theme={theme} engine={() => createMemoryEngine(syntheticProject({ runs: 6 }))}>
          <Dashboard {...args} />
        </Stage>
      ))}
    </div>
  ),
};
