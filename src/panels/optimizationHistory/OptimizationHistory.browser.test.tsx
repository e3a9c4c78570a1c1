import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createMemoryEngine } from '../../../stories/support/memoryEngine.js';
import { makeRun } from '../../../tests/support/makeRun.js';
import { RunfolioProvider, useSelection } from '../../react/index.js';
import '../../styles.css';
import { OptimizationHistory } from './OptimizationHistory.js';

const runs = [3, 1, 4, 1.5, 9].map((score, i) =>
  makeRun(`r${i}`, { name: `run ${i}`, createdAt: 1e12 + 1000 * i, config: new Map([['score', score]]) }),
);

function Clauses() {
  return <output>{JSON.stringify(useSelection()[0].clauses.map(({ filter }) => 'values' in filter && filter.values))}</output>;
}

async function show() {
  await render(
    <RunfolioProvider
      engine={createMemoryEngine({ id: 'p', name: 'p', runs, parameters: [], warnings: [] })}
      theme="light"
      style={{ width: 500 }}
    >
      <OptimizationHistory project="p" metric={{ from: 'config', key: 'score' }} goal="maximize" />
      <Clauses />
    </RunfolioProvider>,
  );
  const chart = page.getByRole('application', { name: /^5 runs; best score 9 by run 4/ });
  await expect.element(chart).toBeVisible();
  return chart.element() as HTMLElement;
}

const selected = (): unknown => JSON.parse(document.querySelector('output')?.textContent ?? '');

test('a drag selects the runs it passes, a double click all', async () => {
  const chart = await show();
  const box = chart.getBoundingClientRect();
  const left = 42;
  const width = box.width - 42 - 12;
  const at = (run: number): number => box.left + left + (width * (run - 1)) / 4;
  const fire = (type: string, x: number): boolean =>
    chart.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerId: 1, button: 0, buttons: 1, clientX: x, clientY: box.top + 60 }));
  fire('pointerdown', at(2) - 10);
  fire('pointermove', at(3));
  fire('pointermove', at(4) + 10);
  fire('pointerup', at(4) + 10);
  await expect.poll(selected).toEqual([['r1', 'r2', 'r3']]);
  await expect.element(page.getByText('3 of 5 runs selected')).toBeInTheDocument();
  chart.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
  await expect.poll(selected).toEqual([]);
});

test('keys read runs, select with Shift, and let go with Escape', async () => {
  const chart = await show();
  chart.focus();
  await userEvent.keyboard('{Home}{ArrowRight}');
  await expect.element(page.getByText('run 1; run 2 · finished; score 1; best so far 3 by run 0')).toBeInTheDocument();
  await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
  await expect.poll(selected).toEqual([['r1', 'r2', 'r3']]);
  await userEvent.keyboard('{Escape}');
  await expect.poll(selected).toEqual([]);
  await userEvent.keyboard('b');
  await expect.element(page.getByText(/^run 4; run 5/)).toBeInTheDocument();
});
