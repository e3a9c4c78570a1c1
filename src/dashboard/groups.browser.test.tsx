import { mean } from 'd3';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createMemoryEngine } from '../../stories/support/memoryEngine.js';
import { makeRun } from '../../tests/support/makeRun.js';
import type { ConfigValue, ProjectData } from '../model/index.js';
import { RunfolioProvider } from '../react/index.js';
import '../styles.css';
import { Dashboard } from './Dashboard.js';
import type { DashboardView } from '../query/index.js';

/** Three settings with four seeds each; the score is made up of both, so that each mean is known. */
const score = (lr: number, seed: number): number => lr * 10 + seed / 100;
const runs = [0.01, 0.02, 0.04].flatMap((lr, i) =>
  [1, 2, 3, 4].map((seed) => {
    const config = new Map<string, ConfigValue>(Object.entries({ lr, seed, epochs: 3 }));
    const value = Float64Array.of(score(lr, seed));
    return makeRun(`${lr}-${seed}`, {
      name: `run ${lr} ${seed}`,
      createdAt: 1000 * (4 * i + seed),
      config,
      metrics: new Map([['val/acc', { step: Float64Array.of(1), value }]]),
    });
  }),
);
const project: ProjectData = { id: 'seeds', name: 'seeds', runs, parameters: [], warnings: [] };

test('all but the seed at one click: groups with mean and deviation, which open to their runs', async () => {
  const onChange = vi.fn<(view: DashboardView) => void>();
  await render(
    <RunfolioProvider engine={createMemoryEngine(project)} theme="light" style={{ inlineSize: 1200, blockSize: 780 }}>
      <Dashboard project="seeds" onChange={onChange} />
    </RunfolioProvider>,
  );
  await page.getByRole('button', { name: 'Group', exact: true }).click();
  await page.getByRole('button', { name: 'All but seed' }).click();
  expect(onChange.mock.calls.at(-1)?.[0].runSet.groupBy).toEqual({ allBut: [{ from: 'config', key: 'seed' }] });
  const grid = page.getByRole('treegrid', { name: 'Runs by group' });
  await expect.element(grid).toHaveAttribute('aria-rowcount', '4');
  await expect.element(page.getByText('3 groups of 12 runs').first()).toBeVisible();
  const expected = (mean([1, 2, 3, 4].map((seed) => score(0.04, seed))) ?? 0).toFixed(4);
  await expect.element(page.getByRole('row', { name: new RegExp(`lr 0.04 ?×4.*${expected} ± 0.013`) })).toBeVisible();
  (grid.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.element(grid).toHaveAttribute('aria-rowcount', '8');
  await expect.element(page.getByRole('gridcell', { name: 'run 0.04 4' })).toBeVisible();
  await page.getByRole('button', { name: 'Show lr 0.02 in panels' }).click();
  expect(onChange.mock.calls.at(-1)?.[0].runSet.hidden.toSorted()).toEqual(['0.02-1', '0.02-2', '0.02-3', '0.02-4']);
  await page.getByRole('button', { name: 'Group no more' }).click();
  await expect.element(page.getByRole('grid', { name: 'Runs' })).toHaveAttribute('aria-rowcount', '13');
});
