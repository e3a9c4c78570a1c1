import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createMemoryEngine, type MemoryEngine } from '../../stories/support/memoryEngine.js';
import { syntheticProject, type SyntheticOptions } from '../../stories/support/syntheticProject.js';
import type { Plan } from '../model/index.js';
import { RunfolioProvider } from '../react/index.js';
import '../styles.css';
import { RunTable, type RunTableProps } from './RunTable.js';

/** A run list of 480 × 600 pixels. */
async function show(data: SyntheticOptions, props: Partial<RunTableProps> = {}): Promise<MemoryEngine> {
  const engine = createMemoryEngine(syntheticProject({ points: 20, ...data }));
  await render(
    <RunfolioProvider engine={engine} theme="light" style={{ inlineSize: 480, blockSize: 600 }}>
      <RunTable project="synthetic" columns={[{ from: 'config', key: 'learning_rate' }]} {...props} />
    </RunfolioProvider>,
  );
  return engine;
}

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[role=row][data-run]')];
const byPosition = (): HTMLElement[] => rows().toSorted((a, b) => Number(a.dataset['position']) - Number(b.dataset['position']));
const runIds = (): (string | undefined)[] => byPosition().map((row) => row.dataset['run']);
const grid = (): HTMLElement => page.getByRole('grid').element() as HTMLElement;
const loaded = (count: string): Promise<void> => expect.poll(() => grid().getAttribute('aria-rowcount')).toBe(count);

/** The series or count plans that panels of the same run set would ask. */
const countPlans = (plans: readonly Plan[]): Plan[] => plans.filter((plan) => plan.kind === 'runs.page' && plan.limit === 0);

test('sorts by a column, first the largest, then the smallest, as the values themselves say', async () => {
  const project = syntheticProject({ points: 20 });
  const rate = (id: string | undefined): number => project.runs.find(({ runId }) => runId === id)?.config.get('learning_rate') as number;
  await show({});
  await loaded('62');
  const header = page.getByRole('columnheader', { name: /learning_rate/ });
  for (const [direction, sign] of [
    ['descending', -1],
    ['ascending', 1],
  ] as const) {
    await header.getByRole('button').click();
    await expect.element(header).toHaveAttribute('aria-sort', direction);
    const extreme = Math[sign === 1 ? 'min' : 'max'](...project.runs.map(({ runId }) => rate(runId)));
    await expect.poll(() => rate(runIds()[0])).toBe(extreme);
    const rates = runIds().map((id) => sign * rate(id));
    expect(rates).toEqual(rates.toSorted((a, b) => a - b));
  }
});

test('hides a run in panels by its eye and shows it again; Alt+click shows it alone', async () => {
  const engine = await show({ runs: 5 });
  await loaded('6');
  await page.getByRole('button', { name: /-2 in panels/ }).click();
  await expect.element(page.getByText(/4 of 5 visible/)).toBeVisible();
  expect(countPlans(engine.plans).at(-1)).toMatchObject({ runs: { except: ['run-000002'] } });
  const hidden = document.querySelector('[data-run=run-000002]');
  expect(hidden?.className).toContain('rf-hidden-run');
  expect(hidden?.querySelector('button')?.getAttribute('aria-pressed')).toBe('false');
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect.element(page.getByText(/· 5 runs/)).toBeVisible();
  await page.getByRole('button', { name: /-3 in panels/ }).click({ modifiers: ['Alt'] });
  await expect.element(page.getByText(/1 of 5 visible/)).toBeVisible();
  expect(countPlans(engine.plans).at(-1)).toMatchObject({ runs: { only: ['run-000003'] } });
});

test('arrow keys move a cursor that stays on screen, Space hides its run, End goes to the last', async () => {
  await show({ runs: 300 });
  await loaded('301');
  grid().focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown} ');
  const second = byPosition()[1];
  expect(grid().getAttribute('aria-activedescendant')).toBe(second?.id);
  await expect.poll(() => second?.className).toContain('rf-hidden-run');
  await userEvent.keyboard('{End}');
  await expect.poll(() => document.getElementById(grid().getAttribute('aria-activedescendant') ?? '')?.dataset['run']).toBe('run-000000');
  const last = document.querySelector('[data-run=run-000000]')!.getBoundingClientRect();
  expect(last.bottom).toBeLessThanOrEqual(grid().getBoundingClientRect().bottom + 1);
  await userEvent.keyboard('{Escape}');
  expect(grid().hasAttribute('aria-activedescendant')).toBe(false);
});

test('of 100,000 runs only those on screen exist and only their pages are asked for', async () => {
  const engine = await show({ runs: 100_000, points: 1, sparse: true });
  await loaded('100001');
  expect(rows().length).toBeLessThan(60);
  grid().scrollTop = 1_400_000;
  await expect.poll(() => runIds().includes('run-050000'), { timeout: 10_000 }).toBe(true);
  expect(rows().length).toBeLessThan(60);
  await expect.element(page.getByText(/^5\d,\d{3}–5\d,\d{3} of 100,000$/)).toBeVisible();
  const pages = engine.plans.filter((plan) => plan.kind === 'runs.page' && plan.limit > 0);
  expect(pages.length).toBeLessThan(12);
  expect(pages.every((plan) => plan.kind === 'runs.page' && plan.limit === 100)).toBe(true);
});

test('shows "–" for what was not set and "NaN" for NaN', async () => {
  const columns = [
    { from: 'config', key: 'dropout' },
    { from: 'metric', key: 'train/loss', reduce: 'last' },
  ] as const;
  await show({ runs: 6 }, { columns });
  await loaded('7');
  const cells = (id: string): (string | null)[] =>
    [...document.querySelectorAll(`[data-run=${id}] [role=gridcell]`)].map((cell) => cell.textContent);
  await expect.poll(() => cells('run-000005')[2]).toBe('–');
  expect(cells('run-000003')[3]).toBe('NaN');
});

test('adds a metric with another reducer through the column chooser', async () => {
  const engine = createMemoryEngine(syntheticProject({ points: 20 }));
  await render(
    <RunfolioProvider engine={engine} theme="light" style={{ inlineSize: 480, blockSize: 600 }}>
      <RunTable project="synthetic" />
    </RunfolioProvider>,
  );
  await loaded('62');
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByLabelText('Search columns').fill('val/l');
  await userEvent.keyboard('{Enter}');
  await page.getByLabelText('Value of val/loss').selectOptions('min');
  await expect.element(page.getByRole('columnheader', { name: 'val/loss (min)' })).toBeVisible();
  expect(document.querySelector('.rf-popup')?.closest('.rf-root')).not.toBeNull();
});

test('widens a column by dragging its start edge', async () => {
  await show({ runs: 3 });
  await loaded('4');
  const header = page.getByRole('columnheader', { name: /learning_rate/ }).element();
  const handle = header.querySelector('.rf-runs-resize')!;
  const before = header.getBoundingClientRect();
  const drag = (type: string, x: number): boolean =>
    (type === 'mousedown' ? handle : document).dispatchEvent(new MouseEvent(type, { bubbles: true, clientX: x, button: 0 }));
  drag('mousedown', 300);
  drag('mousemove', 260);
  drag('mouseup', 260);
  await expect.poll(() => Math.round(header.getBoundingClientRect().width - before.width)).toBe(40);
  expect(header.getBoundingClientRect().right).toBeCloseTo(before.right, 0);
});
