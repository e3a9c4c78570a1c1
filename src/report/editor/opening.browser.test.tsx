import { createRef, StrictMode } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createMemoryEngine } from '../../../stories/support/memoryEngine.js';
import { everyBlock } from '../../../stories/support/reportDocuments.js';
import { syntheticProject } from '../../../stories/support/syntheticProject.js';
import { EditorHost, editorText, plain, SeenReport } from '../../../tests/support/editorPage.js';
import '../../styles.css';
import { RunfolioProvider } from '../../react/index.js';
import { emptyReport, type ReportDocument } from '../document/report.js';
import { loadReportEditor } from '../loadReportEditor.js';
import { ReportEditor, type ReportEditorHandle } from './ReportEditor.js';

const seen = new SeenReport();
const line = (id: string, said: string) => ({ id, ...plain(said) });
const threeLines: ReportDocument = { ...emptyReport('Three'), blocks: [line('a', 'one'), line('b', 'two two'), line('c', 'three')] };

test('a report of every block is opened and not changed, also in strict mode; another report is loaded anew', async () => {
  const handle = createRef<ReportEditorHandle>();
  const changed = vi.fn();
  await render(
    <StrictMode>
      <RunfolioProvider engine={createMemoryEngine(syntheticProject({ runs: 4, points: 20 }))} theme="light">
        <ReportEditor report={everyBlock} onChange={changed} ref={handle} />
      </RunfolioProvider>
    </StrictMode>,
  );
  await expect.element(page.getByRole('textbox', { name: 'Title' })).toHaveValue('What the learning rate decides');
  await vi.waitFor(() => expect(handle.current?.getReport()).toEqual(everyBlock));
  expect(changed).not.toHaveBeenCalled();
});

test('what the host puts in the place of the report is loaded, with a history of its own', async () => {
  const engine = createMemoryEngine(syntheticProject({ runs: 2, points: 10 }));
  const shown = (report: ReportDocument) => (
    <RunfolioProvider engine={engine} theme="light">
      <ReportEditor report={report} onChange={(next) => void seen.take(next)} />
    </RunfolioProvider>
  );
  const screen = await render(shown(seen.take(threeLines)));
  await editorText().click();
  await userEvent.keyboard('!');
  await vi.waitFor(() => expect(JSON.stringify(seen.report)).toContain('!'));
  await screen.rerender(shown(seen.report));
  await expect.element(page.getByRole('button', { name: 'Undo' })).toBeEnabled();
  await screen.rerender(shown(seen.take({ ...emptyReport('Restored'), blocks: [line('z', 'restored')] })));
  await expect.element(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Restored');
  await expect.element(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
});

test('what may not be changed is shown as to its readers, and searched', async () => {
  const changed = vi.fn();
  await render(<EditorHost seen={seen} report={seen.take(everyBlock)} editable={false} onChange={changed} />);
  await expect.element(page.getByRole('button', { name: /^Settings of train/ })).toBeInTheDocument();
  for (const name of ['Block', 'Panel', 'Run set', 'Undo']) expect(page.getByRole('button', { name, exact: true }).elements()).toEqual([]);
  await expect.element(page.getByRole('textbox', { name: 'Title' })).toHaveAttribute('readonly');
  await page.getByRole('button', { name: 'Find' }).click();
  await page.getByRole('textbox', { name: 'Find', exact: true }).fill('seed');
  await expect.element(page.getByText('1 of 1')).toBeInTheDocument();
  expect(changed).not.toHaveBeenCalled();
});

test('the editor comes by itself for those who write', async () => {
  expect((await loadReportEditor()).ReportEditor).toBe(ReportEditor);
});
