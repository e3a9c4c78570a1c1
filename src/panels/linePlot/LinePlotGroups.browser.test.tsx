import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { curveProject, type CurveRun } from '../../../stories/support/curveProject.js';
import { figureElement, showLinePlot } from '../../../tests/support/showLinePlot.js';

/** Two groups of three: flat lines at 1, 2, 6 and at 10, 20, 60; the third run of each ends half-way. */
const six = curveProject({
  points: 21,
  steps: 20,
  runs: [1, 2, 6, 10, 20, 60].map((height, i): CurveRun => ({
    name: `run-${i}`,
    config: { size: i < 3 ? 'small' : 'large', seed: i % 3 },
    ...(i % 3 === 2 && { until: 0.5, points: 11 }),
    metrics: { loss: () => height, half: (t) => 10 * t },
  })),
});
const groupBy = [{ from: 'config', key: 'size' }] as const;

async function tableText(): Promise<string[]> {
  (await figureElement()).focus();
  await userEvent.keyboard('t');
  const table = page.getByRole('table');
  await expect.element(table).toBeVisible();
  return [...table.element().querySelectorAll('tr')].map((row) => [...row.children].map(({ textContent }) => textContent).join(' | '));
}

test('a group is one line: its mean, its band, and how many runs count at each step', async () => {
  await showLinePlot({ groupBy, band: 'range' }, { project: six });
  await expect.element(page.getByText('2 groups of 6 runs · exact')).toBeVisible();
  await expect.element(page.getByText('mean · min–max')).toBeVisible();
  const rows = await tableText();
  expect(rows[0]).toBe('Group | Step | loss | Low | High | Runs');
  expect(rows).toContain('size small | 10 | 3 | 1 | 6 | 3');
  expect(rows.find((row) => row.startsWith('size small | 11 |'))).toMatch(/^size small \| 11 \| 1\.50* \| 1 \| 2 \| 2$/);
});

test('the point under the cursor is read with its band and its number of runs', async () => {
  await showLinePlot({ groupBy, centre: 'median', band: 'range' }, { project: six });
  const figure = await figureElement();
  figure.focus();
  await userEvent.keyboard('{End}');
  await expect.element(page.getByText('size large, Step 20: 15 [10, 20] · 2 runs')).toBeInTheDocument();
});

test('a group in the legend selects all of its runs', async () => {
  await showLinePlot({ groupBy, legend: true }, { project: six });
  await page.getByRole('button', { name: 'size large' }).click();
  await expect.element(page.getByText('3 of 6 runs selected · exact')).toBeVisible();
  await page.getByRole('button', { name: 'size large' }).click();
  await expect.element(page.getByText('2 groups of 6 runs · exact')).toBeVisible();
});

test('the settings group, smooth and take another metric along x; what is asked follows', async () => {
  const { series } = await showLinePlot({}, { project: six });
  await figureElement();
  await page.getByRole('button', { name: 'Settings of loss' }).click();
  await page.getByRole('combobox', { name: 'Smoothing' }).selectOptions('Running median');
  await vi.waitFor(() =>
    expect(series().flatMap(({ pipeline }) => pipeline)).toContainEqual({ do: 'smooth', method: 'median', points: 11 }),
  );
  await page.getByRole('combobox', { name: 'Groups' }).selectOptions('Equal in all config keys but …');
  await page.getByRole('combobox', { name: 'Runs meet at' }).selectOptions('bins of x');
  await page.getByRole('spinbutton', { name: 'Bins' }).fill('7');
  await page.getByRole('combobox', { name: 'X axis' }).selectOptions('half');
  await vi.waitFor(() =>
    expect(series().at(-1)).toMatchObject({
      x: { metric: 'half' },
      pipeline: [
        { do: 'aggregate', groupBy: [{ from: 'config', key: 'size' }], align: { by: 'bins', count: 7 }, centre: 'mean', band: 'range' },
      ],
    }),
  );
});
