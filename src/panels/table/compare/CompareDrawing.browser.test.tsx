import { afterAll, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { savedFile } from '../../../../tests/support/savedFile.js';
import { createWasmEngine } from '../../../engine/index.js';
import { columnId, type Column, type Frame } from '../../../model/index.js';
import { RunfolioProvider } from '../../../react/index.js';
import '../../../styles.css';
import { DataTable } from '../DataTable.js';

const engine = createWasmEngine({ exports: [{ id: 'sample', url: '/demo-server/sample/export/' }] });
afterAll(() => engine.dispose());

const key = 'val/predictions';
const soon = { timeout: 60_000 };

/** A run's predictions by example, as the engine gives its rows, to be compared by hand. */
async function predictionsOf(run: string): Promise<Map<number, { actual: number; predicted: number }>> {
  const columns = ['example', 'y_true', 'y_pred'].map((name): Column => ({ from: 'table', table: key, key: name }));
  const rows = { runs: { project: 'sample', only: [run] }, table: key };
  const frame: Frame = await engine.run(
    { kind: 'table.page', rows, columns, offset: 0, limit: 100_000 },
    { signal: new AbortController().signal },
  );
  const [example, actual, predicted] = columns.map((column) => Array.from(frame.columns[columnId(column)] as Float64Array));
  return new Map(example!.map((id, i) => [id, { actual: actual![i]!, predicted: predicted![i]! }]));
}

const grid = () => document.querySelector('[role="grid"]');
const rowCount = (): number => Number(grid()?.getAttribute('aria-rowcount')) - 1;
const cellsOf = (row: number): string[] =>
  Array.from(document.querySelectorAll(`[data-position="${row}"] [role="gridcell"]`), (cell) => cell.textContent ?? '');

test('counts, changed cells and the file are those that comparing by hand gives', { timeout: 300_000 }, async () => {
  const { tables } = await engine.catalog('sample', { signal: new AbortController().signal });
  const [first, second] = [...new Set(tables.filter((table) => table.key === key).flatMap(({ run }) => run ?? []))];
  const [a, b] = [await predictionsOf(first!), await predictionsOf(second!)];
  const both = [...a.keys()].filter((id) => b.has(id));
  const changed = both.filter((id) => a.get(id)!.predicted !== b.get(id)!.predicted || a.get(id)!.actual !== b.get(id)!.actual);
  expect(changed.length).toBeGreaterThan(0);

  await render(
    <RunfolioProvider engine={engine} theme="light" style={{ width: 1000 }}>
      <DataTable project="sample" table={key} columns={['example', 'y_true', 'y_pred']} compare={{}} height={480} />
    </RunfolioProvider>,
  );
  const figures = (count: number): string => count.toLocaleString('en-US');
  await expect
    .poll(() => document.querySelector('.rf-compare-summary strong')?.textContent, soon)
    .toContain(`${figures(changed.length)} changed of ${figures(both.length)} rows in both`);
  await expect.poll(rowCount, soon).toBe(a.size + b.size - both.length);

  await page.getByRole('button', { name: `changed ${figures(changed.length)}`, exact: true }).click();
  await expect.poll(rowCount, soon).toBe(changed.length);
  await expect.poll(() => grid()?.getAttribute('aria-busy'), soon).toBe('false');
  const drawn = Array.from(document.querySelectorAll('[data-position]')).slice(0, 8);
  expect(drawn.length).toBeGreaterThan(4);
  for (const row of drawn) {
    const [example, status, , , , predictedA, predictedB] = cellsOf(Number(row.getAttribute('data-position')));
    const id = Number(example!.replaceAll(',', ''));
    expect(status).toBe('changed');
    expect([predictedA, predictedB]).toEqual([String(a.get(id)!.predicted), `changed to ${b.get(id)!.predicted}`]);
  }

  const saved = savedFile();
  await page.getByRole('button', { name: 'CSV' }).click();
  const lines = (await (await saved).text()).split('\r\n');
  expect(lines[0]).toBe('example,Status,y_true · A,y_true · B,Δ y_true,y_pred · A,y_pred · B,Δ y_pred');
  expect(lines.slice(1, -1)).toEqual(
    changed.map((id) => {
      const [x, y] = [a.get(id)!, b.get(id)!];
      return [id, 'changed', x.actual, y.actual, y.actual - x.actual, x.predicted, y.predicted, y.predicted - x.predicted].join();
    }),
  );

  await userEvent.click(page.getByRole('button', { name: 'Swap A and B' }));
  await expect.poll(() => document.querySelector<HTMLSelectElement>('.rf-compare-side select')?.value, soon).toBe(second);
  await expect.poll(rowCount, soon).toBe(a.size + b.size - both.length);
});
