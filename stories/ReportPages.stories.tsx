import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { RunfolioError } from '../src/model/index.js';
import { ReportList, SharedReportPage } from '../src/report/index.js';
import { createMemoryClient, storyNow, type MemoryClientOptions } from './support/memoryClient.js';
import { createMemoryEngine } from './support/memoryEngine.js';
import { shortReport } from './support/reportDocuments.js';
import { syntheticProject } from './support/syntheticProject.js';

const engine = () => createMemoryEngine(syntheticProject({ runs: 12 }));

/** The pages around a report: the list of reports, and what readers of a link see. */
const meta: Meta = { title: 'Reports/Pages', parameters: { engine } };
export default meta;

const list = (options: MemoryClientOptions, theme: 'light' | 'dark' = 'light'): StoryObj => ({
  parameters: { theme },
  render: () => <ReportList client={createMemoryClient(options)} hrefOf={(id) => `#${id}`} onCreated={() => undefined} now={storyNow} />,
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector('.rf-skeleton')).toBeNull());
  },
});

export const List: StoryObj = {
  ...list({ versions: [{ report: shortReport }] }),
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await userEvent.click(await page.findByRole('button', { name: `Delete ${shortReport.title}` }));
    await waitFor(() => expect(within(document.body).getByRole('dialog', { name: 'Delete this report?' })).toBeVisible());
  },
};

export const ListDark: StoryObj = list({ versions: [{ report: shortReport }] }, 'dark');

export const ListFails: StoryObj = list({
  before: () => Promise.reject(new RunfolioError('offline', 'https://runs.example.org/ could not be reached.')),
});

const link = (options: MemoryClientOptions, more: Record<string, unknown> = {}): StoryObj => ({
  parameters: more,
  render: () => (
    <div style={{ blockSize: 820 }}>
      <SharedReportPage client={createMemoryClient(options)} onTheme={() => undefined} />
    </div>
  ),
});

export const Shared: StoryObj = {
  ...link({ versions: [{ report: shortReport }] }),
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(within(canvasElement).getByText('Shared · live')).toBeVisible());
    await waitFor(() => expect(within(canvasElement).getByRole('heading', { name: shortReport.title })).toBeVisible());
  },
};

/** Nothing in the bar makes the report wider than the page. */
export const SharedNarrow: StoryObj = {
  ...link({ versions: [{ report: shortReport }] }, { stageWidth: 380 }),
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(within(canvasElement).getByRole('heading', { name: shortReport.title })).toBeVisible());
    const [bar, scroll] = ['.rf-report-bar', '.rf-report-scroll'].map((part) => canvasElement.querySelector(part)!);
    await expect(scroll!.clientWidth).toBe(bar!.clientWidth);
    await expect(scroll!.scrollWidth).toBe(scroll!.clientWidth);
    await expect(bar!.scrollWidth).toBe(bar!.clientWidth);
    await expect(bar!.clientWidth).toBeLessThanOrEqual(380);
  },
};

/** A link that ended, was paused or revoked, or never was: which of them is not said. */
export const SharedNoMore: StoryObj = {
  ...link({ before: () => Promise.reject(new RunfolioError('unauthorized', 'A valid token is needed.')) }),
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(within(canvasElement).getByText('This link shows nothing.')).toBeVisible());
  },
};
