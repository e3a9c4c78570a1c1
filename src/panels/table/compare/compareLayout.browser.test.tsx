import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { twoRuns } from '../../../../stories/support/compareProject.js';
import { createMemoryEngine } from '../../../../stories/support/memoryEngine.js';
import { makeRun } from '../../../../tests/support/makeRun.js';
import { memoryExport } from '../../../../tests/support/memoryExport.js';
import { tableOf } from '../../../../tests/support/tableOf.js';
import { catalogOf } from '../../../model/index.js';
import { RunfolioProvider } from '../../../react/index.js';
import '../../../styles.css';
import { DataTable } from '../DataTable.js';
import type { TableSpec } from '../spec.js';
import { TableSettings } from '../TableSettings.js';

const soon = { timeout: 60_000 };
const grid = () => document.querySelector('[role="grid"]')!;
const firstOnScreen = (): number => {
  const top = grid().getBoundingClientRect().top + 30;
  const rows = [...document.querySelectorAll('[data-position]')].filter((row) => row.getBoundingClientRect().bottom > top + 2);
  return Math.min(...rows.map((row) => Number(row.getAttribute('data-position'))));
};

async function show(props: Partial<Parameters<typeof DataTable>[0]> = {}) {
  await render(
    <RunfolioProvider engine={createMemoryEngine(twoRuns())} theme="light" style={{ width: 1000 }}>
      <DataTable project="synthetic" table="val/predictions" height={520} compare={{}} {...props} />
    </RunfolioProvider>,
  );
  const mark = props.compare === undefined && 'compare' in props ? '[data-position="0"]' : '[data-position="0"] .rf-compare-mark';
  await expect.poll(() => document.querySelector(mark), soon).not.toBeNull();
}

test('another layout keeps filters, order and the row at the top', { timeout: 120_000 }, async () => {
  await show();
  grid().scrollTo({ top: 28 * 120 });
  await expect.poll(firstOnScreen, soon).toBe(120);
  await page.getByRole('button', { name: 'Stacked' }).click();
  await expect.poll(() => document.querySelector('.rf-compare-pair'), soon).not.toBeNull();
  await expect.poll(firstOnScreen, soon).toBe(120);
  await page.getByRole('button', { name: 'Side by side' }).click();
  await expect.poll(firstOnScreen, soon).toBe(120);
  const changed = page.getByRole('button', { name: /^changed \d/ });
  await changed.click();
  await expect.element(changed).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Stacked' }).click();
  await expect.element(changed).toHaveAttribute('aria-pressed', 'true');
});

test('the focus stays on “Compare runs” when a comparison opens and closes', { timeout: 120_000 }, async () => {
  await show({ compare: undefined });
  const button = page.getByRole('button', { name: 'Compare runs' });
  for (const pressed of ['true', 'false']) {
    await button.click();
    await expect.element(button).toHaveAttribute('aria-pressed', pressed);
    await expect.element(button).toHaveFocus();
  }
});

test('values above each other have as many lines each as were chosen', { timeout: 120_000 }, async () => {
  await show({ compare: { layout: 'stacked' }, lines: 2 });
  const text = document.querySelector('.rf-compare-pair .rf-table-text')!;
  expect(getComputedStyle(text).webkitLineClamp).toBe('2');
});

test('the settings drop the key of a comparison with the table that it was of', async () => {
  const onChange = vi.fn<(spec: TableSpec) => void>();
  const table = (key: string) => tableOf(key, [{ id: 1 }], { runId: 'r' });
  const project = { id: 'p', name: 'p', runs: [makeRun('r')], tables: [table('one'), table('two')], parameters: [], warnings: [] };
  const spec: TableSpec = { table: 'one', lines: 2, compare: { a: { run: 'r', table: 'one', step: 3 }, keys: ['id'], layout: 'stacked' } };
  await render(
    <RunfolioProvider engine={createMemoryEngine(project)} theme="light">
      <TableSettings spec={spec} onChange={onChange} catalog={catalogOf(memoryExport(project).manifest)} />
    </RunfolioProvider>,
  );
  await page.getByLabelText('Table', { exact: true }).selectOptions('two');
  expect(onChange).toHaveBeenCalledOnce();
  const [[changed]] = onChange.mock.calls as [[TableSpec]];
  expect(changed).toEqual({ table: 'two', lines: 2, compare: { a: { run: 'r' }, layout: 'stacked' } });
});
