import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import * as z from 'zod/mini';
import { createMemoryEngine } from '../../stories/support/memoryEngine.js';
import { syntheticProject } from '../../stories/support/syntheticProject.js';
// As a host does: from what the package promises only.
import {
  builtinKinds,
  ChartFigure,
  Dashboard,
  definePanel,
  lazyPanel,
  RunfolioProvider,
  scatter,
  type DefinedPanel,
  type PanelDocument,
  type PanelViewProps,
} from '../index.js';
import '../styles.css';

function NoteDrawing({ spec, summary }: PanelViewProps<{ text: string }, undefined, object>) {
  return (
    <ChartFigure summary={summary} keys={[]} onKey={() => false} announcement="">
      {spec.text}
    </ChartFigure>
  );
}

const about = { kind: 'example.note', title: 'Note', about: 'A few words.' };
const note = definePanel<{ text: string }, undefined, object>({
  ...about,
  version: 2,
  defaults: (catalog) => ({ text: `${catalog.runs} runs` }),
  schema: z.looseObject({ text: z.string() }),
  initialState: undefined,
  migrations: [(spec) => spec],
  plan: () => [],
  view: () => ({}),
  heading: () => ({ title: 'Note' }),
  summary: () => 'A note.',
  table: () => ({ columns: [], rows: 0 }),
  Component: NoteDrawing,
  Settings: () => null,
});

/** The note by way of code that comes when the test says so. */
function lateNote() {
  const waiting: { resolve: (kind: DefinedPanel) => void; reject: (reason: Error) => void }[] = [];
  const kind = lazyPanel({ ...about, load: () => new Promise((resolve, reject) => waiting.push({ resolve, reject })) });
  return { kind, waiting };
}

const document: PanelDocument = { id: 'note', kind: about.kind, version: 2, spec: { text: 'Well.' }, layout: { x: 0, y: 0, w: 4, h: 7 } };

function show(
  kinds: readonly DefinedPanel[],
  panels: readonly PanelDocument[],
  onChange?: (view: { panels: readonly PanelDocument[] }) => void,
) {
  return render(
    <RunfolioProvider
      engine={createMemoryEngine(syntheticProject({ runs: 7, points: 20, sparse: true }))}
      theme="light"
      style={{ inlineSize: 1200, blockSize: 780 }}
    >
      <Dashboard project="synthetic" initialView={{ panels: [...panels], open: { panels: true } }} kinds={kinds} onChange={onChange} />
    </RunfolioProvider>,
  );
}

test('a kind whose code fails to load is an error on its panel alone; Retry recovers', async () => {
  const { kind, waiting } = lateNote();
  await show([...builtinKinds, kind], [document, { ...document, id: 'second', layout: { ...document.layout, x: 4 } }]);
  await expect.poll(() => waiting.length).toBe(1);
  const card = (): HTMLElement => page.getByRole('heading', { name: 'Note' }).first().element().closest<HTMLElement>('.rf-panel')!;
  await expect.poll(() => card().querySelector('.rf-skeleton')).not.toBeNull();
  const before = card().getBoundingClientRect().toJSON() as unknown;
  waiting[0]!.reject(new TypeError('Failed to fetch dynamically imported module'));
  await expect.element(page.getByText('The code that draws a panel of kind "Note" could not be loaded.').first()).toBeVisible();
  await expect.element(page.getByRole('application', { name: /val\/acc/ }).first()).toBeInTheDocument();
  await page.getByRole('button', { name: 'Retry' }).first().click();
  await expect.poll(() => waiting.length).toBe(2);
  waiting[1]!.resolve(note);
  await expect.element(page.getByRole('application', { name: 'A note.' })).toHaveTextContent('Well.');
  expect(card().getBoundingClientRect().toJSON()).toEqual(before);
  // The other's Retry finds the code that is there by now.
  await page.getByRole('button', { name: 'Retry' }).click();
  await expect.poll(() => page.getByRole('application', { name: 'A note.' }).elements().length).toBe(2);
});

test('a new panel of a kind whose code has not come is settled when it has', async () => {
  const { kind, waiting } = lateNote();
  let saved: readonly PanelDocument[] = [];
  await show([kind, ...builtinKinds], [], (view) => (saved = view.panels));
  await page.getByRole('button', { name: 'Add panel' }).click();
  await page.getByRole('button', { name: /Note/ }).click();
  await expect.element(page.getByRole('heading', { name: 'Note' })).toBeInTheDocument();
  await expect.poll(() => waiting.length).toBe(1);
  waiting[0]!.resolve(note);
  await expect.element(page.getByRole('application', { name: 'A note.' })).toHaveTextContent('7 runs');
  await expect.poll(() => saved).toMatchObject([{ kind: about.kind, version: 2, spec: { text: '7 runs' } }]);
});

test('what menus say of the built-in kinds is what the kinds themselves say', async () => {
  const texts = ({ kind, title, about: sentence }: DefinedPanel) => ({ kind, title, sentence });
  for (const light of builtinKinds) expect(texts((await light.whole?.()) ?? light)).toEqual(texts(light));
  expect(await builtinKinds.find(({ kind }) => kind === 'scatter')?.whole?.()).toBe(scatter);
});
