import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { Dashboard } from '../src/dashboard/index.js';
import { allRuns, RunfolioError } from '../src/model/index.js';
import { linePlotSpec } from '../src/panels/index.js';
import { AddToReportDialog } from '../src/report/index.js';
import { createMemoryClient, storyNow, type MemoryClientOptions } from './support/memoryClient.js';
import { memoryDrafts } from './support/memoryDrafts.js';
import { createMemoryEngine } from './support/memoryEngine.js';
import { shortReport } from './support/reportDocuments.js';
import { Stage, type StageProps } from './support/Stage.js';
import { syntheticProject } from './support/syntheticProject.js';

const others = [
  'Ablation of the schedule',
  'Batch sizes, once more',
  'Loss spikes: what they have in common',
  'Q3 sweep',
  'Model card of v2',
];
const layout = { x: 0, y: 0, w: 6, h: 7 };
const panels = ['train/loss', 'val/acc'].map((key) => ({ id: key, kind: 'line-plot', version: 1, spec: linePlotSpec([key]), layout }));
const runSet = allRuns('synthetic');

/** Panels and sections of a dashboard go into a report: which one is asked, then the way there is shown. */
const meta: Meta = { title: 'Reports/AddToReport', parameters: { layout: 'fullscreen' } };
export default meta;

const shown = within(document.body);

const dialog = (options: MemoryClientOptions, box: Partial<StageProps> = {}): StoryObj => {
  const client = createMemoryClient(options);
  const drafts = memoryDrafts();
  return {
    render: () => (
      <Stage engine={() => createMemoryEngine(syntheticProject({ runs: 12 }))} height={820} {...box}>
        <AddToReportDialog
          client={client}
          drafts={drafts}
          parts={{ panels, runSet }}
          onClose={() => undefined}
          hrefOf={(id) => `#${id}`}
          now={storyNow}
        />
      </Stage>
    ),
    play: async () => {
      await waitFor(() => expect(shown.getByRole('dialog', { name: 'Add 2 panels to report' })).toBeVisible());
      await waitFor(() => expect(document.querySelector('.rf-skeleton')).toBeNull());
    },
  };
};

const many = { versions: [{ report: shortReport }], otherTitles: others };

/** Reports are found by a part of their title. */
export const Choosing: StoryObj = {
  ...dialog(many),
  play: async () => {
    await userEvent.type(await shown.findByRole('searchbox', { name: 'Search reports' }), 'SWEEP');
    await waitFor(() => expect(shown.getAllByRole('listitem')).toHaveLength(1));
    await userEvent.clear(shown.getByRole('searchbox'));
    await userEvent.type(shown.getByRole('searchbox'), 'nothing like it');
    await expect(shown.getByText(/No report is called like/)).toBeVisible();
    await userEvent.clear(shown.getByRole('searchbox'));
    await waitFor(() => expect(shown.getAllByRole('listitem')).toHaveLength(6));
  },
};

export const ChoosingDark: StoryObj = dialog(many, { theme: 'dark' });

export const ChoosingNarrow: StoryObj = dialog(
  { ...many, otherTitles: ['A report whose title is as long as titles of reports become when nobody shortens them in time', ...others] },
  { width: 380 },
);

export const Waiting: StoryObj = {
  ...dialog({ before: () => new Promise(() => undefined) }),
  play: async () => {
    await waitFor(() => expect(shown.getByRole('dialog')).toBeVisible());
  },
};

export const NoReports: StoryObj = dialog({ noReports: true });

const offline = new RunfolioError('offline', 'https://runs.example.org/ could not be reached.', {
  hint: 'Check the connection and try again.',
});

export const ListFails: StoryObj = dialog({ before: () => Promise.reject(offline) });

/** The draft could not be kept: nothing was added, and it can be chosen again. */
export const AddingFails: StoryObj = {
  ...dialog({ ...many, before: (call) => (call === 'drafts.put' ? Promise.reject(offline) : undefined) }),
  play: async () => {
    await userEvent.click(await shown.findByRole('button', { name: new RegExp(shortReport.title) }));
    await waitFor(() => expect(shown.getByRole('alert')).toBeVisible());
    await expect(shown.getByRole('button', { name: new RegExp(shortReport.title) })).toBeEnabled();
  },
};

const added = async (): Promise<void> => {
  await userEvent.click(await shown.findByRole('button', { name: new RegExp(shortReport.title) }));
  await waitFor(() => expect(shown.getByRole('link', { name: 'Open report' })).toHaveAttribute('href', '#r'));
  await expect(shown.getByRole('link', { name: 'Open report' })).toHaveFocus();
};

export const Added: StoryObj = { ...dialog(many), play: added };

export const AddedDark: StoryObj = { ...dialog(many, { theme: 'dark' }), play: added };

export const Created: StoryObj = {
  ...dialog({ noReports: true }),
  play: async () => {
    const title = await shown.findByRole('textbox', { name: 'New report' });
    await expect(shown.getByRole('button', { name: 'Create' })).toBeDisabled();
    await userEvent.type(title, 'Why it diverged{Enter}');
    await waitFor(() => expect(shown.getByText('Why it diverged')).toBeVisible());
    await expect(shown.getByRole('link', { name: 'Open report' })).toBeVisible();
  },
};

/** Where it begins: the menu of a panel, and the heading of a section. */
const dashboard = (box: Partial<StageProps> = {}): StoryObj => ({
  render: () => (
    <Stage engine={() => createMemoryEngine(syntheticProject({ runs: 12 }))} {...box}>
      <Dashboard project="synthetic" onAddToReport={() => undefined} onCopy={() => undefined} />
    </Stage>
  ),
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector('[aria-busy="true"]')).toBeNull(), { timeout: 20_000 });
    await expect(within(canvasElement).getAllByRole('button', { name: /^Add section .* to report/ })[0]).toBeVisible();
    const [menu] = within(canvasElement).getAllByRole('button', { name: /^Settings of/ });
    await userEvent.click(menu!);
    await waitFor(() => expect(shown.getByRole('button', { name: 'Add to report …' })).toBeVisible());
    await expect(shown.getByRole('button', { name: 'Copy panel' })).toBeVisible();
  },
});

export const PanelMenu: StoryObj = dashboard();

export const PanelMenuDark: StoryObj = dashboard({ theme: 'dark' });

export const PanelMenuNarrow: StoryObj = dashboard({ width: 380 });
