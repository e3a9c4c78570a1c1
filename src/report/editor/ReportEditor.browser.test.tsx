import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createMemoryEngine } from '../../../stories/support/memoryEngine.js';
import { syntheticProject } from '../../../stories/support/syntheticProject.js';
import '../../styles.css';
import { RunfolioProvider } from '../../react/index.js';
import { readReport } from '../document/readReport.js';
import { emptyReport, type ReportDocument } from '../document/report.js';
import { ReportEditor, type ReportEditorProps } from './ReportEditor.js';

let current: ReportDocument;

/** Keeps what the editor says. */
function seen(report: ReportDocument): ReportDocument {
  current = report;
  return report;
}

function Host({ report, ...props }: ReportEditorProps) {
  const [now, setNow] = useState(report);
  return (
    <RunfolioProvider
      engine={createMemoryEngine(syntheticProject({ runs: 5, points: 40 }))}
      theme="light"
      style={{ inlineSize: 1000, fontFamily: 'sans-serif' }}
    >
      <ReportEditor report={now} project="synthetic" onChange={(next) => setNow(seen(next))} {...props} />
    </RunfolioProvider>
  );
}

const text = () => page.getByRole('textbox', { name: 'Text of the report' });
const plain = (said: string) => ({ type: 'paragraph', text: [{ type: 'text', text: said }] });

async function open(report: ReportDocument = emptyReport('')): Promise<void> {
  await render(<Host report={seen(report)} />);
  await text().click();
}

/** What the report says, without ids. */
const blocks = (): unknown =>
  JSON.parse(
    JSON.stringify(readReport(JSON.parse(JSON.stringify(current))).blocks, (key, value: unknown) => (key === 'id' ? undefined : value)),
  );

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
  await text().click();
  await userEvent.keyboard('# Curves{Enter}The **best** is `adam` with $x^2$ and {{{{best val/acc of A}}.{Enter}');
  await userEvent.keyboard('- one{Enter}two{Enter}{Enter}1. first{Enter}{Enter}[[ ] todo{Enter}done{Enter}{Enter}');
  await userEvent.keyboard('> said{Enter}{Enter}```python f(){Enter}{Enter}{Enter}---end');
  await vi.waitFor(() => expect(current.title).toBe('Which rate?'));
  expect(blocks()).toEqual([
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
  expect(blocks()).toEqual([{ type: 'heading', level: 2, text: [{ type: 'text', text: 'Methods' }] }, plain('/panels as text')]);
});

test('a panel from the slash menu comes with a run set, and one undo takes both away', async () => {
  await open();
  await userEvent.keyboard('Look: {Enter}/line pl{Enter}');
  await vi.waitFor(() => expect(Object.keys(current.panels)).toEqual(['panel-1']));
  expect(current.runSets).toMatchObject({ A: { id: 'A', project: 'synthetic' } });
  expect(blocks()).toMatchObject([{}, { type: 'panel-grid', runSets: ['A'], panels: ['panel-1'] }, { type: 'paragraph' }]);
  await expect.element(page.getByRole('application', { name: /loss|acc/ }).first()).toBeInTheDocument();
  await userEvent.keyboard('{Control>}z{/Control}');
  await vi.waitFor(() => expect(current.panels).toEqual({}));
  expect(current.runSets).toEqual({});
  await userEvent.keyboard('{Control>}y{/Control}');
  await vi.waitFor(() => expect(Object.keys(current.panels)).toEqual(['panel-1']));
});
