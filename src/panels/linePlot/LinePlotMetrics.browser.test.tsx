import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { curveProject } from '../../../stories/support/curveProject.js';
import { figureElement, showLinePlot } from '../../../tests/support/showLinePlot.js';

const twelve = curveProject({
  points: 20,
  runs: Array.from({ length: 12 }, (_, i) => ({
    name: `run-${i}`,
    metrics: { a: (t: number) => i + t, ...(i % 2 === 0 && { b: (t: number) => i - t }) },
  })),
});

test('of several metrics, one that runs lack has a note; of one, the header says it', async () => {
  await showLinePlot({ y: ['a', 'b'] }, { project: twelve });
  await expect.element(page.getByText('12 runs · exact')).toBeVisible();
  await expect.element(page.getByText('b is missing in 6 of 12 runs')).toBeVisible();
  expect(document.querySelectorAll('.rf-notes li')).toHaveLength(1);
});

test('one metric that runs lack: the header says it, without a note', async () => {
  await showLinePlot({ y: 'b' }, { project: twelve });
  await expect.element(page.getByText('6 of 12 runs · exact')).toBeVisible();
  expect(document.querySelector('.rf-notes')).toBeNull();
});

test('no metric: says so at once, asks nothing', async () => {
  const { series } = await showLinePlot({ y: [] });
  await expect.element(page.getByText('No metric is chosen yet.')).toBeVisible();
  expect(page.getByText('Loading').query()).toBeNull();
  expect(series()).toEqual([]);
});

test('the last metric removed leaves no line of it; another can be added', async () => {
  await showLinePlot();
  await figureElement();
  await page.getByRole('button', { name: 'Settings of loss' }).click();
  await page.getByRole('button', { name: 'Remove loss' }).click();
  await expect.element(page.getByText('No metric is chosen yet.')).toBeVisible();
  await page.getByLabelText('Metrics').fill('loss');
  await figureElement();
});

test('while another metric loads, what is said is of the metric that was asked for before', async () => {
  let waiting = false;
  const { series, screen } = await showLinePlot({ y: 'los' }, { before: () => (waiting ? new Promise(() => undefined) : undefined) });
  await expect.element(page.getByText('No run in this set logs los.')).toBeVisible();
  waiting = true;
  await page.getByRole('button', { name: 'Settings of los' }).click();
  await page.getByLabelText('Metrics').fill('loss');
  await page.getByRole('button', { name: 'Remove los', exact: true }).click();
  await vi.waitFor(() => expect(series().at(-1)?.y).toEqual(['loss']));
  // Longer than the old view is kept in any case.
  await new Promise((resolve) => setTimeout(resolve, 120));
  expect(page.getByText('No run in this set logs loss.').query()).toBeNull();
  await expect.element(page.getByText('No run in this set logs los.')).toBeInTheDocument();
  await screen.unmount();
});
