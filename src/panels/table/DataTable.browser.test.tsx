import { afterAll, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { savedFile } from '../../../tests/support/savedFile.js';
import { createWasmEngine } from '../../engine/index.js';
import { allRuns, columnId, type Column, type Frame, type PanelDocument } from '../../model/index.js';
import { RunfolioProvider, useSelection } from '../../react/index.js';
import '../../styles.css';
import { createMemoryEngine } from '../../../stories/support/memoryEngine.js';
import { mediaTableProject } from '../../../stories/support/tableProject.js';
import { Panel } from '../Panel.js';
import { DataTable } from './DataTable.js';
import { dataTable } from './kind.js';

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
  const saved = savedFile();
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
  expect(document.activeElement === grid).toBe(true);
  const active = document.getElementById(grid.getAttribute('aria-activedescendant')!);
  expect(active?.closest<HTMLElement>('[data-position]')?.dataset['position']).toBe(String(last - 1));
  expect(active?.getAttribute('aria-colindex')).toBe('4');
});

const gridOf = (): HTMLElement => document.querySelector<HTMLElement>('[role="grid"]')!;
const rowCount = (): string | null => gridOf().getAttribute('aria-rowcount');

/** What `DataTable` shows, with what is saved of it and what it selects. */
function showPanel(spec: object) {
  const saved: PanelDocument[] = [];
  const selected: unknown[] = [];
  const Selected = (): null => {
    selected.push(useSelection()[0].clauses);
    return null;
  };
  const document: PanelDocument = { id: 'p', kind: 'table', version: 1, spec, layout: { x: 0, y: 0, w: 1, h: 1 } };
  const shown = render(
    <RunfolioProvider engine={engine} theme="light" style={{ width: 900 }}>
      <div style={{ height: 420 }}>
        <Panel document={document} runs={allRuns('sample')} kinds={[dataTable]} onChange={(next) => saved.push(next)} />
      </div>
      <Selected />
    </RunfolioProvider>,
  );
  return { shown, saved, selected };
}

test(
  'groups have the rows and figures of brute force, sort, open to their rows and back to the same group',
  { timeout: 120_000 },
  async () => {
    const rows = await everyRow();
    await render(
      <RunfolioProvider engine={engine} theme="light" style={{ width: 900 }}>
        <DataTable
          project="sample"
          table={key}
          columns={['example', 'y_true', 'y_pred']}
          groupBy={[columnOf('y_true')]}
          measures={{ example: 'max', y_pred: 'distinct' }}
          height={420}
        />
      </RunfolioProvider>,
    );
    const classes = [...new Set(rows.map(({ actual }) => actual))].toSorted((a, b) => a - b);
    const group = (actual: number): string[] => {
      const own = rows.filter((row) => row.actual === actual);
      const figures = [own.length, Math.max(...own.map(({ example }) => example)), new Set(own.map(({ predicted }) => predicted)).size];
      return [actual, ...figures].map((value) => value.toLocaleString('en-US'));
    };
    await expect.poll(() => cells(0), soon).toEqual(group(classes[0]!));
    expect(rowCount()).toBe(String(classes.length + 1));
    expect(cells(3)).toEqual(group(classes[3]!));

    await page.getByRole('button', { name: 'Rows', exact: true }).click();
    const bySize = classes.toSorted((a, b) => Number(group(b)[1]!.replaceAll(',', '')) - Number(group(a)[1]!.replaceAll(',', '')) || a - b);
    await expect.poll(() => cells(0), soon).toEqual(group(bySize[0]!));
    expect(cells(classes.length - 1)).toEqual(group(bySize.at(-1)!));

    gridOf().focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    const own = rows.filter(({ actual }) => actual === bySize[1]);
    await expect.poll(rowCount, soon).toBe(String(own.length + 1));
    await expect.poll(() => cells(0)[1], soon).toBe(own[0]!.example.toLocaleString('en-US'));
    await expect.poll(() => gridOf().getAttribute('aria-activedescendant'), soon).toMatch(/-0-0$/);
    await page.getByRole('button', { name: 'Groups', exact: true }).click();
    await expect.poll(rowCount, soon).toBe(String(classes.length + 1));
    await expect.poll(() => gridOf().getAttribute('aria-activedescendant'), soon).toMatch(/-1-0$/);
    expect(document.activeElement === gridOf()).toBe(true);
  },
);

test('columns are grouped by, pinned and made wider from the keyboard, and that is saved', { timeout: 120_000 }, async () => {
  const { shown, saved } = showPanel({ table: key, columns: ['example', 'y_true'] });
  await shown;
  await expect.poll(() => cells(0).length, soon).toBe(3);
  page
    .getByRole('button', { name: /^y_true/ })
    .element()
    .focus();
  const width = (): number => document.querySelector('[role="columnheader"][aria-colindex="3"]')!.getBoundingClientRect().width;
  const before = width();
  await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
  const spec = (): object => saved.at(-1)!.spec as object;
  expect(spec()).toMatchObject({ widths: { [columnId(columnOf('y_true'))]: before + 16 } });
  await page.getByRole('button', { name: 'Filter and more of y_true' }).click();
  await page.getByRole('button', { name: 'Pin', exact: true }).click();
  expect(spec()).toMatchObject({ pinned: ['y_true'] });
  await page.getByRole('button', { name: 'Move left', exact: true }).click();
  expect(spec()).toMatchObject({ columns: ['y_true', 'example'] });
  await page.getByRole('button', { name: 'Group by', exact: true }).click();
  expect(spec()).toMatchObject({ groupBy: [columnOf('y_true')] });
});

test('the runs of the rows that match are selected for all panels', { timeout: 120_000 }, async () => {
  const filter = { op: '=', column: { from: 'run', key: 'run_id' }, value: await aRun() } as const;
  const { shown, selected } = showPanel({ table: key, columns: ['example'], filter });
  await shown;
  await expect.poll(() => cells(0).length, soon).toBe(2);
  await page.getByRole('button', { name: 'Select runs' }).click();
  await expect
    .poll(() => selected.at(-1), soon)
    .toMatchObject([
      {
        source: 'p',
        scope: 'run',
        filter: { op: 'in', column: filter.column, values: [filter.value] },
        label: `1 run with rows of ${key}`,
      },
    ]);
  await page.getByRole('button', { name: 'Deselect' }).click();
  await expect.poll(() => selected.at(-1), soon).toEqual([]);
});

/** One of those that logged the table. */
async function aRun(): Promise<string> {
  const { tables } = await engine.catalog('sample', { signal: new AbortController().signal });
  return tables.find((table) => table.key === key && table.run !== undefined)!.run!;
}
