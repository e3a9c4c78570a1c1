import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { Dashboard, defaultView } from '../src/dashboard/index.js';
import { ReportList, SavedViewsMenu } from '../src/report/index.js';
import example from '../tests/fixtures/wandb-specs/example.json?raw';
import otherPanels from '../tests/fixtures/wandb-specs/other-panels.json?raw';
import workspace from '../tests/fixtures/wandb-specs/workspace.json?raw';
import { createMemoryClient, storyNow } from './support/memoryClient.js';
import { createMemoryEngine } from './support/memoryEngine.js';
import { Stage } from './support/Stage.js';
import { syntheticProject } from './support/syntheticProject.js';

/** Reports and workspaces of W&B: what became of each part is shown before anything is made of them. */
const meta: Meta = { title: 'Reports/ImportWandb', parameters: { layout: 'fullscreen' } };
export default meta;

const shown = within(document.body);
const engine = () => createMemoryEngine(syntheticProject({ runs: 12 }));

const paste = async (text: string): Promise<void> => {
  await userEvent.click(await shown.findByLabelText('or paste it'));
  await userEvent.paste(text);
  await userEvent.click(shown.getByRole('button', { name: 'Read' }));
};

const projects = [
  { id: 'synthetic', name: 'synthetic' },
  { id: 'other', name: 'other runs' },
];

const client = createMemoryClient({});
const patient = { timeout: 15_000 };

/** A file that is none is told of; what is read becomes the draft of a new report. */
export const Report: StoryObj = {
  render: () => (
    <Stage engine={engine} height={820}>
      <ReportList client={client} hrefOf={(id) => `#${id}`} onCreated={() => undefined} projects={projects} now={storyNow} />
    </Stage>
  ),
  play: async () => {
    await userEvent.click(await shown.findByRole('button', { name: 'Import W&B report …' }));
    await paste('{"version": 5');
    // What reads specs is loaded first.
    await waitFor(() => expect(shown.getByRole('alert')).toHaveTextContent('This W&B spec is no JSON'), patient);
    await userEvent.clear(shown.getByLabelText('or paste it'));
    await paste(otherPanels);
    await waitFor(() => expect(shown.getByRole('list', { name: 'Kept' })).toHaveTextContent('Run Comparer → placeholder'), patient);
    await userEvent.selectOptions(shown.getByRole('combobox', { name: 'Runs of ent/proj are in' }), 'synthetic');
    await waitFor(() => expect(shown.getByRole('button', { name: 'Open as draft' })).toBeEnabled());
    await userEvent.click(shown.getByRole('button', { name: 'Open as draft' }));
    await waitFor(() => expect(client.draft()?.report.runSets['rs']?.project).toBe('synthetic'));
    await expect(client.saved.at(-1)?.report.blocks).toEqual([]);
  },
};

/** As a saved view, on a narrow page. */
export const WorkspaceNarrow: StoryObj = {
  render: () => (
    <Stage engine={engine} theme="dark" width={380}>
      <Dashboard
        project="synthetic"
        actions={
          <SavedViewsMenu
            client={createMemoryClient({})}
            project="synthetic"
            view={defaultView('synthetic')}
            hrefOf={(id = '') => `#${id}`}
            onSaved={() => undefined}
            onUndo={() => undefined}
            onRemoved={() => undefined}
            now={storyNow}
          />
        }
      />
    </Stage>
  ),
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole('button', { name: /^Views/ }));
    await userEvent.click(await shown.findByRole('button', { name: 'Import W&B workspace …' }));
    await paste(example);
    await waitFor(() => expect(shown.getByRole('alert')).toHaveTextContent('This is no W&B workspace'));
    await userEvent.clear(shown.getByLabelText('or paste it'));
    await paste(workspace);
    await waitFor(() => expect(shown.getByRole('textbox', { name: 'Save as a new view' })).toHaveValue('My workspace'));
    await expect(shown.getByRole('list', { name: 'Approximated' })).toBeVisible();
  },
};
