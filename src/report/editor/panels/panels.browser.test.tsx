import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { shortReport } from '../../../../stories/support/reportDocuments.js';
import { EditorHost, SeenReport } from '../../../../tests/support/editorPage.js';
import '../../../styles.css';
import { canonicalJson } from '../../../model/index.js';
import type { ReportDocument } from '../../document/report.js';

const seen = new SeenReport();

test('title, text, settings of panels and run sets are one history', async () => {
  const report: ReportDocument = { ...shortReport, title: 'Before' };
  await render(<EditorHost seen={seen} report={seen.take(report)} />);
  await page.getByRole('textbox', { name: 'Title' }).fill('After');
  await page.getByRole('button', { name: 'Settings of train/loss' }).click();
  await page.getByRole('combobox', { name: 'Y scale' }).selectOptions('Log');
  await vi.waitFor(() => expect(seen.report.panels['loss']?.spec).toMatchObject({ yScale: 'log' }));
  await userEvent.keyboard('{Escape}');
  await page.getByRole('textbox', { name: 'Name of the run set' }).first().fill('Adam runs');
  await page
    .getByRole('button', { name: 'Remove filter config.optimizer = adam' })
    .or(page.getByRole('button', { name: /^Remove filter/ }).first())
    .first()
    .click();
  await page.getByRole('button', { name: 'Draw SGD' }).click();
  await vi.waitFor(() => expect(seen.report.blocks.at(-1)).not.toHaveProperty('hiddenRunSets'));
  expect(seen.report.title).toBe('After');
  expect(seen.report.runSets['adam']).toMatchObject({ name: 'Adam runs' });
  expect(seen.report.runSets['adam']).not.toHaveProperty('filter');
  const edited = canonicalJson(seen.saved());
  const undoButton = page.getByRole('button', { name: 'Undo' });
  for (let i = 0; i < 5; i++) await undoButton.click();
  await expect.element(undoButton).toBeDisabled();
  expect(canonicalJson(seen.report)).toBe(canonicalJson(report));
  for (let i = 0; i < 5; i++) await page.getByRole('button', { name: 'Redo' }).click();
  expect(canonicalJson(seen.report)).toBe(edited);
});

test('panels are chosen by what one types, duplicated, moved by keys and removed', async () => {
  await render(<EditorHost seen={seen} report={seen.take(shortReport)} />);
  await page.getByRole('button', { name: 'Panel', exact: true }).click();
  await page.getByRole('combobox', { name: 'Search kinds of panels' }).fill('scal');
  await page.getByRole('button', { name: 'Add Scalar' }).click();
  await vi.waitFor(() => expect(Object.keys(seen.report.panels)).toEqual(['loss', 'accuracy', 'panel-1']));
  await vi.waitFor(() => expect(seen.report.panels['panel-1']?.spec).toBeDefined());
  expect(seen.report.panels['panel-1']).toMatchObject({ kind: 'scalar', layout: { x: 0, y: 8, w: 6, h: 8 } });
  page
    .getByRole('button', { name: /^Move or resize loss/ })
    .element()
    .focus();
  await userEvent.keyboard('{ArrowRight}');
  await vi.waitFor(() => expect(seen.report.panels['loss']?.layout).toMatchObject({ x: 6, y: 0 }));
  await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
  await vi.waitFor(() => expect(seen.report.panels['loss']?.layout.h).toBe(9));
  await page.getByRole('button', { name: 'Settings of val/acc' }).first().click();
  await page.getByRole('button', { name: 'Duplicate' }).last().click();
  await vi.waitFor(() => expect(Object.keys(seen.report.panels)).toHaveLength(4));
  await page.getByRole('button', { name: 'Settings of train/loss' }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await vi.waitFor(() => expect(seen.report.panels).not.toHaveProperty('loss'));
  seen.saved();
});

test('run sets are added, copied and taken away, and their runs chosen behind the arrow', async () => {
  await render(<EditorHost seen={seen} report={seen.take(shortReport)} />);
  await page.getByRole('button', { name: 'Run set', exact: true }).click();
  await vi.waitFor(() => expect(Object.keys(seen.report.runSets)).toEqual(['adam', 'sgd', 'A']));
  await page.getByRole('button', { name: 'Duplicate SGD' }).click();
  await vi.waitFor(() =>
    expect(seen.report.runSets['B']).toMatchObject({ name: 'SGD (copy)', groupBy: [{ from: 'config', key: 'batch_size' }] }),
  );
  await page.getByRole('button', { name: 'Remove SGD', exact: true }).click();
  await vi.waitFor(() => expect(Object.keys(seen.report.runSets)).toEqual(['adam', 'A', 'B']));
  expect(seen.report.blocks.at(-1)).toMatchObject({ runSets: ['adam', 'A', 'B'] });
  await page.getByRole('button', { name: 'Runs of Adam' }).click();
  await page.getByRole('searchbox', { name: 'Search runs' }).fill('peak');
  await vi.waitFor(() => expect(seen.report.runSets['adam']?.search).toBe('peak'));
});
