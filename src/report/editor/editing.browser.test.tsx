import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { shortReport } from '../../../stories/support/reportDocuments.js';
import { EditorHost, editorText, plain, SeenReport } from '../../../tests/support/editorPage.js';
import '../../styles.css';
import { emptyReport, type ReportDocument } from '../document/report.js';

const seen = new SeenReport();
const line = (id: string, said: string) => ({ id, ...plain(said) });
const threeLines: ReportDocument = { ...emptyReport('Three'), blocks: [line('a', 'one'), line('b', 'two two'), line('c', 'three')] };

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
  await render(<EditorHost seen={seen} report={seen.take(threeLines)} />);
  await putCursor('two two');
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
  // Browsers tell of a moved cursor with the next frame.
  await new Promise((resolve) => setTimeout(resolve, 200));
  await userEvent.keyboard('{Enter}x');
  await vi.waitFor(() => expect(seen.lines()).toEqual(['one', 'two', 'x two', 'three']));
  expect(seen.ids()).toHaveLength(4);
  expect(seen.ids()[1]).toBe('b');
  expect(new Set(seen.ids()).size).toBe(4);
  await putCursor('three');
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(seen.ids().at(-1)).toBe('c'));
});

test('blocks move by keys, and by their menu are duplicated, turned and deleted', async () => {
  await render(<EditorHost seen={seen} report={seen.take(threeLines)} />);
  await putCursor('one');
  await userEvent.keyboard('{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}');
  await vi.waitFor(() => expect(seen.ids()).toEqual(['b', 'a', 'c']));
  await page.getByRole('button', { name: 'Block' }).click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await vi.waitFor(() => expect(seen.lines()).toEqual(['two two', 'one', 'one', 'three']));
  await page.getByRole('button', { name: 'Block' }).click();
  await page.getByRole('menuitem', { name: 'Heading 2' }).click();
  await vi.waitFor(() => expect(seen.report.blocks[1]).toMatchObject({ type: 'heading', level: 2, id: 'a' }));
  await page.getByRole('button', { name: 'Block' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await vi.waitFor(() => expect(seen.lines()).toEqual(['two two', 'one', 'three']));
});

test('text is found and replaced, all of it as one step', async () => {
  await render(<EditorHost seen={seen} report={seen.take(threeLines)} />);
  await editorText().click();
  await userEvent.keyboard('{Control>}h{/Control}');
  await page.getByRole('textbox', { name: 'Find', exact: true }).fill('T');
  await expect.element(page.getByText('1 of 3')).toBeInTheDocument();
  await page.getByRole('button', { name: 'Match case' }).click();
  await expect.element(page.getByText('Not found')).toBeInTheDocument();
  await page.getByRole('textbox', { name: 'Find', exact: true }).fill('two');
  await page.getByRole('textbox', { name: 'Replace by' }).fill('2');
  await page.getByRole('button', { name: 'Replace all' }).click();
  await vi.waitFor(() => expect(seen.lines()).toEqual(['one', '2 2', 'three']));
  await userEvent.keyboard('{Escape}');
  await page.getByRole('button', { name: 'Undo' }).click();
  await vi.waitFor(() => expect(seen.lines()[1]).toBe('two two'));
});

test('selected text is marked by buttons, and links only where links may lead', async () => {
  await render(<EditorHost seen={seen} report={seen.take(threeLines)} />);
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
    expect(seen.report.blocks[0]).toMatchObject({ text: [{ text: 'one', marks: ['bold'], link: 'https://example.org/x' }] }),
  );
});

test('a table is written: cells, rows, columns and how they are aligned', async () => {
  await render(<EditorHost seen={seen} report={seen.take(emptyReport(''))} />);
  await editorText().click();
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
    expect(seen.report.blocks[0]).toMatchObject({ type: 'table', align: ['right'], rows: [row('a', '', 'b', 'c'), row('', '', '', '')] }),
  );
  await bar.getByRole('button', { name: 'Delete the table' }).click();
  await vi.waitFor(() => expect(seen.lines()).not.toContain('table'));
});

test('a picture, a video or a page is part of the report once it has an address that may be used', async () => {
  await render(<EditorHost seen={seen} report={seen.take(emptyReport(''))} />);
  await editorText().click();
  await userEvent.keyboard('/video{Enter}');
  await page.getByRole('textbox', { name: 'Address of the video' }).fill('javascript:alert(1)');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText(/cannot be used/)).toBeInTheDocument();
  expect(seen.lines()).not.toContain('video');
  seen.saved();
  await page.getByRole('textbox', { name: 'Address of the video' }).fill('https://example.org/v.mp4');
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(seen.report.blocks[0]).toMatchObject({ type: 'video', src: 'https://example.org/v.mp4' }));
});

test('values, formulas, callouts, folded sections and columns are set where they stand', async () => {
  await render(<EditorHost seen={seen} report={seen.take({ ...threeLines, runSets: shortReport.runSets })} />);
  await putCursor('one');
  await userEvent.keyboard('{End} /value{Enter}');
  await page.getByRole('combobox', { name: 'Value' }).fill('count of nobody at all of');
  await page.getByRole('combobox', { name: 'Value' }).fill('count of adam');
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(JSON.stringify(seen.report.blocks[0])).toContain('"source":"count of adam"'));
  await expect.element(page.getByRole('button', { name: /^Value count of adam: \d/ })).toBeInTheDocument();
  await userEvent.keyboard(' and /formula in{Enter}');
  await page.getByRole('textbox', { name: 'LaTeX' }).fill('x^2');
  await userEvent.keyboard('{Enter}!');
  await vi.waitFor(() =>
    expect(seen.report.blocks[0]).toMatchObject({
      text: [{ text: 'one ' }, { source: 'count of adam' }, { text: ' and ' }, { type: 'math', tex: 'x^2' }, { text: '!' }],
    }),
  );
  await userEvent.keyboard('{Enter}/callout{Enter}Mind');
  await page.getByRole('combobox', { name: 'Tone of the callout' }).selectOptions('Warning');
  await vi.waitFor(() =>
    expect(seen.report.blocks[1]).toMatchObject({ type: 'callout', tone: 'warning', content: [{ text: [{ text: 'Mind' }] }] }),
  );
  await putCursor('two two');
  await userEvent.keyboard('{End}{Enter}/folded{Enter}inside');
  await page.getByRole('textbox', { name: 'Title of the folded section' }).fill('More');
  await vi.waitFor(() =>
    expect(seen.report.blocks[3]).toMatchObject({
      type: 'collapsible',
      title: 'More',
      open: true,
      blocks: [{ type: 'paragraph', text: [{ text: 'inside' }] }],
    }),
  );
  await putCursor('three');
  await userEvent.keyboard('{End}{Enter}/two col{Enter}left');
  await vi.waitFor(() =>
    expect(seen.report.blocks.find(({ type }) => type === 'columns')).toMatchObject({
      columns: [{ blocks: [{ text: [{ text: 'left' }] }] }, { blocks: [] }],
    }),
  );
  seen.saved();
});

test('a block is dragged by its grip to another place, and stays the same block', async () => {
  await render(<EditorHost seen={seen} report={seen.take(threeLines)} />);
  await page.getByText('one', { exact: true }).hover();
  await page.getByRole('button', { name: 'Block' }).dropTo(page.getByText('three', { exact: true }), { targetPosition: { x: 20, y: 22 } });
  await vi.waitFor(() => expect(seen.ids()).toEqual(['b', 'c', 'a']));
});
