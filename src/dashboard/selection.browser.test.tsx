import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createMemoryEngine } from '../../stories/support/memoryEngine.js';
import { syntheticProject } from '../../stories/support/syntheticProject.js';
import type { Filter } from '../model/index.js';
import type { SelectionState } from '../query/index.js';
import { RunfolioProvider } from '../react/index.js';
import '../styles.css';
import { Dashboard } from './Dashboard.js';
import type { DashboardView } from '../query/index.js';

const project = syntheticProject({ points: 20 });
const adam = project.runs.filter(({ config }) => config.get('optimizer') === 'adam').map(({ name }) => name);
const optimizer: Filter = { op: '=', column: { from: 'config', key: 'optimizer' }, value: 'adam' };

async function show(selection?: SelectionState) {
  const engine = createMemoryEngine(project);
  const onChange = vi.fn<(view: DashboardView) => void>();
  await render(
    <RunfolioProvider engine={engine} theme="light" style={{ inlineSize: 1200, blockSize: 780 }}>
      <Dashboard project="synthetic" initialView={selection && { selection }} onChange={onChange} />
    </RunfolioProvider>,
  );
  await expect.element(page.getByRole('row').nth(1)).toBeVisible();
  return { engine, onChange };
}

const listed = (greyed: boolean): string[] =>
  [...document.querySelectorAll<HTMLElement>('[data-run]')]
    .filter((row) => row.classList.contains('rf-greyed') === greyed)
    .map((row) => row.querySelector('.rf-runs-name')?.textContent ?? '');
const count = () => page.getByRole('group', { name: 'Selection' }).getByRole('status');
const rows = (): string | null | undefined => document.querySelector('[role=grid]')?.getAttribute('aria-rowcount');

test('a saved selection greys the other runs in list and plots, or hides them, until it is removed', async () => {
  await show({ clauses: [{ source: 'panel:1', part: 'optimizer', scope: 'run', filter: optimizer }], effect: 'grey' });
  await expect.element(count()).toHaveTextContent(`${adam.length} of 61 runs selected`);
  await expect.poll(() => listed(true).length).toBeGreaterThan(0);
  expect(listed(false).every((name) => adam.includes(name))).toBe(true);
  expect(listed(true).some((name) => adam.includes(name))).toBe(false);
  await expect.element(page.getByText(`${adam.length} of 61 runs selected · exact`).first()).toBeInTheDocument();
  await page.getByRole('button', { name: 'Hide others' }).click();
  await expect.poll(rows).toBe(String(adam.length + 1));
  await expect.element(page.getByRole('application', { name: new RegExp(`^${adam.length} runs; train/loss`) })).toBeInTheDocument();
  await page.getByRole('button', { name: 'Remove optimizer = adam' }).click();
  await expect.poll(rows).toBe('62');
  await expect.element(page.getByRole('group', { name: 'Selection' })).not.toBeInTheDocument();
});

test('runs are selected in the list by click and key, and the view tells of it', async () => {
  const { onChange } = await show();
  const run = page.getByRole('row').nth(2);
  await run.click({ modifiers: ['Control'] });
  await expect.element(count()).toHaveTextContent('1 of 61 runs selected');
  (page.getByRole('grid').element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown}s');
  await expect.element(page.getByText('2 runs of the list', { exact: true })).toBeVisible();
  const filter = onChange.mock.calls.at(-1)?.[0].selection?.clauses[0]?.filter;
  expect(filter).toEqual({ op: 'in', column: { from: 'run', key: 'run_id' }, values: ['run-000059', 'run-000058'] });
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  expect(onChange.mock.calls.at(-1)?.[0].selection).toEqual({ clauses: [], effect: 'grey' });
});

test('panels are added, duplicated, removed and restored', async () => {
  const { onChange } = await show();
  await page.getByRole('button', { name: 'Add panel' }).click();
  await page.getByRole('button', { name: /^Line plot/ }).click();
  await expect.element(page.getByRole('button', { name: 'Panels 1 panel' })).toBeVisible();
  await page.getByRole('button', { name: 'Settings of val/acc' }).first().click();
  await page.getByRole('button', { name: 'Duplicate' }).click();
  await expect.element(page.getByRole('button', { name: 'Panels 2 panels' })).toBeVisible();
  expect(onChange.mock.calls.at(-1)?.[0].panels.map(({ id }) => id)).toEqual(['panel:1', 'panel:2']);
  await page.getByRole('button', { name: 'Settings of train/loss' }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect.element(page.getByRole('button', { name: 'train 2 panels' })).toBeVisible();
  await page.getByRole('button', { name: 'Add panel' }).click();
  await page.getByRole('button', { name: 'Restore 1 removed panel' }).click();
  await expect.element(page.getByRole('button', { name: 'train 3 panels' })).toBeVisible();
});
