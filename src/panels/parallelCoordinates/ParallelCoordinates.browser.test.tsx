import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createMemoryEngine } from '../../../stories/support/memoryEngine.js';
import { syntheticProject } from '../../../stories/support/syntheticProject.js';
import { makeRun } from '../../../tests/support/makeRun.js';
import type { Column, Filter } from '../../model/index.js';
import { RunfolioProvider, useSelection } from '../../react/index.js';
import '../../styles.css';
import { ParallelCoordinates } from './ParallelCoordinates.js';

const key = (name: string): Column => ({ from: 'config', key: name });
const runs = [0, 1, 2, 3, 4].map((i) =>
  makeRun(`r${i}`, {
    name: `run ${i}`,
    createdAt: i,
    config: new Map<string, string | number>([
      ['a', i],
      ['b', i % 2 ? 'odd' : 'even'],
      ['c', 10 - i],
    ]),
  }),
);

function Clauses() {
  return <output>{JSON.stringify(useSelection()[0].clauses.map(({ part, filter }) => [part, filter]))}</output>;
}

const clauses = (): [string, Filter][] => JSON.parse(document.querySelector('output')?.textContent ?? '[]') as [string, Filter][];

async function show() {
  await render(
    <RunfolioProvider
      engine={createMemoryEngine({ id: 'p', name: 'p', runs, parameters: [], warnings: [] })}
      theme="light"
      style={{ width: 640 }}
    >
      <ParallelCoordinates project="p" axes={[key('a'), key('b'), key('c')]} />
      <Clauses />
    </RunfolioProvider>,
  );
  const chart = page.getByRole('application', { name: /over 3 axes: a, b, c/ });
  await expect.element(chart).toBeVisible();
  return chart.element() as HTMLElement;
}

/** Sends pointer events to the n-th axis, at shares of its height from the top. */
function pointerOn(chart: HTMLElement, index: number): (type: string, share: number) => void {
  const hit = chart.querySelectorAll('.rf-parallel-hit')[index] as SVGRectElement;
  const box = hit.getBoundingClientRect();
  hit.setPointerCapture = () => undefined;
  return (type, share) => {
    const place = { clientX: box.left + box.width / 2, clientY: box.top + 4 + (box.height - 8) * share };
    hit.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerId: 1, button: 0, buttons: type === 'pointerup' ? 0 : 1, ...place }));
  };
}

/** Drags along the n-th axis between two shares of its height from the top. */
function dragAxis(chart: HTMLElement, index: number, from: number, to: number): void {
  const fire = pointerOn(chart, index);
  fire('pointerdown', from);
  fire('pointermove', (from + to) / 2);
  fire('pointermove', to);
  fire('pointerup', to);
}

test('a drag on an axis selects, a second one adds, a click takes a range away, a double click clears', async () => {
  const chart = await show();
  dragAxis(chart, 0, 0, 0.3);
  await expect.element(page.getByText('2 of 5 runs selected')).toBeInTheDocument();
  const [[part, filter] = []] = clauses();
  expect(part).toBe('config.a');
  expect(filter).toMatchObject({ op: 'and', of: [{ op: '>=' }, { op: '<=', value: 4 }] });
  dragAxis(chart, 0, 0.9, 1);
  await expect.element(page.getByText('3 of 5 runs selected')).toBeInTheDocument();
  dragAxis(chart, 0, 0.1, 0.1);
  await expect.element(page.getByText('1 of 5 runs selected')).toBeInTheDocument();
  chart.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
  await expect.element(page.getByText('5 runs', { exact: true })).toBeInTheDocument();
});

test('a move of the brush is drawn once, also when the page knows of it', async () => {
  const chart = await show();
  const fire = pointerOn(chart, 0);
  fire('pointerdown', 0);
  fire('pointermove', 0.3);
  await expect.poll(() => clauses().length).toBe(1);
  const before = JSON.stringify(clauses());
  const draws = vi.spyOn(CanvasRenderingContext2D.prototype, 'clearRect');
  fire('pointermove', 0.6);
  await expect.poll(() => JSON.stringify(clauses())).not.toBe(before);
  await expect.element(page.getByText('3 of 5 runs selected')).toBeInTheDocument();
  fire('pointerup', 0.6);
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  expect(draws).toHaveBeenCalledOnce();
  draws.mockRestore();
});

test('categories are chosen by a click; axes combine', async () => {
  const chart = await show();
  dragAxis(chart, 1, 0.25, 0.25);
  await expect.element(page.getByText('2 of 5 runs selected')).toBeInTheDocument();
  expect(clauses()).toEqual([['config.b', { op: 'in', column: key('b'), values: ['odd'] }]]);
  dragAxis(chart, 2, 0, 0.5);
  await expect.element(page.getByText('1 of 5 runs selected')).toBeInTheDocument();
});

test('keys choose an axis, brush it, turn it over and move it', async () => {
  const chart = await show();
  chart.focus();
  await userEvent.keyboard('{ArrowRight}{Enter}');
  await expect.element(page.getByText('1 of 5 runs selected').first()).toBeInTheDocument();
  await userEvent.keyboard('{Shift>}{ArrowUp>20/}{/Shift}');
  await expect.element(page.getByText('3 of 5 runs selected').first()).toBeInTheDocument();
  await userEvent.keyboard('{Delete}{ArrowRight}{Enter}');
  await expect.poll(clauses).toEqual([['config.b', { op: 'in', column: key('b'), values: ['even'] }]]);
  await userEvent.keyboard(']');
  await expect.element(page.getByRole('application', { name: /axes: a, c, b/ })).toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  await expect.poll(clauses).toEqual([]);
});

test('ten thousand runs are brushed', async () => {
  await render(
    <RunfolioProvider
      engine={createMemoryEngine(syntheticProject({ runs: 10_000, points: 1, sparse: true }))}
      theme="light"
      style={{ width: 640 }}
    >
      <ParallelCoordinates project="synthetic" axes={[key('learning_rate'), key('optimizer'), key('dropout')]} />
    </RunfolioProvider>,
  );
  await expect.element(page.getByText('10,000 runs')).toBeInTheDocument();
  dragAxis(page.getByRole('application').element() as HTMLElement, 0, 0.2, 0.6);
  await expect.element(page.getByText(/of 10,000 runs selected/)).toBeInTheDocument();
});
