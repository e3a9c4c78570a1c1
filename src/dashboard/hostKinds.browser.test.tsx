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
  PanelKinds,
  RunfolioProvider,
  visibleRuns,
  type PanelDocument,
  type PanelViewProps,
} from '../index.js';
import '../styles.css';

interface CountSpec {
  unit: string;
}

interface CountView {
  text: string;
}

function CountDrawing({ view, summary }: PanelViewProps<CountSpec, undefined, CountView>) {
  return (
    <ChartFigure summary={summary} keys={[]} onKey={() => false} announcement="">
      {view.text}
    </ChartFigure>
  );
}

/** The number of runs in large letters. */
const runCount = definePanel<CountSpec, undefined, CountView>({
  kind: 'example.run-count',
  version: 1,
  title: 'Run count',
  about: 'How many runs there are.',
  defaults: () => ({ unit: 'runs' }),
  schema: z.looseObject({ unit: z.string() }),
  initialState: undefined,
  migrations: [],
  plan: (_spec, _state, { runs }) => [{ kind: 'runs.page', runs: visibleRuns(runs), columns: [], offset: 0, limit: 0 }],
  view: ([answer], { unit }) => ({ text: `${answer?.frame.total ?? 0} ${unit}` }),
  heading: ({ unit }) => ({ title: `Number of ${unit}` }),
  summary: ({ text }) => `There are ${text}.`,
  table: ({ text }) => ({ columns: [{ label: 'Runs', text: () => text }], rows: 1 }),
  Component: CountDrawing,
  Settings: () => null,
});

const document: PanelDocument = {
  id: 'count',
  kind: 'example.run-count',
  version: 1,
  spec: { unit: 'trained runs' },
  layout: { x: 0, y: 0, w: 4, h: 7 },
};
const initialView = { panels: [document], open: { panels: true } };
const kinds = [...builtinKinds, runCount];

const stage = (dashboard: React.ReactNode) => (
  <RunfolioProvider
    engine={createMemoryEngine(syntheticProject({ runs: 7, points: 20, sparse: true }))}
    theme="light"
    style={{ inlineSize: 1200, blockSize: 780 }}
  >
    {dashboard}
  </RunfolioProvider>
);

test('a dashboard draws a panel of a kind its host brings, and the built-in ones', async () => {
  await render(stage(<Dashboard project="synthetic" initialView={initialView} kinds={kinds} />));
  await expect.element(page.getByRole('heading', { name: 'Number of trained runs' })).toBeInTheDocument();
  await expect.element(page.getByRole('application', { name: 'There are 7 trained runs.' })).toHaveTextContent('7 trained runs');
  await expect.element(page.getByRole('application', { name: /val\/acc/ }).first()).toBeInTheDocument();
  await page.getByRole('button', { name: 'Settings of Number of trained runs' }).click();
  await page.getByRole('button', { name: 'View as table' }).click();
  await expect.element(page.getByRole('region', { name: 'There are 7 trained runs.' })).toBeInTheDocument();
});

test('kinds come also from above; without them the panel keeps its place', async () => {
  const dashboard = <Dashboard project="synthetic" initialView={initialView} />;
  const screen = await render(stage(<PanelKinds kinds={kinds}>{dashboard}</PanelKinds>));
  await expect.element(page.getByRole('application', { name: 'There are 7 trained runs.' })).toBeInTheDocument();
  await screen.unmount();
  await render(stage(dashboard));
  await expect.element(page.getByText('This page has no panel of kind example.run-count. Its settings are kept.')).toBeInTheDocument();
});
