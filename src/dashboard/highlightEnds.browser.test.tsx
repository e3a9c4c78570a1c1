import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createMemoryEngine } from '../../stories/support/memoryEngine.js';
import { syntheticProject } from '../../stories/support/syntheticProject.js';
import { allRuns, type RunSet } from '../model/index.js';
import { LinePlot } from '../panels/index.js';
import { RunfolioProvider, useHighlight } from '../react/index.js';
import '../styles.css';
import { RunTable } from './RunTable.js';

const project = syntheticProject({ runs: 3, points: 20 });
const everyHidden: RunSet = { ...allRuns('synthetic'), hidden: project.runs.map(({ runId }) => runId) };

function Highlighted() {
  return <output>{useHighlight()[0] ?? 'none'}</output>;
}

async function show() {
  const engine = createMemoryEngine(project);
  const stage = (parts: { plot?: RunSet; list?: boolean }) => (
    <RunfolioProvider engine={engine} theme="light" style={{ inlineSize: 480 }}>
      <Highlighted />
      {parts.plot && <LinePlot project="synthetic" y="train/loss" runs={parts.plot} />}
      {parts.list && <RunTable project="synthetic" height={300} />}
    </RunfolioProvider>
  );
  const screen = await render(stage({ plot: allRuns('synthetic'), list: true }));
  await expect.element(page.getByRole('application')).toBeVisible();
  await expect.element(page.getByRole('gridcell', { name: /-2$/ }).first()).toBeVisible();
  return { parts: (parts: Parameters<typeof stage>[0]) => screen.rerender(stage(parts)) };
}

const highlighted = (): string | null => document.querySelector('output')?.textContent ?? null;

async function pointWithKeys(): Promise<void> {
  (page.getByRole('application').element() as HTMLElement).focus();
  await userEvent.keyboard('{End}');
  await expect.poll(highlighted).toMatch(/^run-/);
}

test('a chart that goes while its cursor is on a run takes the highlight with it', async () => {
  const { parts } = await show();
  await pointWithKeys();
  await parts({ list: true });
  await expect.poll(highlighted).toBe('none');
});

test('so does a chart whose runs are all hidden, though its panel stays', async () => {
  const { parts } = await show();
  await pointWithKeys();
  await parts({ plot: everyHidden, list: true });
  await expect.element(page.getByText('Every run of this set is hidden.')).toBeVisible();
  await expect.poll(highlighted).toBe('none');
});

test('so does a run list that goes', async () => {
  const { parts } = await show();
  await page.getByRole('gridcell', { name: /-2$/ }).first().hover();
  await expect.poll(highlighted).toBe('run-000002');
  await parts({ plot: allRuns('synthetic') });
  await expect.poll(highlighted).toBe('none');
});

test('a run list that goes leaves the highlight of a chart alone', async () => {
  await userEvent.unhover(document.body);
  const { parts } = await show();
  await pointWithKeys();
  const run = highlighted();
  await parts({ plot: allRuns('synthetic') });
  expect(highlighted()).toBe(run);
});
