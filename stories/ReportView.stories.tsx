import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import { RunfolioError } from '../src/model/index.js';
import { emptyReport, ReportView } from '../src/report/index.js';
import { createMemoryEngine, type MemoryEngineOptions } from './support/memoryEngine.js';
import { everyBlock, shortReport } from './support/reportDocuments.js';
import { syntheticProject } from './support/syntheticProject.js';

const engine =
  (options: MemoryEngineOptions = {}) =>
  () =>
    createMemoryEngine(syntheticProject({ runs: 24 }), options);

/** A report as it is read: text with live panels, values and tables of runs. */
const meta: Meta<typeof ReportView> = {
  title: 'Reports/ReportView',
  component: ReportView,
  args: { report: shortReport, savedAt: Date.UTC(2026, 10, 12) },
  parameters: { engine: engine() },
};
export default meta;
type Story = StoryObj<typeof ReportView>;

/** Accessibility is checked once panels and values have come; panels ask when they are on screen. */
async function settled({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> {
  await waitFor(() => expect(canvasElement.querySelector('[aria-busy="true"]')).toBeNull(), { timeout: 20_000 });
  await waitFor(() => expect(canvasElement.querySelector('.rf-panel')).not.toBeNull(), { timeout: 20_000 });
  for (const panel of canvasElement.querySelectorAll('.rf-panel')) {
    panel.scrollIntoView();
    await waitFor(() => expect(panel.querySelector('.rf-skeleton')).toBeNull(), { timeout: 20_000 });
  }
}

export const Default: Story = { play: settled };

export const Dark: Story = { parameters: { theme: 'dark' }, play: settled };

/** One column; panels below one another. */
export const Narrow: Story = { parameters: { stageWidth: 380 }, play: settled };

export const EveryBlock: Story = {
  args: { report: everyBlock },
  play: async (context) => {
    await settled(context);
    const page = within(context.canvasElement);
    await waitFor(() => expect(page.getAllByRole('group', { name: 'Formula' })[0]?.querySelector('mfrac')).not.toBeNull());
    await waitFor(() => expect(context.canvasElement.querySelector('[data-rf-token="keyword"]')?.textContent).toBe('def'));
    await expect(context.canvasElement.querySelectorAll('iframe, img')).toHaveLength(0);
    await expect(context.canvasElement.innerHTML).not.toContain('javascript:alert(1)"');
  },
};

export const EveryBlockDark: Story = { args: { report: everyBlock }, parameters: { theme: 'dark' }, play: settled };

export const EveryBlockNarrow: Story = { args: { report: everyBlock }, parameters: { stageWidth: 380 }, play: settled };

/** Right to left: the page is mirrored, run names keep their direction. */
export const RightToLeft: Story = {
  play: settled,
  decorators: [
    (Drawn) => (
      <div dir="rtl">
        <Drawn />
      </div>
    ),
  ],
};

export const Wide: Story = { args: { report: { ...shortReport, width: 'wide' } }, play: settled };

/** What was recorded at a moment says so. */
export const Frozen: Story = { args: { label: { frozenAt: Date.UTC(2026, 10, 12, 9, 30) } }, play: settled };

export const Empty: Story = { args: { report: emptyReport('An empty report'), savedAt: undefined } };

const refuse = (): Promise<void> => Promise.reject(new RunfolioError('offline', 'https://runs.example.org/ did not answer.'));

/** Nothing of the data can be had: the text stands, each panel says what failed. */
export const Offline: Story = {
  parameters: { engine: engine({ before: refuse }) },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(within(canvasElement).getAllByRole('alert').length).toBeGreaterThan(1), { timeout: 20_000 });
    await expect(within(canvasElement).getByText('Curves')).toBeVisible();
  },
};

/** Waits for ever. */
export const Loading: Story = { parameters: { engine: engine({ before: () => new Promise(() => undefined) }) } };

/** The reader shows the second run set too: the panels draw the runs of both. */
export const SecondRunSet: Story = {
  play: async (context) => {
    await settled(context);
    const page = within(context.canvasElement);
    const runs = (): string => context.canvasElement.querySelector('.rf-panel')?.textContent ?? '';
    const before = runs();
    page.getByRole('button', { name: 'Draw SGD' }).click();
    await waitFor(() => expect(runs()).not.toBe(before));
    await waitFor(() => expect(runs()).toMatch(/of 24 runs|24 runs/));
  },
};
