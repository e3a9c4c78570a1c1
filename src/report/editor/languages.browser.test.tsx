import { page, userEvent } from 'vitest/browser';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { EditorHost, SeenReport } from '../../../tests/support/editorPage.js';
import { RunfolioProvider } from '../../react/index.js';
import { createMemoryEngine } from '../../../stories/support/memoryEngine.js';
import { syntheticProject } from '../../../stories/support/syntheticProject.js';
import { emptyReport, type ReportDocument } from '../document/report.js';
import '../../styles.css';

const seen = new SeenReport();
const two: ReportDocument = {
  ...emptyReport(''),
  blocks: [
    { id: 'a', type: 'paragraph', text: [{ type: 'text', text: 'One line.' }] },
    { id: 'b', type: 'paragraph', text: [] },
  ],
};

/** The editor takes the language of the provider around, as it is one within another. */
async function open(locale: string): Promise<void> {
  const engine = createMemoryEngine(syntheticProject({ runs: 4, points: 10 }));
  await render(
    <RunfolioProvider engine={engine} locale={locale}>
      <EditorHost seen={seen} report={seen.take(two)} />
    </RunfolioProvider>,
  );
}

test('German: blocks are found by their names there and by English ones, and become the same', async () => {
  await open('de');
  await page.getByRole('textbox', { name: 'Text des Berichts' }).click();
  await userEvent.keyboard('{Control>}{End}{/Control}');
  const hint = (): string | null | undefined => document.querySelector('.rf-placeholder')?.getAttribute('data-rf-placeholder');
  await vi.waitFor(() => expect(hint()).toBe('Schreiben, oder / für Blöcke und Panels'));
  await userEvent.keyboard('/zitat{Enter}Gesagt');
  await vi.waitFor(() => expect(seen.report.blocks.at(-1)).toMatchObject({ type: 'quote' }));
  await userEvent.keyboard('{Enter}{Enter}/heading 2{Enter}Weiter');
  await vi.waitFor(() => expect(seen.report.blocks.at(-1)).toMatchObject({ type: 'heading', level: 2 }));
});

test('Arabic: the grip and the menu stand where lines start; a line of another script keeps its direction', async () => {
  await open('ar');
  // With its menu open it is a combobox.
  const text = page.getByLabelText('نص التقرير', { exact: true });
  await text.click();
  const line = page.getByText('One line.');
  await line.click();
  const grip = page.getByRole('button', { name: 'كتلة' });
  await expect.element(grip).toBeVisible();
  expect(grip.element().getBoundingClientRect().left).toBeGreaterThanOrEqual(line.element().getBoundingClientRect().right);
  expect(getComputedStyle(line.element()).direction).toBe('ltr');
  await userEvent.keyboard('{Control>}{End}{/Control}');
  expect(getComputedStyle(document.querySelector('.rf-placeholder')!).direction).toBe('rtl');
  await userEvent.keyboard('نص /');
  const menu = page.getByRole('listbox', { name: 'إدراج' });
  await expect.element(menu.getByRole('option').first()).toBeVisible();
  const [list, place] = [menu.element().getBoundingClientRect(), text.element().getBoundingClientRect()];
  // Two letters and a space from where the line starts.
  expect(Math.abs(list.right - place.right)).toBeLessThan(60);
});
