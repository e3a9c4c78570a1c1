import { createRef, StrictMode, useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createMemoryEngine } from '../../../stories/support/memoryEngine.js';
import { everyBlock, shortReport } from '../../../stories/support/reportDocuments.js';
import { syntheticProject } from '../../../stories/support/syntheticProject.js';
import '../../styles.css';
import { canonicalJson } from '../../model/index.js';
import { RunfolioProvider } from '../../react/index.js';
import { readReport } from '../document/readReport.js';
import { emptyReport, type ReportDocument } from '../document/report.js';
import { loadReportEditor } from '../loadReportEditor.js';
import { ReportEditor, type ReportEditorHandle, type ReportEditorProps } from './ReportEditor.js';

let current: ReportDocument;

/** Keeps what the editor says. */
function seen(report: ReportDocument): ReportDocument {
  current = report;
  return report;
}

function Host({ report, ...props }: ReportEditorProps) {
  const [now, setNow] = useState(report);
  const [engine] = useState(() => createMemoryEngine(syntheticProject({ runs: 8, points: 40 })));
  return (
    <RunfolioProvider engine={engine} theme="light" style={{ inlineSize: 1000, fontFamily: 'sans-serif' }}>
      <ReportEditor report={now} project="synthetic" onChange={(next) => setNow(seen(next))} {...props} />
    </RunfolioProvider>
  );
}

const text = () => page.getByRole('textbox', { name: 'Text of the report' });
const line = (id: string, said: string) => ({ id, type: 'paragraph' as const, text: [{ type: 'text' as const, text: said }] });
const threeLines: ReportDocument = { ...emptyReport('Three'), blocks: [line('a', 'one'), line('b', 'two two'), line('c', 'three')] };
const ids = (): string[] => readReport(JSON.parse(JSON.stringify(current))).blocks.map(({ id }) => id);
/** The words of each line; of other blocks their type. */
const said = (): string[] =>
  current.blocks.map((block) =>
    block.type === 'paragraph' || block.type === 'heading'
      ? block.text.map((part) => ('text' in part ? part.text : part.type)).join('')
      : block.type,
  );

/** Clicks before the first letter of a line, and waits as long as a person would: for a moment after it got the focus the text sets its selection itself. */
async function putCursor(at: string): Promise<void> {
  await page.getByText(at, { exact: true }).click({ position: { x: 1, y: 10 } });
  await new Promise((resolve) => setTimeout(resolve, 200));
}

const failures: string[] = [];
const onError = (event: ErrorEvent | PromiseRejectionEvent): void =>
  void failures.push(String('reason' in event ? event.reason : event.message));
beforeEach(() => {
  failures.length = 0;
  window.addEventListener('error', onError);
  window.addEventListener('unhandledrejection', onError);
});
afterEach(() => {
  window.removeEventListener('error', onError);
  window.removeEventListener('unhandledrejection', onError);
  expect(failures.filter((failure) => !/ResizeObserver/.test(failure))).toEqual([]);
});

test('a block keeps its id through edits; the new half of a split one gets another', async () => {
  await render(<Host report={seen(threeLines)} />);
  await putCursor('two two');
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
  // Browsers tell of a moved cursor with the next frame.
  await new Promise((resolve) => setTimeout(resolve, 200));
  await userEvent.keyboard('{Enter}x');
  await vi.waitFor(() => expect(said()).toEqual(['one', 'two', 'x two', 'three']));
  expect(ids()).toHaveLength(4);
  expect(ids()[1]).toBe('b');
  expect(new Set(ids()).size).toBe(4);
  await putCursor('three');
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(ids().at(-1)).toBe('c'));
});

test('blocks move by keys, and by their menu are duplicated, turned and deleted', async () => {
  await render(<Host report={seen(threeLines)} />);
  await putCursor('one');
  await userEvent.keyboard('{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}');
  await vi.waitFor(() => expect(ids()).toEqual(['b', 'a', 'c']));
  await page.getByRole('button', { name: 'Block' }).click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await vi.waitFor(() => expect(said()).toEqual(['two two', 'one', 'one', 'three']));
  await page.getByRole('button', { name: 'Block' }).click();
  await page.getByRole('menuitem', { name: 'Heading 2' }).click();
  await vi.waitFor(() => expect(current.blocks[1]).toMatchObject({ type: 'heading', level: 2, id: 'a' }));
  await page.getByRole('button', { name: 'Block' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await vi.waitFor(() => expect(said()).toEqual(['two two', 'one', 'three']));
});

test('text is found and replaced, all of it as one step', async () => {
  await render(<Host report={seen(threeLines)} />);
  await text().click();
  await userEvent.keyboard('{Control>}h{/Control}');
  await page.getByRole('textbox', { name: 'Find', exact: true }).fill('T');
  await expect.element(page.getByText('1 of 3')).toBeInTheDocument();
  await page.getByRole('button', { name: 'Match case' }).click();
  await expect.element(page.getByText('Not found')).toBeInTheDocument();
  await page.getByRole('textbox', { name: 'Find', exact: true }).fill('two');
  await page.getByRole('textbox', { name: 'Replace by' }).fill('2');
  await page.getByRole('button', { name: 'Replace all' }).click();
  await vi.waitFor(() => expect(said()).toEqual(['one', '2 2', 'three']));
  await userEvent.keyboard('{Escape}');
  await page.getByRole('button', { name: 'Undo' }).click();
  await vi.waitFor(() => expect(said()[1]).toBe('two two'));
});

test('selected text is marked by buttons, and links only where links may lead', async () => {
  await render(<Host report={seen(threeLines)} />);
  await putCursor('one');
  await userEvent.keyboard('{Shift>}{End}{/Shift}');
  await page.getByRole('toolbar', { name: 'Format' }).getByRole('button', { name: 'Bold' }).click();
  await userEvent.keyboard('{Control>}k{/Control}');
  await page.getByRole('textbox', { name: 'Address of the link' }).fill('javascript:alert(1)');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText(/a link starts with http/)).toBeInTheDocument();
  await page.getByRole('textbox', { name: 'Address of the link' }).fill('example.org/x');
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() =>
    expect(current.blocks[0]).toMatchObject({ text: [{ text: 'one', marks: ['bold'], link: 'https://example.org/x' }] }),
  );
});

test('title, text, settings of panels and run sets are one history', async () => {
  const report: ReportDocument = { ...shortReport, title: 'Before' };
  await render(<Host report={seen(report)} />);
  await page.getByRole('textbox', { name: 'Title' }).fill('After');
  await page.getByRole('button', { name: 'Settings of train/loss' }).click();
  await page.getByRole('combobox', { name: 'Y scale' }).selectOptions('Log');
  await vi.waitFor(() => expect(current.panels['loss']?.spec).toMatchObject({ yScale: 'log' }));
  await userEvent.keyboard('{Escape}');
  await page.getByRole('textbox', { name: 'Name of the run set' }).first().fill('Adam runs');
  await page
    .getByRole('button', { name: 'Remove filter config.optimizer = adam' })
    .or(page.getByRole('button', { name: /^Remove filter/ }).first())
    .first()
    .click();
  await page.getByRole('button', { name: 'Draw SGD' }).click();
  await vi.waitFor(() => expect(current.blocks.at(-1)).not.toHaveProperty('hiddenRunSets'));
  expect(current.title).toBe('After');
  expect(current.runSets['adam']).toMatchObject({ name: 'Adam runs' });
  expect(current.runSets['adam']).not.toHaveProperty('filter');
  const edited = canonicalJson(readReport(JSON.parse(JSON.stringify(current))));
  const undoButton = page.getByRole('button', { name: 'Undo' });
  for (let i = 0; i < 5; i++) await undoButton.click();
  await expect.element(undoButton).toBeDisabled();
  expect(canonicalJson(current)).toBe(canonicalJson(report));
  for (let i = 0; i < 5; i++) await page.getByRole('button', { name: 'Redo' }).click();
  expect(canonicalJson(current)).toBe(edited);
});

test('panels are chosen by what one types, duplicated, moved by keys and removed', async () => {
  await render(<Host report={seen(shortReport)} />);
  await page.getByRole('button', { name: 'Panel', exact: true }).click();
  await page.getByRole('combobox', { name: 'Search kinds of panels' }).fill('scal');
  await page.getByRole('button', { name: 'Add Scalar' }).click();
  await vi.waitFor(() => expect(Object.keys(current.panels)).toEqual(['loss', 'accuracy', 'panel-1']));
  await vi.waitFor(() => expect(current.panels['panel-1']?.spec).toBeDefined());
  expect(current.panels['panel-1']).toMatchObject({ kind: 'scalar', layout: { x: 0, y: 8, w: 6, h: 8 } });
  page
    .getByRole('button', { name: /^Move or resize loss/ })
    .element()
    .focus();
  await userEvent.keyboard('{ArrowRight}');
  await vi.waitFor(() => expect(current.panels['loss']?.layout).toMatchObject({ x: 6, y: 0 }));
  await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
  await vi.waitFor(() => expect(current.panels['loss']?.layout.h).toBe(9));
  await page.getByRole('button', { name: 'Settings of val/acc' }).first().click();
  await page.getByRole('button', { name: 'Duplicate' }).last().click();
  await vi.waitFor(() => expect(Object.keys(current.panels)).toHaveLength(4));
  await page.getByRole('button', { name: 'Settings of train/loss' }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await vi.waitFor(() => expect(current.panels).not.toHaveProperty('loss'));
  readReport(JSON.parse(JSON.stringify(current)));
});

test('run sets are added, copied and taken away, and their runs chosen behind the arrow', async () => {
  await render(<Host report={seen(shortReport)} />);
  await page.getByRole('button', { name: 'Run set', exact: true }).click();
  await vi.waitFor(() => expect(Object.keys(current.runSets)).toEqual(['adam', 'sgd', 'A']));
  await page.getByRole('button', { name: 'Duplicate SGD' }).click();
  await vi.waitFor(() =>
    expect(current.runSets['B']).toMatchObject({ name: 'SGD (copy)', groupBy: [{ from: 'config', key: 'batch_size' }] }),
  );
  await page.getByRole('button', { name: 'Remove SGD', exact: true }).click();
  await vi.waitFor(() => expect(Object.keys(current.runSets)).toEqual(['adam', 'A', 'B']));
  expect(current.blocks.at(-1)).toMatchObject({ runSets: ['adam', 'A', 'B'] });
  await page.getByRole('button', { name: 'Runs of Adam' }).click();
  await page.getByRole('searchbox', { name: 'Search runs' }).fill('peak');
  await vi.waitFor(() => expect(current.runSets['adam']?.search).toBe('peak'));
});

test('a report of every block is opened and not changed, also in strict mode; another report is loaded anew', async () => {
  const handle = createRef<ReportEditorHandle>();
  const changed = vi.fn();
  await render(
    <StrictMode>
      <RunfolioProvider engine={createMemoryEngine(syntheticProject({ runs: 4, points: 20 }))} theme="light">
        <ReportEditor report={everyBlock} onChange={changed} handle={handle} />
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
      <ReportEditor report={report} onChange={seen} />
    </RunfolioProvider>
  );
  const screen = await render(shown(seen(threeLines)));
  await text().click();
  await userEvent.keyboard('!');
  await vi.waitFor(() => expect(JSON.stringify(current)).toContain('!'));
  await screen.rerender(shown(current));
  await expect.element(page.getByRole('button', { name: 'Undo' })).toBeEnabled();
  await screen.rerender(shown(seen({ ...emptyReport('Restored'), blocks: [line('z', 'restored')] })));
  await expect.element(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Restored');
  await expect.element(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
});

test('what may not be changed is shown as to its readers, and searched', async () => {
  const changed = vi.fn();
  await render(<Host report={seen(everyBlock)} editable={false} onChange={changed} />);
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

test('a table is written: cells, rows, columns and how they are aligned', async () => {
  await render(<Host report={seen(emptyReport(''))} />);
  await text().click();
  await userEvent.keyboard('/table');
  await page.getByRole('option', { name: /^Table ?block$/ }).click();
  await userEvent.keyboard('a{Tab}b{Tab}c{Tab}1');
  const bar = page.getByRole('toolbar', { name: 'Table' });
  await bar.getByRole('button', { name: 'Align right' }).click();
  await bar.getByRole('button', { name: 'Add a column after' }).click();
  await bar.getByRole('button', { name: 'Delete row' }).click();
  const cell = (said_: string) => (said_ === '' ? [] : [{ type: 'text', text: said_ }]);
  const row = (...cells: string[]) => cells.map(cell);
  await vi.waitFor(() =>
    expect(current.blocks[0]).toMatchObject({ type: 'table', align: ['right'], rows: [row('a', '', 'b', 'c'), row('', '', '', '')] }),
  );
  await bar.getByRole('button', { name: 'Delete the table' }).click();
  await vi.waitFor(() => expect(said()).not.toContain('table'));
});

test('a picture, a video or a page is part of the report once it has an address that may be used', async () => {
  await render(<Host report={seen(emptyReport(''))} />);
  await text().click();
  await userEvent.keyboard('/video{Enter}');
  await page.getByRole('textbox', { name: 'Address of the video' }).fill('javascript:alert(1)');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText(/cannot be used/)).toBeInTheDocument();
  expect(said()).not.toContain('video');
  readReport(JSON.parse(JSON.stringify(current)));
  await page.getByRole('textbox', { name: 'Address of the video' }).fill('https://example.org/v.mp4');
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(current.blocks[0]).toMatchObject({ type: 'video', src: 'https://example.org/v.mp4' }));
});

test('values, formulas, callouts, folded sections and columns are set where they stand', async () => {
  await render(<Host report={seen({ ...threeLines, runSets: shortReport.runSets })} />);
  await putCursor('one');
  await userEvent.keyboard('{End} /value{Enter}');
  await page.getByRole('combobox', { name: 'Value' }).fill('count of nobody at all of');
  await page.getByRole('combobox', { name: 'Value' }).fill('count of adam');
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(JSON.stringify(current.blocks[0])).toContain('"source":"count of adam"'));
  await expect.element(page.getByRole('button', { name: /^Value count of adam: \d/ })).toBeInTheDocument();
  await userEvent.keyboard(' and /formula in{Enter}');
  await page.getByRole('textbox', { name: 'LaTeX' }).fill('x^2');
  await userEvent.keyboard('{Enter}!');
  await vi.waitFor(() =>
    expect(current.blocks[0]).toMatchObject({
      text: [{ text: 'one ' }, { source: 'count of adam' }, { text: ' and ' }, { type: 'math', tex: 'x^2' }, { text: '!' }],
    }),
  );
  await userEvent.keyboard('{Enter}/callout{Enter}Mind');
  await page.getByRole('combobox', { name: 'Tone of the callout' }).selectOptions('Warning');
  await vi.waitFor(() =>
    expect(current.blocks[1]).toMatchObject({ type: 'callout', tone: 'warning', content: [{ text: [{ text: 'Mind' }] }] }),
  );
  await putCursor('two two');
  await userEvent.keyboard('{End}{Enter}/folded{Enter}inside');
  await page.getByRole('textbox', { name: 'Title of the folded section' }).fill('More');
  await vi.waitFor(() =>
    expect(current.blocks[3]).toMatchObject({
      type: 'collapsible',
      title: 'More',
      open: true,
      blocks: [{ type: 'paragraph', text: [{ text: 'inside' }] }],
    }),
  );
  await putCursor('three');
  await userEvent.keyboard('{End}{Enter}/two col{Enter}left');
  await vi.waitFor(() =>
    expect(current.blocks.find(({ type }) => type === 'columns')).toMatchObject({
      columns: [{ blocks: [{ text: [{ text: 'left' }] }] }, { blocks: [] }],
    }),
  );
  readReport(JSON.parse(JSON.stringify(current)));
});

test('a block is dragged by its grip to another place, and stays the same block', async () => {
  await render(<Host report={seen(threeLines)} />);
  await page.getByText('one', { exact: true }).hover();
  await page.getByRole('button', { name: 'Block' }).dropTo(page.getByText('three', { exact: true }), { targetPosition: { x: 20, y: 22 } });
  await vi.waitFor(() => expect(ids()).toEqual(['b', 'c', 'a']));
});
