import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { EditorHost, editorText, plain, SeenReport } from '../../../tests/support/editorPage.js';
import '../../styles.css';
import { emptyReport } from '../document/report.js';

const seen = new SeenReport();

async function open(): Promise<void> {
  await render(<EditorHost seen={seen} report={seen.take(emptyReport(''))} />);
  await editorText().click();
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

test('what is typed as Markdown becomes headings, lists, quotes, code, formulas and marked text', async () => {
  await open();
  await page.getByRole('textbox', { name: 'Title' }).fill('Which rate?');
  await editorText().click();
  await userEvent.keyboard('# Curves{Enter}The **best** is `adam` with $x^2$ and {{{{best val/acc of A}}.{Enter}');
  await userEvent.keyboard('- one{Enter}two{Enter}{Enter}1. first{Enter}{Enter}[[ ] todo{Enter}done{Enter}{Enter}');
  await userEvent.keyboard('> said{Enter}{Enter}```python f(){Enter}{Enter}{Enter}---end');
  await vi.waitFor(() => expect(seen.report.title).toBe('Which rate?'));
  expect(seen.blocks()).toEqual([
    { type: 'heading', level: 1, text: [{ type: 'text', text: 'Curves' }] },
    {
      type: 'paragraph',
      text: [
        { type: 'text', text: 'The ' },
        { type: 'text', text: 'best', marks: ['bold'] },
        { type: 'text', text: ' is ' },
        { type: 'text', text: 'adam', marks: ['code'] },
        { type: 'text', text: ' with ' },
        { type: 'math', tex: 'x^2' },
        { type: 'text', text: ' and ' },
        { type: 'value', source: 'best val/acc of A' },
        { type: 'text', text: '.' },
      ],
    },
    { type: 'list', style: 'bullet', items: [{ content: [plain('one')] }, { content: [plain('two')] }] },
    { type: 'list', style: 'ordered', items: [{ content: [plain('first')] }] },
    {
      type: 'list',
      style: 'bullet',
      items: [
        { checked: false, content: [plain('todo')] },
        { checked: false, content: [plain('done')] },
      ],
    },
    { type: 'quote', content: [plain('said')] },
    { type: 'code', language: 'python', text: 'f()' },
    { type: 'divider' },
    plain('end'),
  ]);
});

test('the slash menu is a combobox: it filters, arrows move, Enter takes, Escape leaves', async () => {
  await open();
  await userEvent.keyboard('/head');
  const menu = page.getByRole('listbox', { name: 'Insert' });
  await expect.element(menu.getByRole('option', { name: /Heading 1/ })).toHaveAttribute('aria-selected', 'true');
  const field = page.getByRole('combobox', { name: 'Text of the report' });
  await expect.element(field).toHaveAttribute('aria-activedescendant', menu.getByRole('option', { name: /Heading 1/ }).element().id);
  await userEvent.keyboard('{ArrowDown}{Enter}Methods{Enter}/panels{Escape} as text');
  await expect.element(menu).not.toBeInTheDocument();
  expect(seen.blocks()).toEqual([{ type: 'heading', level: 2, text: [{ type: 'text', text: 'Methods' }] }, plain('/panels as text')]);
});

test('a panel from the slash menu comes with a run set, and one undo takes both away', async () => {
  await open();
  await userEvent.keyboard('Look: {Enter}/line pl{Enter}');
  await vi.waitFor(() => expect(Object.keys(seen.report.panels)).toEqual(['panel-1']));
  expect(seen.report.runSets).toMatchObject({ A: { id: 'A', project: 'synthetic' } });
  expect(seen.blocks()).toMatchObject([{}, { type: 'panel-grid', runSets: ['A'], panels: ['panel-1'] }, { type: 'paragraph' }]);
  await expect.element(page.getByRole('application', { name: /loss|acc/ }).first()).toBeInTheDocument();
  await userEvent.keyboard('{Control>}z{/Control}');
  await vi.waitFor(() => expect(seen.report.panels).toEqual({}));
  expect(seen.report.runSets).toEqual({});
  await userEvent.keyboard('{Control>}y{/Control}');
  await vi.waitFor(() => expect(Object.keys(seen.report.panels)).toEqual(['panel-1']));
});
