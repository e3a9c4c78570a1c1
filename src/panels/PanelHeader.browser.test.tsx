import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { RunfolioProvider } from '../react/index.js';
import { createMemoryEngine } from '../../stories/support/memoryEngine.js';
import { syntheticProject } from '../../stories/support/syntheticProject.js';
import '../styles.css';
import { PanelHeader } from './PanelHeader.js';

const long = 'grouped by optimizer, learning rate, schedule and seed · debiased EMA 0.9 · steps 0 to 20,000';

async function show(title: string, treatment: string | undefined): Promise<Record<'title' | 'treatment', { width: number; cut: boolean }>> {
  await render(
    <RunfolioProvider engine={createMemoryEngine(syntheticProject({ runs: 1, points: 1 }))} theme="light" style={{ inlineSize: 380 }}>
      <div className="rf-panel">
        <PanelHeader title={title} treatment={treatment} fidelity="8 runs · exact">
          <button type="button">Menu</button>
        </PanelHeader>
      </div>
    </RunfolioProvider>,
  );
  await expect.element(page.getByRole('heading', { name: title })).toBeInTheDocument();
  const sizeOf = (selector: string) => {
    const element = document.querySelector(selector);
    return { width: element?.clientWidth ?? 0, cut: element !== null && element.scrollWidth > element.clientWidth };
  };
  return { title: sizeOf('.rf-panel-header h3'), treatment: sizeOf('.rf-panel-treatment') };
}

test('a long treatment gives way before the title, and can be read in full', async () => {
  const { title, treatment } = await show('validation/accuracy', long);
  expect([title.cut, treatment.cut]).toEqual([false, true]);
  await expect.element(page.getByTitle(long)).toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: 'Menu' })).toBeVisible();
});

test('a title too long for all the line is cut where the treatment has given way', async () => {
  const { title, treatment } = await show('validation/'.repeat(8), long);
  expect(title.cut).toBe(true);
  expect(treatment.width).toBeLessThan(10);
  expect(document.querySelector('.rf-panel-header')!.scrollWidth).toBeLessThanOrEqual(380);
});

test('a short treatment stays whole', async () => {
  const { title, treatment } = await show('loss', 'EMA 0.9');
  expect([title.cut, treatment.cut]).toEqual([false, false]);
});
