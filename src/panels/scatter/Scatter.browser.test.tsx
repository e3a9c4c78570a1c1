import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createMemoryEngine } from '../../../stories/support/memoryEngine.js';
import { syntheticProject } from '../../../stories/support/syntheticProject.js';
import { makeRun } from '../../../tests/support/makeRun.js';
import type { Column, Filter } from '../../model/index.js';
import { PanelNotesContext, type NotedPlace } from '../panelNotes.js';
import { RunfolioProvider, useSelection } from '../../react/index.js';
import '../../styles.css';
import { Scatter, type ScatterProps } from './Scatter.js';

const key = (name: string): Column => ({ from: 'config', key: name });
/** Five runs on the diagonal of the plot. */
const runs = [0, 1, 2, 3, 4].map((i) =>
  makeRun(`r${i}`, {
    name: `run ${i}`,
    createdAt: i,
    config: new Map<string, number>([
      ['a', i],
      ['b', 10 * i],
    ]),
  }),
);

function Clauses() {
  return <output>{JSON.stringify(useSelection()[0].clauses.map(({ part, filter }) => [part, filter]))}</output>;
}

const clauses = (): [string, Filter][] => JSON.parse(document.querySelector('output')?.textContent ?? '[]') as [string, Filter][];
const namedRuns = (): unknown => clauses().flatMap(([, filter]) => ('values' in filter ? filter.values : []));

async function show(changes: Partial<ScatterProps> = {}, project = { id: 'p', name: 'p', runs, parameters: [], warnings: [] }) {
  await render(
    <RunfolioProvider engine={createMemoryEngine(project)} theme="light" style={{ width: 600 }}>
      <Scatter project={project.id} x={key('a')} y={key('b')} height={360} {...changes} />
      <Clauses />
    </RunfolioProvider>,
  );
  const chart = page.getByRole('application', { name: /of [\d,]+ runs: .* over/ });
  await expect.element(chart).toBeVisible();
  return chart.element() as HTMLElement;
}

/** The plot within the figure, of which grid lines reach from edge to edge. Place of run i in the figure: plots have room of 3 % on all sides. */
function pixelOf(chart: HTMLElement, i: number): { x: number; y: number } {
  const grid = [...chart.querySelectorAll<SVGLineElement>('.rf-axes .rf-grid-line')].map((line) => line.getBBox());
  const left = Math.min(...grid.map(({ x }) => x));
  const right = Math.max(...grid.map(({ x, width }) => x + width));
  const top = Math.min(...grid.map(({ y }) => y));
  const bottom = Math.max(...grid.map(({ y, height }) => y + height));
  const share = 0.03 + (0.94 * i) / 4;
  return { x: left + (right - left) * share, y: bottom - (bottom - top) * share };
}

function fire(chart: HTMLElement, type: string, at: { x: number; y: number }, init: PointerEventInit = {}): void {
  const box = chart.getBoundingClientRect();
  const buttons = type === 'pointerup' ? 0 : 1;
  const event = { bubbles: true, pointerId: 1, button: 0, buttons, clientX: box.left + at.x, clientY: box.top + at.y, ...init };
  chart.dispatchEvent(new PointerEvent(type, event));
}

function drag(chart: HTMLElement, way: readonly { x: number; y: number }[], init: PointerEventInit = {}): void {
  chart.setPointerCapture = () => undefined;
  fire(chart, 'pointerdown', way[0]!, init);
  for (const at of way.slice(1)) fire(chart, 'pointermove', at, init);
  fire(chart, 'pointerup', way.at(-1)!, init);
}

const off = ({ x, y }: { x: number; y: number }, dx: number, dy: number) => ({ x: x + dx, y: y + dy });

test('a drag selects a box of true values, a double click lets go', async () => {
  const chart = await show();
  drag(chart, [off(pixelOf(chart, 1), -10, 10), pixelOf(chart, 2), off(pixelOf(chart, 3), 10, -10)]);
  await expect.element(page.getByText('3 of 5 runs selected')).toBeInTheDocument();
  const [[part, filter] = []] = clauses();
  expect(part).toBe('x');
  expect(filter).toMatchObject({
    op: 'and',
    of: [
      { op: '>=', column: key('a') },
      { op: '<=', column: key('a') },
    ],
  });
  expect(chart.querySelector('.rf-zoom-rect')).not.toBeNull();
  chart.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
  await expect.element(page.getByText('5 runs', { exact: true })).toBeInTheDocument();
  expect(clauses()).toEqual([]);
});

test('with Shift a drag is a lasso; a click takes a run in, a second one out', async () => {
  const chart = await show();
  const [one, two] = [pixelOf(chart, 1), pixelOf(chart, 2)];
  const way = [off(one, -12, 12), off(one, -12, -12), off(two, -8, -20), off(two, 12, -12), off(two, 12, 12), off(one, 12, 14)];
  drag(chart, way, { shiftKey: true });
  await expect.poll(namedRuns).toEqual(['r1', 'r2']);
  drag(chart, [pixelOf(chart, 4)]);
  await expect.poll(namedRuns).toEqual(['r1', 'r2', 'r4']);
  drag(chart, [pixelOf(chart, 1)]);
  await expect.poll(namedRuns).toEqual(['r2', 'r4']);
});

test('hovering names the run and what it has', async () => {
  const chart = await show({ colorBy: key('b'), labelBy: { from: 'run', key: 'name' } });
  fire(chart, 'pointermove', off(pixelOf(chart, 3), 4, 3), { buttons: 0 });
  await expect.poll(() => document.querySelector('.rf-tooltip')?.textContent).toBe('run 3a3b30namerun 3');
});

test('keys read points, take runs in and out, select a box, zoom and let go', async () => {
  const chart = await show();
  chart.focus();
  await userEvent.keyboard('{Home}{ArrowRight}');
  await expect.element(page.getByText('run 1; a 1; b 10')).toBeInTheDocument();
  await userEvent.keyboard(' {PageUp} ');
  await expect.poll(namedRuns).toEqual(['r1', 'r2']);
  await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
  await expect.element(page.getByText('3 of 5 runs selected')).toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  await expect.poll(clauses).toEqual([]);
  const ticks = (): (string | null)[] => [...chart.querySelectorAll('.rf-axes text')].map((text) => text.textContent);
  const before = ticks();
  await userEvent.keyboard('+');
  await expect.poll(ticks).not.toEqual(before);
  await userEvent.keyboard('0');
  await expect.poll(ticks).toEqual(before);
  await userEvent.keyboard('t');
  await expect.element(page.getByRole('table')).toBeVisible();
});

test('the wheel with Ctrl zooms, and so does a drag once that is chosen', async () => {
  const chart = await show();
  const ticks = (): number => chart.querySelectorAll('.rf-axes text').length;
  const texts = (): string => chart.querySelector('.rf-axes')?.textContent ?? '';
  const before = texts();
  const box = chart.getBoundingClientRect();
  chart.dispatchEvent(
    new WheelEvent('wheel', { bubbles: true, ctrlKey: true, deltaY: -200, clientX: box.left + 300, clientY: box.top + 150 }),
  );
  await expect.poll(texts).not.toBe(before);
  chart.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
  await expect.poll(texts).toBe(before);
  (page.getByRole('button', { name: 'Drag zooms' }).element() as HTMLElement).click();
  await expect.element(page.getByRole('button', { name: 'Drag zooms' })).toHaveAttribute('aria-pressed', 'true');
  drag(chart, [off(pixelOf(chart, 1), -5, 5), off(pixelOf(chart, 2), 5, -5)]);
  await expect.poll(texts).not.toBe(before);
  expect(ticks()).toBeGreaterThan(3);
  expect(clauses()).toEqual([]);
});

test('very many runs are counted in hexagons, and selected all the same', async () => {
  const accuracy: Column = { from: 'metric', key: 'val/acc', reduce: 'max' };
  const project = { ...syntheticProject({ runs: 30_000, points: 1, sparse: true }), parameters: [], warnings: [] };
  const chart = await show({ x: key('learning_rate'), y: accuracy, fit: 'loess' }, project);
  await expect.element(page.getByText('density of 30,000 points')).toBeInTheDocument();
  fire(chart, 'pointermove', { x: 150, y: 230 }, { buttons: 0 });
  drag(chart, [
    { x: 100, y: 60 },
    { x: 200, y: 280 },
  ]);
  await expect.element(page.getByText(/of 30,000 runs selected/)).toBeInTheDocument();
});

test('a point is commented on by Alt and a click and by its key, and has a marker where somebody did', async () => {
  const asked: NotedPlace[] = [];
  const opened: string[] = [];
  const notes = {
    points: [
      { id: 't1', label: '1', isChosen: false, run: 'r3', metric: 'b', x: 3 },
      { id: 't2', label: '2', isChosen: false, run: 'gone', metric: 'b', x: 9 },
    ],
    onOpen: (id: string) => void opened.push(id),
    onPoint: (place: NotedPlace) => void asked.push(place),
  };
  await render(
    <PanelNotesContext value={() => notes}>
      <RunfolioProvider
        engine={createMemoryEngine({ id: 'p', name: 'p', runs, parameters: [], warnings: [] })}
        theme="light"
        style={{ width: 600 }}
      >
        <Scatter project="p" x={key('a')} y={key('b')} height={360} />
        <Clauses />
      </RunfolioProvider>
    </PanelNotesContext>,
  );
  const drawn = page.getByRole('application', { name: /of [\d,]+ runs: .* over/ });
  await expect.element(drawn).toBeVisible();
  const chart = drawn.element() as HTMLElement;
  drag(chart, [pixelOf(chart, 2)], { altKey: true });
  expect(asked).toEqual([{ run: 'r2', metric: 'b', x: 2 }]);
  expect(clauses()).toEqual([]);
  chart.focus();
  await userEvent.keyboard('{End}c');
  expect(asked[1]).toEqual({ run: 'r4', metric: 'b', x: 4 });
  expect(page.getByRole('button', { name: /^Comment / }).elements()).toHaveLength(1);
  await page.getByRole('button', { name: 'Comment 1: run 3' }).click();
  expect(opened).toEqual(['t1']);
  expect(clauses()).toEqual([]);
});
