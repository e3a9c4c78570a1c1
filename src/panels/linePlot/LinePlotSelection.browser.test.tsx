import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { curveProject } from '../../../stories/support/curveProject.js';
import { createMemoryEngine } from '../../../stories/support/memoryEngine.js';
import { RunfolioProvider } from '../../react/index.js';
import '../../styles.css';
import { LinePlot } from './LinePlot.js';

const project = curveProject({
  runs: ['one', 'two', 'three'].map((name, i) => ({ name, metrics: { loss: (t: number) => i - t, acc: (t: number) => i + t } })),
  points: 20,
});

test('a run picked in the legend of one plot greys the others in every plot, and is let go by another click', async () => {
  await render(
    <RunfolioProvider engine={createMemoryEngine(project)} theme="light" style={{ width: 500 }}>
      <LinePlot project="curves" y="loss" />
      <LinePlot project="curves" y="acc" />
    </RunfolioProvider>,
  );
  await page.getByRole('button', { name: 'two' }).first().click();
  await expect.element(page.getByText('1 of 3 runs selected').first()).toBeInTheDocument();
  await expect.element(page.getByRole('application', { name: /^1 run; acc/ })).toBeInTheDocument();
  await expect.element(page.getByRole('application', { name: /^1 run; loss/ })).toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'two' }).first()).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'two' }).first().click();
  await expect.element(page.getByRole('application', { name: /^3 runs; acc/ })).toBeInTheDocument();
});
