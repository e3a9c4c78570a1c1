import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { RunfolioError } from '../src/model/index.js';
import { ReportWorkspace, SharedSnapshotPage, SnapshotPage } from '../src/report/index.js';
import { createMemoryClient, type MemoryClientOptions } from './support/memoryClient.js';
import { memoryDrafts } from './support/memoryDrafts.js';
import { shortReport } from './support/reportDocuments.js';
import { Stage } from './support/Stage.js';
import { storySnapshots, type StorySnapshots } from './support/storySnapshots.js';

/** Reports as they were at one moment: their page, what links to them show, and how two of them differ. */
const meta: Meta = { title: 'Reports/Snapshots', parameters: { layout: 'fullscreen' }, loaders: [storySnapshots] };
export default meta;

interface Box {
  theme?: 'light' | 'dark';
  width?: number;
  /** Of the client. */
  options?: MemoryClientOptions;
}

type Drawn = (made: StorySnapshots, client: ReturnType<typeof createMemoryClient>, box: Box) => ReactNode;

const story = (draw: Drawn, box: Box = {}): StoryObj => ({
  render: (_, { loaded }) => {
    const made = loaded as StorySnapshots;
    const client = createMemoryClient({ versions: [{ report: shortReport }], snapshots: made.snapshots, ...box.options });
    return <div style={{ blockSize: 860, inlineSize: box.width, fontFamily: 'system-ui, sans-serif' }}>{draw(made, client, box)}</div>;
  },
});

const page: Drawn = ({ live }, client, { theme = 'light' }) => (
  <SnapshotPage client={client} snapshotId="1" live={live} theme={theme} homeHref="#" reportsHref="#" onTheme={() => undefined} />
);
const seeChanges = async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
  await userEvent.click(await within(canvasElement).findByRole('button', { name: 'See what differs' }, { timeout: 20_000 }));
  await waitFor(() => expect(within(canvasElement).getByRole('list', { name: 'What differs' })).toBeVisible(), { timeout: 20_000 });
  await waitFor(() => expect(canvasElement.querySelector('.rf-panel-drawing canvas')).not.toBeNull(), { timeout: 20_000 });
};

/** Live data have changed since it was frozen: the page says so, and on request what of the report shows something else. */
export const Changed: StoryObj = {
  ...story(page),
  play: async (context) => {
    await seeChanges(context);
    await expect(context.canvasElement.querySelector('.rf-save-state')).toHaveTextContent(/^Frozen · /);
  },
};

export const ChangedDark: StoryObj = { ...story(page, { theme: 'dark' }), play: seeChanges };

export const ChangedNarrow: StoryObj = { ...story(page, { width: 380 }), play: seeChanges };

/** Live data are as they were. */
export const Same: StoryObj = {
  ...story(({ live }, client) => <SnapshotPage client={client} snapshotId="0" live={live} theme="light" />),
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(within(canvasElement).getByText(/^Live data are as they were/)).toBeVisible(), { timeout: 20_000 });
  },
};

/** What a link to a snapshot shows: nothing of it is live. */
export const Shared: StoryObj = {
  ...story((_, client) => <SharedSnapshotPage client={client} theme="light" onTheme={() => undefined} />),
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(within(canvasElement).getByText('Shared · frozen')).toBeVisible());
    await waitFor(() => expect(within(canvasElement).getByText('Three runs came later.')).toBeVisible());
  },
};

/** The title keeps its room, and the moment is below it. */
export const SharedNarrow: StoryObj = {
  ...story((_, client) => <SharedSnapshotPage client={client} theme="light" onTheme={() => undefined} />, { width: 380 }),
  play: async ({ canvasElement }) => {
    const title = await waitFor(() => within(canvasElement).getByText(shortReport.title, { selector: '.rf-bar-project' }));
    await expect(title.getBoundingClientRect().width).toBeGreaterThan(120);
  },
};

/** A link to a snapshot that ended, was paused or revoked. */
export const SharedNoMore: StoryObj = {
  ...story((_, client) => <SharedSnapshotPage client={client} theme="light" />, {
    options: { before: () => Promise.reject(new RunfolioError('unauthorized', 'A valid token is needed.')) },
  }),
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(within(canvasElement).getByText('This link shows nothing.')).toBeVisible());
  },
};

const workspace: Drawn = ({ live }, client, { theme, width }) => (
  <Stage engine={() => live} height={860} theme={theme} width={width}>
    <ReportWorkspace
      client={client}
      reportId="r"
      drafts={memoryDrafts()}
      linkUrl={(token) => `https://runs.example.org/#/shared/${token}`}
      snapshotUrl={(id) => `#/snapshots/${id}`}
      homeHref="#"
    />
  </Stage>
);
const compareTwo = async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
  const seen = within(canvasElement);
  await userEvent.click(await seen.findByRole('button', { name: 'History' }, { timeout: 20_000 }));
  for (const box of await seen.findAllByRole('checkbox', { name: /^Compare the snapshot of/ })) await userEvent.click(box);
  await waitFor(() => expect(seen.getByRole('list', { name: 'What differs' })).toBeVisible(), { timeout: 20_000 });
  await expect(seen.getByText('Three runs came later.', { exact: false, selector: 'ins, ins *' })).toBeVisible();
};

/** Two snapshots of the history: which panels show something else, and what was written in between. */
export const Compared: StoryObj = { ...story(workspace), play: compareTwo };

export const ComparedDark: StoryObj = { ...story(workspace, { theme: 'dark' }), play: compareTwo };

export const ComparedNarrow: StoryObj = { ...story(workspace, { width: 380 }), play: compareTwo };

/** A link can show a snapshot in place of live data. */
export const LinkToOne: StoryObj = {
  ...story(workspace),
  play: async ({ canvasElement }) => {
    const everywhere = within(document.body);
    await userEvent.click(await within(canvasElement).findByRole('button', { name: 'Share' }, { timeout: 20_000 }));
    await userEvent.selectOptions(await everywhere.findByLabelText('Shows'), '0');
    await expect(everywhere.queryByText(/Shows the comments/)).toBeNull();
    await userEvent.click(everywhere.getByRole('button', { name: 'Create link' }));
    await waitFor(() =>
      expect(everywhere.getByLabelText('Address of the new link')).toHaveValue(`https://runs.example.org/#/shared/rfs_${'A'.repeat(22)}`),
    );
    await expect(everywhere.getByText(/frozen at/, { selector: 'small' })).toBeVisible();
  },
};
