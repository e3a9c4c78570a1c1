import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { memoryDrafts } from './support/memoryDrafts.js';
import { RunfolioError } from '../src/model/index.js';
import { ReportWorkspace, type ReportDocument } from '../src/report/index.js';
import { createMemoryClient, storyNow } from './support/memoryClient.js';
import { createMemoryEngine } from './support/memoryEngine.js';
import { shortReport } from './support/reportDocuments.js';
import { Stage, type StageProps } from './support/Stage.js';
import { syntheticProject } from './support/syntheticProject.js';

const withText = (report: ReportDocument, id: string, text: string): ReportDocument => ({
  ...report,
  blocks: [...report.blocks, { id, type: 'paragraph', text: [{ type: 'text', text }] }],
});

const client = createMemoryClient;
const linkUrl = (token: string): string => `https://runs.example.org/#/shared/${token}`;
const common = { reportId: 'r', linkUrl, homeHref: '#', reportsHref: '#', onTheme: () => undefined };
const three = [
  { report: shortReport },
  { report: withText(shortReport, 'x', 'The second sentence came later.'), author: 'grace', note: 'One sentence more' },
  { report: { ...withText(shortReport, 'x', 'The second sentence is better now.'), title: 'What the learning rate really decides' } },
];

/** A report of a server as a whole page: read, written, published, shared, and its versions. */
const meta: Meta<typeof ReportWorkspace> = {
  title: 'Reports/ReportWorkspace',
  component: ReportWorkspace,
  parameters: { layout: 'fullscreen' },
};
export default meta;
type Story = StoryObj<typeof ReportWorkspace>;

const stage = (args: Partial<Story['args']>, box: Partial<StageProps> = {}): Story => ({
  args: { ...common, client: client({ versions: three }), drafts: memoryDrafts(), ...args },
  decorators: [
    (Drawn) => (
      <Stage engine={() => createMemoryEngine(syntheticProject({ runs: 12 }))} height={860} {...box}>
        <Drawn />
      </Stage>
    ),
  ],
});

const opened = async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
  await waitFor(() => expect(canvasElement.querySelector('.rf-report')).not.toBeNull(), { timeout: 20_000 });
  await waitFor(() => expect(canvasElement.querySelector('[aria-busy="true"]')).toBeNull(), { timeout: 20_000 });
};
const button = (canvasElement: HTMLElement, name: string | RegExp): HTMLElement => within(canvasElement).getByRole('button', { name });
const press =
  (name: string) =>
  async (context: { canvasElement: HTMLElement }): Promise<void> => {
    await opened(context);
    await userEvent.click(button(context.canvasElement, name));
  };

export const Reading: Story = { ...stage({}), play: opened };

export const ReadingDark: Story = { ...stage({}, { theme: 'dark' }), play: opened };

export const ReadingNarrow: Story = { ...stage({}, { width: 380 }), play: opened };

/** Who may only read has no button to write or share. */
export const ReadersOnly: Story = {
  ...stage({ rights: 'read' }),
  play: async (context) => {
    await opened(context);
    await expect(within(context.canvasElement).queryByRole('button', { name: /Edit|Share/ })).toBeNull();
  },
};

/** What was written and not published is found again. */
export const DraftFound: Story = {
  ...stage({ client: client({ versions: three, draft: { report: withText(shortReport, 'y', 'Not published yet.'), base: 3 } }) }),
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await waitFor(() => expect(page.getByText('Not published yet.')).toBeVisible(), { timeout: 20_000 });
    await expect(page.getByRole('button', { name: 'Discard it' })).toBeVisible();
  },
};

const offline =
  (calls: RegExp) =>
  (call: string): Promise<void> =>
    calls.test(call) ? Promise.reject(new RunfolioError('offline', 'https://runs.example.org/ could not be reached.')) : Promise.resolve();

export const NotFound: Story = {
  ...stage({ reportId: 'nowhere' }),
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(within(canvasElement).getByRole('alert')).toBeVisible());
  },
};

export const Opening: Story = stage({ client: client({ before: () => new Promise(() => undefined) }) });

export const ServerOffline: Story = {
  ...stage({ client: client({ before: offline(/./) }) }),
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(within(canvasElement).getByText(/could not be reached/)).toBeVisible());
  },
};

/** Ways in which a report leaves the page, each with what one gets. */
export const Exporting: Story = {
  ...stage({}),
  play: async (context) => {
    await press('Export')(context);
    await waitFor(() => expect(shared.getByRole('button', { name: 'Markdown text' })).toBeVisible());
  },
};

/** Readers of an anonymous export see no names; the page shows what they get. */
export const Anonymous: Story = {
  ...stage({}),
  play: async (context) => {
    await press('Export')(context);
    await userEvent.click(await shared.findByRole('checkbox', { name: 'Anonymous' }));
    const page = within(context.canvasElement);
    await waitFor(() => expect(page.getByText(/^Anonymous: this is/)).toBeVisible());
    await waitFor(() => expect(context.canvasElement.querySelector('.rf-anonymous-root .rf-report')).not.toBeNull(), { timeout: 20_000 });
    await expect(page.queryByRole('button', { name: 'Edit' })).toBeNull();
  },
};

const links = [
  {
    id: 'a',
    label: 'Reviewers',
    createdAt: storyNow - 86_400_000,
    createdBy: 'ada',
    expiresAt: storyNow + 6 * 86_400_000,
    paused: false,
    comments: true,
  },
  { id: 'b', label: 'Blog post', createdAt: storyNow - 9 * 86_400_000, createdBy: 'grace', expiresAt: null, paused: true, comments: false },
];

const shared = within(document.body);

/** Links are made, copied, paused and ended. */
export const Sharing: Story = {
  ...stage({ client: client({ versions: three, links }) }),
  play: async (context) => {
    await press('Share')(context);
    await userEvent.type(await shared.findByPlaceholderText('Who it is for'), 'A colleague');
    await userEvent.click(shared.getByRole('button', { name: 'Create link' }));
    await waitFor(() => expect(shared.getByLabelText('Address of the new link')).toHaveValue(linkUrl(`rfl_${'A'.repeat(22)}`)));
    await userEvent.click(shared.getByRole('button', { name: 'Pause Reviewers' }));
    await waitFor(() => expect(shared.getByRole('button', { name: 'Resume Reviewers' })).toBeVisible());
    await userEvent.click(shared.getByRole('button', { name: 'Revoke Blog post' }));
    await waitFor(() => expect(shared.queryByText('Blog post')).toBeNull());
  },
};

export const SharingDark: Story = { ...stage({ client: client({ versions: three, links }) }, { theme: 'dark' }), play: press('Share') };

export const SharingNarrow: Story = { ...stage({ client: client({ versions: three, links }) }, { width: 380 }), play: press('Share') };

/** Sites whose pages may show the report in a frame, and the code that they paste. */
export const SharingFrames: Story = {
  ...stage({
    client: client({ versions: three, links, frames: ['https://portal.example.com'] }),
    frameServer: 'https://runs.example.org/',
  }),
  play: async (context) => {
    await press('Share')(context);
    const sites = await shared.findByRole('textbox', { name: /Sites that may show it/ });
    await expect(sites).toHaveValue('https://portal.example.com');
    await userEvent.type(sites, '{Enter}wiki.example.org');
    await waitFor(() => expect(shared.getByText(/wiki\.example\.org is no origin/)).toBeVisible());
    await expect(shared.getByRole('button', { name: 'Save sites' })).toBeDisabled();
    await userEvent.clear(sites);
    await userEvent.type(sites, 'https://wiki.example.org');
    await userEvent.click(shared.getByRole('button', { name: 'Save sites' }));
    await waitFor(() => expect(shared.getByRole('button', { name: 'Save sites' })).toBeDisabled());
    await expect(shared.getByRole('region', { name: 'Code of the frame' })).toHaveTextContent('https://runs.example.org/embed/report/r');
    await userEvent.selectOptions(shared.getByLabelText('Code'), 'React');
    await expect(shared.getByRole('region', { name: 'Code of the frame' })).toHaveTextContent("from 'runfolio/frame'");
  },
};

export const SharingFramesNarrow: Story = {
  ...stage({ client: client({ versions: three, links }), frameServer: 'https://runs.example.org/' }, { width: 380, theme: 'dark' }),
  play: press('Share'),
};

export const SharingFails: Story = {
  ...stage({ client: client({ versions: three, before: offline(/^links/) }) }),
  play: async (context) => {
    await press('Share')(context);
    await waitFor(() => expect(shared.getByRole('alert')).toBeVisible());
  },
};

/** Every version with what it changed: words that came and went, settings before and after. */
export const History: Story = {
  ...stage({}),
  play: async (context) => {
    await press('History')(context);
    const page = within(context.canvasElement);
    await waitFor(() => expect(page.getByText('better', { exact: false, selector: 'ins' })).toBeVisible());
    await userEvent.click(page.getByRole('button', { name: /Version 2/ }));
    await waitFor(() => expect(page.getByRole('button', { name: 'Restore version 2' })).toBeVisible());
  },
};

export const HistoryDark: Story = { ...stage({}, { theme: 'dark' }), play: press('History') };

export const HistoryNarrow: Story = { ...stage({}, { width: 380 }), play: press('History') };

export const HistoryRestored: Story = {
  ...stage({ client: client({ versions: three }) }),
  play: async (context) => {
    await press('History')(context);
    const page = within(context.canvasElement);
    await userEvent.click(await page.findByRole('button', { name: /Version 1/ }));
    await userEvent.click(await page.findByRole('button', { name: 'Restore version 1' }));
    await waitFor(() => expect(context.canvasElement.querySelector('.rf-save-state')).toHaveTextContent('Published · v4'));
  },
};

/** Both changed the same sentence: each side is shown, and one is chosen. */
export const Conflict: Story = conflictStory();

export const ConflictDark: Story = conflictStory({ theme: 'dark' });

export const ConflictNarrow: Story = conflictStory({ width: 380 });

function conflictStory(box: Partial<StageProps> = {}): Story {
  const server = client({
    versions: [three[0]!, { report: withText(shortReport, 'x', 'They say that it decides all.'), author: 'grace' }],
    draft: { report: withText(shortReport, 'x', 'I say that it decides most.'), base: 1 },
  });
  return {
    ...stage({ client: server }, box),
    play: async ({ canvasElement }) => {
      const page = within(canvasElement);
      await waitFor(() => expect(page.getByText('I say that it decides most.')).toBeVisible(), { timeout: 20_000 });
      await userEvent.click(button(canvasElement, 'Publish'));
      await userEvent.click(await shared.findByRole('button', { name: 'Publish now' }));
      const side = await shared.findByText('They say that it decides all.', {}, { timeout: 10_000 });
      await expect(side).toBeVisible();
      await expect(shared.getByRole('button', { name: 'Publish both as one' })).toBeDisabled();
    },
  };
}

/** The server is gone while somebody writes: what is written stays on this device, and it says so. */
export const WritingOffline: Story = {
  ...stage({ client: client({ versions: three, before: offline(/^drafts\.put/) }), write: true }),
  play: async ({ canvasElement }) => {
    const text = await waitFor(
      () => {
        const found = canvasElement.querySelector<HTMLElement>('[contenteditable="true"]');
        if (!found) throw new Error('The editor is not there yet.');
        return found;
      },
      { timeout: 20_000 },
    );
    await userEvent.click(text);
    await userEvent.keyboard('More.');
    await waitFor(() => expect(within(canvasElement).getByText('Draft kept on this device')).toBeVisible(), { timeout: 10_000 });
  },
};
