import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import { allRuns } from '../src/model/index.js';
import { DataTable } from '../src/panels/index.js';
import { tableOf } from '../tests/support/tableOf.js';
import { compareProject, pictureRuns, predictionLines, twoRuns } from './support/compareProject.js';
import { createMemoryEngine } from './support/memoryEngine.js';
import { tableProject } from './support/tableProject.js';

const engineOf = (project: Parameters<typeof createMemoryEngine>[0]) => () => createMemoryEngine(project);
/** Milliseconds: the first story of a page starts the database. */
const soon = { timeout: 60_000 };

/** Waits until the grid has rows, and says how they compare. */
async function settled(canvasElement: HTMLElement): Promise<string> {
  await waitFor(() => expect(canvasElement.querySelector('[data-position="0"] .rf-compare-mark')).not.toBeNull(), soon);
  await waitFor(() => expect(canvasElement.querySelector('[aria-busy="true"]')).toBeNull(), soon);
  return canvasElement.querySelector('.rf-compare-summary p')?.textContent ?? '';
}

/** Why nothing is compared. */
async function reason(canvasElement: HTMLElement): Promise<string> {
  await waitFor(() => expect(canvasElement.querySelector('.rf-state')).not.toBeNull(), soon);
  return canvasElement.querySelector('.rf-state')?.textContent ?? '';
}

/** Two runs' tables joined by key. Tables in these stories are synthetic. */
const meta: Meta<typeof DataTable> = {
  title: 'Panels/TableCompare',
  component: DataTable,
  args: { project: 'synthetic', table: 'val/predictions', height: 520, compare: {} },
  parameters: { engine: engineOf(twoRuns()), stageWidth: 1080 },
};
export default meta;
type Story = StoryObj<typeof DataTable>;

export const TwoRuns: Story = {
  play: async ({ canvasElement }) => {
    await expect(await settled(canvasElement)).toBe('45 changed of 395 rows in both · 2 only in A · 3 only in B Joined by id.');
  },
};

export const Dark: Story = { ...TwoRuns, parameters: { ...meta.parameters, theme: 'dark' } };

export const Narrow: Story = { ...TwoRuns, parameters: { ...meta.parameters, stageWidth: 348 } };

export const Stacked: Story = { ...TwoRuns, args: { compare: { layout: 'stacked' } } };

export const StackedNarrowDark: Story = {
  ...TwoRuns,
  args: { compare: { layout: 'stacked' } },
  parameters: { ...meta.parameters, stageWidth: 348, theme: 'dark' },
};

/** A button keeps the rows that differ in a column, another those of a status; pressed again it shows all. */
export const Filtered: Story = {
  play: async ({ canvasElement, userEvent }) => {
    await settled(canvasElement);
    const canvas = within(canvasElement);
    const rows = () => Number(canvasElement.querySelector('[role="grid"]')?.getAttribute('aria-rowcount')) - 1;
    await userEvent.click(canvas.getByRole('button', { name: 'only in B 3' }));
    await waitFor(() => expect(rows()).toBe(3), soon);
    await userEvent.click(canvas.getByRole('button', { name: 'all 400' }));
    await waitFor(() => expect(rows()).toBe(400), soon);
    await userEvent.click(canvas.getByRole('button', { name: 'y_pred 44' }));
    await waitFor(() => expect(rows()).toBe(44), soon);
    const cells = Array.from(canvasElement.querySelectorAll('[data-position="0"] [role="gridcell"]'), (cell) => cell.textContent);
    await expect(cells[1]).toBe('changed');
  },
};

/** A row in full: what agrees once, what differs beside each other. */
export const RowInFull: Story = {
  play: async ({ canvasElement, userEvent }) => {
    await settled(canvasElement);
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'changed 45' }));
    await waitFor(() => expect(canvasElement.querySelector('[role="grid"]')?.getAttribute('aria-rowcount')).toBe('46'), soon);
    const grid = within(canvasElement).getByRole('grid');
    grid.focus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    const sheet = await within(canvasElement).findByRole('dialog', { name: 'Row 1 of 45' });
    await waitFor(() => expect(sheet.querySelectorAll('.rf-compare-fields > .rf-compare-differs')).toHaveLength(2));
    await expect(sheet.textContent).toContain('B − A:');
    await expect(sheet.querySelector('.rf-compare-fields dd')?.textContent).toBe('2');
  },
};

export const Pictures: Story = {
  args: { table: 'samples', lines: 4, height: 640 },
  parameters: { engine: engineOf(pictureRuns()) },
  play: async ({ canvasElement }) => {
    await expect(await settled(canvasElement)).toBe('2 changed of 5 rows in both Joined by prompt.');
    await waitFor(() => expect(canvasElement.querySelectorAll('[role="gridcell"] img')).toHaveLength(10), soon);
  },
};

export const PicturesStacked: Story = { ...Pictures, args: { ...Pictures.args, compare: { layout: 'stacked' }, lines: 2 } };

/** The baseline of the run set comes first. */
export const Baseline: Story = {
  args: { runs: { ...allRuns('synthetic'), baseline: 'r2' } },
  parameters: { engine: engineOf(compareProject(['small', 'middle', 'large'], (run) => predictionLines(60, run))) },
  play: async ({ canvasElement }) => {
    await settled(canvasElement);
    const selects = Array.from(canvasElement.querySelectorAll('select'), (select) => select.selectedOptions[0]?.textContent);
    await expect(selects).toEqual(['large (baseline)', 'small']);
  },
};

export const NoDifference: Story = {
  parameters: { engine: engineOf(compareProject(['first', 'again'], () => predictionLines(50, 0))) },
  play: async ({ canvasElement }) => {
    await expect(await settled(canvasElement)).toBe('No difference: all 50 rows equal in 4 columns Joined by id.');
  },
};

/** Rows of a key that occurs several times are matched in order, and their number is said. */
export const RepeatedKeys: Story = {
  args: { compare: { keys: ['y_true'] } },
  parameters: { engine: engineOf(compareProject(['first', 'second'], (run) => predictionLines(40 + run, run))) },
  play: async ({ canvasElement }) => {
    await expect(await settled(canvasElement)).toContain(
      'Keys that occur more than once: 5 in A and 5 in B; their rows are matched in order.',
    );
  },
};

export const ByRowNumber: Story = {
  parameters: {
    engine: engineOf(compareProject(['first', 'second'], (run) => predictionLines(30, run).map(({ y_pred, loss }) => ({ y_pred, loss })))),
  },
  play: async ({ canvasElement }) => {
    await expect(await settled(canvasElement)).toContain('Joined by row number: no column that looks like a key is unique in both.');
  },
};

/** One run that logged the table at two steps is compared with itself. */
export const TwoSteps: Story = {
  parameters: {
    engine: engineOf(tableProject([0, 10].map((step) => tableOf('val/predictions', predictionLines(50, step), { runId: 'a', step })))),
  },
  play: async ({ canvasElement }) => {
    await expect(await settled(canvasElement)).toContain('changed of 50 rows in both');
    const selects = Array.from(canvasElement.querySelectorAll('select'), (select) => select.selectedOptions[0]?.textContent);
    await expect(selects).toEqual(['a', 'step 0', 'a', 'last step']);
  },
};

export const OneRun: Story = {
  parameters: { engine: engineOf(compareProject(['alone'], () => predictionLines(5, 0))) },
  play: async ({ canvasElement }) => {
    await expect(await reason(canvasElement)).toBe('Only alone logged "val/predictions", once: there is nothing to compare it with.');
  },
};

export const NoCommonColumn: Story = {
  parameters: {
    engine: engineOf(compareProject(['first', 'second'], (run) => (run === 0 ? [{ id: 1, loss: 2 }] : [{ example: 1, error: 2 }]))),
  },
  play: async ({ canvasElement }) => {
    await expect(await reason(canvasElement)).toBe(
      'The two tables have no column in common. A has "id", "loss"; B has "example", "error".',
    );
  },
};

export const AbsentInOneRun: Story = {
  args: { compare: { b: { run: 'r1', step: 7 } } },
  play: async ({ canvasElement }) => {
    await expect(await reason(canvasElement)).toBe('resnet-34 logged no "val/predictions" at step 7. Choose another run or step.');
  },
};

/** From the rows of all runs to the comparison of two, and back. */
export const FromTheRows: Story = {
  args: { compare: undefined },
  play: async ({ canvasElement, userEvent }) => {
    const button = () => within(canvasElement).findByRole('button', { name: 'Compare runs' }, soon);
    await userEvent.click(await button());
    await expect(await settled(canvasElement)).toContain('Joined by id.');
    await userEvent.click(await button());
    await waitFor(() => expect(canvasElement.querySelector('.rf-compare-summary')).toBeNull(), soon);
  },
};
