import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createMemoryEngine } from '../../../stories/support/memoryEngine.js';
import { importancePlan, importanceProject } from '../../../tests/support/importanceProject.js';
import { RunfolioProvider } from '../../react/index.js';
import '../../styles.css';
import { ParameterImportance } from './ParameterImportance.js';

async function show() {
  const engine = createMemoryEngine(importanceProject(120));
  const { target, parameters } = importancePlan;
  await render(
    <RunfolioProvider engine={engine} theme="light" style={{ width: 700 }}>
      <ParameterImportance project="p" target={target} goal="minimize" parameters={parameters} trees={40} />
    </RunfolioProvider>,
  );
  await expect.element(page.getByRole('rowheader', { name: 'momentum' })).toBeVisible();
  return engine;
}

const order = (): string[] => [...document.querySelectorAll('tbody th')].map(({ textContent }) => textContent ?? '');

test('columns sort, by name too, and say so', async () => {
  await show();
  expect(order().slice(0, 2)).toEqual(['lr', 'optimizer']);
  await page.getByRole('button', { name: 'Parameter', exact: true }).click();
  await expect.poll(order).toEqual(['layers', 'lr', 'momentum', 'optimizer']);
  await expect.element(page.getByRole('columnheader', { name: 'Parameter' })).toHaveAttribute('aria-sort', 'ascending');
  await page.getByRole('button', { name: 'Permutation' }).click();
  await page.getByRole('button', { name: 'Permutation' }).click();
  await expect.poll(() => order().at(-1)).toBe('lr');
});

test('a curve opens and closes from the keyboard, focus comes back, and the table is that of the curve', async () => {
  await show();
  const name = /^optimizer: loss .*Show the curve$/;
  (page.getByRole('button', { name }).element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect
    .element(page.getByRole('img', { name: /^Predicted loss over optimizer: lowest .* at (adam|lion), highest .* at sgd\.$/ }))
    .toBeVisible();
  await userEvent.keyboard('t');
  await expect.element(page.getByRole('cell', { name: 'sgd' })).toBeVisible();
  await userEvent.keyboard('t');
  await expect.element(page.getByRole('button', { name: 'Back to all parameters' })).toBeVisible();
  await page.getByRole('button', { name: 'Back to all parameters' }).click();
  await expect.element(page.getByRole('button', { name })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('button', { name: 'Back to all parameters' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('button', { name })).toHaveFocus();
});

test('settings: methods add columns without asking again; goal, seed and parameters ask', async () => {
  const engine = await show();
  const asked = (): number => engine.plans.filter(({ kind }) => kind === 'importance').length;
  await page
    .getByRole('button', { name: /^Settings|menu/i })
    .first()
    .click();
  await page.getByRole('checkbox', { name: 'MDI' }).click();
  await expect.element(page.getByRole('columnheader', { name: 'MDI' })).toBeInTheDocument();
  expect(asked()).toBe(1);
  await page.getByLabelText('Seed').fill('7');
  await expect.poll(() => engine.plans.at(-1)).toMatchObject({ kind: 'importance', seed: 7 });
  await page.getByText('5 parameters').click();
  await page.getByRole('button', { name: 'Remove momentum' }).click();
  await expect.poll(() => order().includes('momentum')).toBe(false);
});
