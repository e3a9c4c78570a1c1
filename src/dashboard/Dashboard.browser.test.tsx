import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createMemoryEngine, type MemoryEngine } from '../../stories/support/memoryEngine.js';
import { syntheticProject, type SyntheticOptions } from '../../stories/support/syntheticProject.js';
import type { Plan, SeriesPlan } from '../model/index.js';
import { RunfolioProvider } from '../react/index.js';
import '../styles.css';
import { Dashboard, type DashboardProps } from './Dashboard.js';
import type { DashboardView } from '../query/index.js';

async function show(data: SyntheticOptions = {}, width = 1200, props: Partial<DashboardProps> = {}) {
  const engine = createMemoryEngine(syntheticProject({ points: 20, ...data }));
  const onChange = vi.fn<(view: DashboardView) => void>();
  const screen = await render(
    <RunfolioProvider engine={engine} theme="light" style={{ inlineSize: width, blockSize: 780 }}>
      <Dashboard project="synthetic" onChange={onChange} {...props} />
    </RunfolioProvider>,
  );
  return { engine, onChange, screen };
}

const series = ({ plans }: Pick<MemoryEngine, 'plans'>): SeriesPlan[] => plans.filter((plan: Plan) => plan.kind === 'series');
const lastQuery = (engine: MemoryEngine): unknown => series(engine).at(-1)?.runs[0];
const rowCount = (count: number): Promise<void> =>
  expect.poll(() => document.querySelector('[role=grid]')?.getAttribute('aria-rowcount')).toBe(String(count + 1));

/** Presses the mouse on an element, moves it in steps and lets go. */
async function drag(element: Element, dx: number, dy: number): Promise<void> {
  const { x, y } = element.getBoundingClientRect();
  const fire = (target: EventTarget, type: string, part: number): boolean =>
    target.dispatchEvent(new MouseEvent(type, { bubbles: true, button: 0, clientX: x + 5 + dx * part, clientY: y + 5 + dy * part }));
  fire(element, 'mousedown', 0);
  for (let step = 1; step <= 10; step++) {
    await new Promise(requestAnimationFrame);
    fire(document, 'mousemove', step / 10);
  }
  fire(document, 'mouseup', 1);
}

test('draws a panel per metric by section, with machine readings last and closed', async () => {
  await show({ runs: 8 });
  await expect.element(page.getByRole('button', { name: 'train 3 panels' })).toHaveAttribute('aria-expanded', 'true');
  const headings = [...document.querySelectorAll('.rf-section-button')].map((button) => button.firstChild?.nextSibling?.textContent);
  expect(headings).toEqual(['train', 'Sweep', 'val', 'Metrics', 'system']);
  await expect.element(page.getByRole('button', { name: 'system 1 panel' })).toHaveAttribute('aria-expanded', 'false');
  await page.getByRole('button', { name: 'system 1 panel' }).click();
  await expect.element(page.getByRole('heading', { name: 'system/gpu.0.util' })).toBeInTheDocument();
});

test('adds, changes and removes a filter by its pill; panels follow', async () => {
  const project = syntheticProject({ points: 20 });
  const adam = project.runs.filter(({ config }) => config.get('optimizer') === 'adam').length;
  const { engine } = await show();
  await rowCount(61);
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByLabelText('Filter by column').fill('optim');
  await userEvent.keyboard('{Enter}');
  await page.getByRole('button', { name: `adam ${adam}` }).click();
  await page.getByRole('button', { name: 'Apply' }).click();
  await rowCount(adam);
  const column = { from: 'config', key: 'optimizer' };
  await expect.poll(() => lastQuery(engine)).toMatchObject({ filter: { op: '=', column, value: 'adam' } });
  await page.getByRole('button', { name: 'optimizer = adam', exact: true }).click();
  await page.getByLabelText('Operator').selectOptions('!=');
  await page.getByRole('button', { name: 'Apply' }).click();
  await rowCount(61 - adam);
  await page.getByRole('button', { name: 'Remove filter optimizer != adam' }).click();
  await rowCount(61);
});

test('refuses a value that is none for the column, and says so', async () => {
  await show();
  await rowCount(61);
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByLabelText('Filter by column').fill('learning_rate');
  await userEvent.keyboard('{Enter}');
  await page.getByLabelText('Value', { exact: true }).fill('fast');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect.element(page.getByText(/^Type a number/)).toBeVisible();
  await page.getByLabelText('Operator').selectOptions('<');
  await page.getByLabelText('Value', { exact: true }).fill('1e-3');
  await page.getByRole('button', { name: 'Apply' }).click();
  const below = syntheticProject().runs.filter(({ config }) => (config.get('learning_rate') as number) < 1e-3).length;
  await rowCount(below);
  await expect.element(page.getByRole('button', { name: 'learning_rate < 1e-3', exact: true })).toBeVisible();
});

test('Ctrl-K leads to the search, which narrows list and panels', async () => {
  const { engine } = await show();
  await rowCount(61);
  await userEvent.keyboard('{Control>}k{/Control}');
  await userEvent.keyboard('FOX');
  const foxes = syntheticProject().runs.filter(({ name }) => name.includes('fox')).length;
  await rowCount(foxes);
  await expect.poll(() => lastQuery(engine)).toMatchObject({ search: 'FOX' });
});

test('a run hidden in the list leaves the panels: their plans except it', async () => {
  const { engine, onChange } = await show({ runs: 5 });
  await rowCount(5);
  await page.getByRole('button', { name: /-2 in panels/ }).click();
  await expect.poll(() => lastQuery(engine)).toEqual({ project: 'synthetic', except: ['run-000002'] });
  expect(onChange.mock.lastCall?.[0].runSet.hidden).toEqual(['run-000002']);
});

test('a long section shows 30 panels and the way to the rest; only panels near the screen ask', async () => {
  const { engine } = await show({ runs: 2, points: 5, moreMetrics: 40 });
  await page.getByRole('button', { name: /layers 40 panels/ }).click();
  await expect.poll(() => document.querySelectorAll('.rf-panel').length).toBeGreaterThanOrEqual(30);
  await expect.element(page.getByRole('button', { name: 'Show 10 more of 40 panels' })).toBeInTheDocument();
  expect(new Set(series(engine).flatMap(({ y }) => y)).size).toBeLessThan(20);
  await page.getByRole('button', { name: 'Show 10 more of 40 panels' }).click();
  await expect.element(page.getByRole('heading', { name: 'layers/39.norm' })).toBeInTheDocument();
});

test('narrow dashboards keep the run list in a drawer, which closes with Escape', async () => {
  await show({ runs: 5 }, 380);
  await expect.element(page.getByRole('button', { name: 'Runs', exact: true })).toBeVisible();
  expect(document.querySelector('[role=grid]')).toBeNull();
  await page.getByRole('button', { name: 'Runs', exact: true }).click();
  await rowCount(5);
  expect(page.getByRole('dialog').element().closest('.rf-root')).not.toBeNull();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => document.querySelector('[role=grid]')).toBeNull();
});

test('the keyboard moves a panel and resizes it, and the change is told', async () => {
  const { onChange } = await show({ runs: 3 });
  const handle = page.getByRole('button', { name: /^Move or resize train\/accuracy/ });
  await expect.element(handle).toBeInTheDocument();
  (handle.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  const placed = (id: string) => onChange.mock.lastCall?.[0].panels.find((panel) => panel.id === id)?.layout;
  await expect.poll(() => placed('metric:train/accuracy')).toEqual({ x: 4, y: 0, w: 4, h: 7 });
  expect(placed('metric:train/grad_norm')).toEqual({ x: 0, y: 0, w: 4, h: 7 });
  await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
  await expect.poll(() => placed('metric:train/accuracy')).toEqual({ x: 4, y: 0, w: 4, h: 8 });
});

test('dragging a panel by its header moves it', async () => {
  const { onChange } = await show({ runs: 3 });
  const heading = page.getByRole('heading', { name: 'train/accuracy' });
  await expect.element(heading).toBeInTheDocument();
  await drag(heading.element(), 640, 10);
  await expect.poll(() => onChange.mock.lastCall?.[0].panels.find(({ id }) => id === 'metric:train/accuracy')?.layout.x).toBe(8);
});

test('the smoothing slider sets every line plot, also those with settings of their own', async () => {
  const spec = { metrics: ['val/acc'], x: 'step', yScale: 'linear', smoothing: 0.2, showOriginal: true };
  const own = { id: 'metric:val/acc', kind: 'line-plot', version: 1, spec, layout: { x: 0, y: 0, w: 4, h: 7 } };
  const { engine, onChange } = await show({ runs: 3 }, 1200, { initialView: { panels: [own] } });
  await rowCount(3);
  const slider = page.getByRole('slider', { name: 'Smoothing' });
  (slider.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  await expect.poll(() => onChange.mock.lastCall?.[0].smoothing).toBe(0.02);
  expect(onChange.mock.lastCall?.[0].panels[0]?.spec).toMatchObject({ smoothing: 0.02 });
  await expect
    .poll(() => series(engine).some(({ y, pipeline }) => y[0] === 'val/acc' && JSON.stringify(pipeline).includes('0.02')))
    .toBe(true);
});

test('hovering a run in the list highlights it there', async () => {
  await show({ runs: 5 });
  await rowCount(5);
  await page.getByRole('gridcell', { name: /-2$/ }).first().hover();
  await expect.poll(() => document.querySelector('[data-run=run-000002]')?.className).toContain('rf-highlighted');
});

test.each([
  ['as it is', undefined],
  ['with controls of the host', <button key="host">Share this dashboard</button>],
])('the bar says at 380 px which project it is, and cuts nothing off: %s', async (_, actions) => {
  await show({ runs: 8 }, 380, { onTheme: () => {}, actions });
  const name = page.getByRole('heading', { level: 1 });
  await expect.element(page.getByLabelText('Smoothing')).toBeVisible();
  await expect.element(name).toBeVisible();
  const bar = document.querySelector('.rf-bar')!;
  expect(name.element().clientWidth).toBeGreaterThanOrEqual(96);
  for (const child of bar.children) {
    const { left, right } = child.getBoundingClientRect();
    expect(left >= 0 && right <= 380).toBe(true);
  }
  expect(bar.scrollWidth).toBeLessThanOrEqual(380);
});
