import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within, fn } from 'storybook/test';
import '../demo-server/app/app.css';
import { EmbedAlone, EmbedView } from '../demo-server/app/EmbedView.js';
import { RunfolioError } from '../src/model/index.js';
import { createMemoryClient } from './support/memoryClient.js';
import { createMemoryEngine, type MemoryEngineOptions } from './support/memoryEngine.js';
import { shortReport } from './support/reportDocuments.js';
import { syntheticProject } from './support/syntheticProject.js';

interface Args {
  theme: 'light' | 'dark';
  width?: number;
  /** What of the report the token shows; absent while there is no answer. */
  shown?: 'report' | 'panels';
  error?: Error;
  retry: () => void;
  engine?: MemoryEngineOptions;
}

/** The page that another site shows in a frame, by what the token of that site says. */
const meta: Meta<Args> = {
  title: 'Reports/Embed page',
  args: { theme: 'light', retry: fn() },
  render: ({ theme, width, shown, error, retry, engine }) => {
    const embedded = shown && {
      show: {
        kind: 'report' as const,
        shared: { ...answers[shown], version: 1, savedAt: Date.UTC(2026, 10, 12), label: 'live' as const },
        client: createMemoryClient({ versions: [{ report: shortReport }] }),
      },
      engine: createMemoryEngine(syntheticProject({ runs: 24 }), engine),
    };
    return (
      <div style={{ blockSize: 700, inlineSize: width, fontFamily: 'system-ui, sans-serif' }}>
        <EmbedView theme={theme} embedded={embedded} error={error} retry={retry} />
      </div>
    );
  },
};
export default meta;
type Story = StoryObj<Args>;

/** What the server answers to a token of the report, and to one of panels alone. */
const answers = {
  report: { report: shortReport },
  panels: { report: { ...shortReport, blocks: shortReport.blocks.filter(({ type }) => type === 'panel-grid') }, part: 'panels' as const },
};

async function drawn({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> {
  await waitFor(() => expect(canvasElement.querySelector('.rf-panel-drawing canvas')).not.toBeNull(), { timeout: 20_000 });
  await waitFor(() => expect(canvasElement.querySelector('[aria-busy="true"], .rf-skeleton')).toBeNull(), { timeout: 20_000 });
}

/** Until the page around it has given a token, and the server an answer. */
export const Waiting: Story = {
  play: async ({ canvasElement }) => expect(within(canvasElement).getByRole('status')).toHaveTextContent('Loading …'),
};

export const WaitingDark: Story = { args: { theme: 'dark' } };

export const WholeReport: Story = {
  args: { shown: 'report' },
  play: async (context) => {
    await drawn(context);
    await expect(within(context.canvasElement).getByRole('heading', { level: 1 })).toBeVisible();
  },
};

export const WholeReportDark: Story = { args: { shown: 'report', theme: 'dark' }, play: drawn };

export const WholeReportNarrow: Story = { args: { shown: 'report', width: 380 }, play: drawn };

/** A token of panels alone: neither title nor text, and less around them. */
export const PanelsOnly: Story = {
  args: { shown: 'panels' },
  play: async (context) => {
    await drawn(context);
    await expect(within(context.canvasElement).queryByRole('heading', { level: 1 })).toBeNull();
  },
};

export const PanelsOnlyDark: Story = { args: { shown: 'panels', theme: 'dark' }, play: drawn };

export const PanelsOnlyNarrow: Story = { args: { shown: 'panels', width: 380 }, play: drawn };

const refused = new RunfolioError('unauthorized', 'Sign in to the portal again.');

/** The page around it gives no token, or one that the server does not take. */
export const Refused: Story = {
  args: { error: refused },
  play: async ({ canvasElement, args }) => {
    const page = within(canvasElement);
    await expect(page.getByRole('heading')).toHaveTextContent('There is nothing to show.');
    await expect(page.getByRole('alert')).toHaveTextContent(refused.message);
    await userEvent.click(page.getByRole('button', { name: 'Retry' }));
    await expect(args.retry).toHaveBeenCalledOnce();
  },
};

export const RefusedDark: Story = { args: { error: refused, theme: 'dark' } };

export const RefusedNarrow: Story = { args: { error: refused, width: 380 } };

/** The page around it does not answer: it is not one that may embed. */
export const NoHost: Story = { args: { error: new RunfolioError('offline', 'The page around this one did not answer.') } };

/** The token ended, and there is no other: what is drawn says why it is not, each panel by itself. */
export const Expired: Story = {
  args: { shown: 'report', engine: { before: () => Promise.reject(refused) } },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(within(canvasElement).getAllByText(refused.message)[0]).toBeVisible(), { timeout: 20_000 });
    await expect(within(canvasElement).getByRole('heading', { level: 1 })).toBeVisible();
  },
};

/** Opened by itself. */
export const Alone: Story = { render: ({ theme }) => <EmbedAlone theme={theme} /> };

export const AloneDark: Story = { args: { theme: 'dark' }, render: ({ theme }) => <EmbedAlone theme={theme} /> };
