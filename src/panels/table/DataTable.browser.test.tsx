import { afterAll, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createWasmEngine } from '../../engine/index.js';
import type { Column, Frame } from '../../model/index.js';
import { RunfolioProvider } from '../../react/index.js';
import '../../styles.css';
import { createMemoryEngine } from '../../../stories/support/memoryEngine.js';
import { mediaTableProject } from '../../../stories/support/tableProject.js';
import { DataTable } from './DataTable.js';

const engine = createWasmEngine({ exports: [{ id: 'sample', url: '/demo-server/sample/export/' }] });
afterAll(() => engine.dispose());

const key = 'val/predictions';
const columnOf = (name: string): Column => ({ from: 'table', table: key, key: name });
const soon = { timeout: 20_000 };

/** All rows of the table with three columns, to compute on by hand. */
async function everyRow(): Promise<{ example: number; actual: number; predicted: number; run: number }[]> {
  const columns = ['example', 'y_true', 'y_pred'].map(columnOf);
  const frame: Frame = await engine.run(
    { kind: 'table.page', rows: { runs: { project: 'sample' }, table: key }, columns, offset: 0, limit: 100_000 },
    { signal: new AbortController().signal },
  );
  const numbers = (name: string): number[] => Array.from(frame.columns[name] as Float64Array);
  const [example, actual, predicted] = ['example', 'y_true', 'y_pred'].map((name) => numbers(`table.${JSON.stringify([key, name])}`));
  const run = numbers('run');
  return example!.map((value, i) => ({ example: value, actual: actual![i]!, predicted: predicted![i]!, run: run[i]! }));
}

const cells = (row: number): string[] =>
  Array.from(document.querySelectorAll(`[data-position="${row}"] [role="gridcell"]`), (cell) => cell.textContent ?? '');

const show = () =>
  render(
    <RunfolioProvider engine={engine} theme="light" style={{ width: 900 }}>
      <DataTable project="sample" table={key} columns={['example', 'y_true', 'y_pred']} height={420} />
    </RunfolioProvider>,
  );

test('sorts and filters as brute force over all rows does', { timeout: 120_000 }, async () => {
  const rows = await everyRow();
  await show();
  await expect.poll(() => cells(0).length, soon).toBe(4);
  expect(document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount')).toBe(String(rows.length + 1));

  await page.getByRole('button', { name: /^example/ }).click();
  const sorted = rows.map((row, i) => ({ ...row, i })).toSorted((a, b) => b.example - a.example || a.run - b.run || a.i - b.i);
  await expect
    .poll(() => cells(0).slice(1), soon)
    .toEqual([sorted[0]!.example, sorted[0]!.actual, sorted[0]!.predicted].map((n) => n.toLocaleString('en-US')));

  await page.getByRole('button', { name: 'Filter and more of y_true' }).click();
  await page.getByRole('checkbox', { name: '3', exact: true }).click();
  await page.getByRole('button', { name: 'Apply' }).click();
  const threes = sorted.filter(({ actual }) => actual === 3);
  await expect.poll(() => document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount'), soon).toBe(String(threes.length + 1));
  await expect
    .poll(() => document.querySelector('.rf-panel-fidelity')?.textContent?.replaceAll(/\s+/g, ' '), soon)
    .toContain(`${threes.length.toLocaleString('en-US')} of`);
});

test('the file has every row that matches, in order', { timeout: 120_000 }, async () => {
  const rows = await everyRow();
  await show();
  await expect.poll(() => cells(0).length, soon).toBe(4);
  const saved = new Promise<Blob>((resolve) => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      URL.createObjectURL = make;
      resolve(blob as Blob);
      return make(blob);
    };
  });
  await page.getByRole('button', { name: 'CSV' }).click();
  const lines = (await (await saved).text()).split('\r\n');
  expect(lines[0]).toBe('run,example,y_true,y_pred');
  expect(lines.slice(1, -1).map((line) => line.split(',').slice(1).join())).toEqual(
    rows.map(({ example, actual, predicted }) => [example, actual, predicted].join()),
  );
});

test('pictures of the rows on screen are shown, and no other is asked for', { timeout: 60_000 }, async () => {
  const asked: string[] = [];
  const media = createMemoryEngine(mediaTableProject(), { beforeFile: (path) => void asked.push(path) });
  await render(
    <RunfolioProvider engine={media} theme="light" style={{ width: 900 }}>
      <DataTable project="synthetic" table="examples" lines={4} height={420} />
    </RunfolioProvider>,
  );
  await expect.poll(() => document.querySelector('[data-position="0"] img')?.getAttribute('src'), soon).toMatch(/^blob:/);
  await expect.poll(() => cells(1)[1], soon).toMatch(/^This is no image: by its bytes it is plain text/);
  expect(cells(2)[1]).toBe('–');
  const grid = document.querySelector('[role="grid"]')!.getBoundingClientRect();
  const onScreen = [...document.querySelectorAll('[data-position]')].filter((row) => row.getBoundingClientRect().top < grid.bottom);
  await expect.poll(() => document.querySelectorAll('[role="gridcell"] img').length, soon).toBe(onScreen.length - 2);
  // Before the grid had its size nothing was on screen. One row has no picture.
  expect(new Set(asked).size).toBe(onScreen.length - 1);

  await userEvent.dblClick(document.querySelector('[data-position="0"] [role="gridcell"]')!);
  await expect.poll(() => document.querySelector('[role="dialog"] img')?.getAttribute('src'), soon).toMatch(/^blob:/);
  await expect.element(page.getByText('The browser cannot play this audio file.')).toBeInTheDocument();
});

test('keys go from the grid to the row in full and back to the same cell', { timeout: 120_000 }, async () => {
  const rows = await everyRow();
  await show();
  await expect.poll(() => cells(0).length, soon).toBe(4);
  const grid = document.querySelector<HTMLElement>('[role="grid"]')!;
  const sheet = (): string | null | undefined => document.querySelector('[role="dialog"]')?.getAttribute('aria-label');
  const named = (row: number): string => `Row ${row.toLocaleString('en-US')} of ${rows.length.toLocaleString('en-US')}`;
  grid.focus();
  await userEvent.keyboard('{Control>}{End}{/Control}');
  const last = rows.length - 1;
  await expect.poll(() => cells(last).at(-1), soon).toBe(String(rows[last]!.predicted));
  await userEvent.keyboard('{Enter}');
  await expect.poll(sheet, soon).toBe(named(rows.length));
  await userEvent.keyboard('{ArrowUp}');
  await expect.poll(sheet, soon).toBe(named(rows.length - 1));
  await userEvent.keyboard('{Escape}');
  await expect.poll(sheet, soon).toBeUndefined();
  expect(document.activeElement).toBe(grid);
  const active = document.getElementById(grid.getAttribute('aria-activedescendant')!);
  expect(active?.closest<HTMLElement>('[data-position]')?.dataset['position']).toBe(String(last - 1));
  expect(active?.getAttribute('aria-colindex')).toBe('4');
});
