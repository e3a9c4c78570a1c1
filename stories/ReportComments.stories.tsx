import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import type { CommentAnchor, CommentThread, ReportComment } from '../src/entries/report.js';
import { ReportWorkspace, type ReportDocument } from '../src/report/index.js';
import { createMemoryClient, storyNow } from './support/memoryClient.js';
import { memoryDrafts } from './support/memoryDrafts.js';
import { createMemoryEngine } from './support/memoryEngine.js';
import { shortReport } from './support/reportDocuments.js';
import { Stage, type StageProps } from './support/Stage.js';
import { syntheticProject } from './support/syntheticProject.js';

const hour = 3_600_000;
const said = (id: string, author: string, text: string, more: Partial<ReportComment> = {}): ReportComment => {
  const mine = author === 'you';
  return { id, author, text, version: 1, createdAt: storyNow - 5 * hour, mine, mayDelete: mine, unread: false, ...more };
};
const thread = (id: string, anchor: CommentAnchor, comments: ReportComment[], more: Partial<CommentThread> = {}): CommentThread => ({
  id,
  anchor,
  reportVersion: 1,
  createdAt: storyNow - 5 * hour,
  comments,
  ...more,
});
const sentence = 'The learning rate decides nearly everything; the width of the layers changes little.';
const report: ReportDocument = {
  ...shortReport,
  blocks: [{ id: 'words', type: 'paragraph', text: [{ type: 'text', text: sentence }] }, ...shortReport.blocks],
};
const block = (type: string): string => report.blocks.find((each) => each.type === type)?.id ?? '';
const quote = (exact: string): NonNullable<CommentAnchor['quote']> => ({ exact, prefix: '', suffix: '', start: 0 });
const panel = Object.keys(report.panels)[0] ?? '';

const threads: CommentThread[] = [
  thread('t0', { block: block('paragraph'), quote: quote('decides nearly everything') }, [
    said('c0', 'ada', 'Is this still so with the **new** sweep? See https://example.org/sweep and `lr=0.01`.'),
    said('c1', 'you', 'I think it is.', { editedAt: storyNow - hour }),
    said('c2', 'grace', 'It is not.', { unread: true, createdAt: storyNow - hour / 2 }),
  ]),
  thread('t1', { block: block('panel-grid'), panel }, [
    said('c3', '', '', { deletedAt: storyNow - hour }),
    said('c4', 'grace', 'Use a logarithmic axis?'),
  ]),
  thread('t2', { block: block('panel-grid'), panel, point: { run: 'run-000001', metric: 'train/loss', x: 12_000 } }, [
    said('c5', 'ada', 'What happened here?'),
  ]),
  thread('t3', { block: block('paragraph'), quote: quote('what was there before and is no more') }, [said('c6', 'ada', 'A typo.')]),
  thread('t4', { block: 'gone' }, [said('c7', 'ada', 'Cut this?')]),
  thread('t5', { block: block('paragraph') }, [said('c8', 'ada', 'Good.')], { resolved: { by: 'grace', at: storyNow } }),
];

const linkUrl = (token: string): string => `https://runs.example.org/#/shared/${token}`;

/** Comments on a report: beside it, on its text, blocks, panels and points of lines. */
const meta: Meta<typeof ReportWorkspace> = {
  title: 'Reports/Comments',
  component: ReportWorkspace,
  parameters: { layout: 'fullscreen' },
};
export default meta;
type Story = StoryObj<typeof ReportWorkspace>;

const stage = (args: Partial<Story['args']> = {}, box: Partial<StageProps> = {}): Story => ({
  args: {
    reportId: 'r',
    linkUrl,
    homeHref: '#',
    reportsHref: '#',
    client: createMemoryClient({ versions: [{ report }], threads }),
    drafts: memoryDrafts(),
    ...args,
  },
  decorators: [
    (Drawn) => (
      <Stage engine={() => createMemoryEngine(syntheticProject({ runs: 12 }))} height={860} {...box}>
        <Drawn />
      </Stage>
    ),
  ],
});

type Context = { canvasElement: HTMLElement };
const opened = async ({ canvasElement }: Context): Promise<ReturnType<typeof within>> => {
  const page = within(canvasElement);
  await waitFor(() => expect(page.getByRole('button', { name: /^Comments 5/ })).toBeVisible(), { timeout: 20_000 });
  await waitFor(() => expect(canvasElement.querySelector('[aria-busy="true"]')).toBeNull(), { timeout: 20_000 });
  await userEvent.click(page.getByRole('button', { name: /^Comments 5/ }));
  await waitFor(() => expect(page.getByText('What happened here?')).toBeVisible());
  return page;
};
const open = async (context: Context): Promise<void> => {
  const page = await opened(context);
  await waitFor(() => expect(page.getByRole('button', { name: /^Comment 1: / })).toBeInTheDocument(), { timeout: 20_000 });
};

/** Read, answered and resolved by what is pressed. */
export const Reading: Story = {
  ...stage(),
  play: async (context) => {
    const page = await opened(context);
    await userEvent.click(page.getByRole('button', { name: /1 new/, pressed: false }));
    await waitFor(() => expect(page.queryByText('New')).toBeNull());
    const card = within(page.getByRole('article', { name: /Comments on No longer|Comments on what is gone/ }));
    await userEvent.type(card.getByRole('textbox', { name: 'Reply' }), 'Yes{Control>}{Enter}{/Control}');
    await waitFor(() => expect(page.getByText('Yes')).toBeVisible());
    await userEvent.click(card.getByRole('button', { name: 'Resolve' }));
    await waitFor(() => expect(page.getByRole('button', { name: 'Resolved 2' })).toBeVisible());
  },
};

export const ReadingDark: Story = { ...stage({}, { theme: 'dark' }), play: open };

/** The bar fits, and nothing is wider than the page. */
export const Narrow: Story = {
  ...stage({}, { width: 380 }),
  play: async (context) => {
    await open(context);
    const wide = [...context.canvasElement.querySelectorAll('.rf-report-scroll, .rf-report-bar, .rf-report-bar *')].filter(
      (each) => each.getBoundingClientRect().right > 380.5,
    );
    await expect(wide).toEqual([]);
  },
};

/** What is written moves the marks along. */
export const Writing: Story = { ...stage({ write: true }), play: open };

const scattered: ReportDocument = {
  ...report,
  panels: {
    ...report.panels,
    [panel]: {
      ...report.panels[panel]!,
      kind: 'scatter',
      spec: { x: { from: 'config', key: 'learning_rate' }, y: { from: 'metric', key: 'val/acc', reduce: 'max' } },
    },
  },
};

/** A point of a scatter plot is a run. */
export const OnScatter: Story = { ...stage({ client: createMemoryClient({ versions: [{ report: scattered }], threads }) }), play: open };

/** Who may only read answers nothing. */
export const ReadersOnly: Story = {
  ...stage({ rights: 'read' }),
  play: async (context) => {
    const page = await opened(context);
    await expect(page.queryByRole('textbox', { name: 'Reply' })).toBeNull();
  },
};
