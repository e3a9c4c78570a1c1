import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createMemoryEngine } from '../../../stories/support/memoryEngine.js';
import { seedProject } from '../../../stories/support/seedProject.js';
import { RunfolioProvider, useSelection } from '../../react/index.js';
import '../../styles.css';
import { BarChart, type BarChartProps } from './BarChart.js';

function Clauses() {
  return <output>{JSON.stringify(useSelection()[0].clauses.map(({ filter }) => 'values' in filter && filter.values))}</output>;
}

async function show(props: Partial<BarChartProps> = {}) {
  await render(
    <RunfolioProvider engine={createMemoryEngine(seedProject({ settings: 6, seeds: 3 }))} theme="light" style={{ width: 520 }}>
      <BarChart project="seeds" values={[{ from: 'summary', key: 'score' }]} groupBy={[{ from: 'config', key: 'optimizer' }]} {...props} />
      <Clauses />
    </RunfolioProvider>,
  );
  const chart = page.getByRole('application', { name: /^Bars of score/ });
  await expect.element(chart).toBeVisible();
  return chart.element() as HTMLElement;
}

const selected = (): unknown[] => JSON.parse(document.querySelector('output')?.textContent ?? '') as unknown[];
const adam = ['run-000000', 'run-000001', 'run-000002', 'run-000009', 'run-000010', 'run-000011'];

test('keys read bars with their counts, select their runs and let go', async () => {
  const chart = await show({ order: 'name', ascending: true });
  chart.focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect
    .element(page.getByText(/^optimizer adam; score 0\.\d+; mean, 95 % CI \(t\) 0\.\d+ to 0\.\d+; n 5 of 6 runs$/))
    .toBeInTheDocument();
  await userEvent.keyboard('{Enter}');
  await expect.poll(selected).toEqual([adam]);
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.poll(() => (selected()[0] as string[]).length).toBe(12);
  await userEvent.keyboard('{ArrowUp}{Enter}');
  await expect.poll(() => (selected()[0] as string[]).length).toBe(6);
  await userEvent.keyboard('{Escape}');
  await expect.poll(selected).toEqual([]);
});

test('a click selects the runs of a bar', async () => {
  const chart = await show({ order: 'name', ascending: true });
  const box = chart.getBoundingClientRect();
  await userEvent.click(chart, { position: { x: box.width / 2, y: 30 } });
  await expect.poll(selected).toEqual([adam]);
});

test('a bar per run, by pages that buttons and keys turn', async () => {
  const chart = await show({ groupBy: 'none', height: 300 });
  await expect.element(page.getByText(/^1–\d of 18 bars$/)).toBeVisible();
  await page.getByRole('button', { name: 'Next bars' }).click();
  await expect.element(page.getByText(/^([5-9]|1\d)–\d+ of 18 bars$/)).toBeVisible();
  expect(selected()).toEqual([]);
  chart.focus();
  await userEvent.keyboard('{End}');
  await expect.element(page.getByText(/–18 of 18 bars$/)).toBeVisible();
});

test('the table has every bar', async () => {
  const chart = await show({ groupBy: 'none' });
  chart.focus();
  await userEvent.keyboard('t');
  await expect.element(page.getByText('Rows 1–18 of 18')).toBeVisible();
});
