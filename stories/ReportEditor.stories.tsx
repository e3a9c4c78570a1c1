import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { RunfolioError } from '../src/model/index.js';
import { ReportEditor, type ReportEditorProps } from '../src/report/editor/index.js';
import { emptyReport, reportTemplates } from '../src/report/index.js';
import { createMemoryEngine, type MemoryEngineOptions } from './support/memoryEngine.js';
import { everyBlock, shortReport } from './support/reportDocuments.js';
import { syntheticProject } from './support/syntheticProject.js';

const engine =
  (options: MemoryEngineOptions = {}) =>
  () =>
    createMemoryEngine(syntheticProject({ runs: 24 }), options);

/** A report that is written: title, text, live panels. What is typed as in Markdown becomes what it means; a slash opens the menu of blocks and panels. */
const meta: Meta<typeof ReportEditor> = {
  title: 'Reports/ReportEditor',
  component: ReportEditor,
  args: { report: { ...shortReport, title: 'Why 3e-4 keeps winning' }, project: 'synthetic' },
  parameters: { engine: engine() },
  render: (args) => <Host {...args} />,
};
export default meta;
type Story = StoryObj<typeof ReportEditor>;

function Host({ report, ...props }: ReportEditorProps) {
  const [now, setNow] = useState(report);
  return <ReportEditor report={now} onChange={setNow} {...props} />;
}

type Context = Parameters<NonNullable<Story['play']>>[0];

/** Accessibility is checked once panels and values have come; panels ask when they are on screen. */
async function settled({ canvasElement }: Context): Promise<void> {
  await waitFor(() => expect(canvasElement.querySelector('.rf-report-text')).not.toBeNull(), { timeout: 20_000 });
  await waitFor(() => expect(canvasElement.querySelector('[aria-busy="true"]')).toBeNull(), { timeout: 20_000 });
  for (const panel of canvasElement.querySelectorAll('.rf-panel')) {
    panel.scrollIntoView();
    await waitFor(() => expect(panel.querySelector('.rf-skeleton')).toBeNull(), { timeout: 20_000 });
  }
}

async function type(context: Context, text: string): Promise<void> {
  await settled(context);
  await userEvent.click(within(context.canvasElement).getByRole('textbox', { name: 'Text of the report' }));
  await userEvent.keyboard(text);
}

export const Empty: Story = { args: { report: emptyReport('') }, play: settled };

export const Default: Story = { play: settled };

export const EveryBlock: Story = { args: { report: everyBlock }, play: settled };

export const EveryBlockDark: Story = { args: { report: everyBlock }, parameters: { theme: 'dark' }, play: settled };

/** One column; the grip stands in the margin. */
export const EveryBlockNarrow: Story = { args: { report: everyBlock }, parameters: { stageWidth: 380 }, play: settled };

/** What was typed after the slash finds blocks and panels. */
export const SlashMenu: Story = {
  args: { report: emptyReport('What mattered') },
  play: async (context) => {
    await type(context, '/con');
    await expect(within(context.canvasElement).getAllByRole('option').length).toBeGreaterThan(2);
  },
};

export const SlashMenuDark: Story = { ...SlashMenu, parameters: { theme: 'dark' } };

/** Settings beside the panel change it at once. */
export const PanelSettings: Story = {
  play: async (context) => {
    await settled(context);
    const [button] = within(context.canvasElement).getAllByRole('button', { name: /^Settings of/ });
    await userEvent.click(button!);
    await expect(await within(document.body).findByRole('dialog', { name: /^Settings of/ })).toBeVisible();
  },
};

/** Kinds of panels, each shown with the runs that it will draw. */
export const PanelPicker: Story = {
  play: async (context) => {
    await settled(context);
    await userEvent.click(within(context.canvasElement).getByRole('button', { name: 'Panel' }));
    const dialog = within(await within(document.body).findByRole('dialog', { name: 'Add a panel' }));
    await userEvent.type(dialog.getByRole('combobox'), 'scatter');
    await expect(await dialog.findByRole('button', { name: 'Add Scatter plot' })).toBeEnabled();
  },
};

/** The runs of a run set behind its arrow: project, search, order, hidden runs and colours. */
export const RunSetOpen: Story = {
  play: async (context) => {
    await settled(context);
    await userEvent.click(within(context.canvasElement).getByRole('button', { name: 'Runs of Adam' }));
    await expect(await within(context.canvasElement).findByRole('combobox', { name: 'Project' })).toBeVisible();
  },
};

export const SweepTemplate: Story = {
  args: { report: reportTemplates.find(({ id }) => id === 'sweep-summary')!.create(undefined, 'synthetic') },
  play: settled,
};

/** It can be read and searched, not changed. */
export const ReadOnly: Story = { args: { editable: false }, play: settled };

/** Panels and values say what failed; the text can be written all the same. */
export const NoEngine: Story = {
  parameters: {
    engine: engine({
      before: () => {
        throw new RunfolioError('offline', 'http://localhost/exports/synthetic/manifest.json could not be reached.', {
          hint: 'Check the network.',
        });
      },
    }),
  },
  play: settled,
};
