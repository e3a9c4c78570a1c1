import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import type { SavedWorkspace } from '../src/client/index.js';
import { Dashboard, defaultView } from '../src/dashboard/index.js';
import { RunfolioError } from '../src/model/index.js';
import { SavedViewsMenu, type SavedViewsMenuProps } from '../src/report/index.js';
import { createMemoryClient, storyNow, type MemoryClientOptions } from './support/memoryClient.js';
import { createMemoryEngine } from './support/memoryEngine.js';
import { Stage, type StageProps } from './support/Stage.js';
import { syntheticProject } from './support/syntheticProject.js';

const project = 'synthetic';
const view = defaultView(project);
const saved = (id: string, name: string, version = 1): SavedWorkspace => ({
  id,
  project,
  name,
  version,
  savedAt: storyNow - 5_400_000,
  author: 'grace',
  view: { ...view, smoothing: 0.6 },
});
const views = [
  saved('1', 'Only Adam'),
  saved('2', 'Losses, smoothed'),
  saved('3', 'Seeds of the best run, by learning rate and schedule', 2),
];

/** Views of a dashboard that a server keeps: opened, saved, changed, deleted from a menu in the dashboard's bar. */
const meta: Meta = { title: 'Dashboard/SavedViews', parameters: { layout: 'fullscreen' } };
export default meta;

const shown = within(document.body);

const menu = (options: MemoryClientOptions, props: Partial<SavedViewsMenuProps> = {}, box: Partial<StageProps> = {}): StoryObj => {
  const client = createMemoryClient(options);
  const nothing = (): undefined => undefined;
  return {
    render: () => (
      <Stage engine={() => createMemoryEngine(syntheticProject({ runs: 12 }))} {...box}>
        <Dashboard
          project={project}
          actions={
            <SavedViewsMenu
              client={client}
              project={project}
              view={view}
              hrefOf={(id = '') => `#${id}`}
              onSaved={nothing}
              onUndo={nothing}
              onRemoved={nothing}
              now={storyNow}
              {...props}
            />
          }
        />
      </Stage>
    ),
    play: opened,
  };
};

async function opened({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> {
  await waitFor(() => expect(canvasElement.querySelector('[aria-busy="true"]')).toBeNull(), { timeout: 20_000 });
  await userEvent.click(within(canvasElement).getByRole('button', { name: /^Views/ }));
  await waitFor(() => expect(shown.getByRole('dialog', { name: 'Saved views' })).toBeVisible());
}

export const List: StoryObj = {
  ...menu({ views }),
  play: async (context) => {
    await opened(context);
    await expect(await shown.findByRole('link', { name: /Only Adam/ })).toHaveAttribute('href', '#1');
    await expect(shown.getByRole('link', { name: /My view/ })).toHaveAttribute('aria-current', 'page');
    await userEvent.click(shown.getByRole('button', { name: 'Delete Only Adam' }));
    await userEvent.click(shown.getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(shown.queryByRole('link', { name: /Only Adam/ })).toBeNull());
    await userEvent.click(shown.getByRole('button', { name: /^Delete Losses/ }));
  },
};

const changed: Partial<SavedViewsMenuProps> = { opened: views[2]! };

export const Changed: StoryObj = {
  ...menu({ views }, changed),
  play: async (context) => {
    await opened(context);
    await expect(shown.getByRole('button', { name: 'Undo changes' })).toBeVisible();
    await userEvent.click(shown.getByRole('button', { name: 'Save changes' }));
    await waitFor(() => expect(shown.queryByRole('dialog')).toBeNull());
    await opened(context);
  },
};

export const ChangedDark: StoryObj = menu({ views }, changed, { theme: 'dark' });

export const ChangedNarrow: StoryObj = menu({ views }, changed, { width: 380 });

/** As it was saved there is nothing to save. */
export const Unchanged: StoryObj = {
  ...menu({ views }, { opened: views[0], view: views[0]!.view }),
  play: async (context) => {
    await opened(context);
    await expect(shown.queryByRole('button', { name: 'Save changes' })).toBeNull();
  },
};

/** Somebody else has saved it meanwhile: nothing is overwritten. */
export const Conflict: StoryObj = {
  ...menu({ views }, { opened: { ...views[2]!, version: 1 } }),
  play: async (context) => {
    await opened(context);
    await userEvent.click(shown.getByRole('button', { name: 'Save changes' }));
    await waitFor(() => expect(shown.getByRole('alert')).toBeVisible());
    await expect(shown.getByRole('textbox', { name: 'Save as a new view' })).toHaveValue(`${views[2]!.name} (mine)`);
    await expect(shown.getByRole('button', { name: 'Drop mine, open theirs' })).toBeVisible();
  },
};

export const Empty: StoryObj = menu({});

/** Who may only read opens views, and neither saves nor deletes any. */
export const ReadersOnly: StoryObj = {
  ...menu({ views }, { mayWrite: false }),
  play: async (context) => {
    await opened(context);
    await shown.findByRole('link', { name: /Only Adam/ });
    await expect(shown.queryByRole('button', { name: /Delete|Save/ })).toBeNull();
  },
};

const offline = new RunfolioError('offline', 'https://runs.example.org/ could not be reached.', {
  hint: 'Check the connection and try again.',
});

export const Fails: StoryObj = {
  ...menu({ before: () => Promise.reject(offline) }),
  play: async (context) => {
    await opened(context);
    await waitFor(() => expect(shown.getByRole('alert')).toBeVisible());
  },
};

export const SavingFails: StoryObj = {
  ...menu({ views, before: (call) => (call === 'workspaces.create' ? Promise.reject(offline) : undefined) }),
  play: async (context) => {
    await opened(context);
    await userEvent.type(shown.getByRole('textbox', { name: 'Save as a new view' }), 'Mine{Enter}');
    await waitFor(() => expect(shown.getByRole('alert')).toBeVisible());
    await expect(shown.getByRole('textbox', { name: 'Save as a new view' })).toHaveValue('Mine');
  },
};
