import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createMemoryEngine } from '../../../stories/support/memoryEngine.js';
import { seedProject } from '../../../stories/support/seedProject.js';
import { allRuns } from '../../model/index.js';
import { RunfolioProvider } from '../../react/index.js';
import '../../styles.css';
import { ScalarCard } from './ScalarCard.js';

async function show(width: number, height: number) {
  const runs = { ...allRuns('seeds'), groupBy: [{ from: 'config' as const, key: 'optimizer' }], baseline: 'run-000001' };
  await render(
    <RunfolioProvider engine={createMemoryEngine(seedProject())} theme="light" style={{ width }}>
      <ScalarCard project="seeds" metric={{ from: 'summary', key: 'score' }} goal="maximize" runs={runs} height={height} />
    </RunfolioProvider>,
  );
  const card = page.getByRole('application', { name: /^score: 0\.\d+; best of 3 group means/ });
  await expect.element(card).toBeVisible();
  return card.element() as HTMLElement;
}

test('a card of 160 by 100 pixels has its number and how it compares, and nothing is cut off below', async () => {
  const card = await show(160, 100);
  expect(card.querySelector('.rf-scalar-value')?.textContent).toMatch(/^0\.\d{4}$/);
  expect(card.querySelectorAll('.rf-scalar-line')).toHaveLength(1);
  expect(card.querySelector('.rf-scalar-line')?.textContent).toMatch(/^▲ \+0\.\d+ .* better than/);
  expect(card.scrollHeight).toBeLessThanOrEqual(card.clientHeight);
});

test('a larger one also has spread, count and strip; the table has each group', async () => {
  const card = await show(360, 200);
  await expect.element(page.getByText(/^± 0\.\d+ sd · n 15$/)).toBeVisible();
  expect(card.querySelector('.rf-scalar-strip')).not.toBeNull();
  card.focus();
  await userEvent.keyboard('t');
  await expect.element(page.getByText('Group mean').first()).toBeVisible();
  expect(page.getByText('Group mean').elements()).toHaveLength(3);
});
