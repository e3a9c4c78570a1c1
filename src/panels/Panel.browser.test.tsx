import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { curveProject } from '../../stories/support/curveProject.js';
import { createMemoryEngine } from '../../stories/support/memoryEngine.js';
import { allRuns, type PanelDocument } from '../model/index.js';
import { RunfolioProvider } from '../react/index.js';
import '../styles.css';
import { linePlotSpec } from './linePlot/index.js';
import { Panel } from './Panel.js';

const layout = { x: 0, y: 0, w: 1, h: 1 };
const project = curveProject({ runs: [{ name: 'one', metrics: { loss: (t) => 1 - t } }], points: 20 });

async function show(documents: PanelDocument[], gap = 0, onChange?: (document: PanelDocument) => void) {
  const engine = createMemoryEngine(project);
  await render(
    <RunfolioProvider engine={engine} theme="dark" style={{ width: 500 }}>
      {documents.map((document) => (
        <div key={document.id} style={{ height: 240, marginBottom: gap }}>
          <Panel document={document} runs={allRuns('curves')} onChange={onChange} />
        </div>
      ))}
    </RunfolioProvider>,
  );
  return engine;
}

test('a kind that is not known, a newer version and a wrong spec stay in their frames', async () => {
  await show([
    { id: '1', kind: 'hologram', version: 1, spec: {}, layout, title: 'From the future' },
    { id: '2', kind: 'line-plot', version: 99, spec: linePlotSpec(['loss']), layout },
    { id: '3', kind: 'line-plot', version: 1, spec: { metrics: 'loss' }, layout },
    { id: '4', kind: 'line-plot', version: 1, spec: linePlotSpec(['loss']), layout },
  ]);
  await expect.element(page.getByText('This page has no panel of kind hologram. Its settings are kept.')).toBeVisible();
  await expect.element(page.getByText(/version 99/)).toBeVisible();
  await expect.element(page.getByText(/not valid: metrics/)).toBeVisible();
  await expect.element(page.getByText('1 run · exact')).toBeInTheDocument();
});

test('panels far off screen ask nothing until they come near', async () => {
  const document = (id: string, metric: string): PanelDocument => ({
    id,
    kind: 'line-plot',
    version: 1,
    spec: linePlotSpec([metric]),
    layout,
  });
  const engine = await show([document('near', 'loss'), document('far', 'other')], 3000);
  const asked = (): string[] => engine.plans.flatMap((plan) => (plan.kind === 'series' ? plan.y : []));
  await vi.waitFor(() => expect(asked()).toEqual(['loss']));
  await expect.element(page.getByText('1 run · exact')).toBeVisible();
  expect(asked()).toEqual(['loss']);
  window.document.querySelectorAll('.rf-panel')[1]?.scrollIntoView();
  await vi.waitFor(() => expect(asked()).toEqual(['loss', 'other']));
});

test('an edit keeps the fields of document and spec that are not known', async () => {
  const spec = { ...linePlotSpec(['loss']), bands: { of: 'min–max' } };
  const document = { id: '1', kind: 'line-plot', version: 1, spec, layout, notes: 'mine' };
  const onChange = vi.fn<(document: PanelDocument) => void>();
  await show([document], 0, onChange);
  await page.getByRole('button', { name: 'Settings of loss' }).click();
  await page.getByLabelText('Y scale').selectOptions('log');
  expect(onChange.mock.calls).toEqual([[{ ...document, spec: { ...spec, yScale: 'log' } }]]);
});

test('a panel is called as its title says, and as its kind says where that is emptied', async () => {
  const document: PanelDocument = { id: '1', kind: 'line-plot', version: 1, spec: linePlotSpec(['loss']), layout };
  await render(<Edited document={document} />);
  await page.getByRole('button', { name: 'Settings of loss' }).click();
  const field = page.getByRole('textbox', { name: 'Title' });
  await expect.element(field).toHaveAttribute('placeholder', 'loss');
  await field.fill('How fast it learns');
  await expect.element(page.getByRole('heading', { name: 'How fast it learns' })).toBeVisible();
  await field.fill(' ');
  await expect.element(page.getByRole('heading', { name: 'loss', exact: true })).toBeVisible();
  await expect.element(page.getByTestId('document')).toHaveTextContent(JSON.stringify(document));
});

function Edited({ document }: { document: PanelDocument }) {
  const [engine] = useState(() => createMemoryEngine(project));
  const [edited, setEdited] = useState(document);
  return (
    <RunfolioProvider engine={engine} style={{ width: 500 }}>
      <div style={{ height: 240 }}>
        <Panel document={edited} runs={allRuns('curves')} onChange={setEdited} />
      </div>
      <output data-testid="document">{JSON.stringify(edited)}</output>
    </RunfolioProvider>
  );
}
