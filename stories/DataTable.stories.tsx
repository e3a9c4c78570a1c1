import type { Meta, StoryObj } from '@storybook/react-vite';
import { RunfolioError } from '../src/model/index.js';
import { DataTable } from '../src/panels/index.js';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { createMemoryEngine } from './support/memoryEngine.js';
import { everyType, mediaTableProject, syntheticPredictions, tableProject } from './support/tableProject.js';

const predictions = () =>
  createMemoryEngine(tableProject(['first', 'second', 'third'].map((runId, i) => syntheticPredictions(400, { runId, step: 10 * i }))));

const wide = () => {
  const values = Float64Array.from({ length: 50 }, (_, i) => i);
  const columns = Array.from({ length: 300 }, (_, c) => ({
    name: `feature ${c}`,
    column: { type: 'number' as const, values: values.map((value) => value * c) },
  }));
  return createMemoryEngine(tableProject([{ key: 'features', rows: 50, columns, runId: 'a' }]));
};

/** The rows of logged tables. Tables in these stories are synthetic. */
const meta: Meta<typeof DataTable> = {
  title: 'Panels/Table',
  component: DataTable,
  args: { project: 'synthetic', table: 'val/predictions', height: 420 },
  parameters: { engine: predictions, stageWidth: 900 },
};
export default meta;
type Story = StoryObj<typeof DataTable>;

export const Predictions: Story = {};

export const Dark: Story = { parameters: { theme: 'dark' } };

export const Narrow: Story = { parameters: { stageWidth: 348 } };

export const SortedAndPinned: Story = {
  args: {
    pinned: ['y_true'],
    sort: [{ column: { from: 'table', table: 'val/predictions', key: 'score_cat' }, ascending: false }],
    filter: { op: '=', column: { from: 'table', table: 'val/predictions', key: 'y_true' }, value: 'cat' },
  },
};

export const EveryType: Story = {
  args: { table: 'everything', lines: 2 },
  parameters: { engine: () => createMemoryEngine(tableProject([everyType()])) },
};

export const EveryTypeDark: Story = { ...EveryType, parameters: { ...EveryType.parameters, theme: 'dark' } };

/** Pictures in cells: of several lines where rows have them; what cannot be shown says so. */
export const Pictures: Story = {
  args: { table: 'examples', lines: 4 },
  parameters: { engine: () => createMemoryEngine(mediaTableProject()) },
};

export const PicturesDark: Story = {
  ...Pictures,
  args: { table: 'examples', lines: 2 },
  parameters: { ...Pictures.parameters, theme: 'dark' },
};

export const ManyColumns: Story = { args: { table: 'features' }, parameters: { engine: wide } };

const columnOf = (key: string) => ({ from: 'table' as const, table: 'val/predictions', key });

/** Rows that are equal in a column are one row, with a figure of each other column. */
export const Grouped: Story = { args: { groupBy: [columnOf('y_true')] } };

export const GroupedDark: Story = { ...Grouped, parameters: { theme: 'dark' } };

export const GroupedNarrow: Story = { ...Grouped, parameters: { stageWidth: 348 } };

export const GroupedByTwo: Story = {
  args: {
    groupBy: [columnOf('y_true'), columnOf('y_pred')],
    measures: { example: 'count', score_cat: 'median', score_deer: 'sd' },
    groupSort: [{ of: 'rows', ascending: false }],
  },
};

/** A row of a group opens to the rows of it, and there is a way back to the same group. */
export const GroupOpened: Story = {
  ...Grouped,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const open = await canvas.findAllByRole('button', { name: 'Rows of this group' }, { timeout: 30_000 });
    await userEvent.click(open[3]!);
    await waitFor(() => expect(canvasElement.querySelector('.rf-panel-fidelity')).toHaveTextContent(/of 1,200 rows/), { timeout: 30_000 });
    await expect(canvas.getByText('y_true = cat')).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Groups' })).toBeVisible();
  },
};

/** Missing keys and NaN are groups of their own. */
export const GroupsOfMissing: Story = {
  args: { table: 'everything', groupBy: [{ from: 'table', table: 'everything', key: 'number' }] },
  parameters: { engine: () => createMemoryEngine(tableProject([everyType()])) },
};

export const NoGroups: Story = { args: { ...Grouped.args, filter: { op: '=', column: columnOf('y_true'), value: 'whale' } } };

/** Widths that were set by hand are part of what is saved. */
export const Widths: Story = {
  args: { widths: { 'run.name': 90, 'table.["val/predictions","y_true"]': 220, 'table.["val/predictions","example"]': 60 } },
};

export const MillionRowsGrouped: Story = {
  args: { groupBy: [columnOf('example')], measures: { y_true: 'distinct' } },
  parameters: { engine: () => createMemoryEngine(tableProject([syntheticPredictions(1_000_000, { runId: 'a' })])) },
};

export const MillionRows: Story = {
  parameters: { engine: () => createMemoryEngine(tableProject([syntheticPredictions(1_000_000, { runId: 'a' })])) },
};

export const OneRow: Story = { parameters: { engine: () => createMemoryEngine(tableProject([syntheticPredictions(1, { runId: 'a' })])) } };

export const NoSuchTable: Story = { args: { table: 'test/predictions' } };

export const NoRowMatches: Story = {
  args: { filter: { op: '=', column: { from: 'table', table: 'val/predictions', key: 'y_true' }, value: 'whale' } },
};

export const Failing: Story = {
  parameters: {
    engine: () =>
      createMemoryEngine(tableProject([syntheticPredictions(10)]), {
        before: ({ kind }) => {
          if (kind === 'table.page') throw new RunfolioError('offline', 'tables/0.arrow could not be reached.');
        },
      }),
  },
};
