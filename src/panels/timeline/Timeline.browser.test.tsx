import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createMemoryEngine } from '../../../stories/support/memoryEngine.js';
import { makeRun } from '../../../tests/support/makeRun.js';
import { RunfolioProvider, useSelection } from '../../react/index.js';
import '../../styles.css';
import { Timeline } from './Timeline.js';

const runs = [0, 1, 2, 3].map((i) =>
  makeRun(`r${i}`, { name: `run ${i}`, createdAt: 1e12 + 3_600_000 * i, durationS: 1800, state: 'finished' }),
);

function Clauses() {
  return <output>{JSON.stringify(useSelection()[0].clauses.map(({ filter }) => filter))}</output>;
}

test('keys read runs, select a span of time, zoom and let go', async () => {
  await render(
    <RunfolioProvider
      engine={createMemoryEngine({ id: 'p', name: 'p', runs, parameters: [], warnings: [] })}
      theme="light"
      style={{ width: 500 }}
    >
      <Timeline project="p" />
      <Clauses />
    </RunfolioProvider>,
  );
  const chart = page.getByRole('application', { name: /^4 runs from/ });
  await expect.element(chart).toBeVisible();
  (chart.element() as HTMLElement).focus();
  await userEvent.keyboard('{Home}');
  await expect.element(page.getByText(/^run 0; finished · 30m/)).toBeInTheDocument();
  await userEvent.keyboard('{ArrowRight}{Shift>}{ArrowRight}{/Shift}');
  await expect.element(page.getByText('2 of 4 runs selected')).toBeInTheDocument();
  const column = { from: 'run', key: 'created_at' };
  const of = [
    { op: '>=', column, value: 1e12 + 3_600_000 },
    { op: '<=', column, value: 1e12 + 7_200_000 },
  ];
  expect(JSON.parse(document.querySelector('output')?.textContent ?? '')).toEqual([{ op: 'and', of }]);
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByText('4 runs', { exact: true })).toBeInTheDocument();
});
