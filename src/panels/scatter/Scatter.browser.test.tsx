import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createMemoryEngine } from '../../../stories/support/memoryEngine.js';
import { makeRun } from '../../../tests/support/makeRun.js';
import type { Column } from '../../model/index.js';
import { RunfolioProvider, useSelection } from '../../react/index.js';
import '../../styles.css';
import { Scatter } from './Scatter.js';

const key = (name: string): Column => ({ from: 'config', key: name });
const runs = [0, 1, 2, 3, 4].map((i) =>
  makeRun(`r${i}`, {
    name: `run ${i}`,
    createdAt: i,
    config: new Map([
      ['a', i],
      ['b', (i * 3) % 5],
    ]),
  }),
);

function Clauses() {
  return <output>{JSON.stringify(useSelection()[0].clauses.map(({ part, filter }) => [part, filter]))}</output>;
}

const parts = (): string[] =>
  (JSON.parse(document.querySelector('output')?.textContent ?? '[]') as [string, unknown][]).map(([part]) => part);

async function show() {
  await render(
    <RunfolioProvider
      engine={createMemoryEngine({ id: 'p', name: 'p', runs, parameters: [], warnings: [] })}
      theme="light"
      style={{ width: 500 }}
    >
      <Scatter project="p" x={key('a')} y={key('b')} fit="linear" />
      <Clauses />
    </RunfolioProvider>,
  );
  const chart = page.getByRole('application', { name: /^5 of 5 runs: b over a/ });
  await expect.element(chart).toBeVisible();
  return chart.element() as HTMLElement;
}

async function drag(chart: HTMLElement, points: readonly [x: number, y: number][], shiftKey = false): Promise<void> {
  const box = chart.getBoundingClientRect();
  const fire = (type: string, [x, y]: readonly [number, number], buttons: number): boolean =>
    chart.dispatchEvent(
      new PointerEvent(type, { bubbles: true, pointerId: 1, button: 0, buttons, shiftKey, clientX: box.left + x, clientY: box.top + y }),
    );
  chart.setPointerCapture = () => undefined;
  fire('pointerdown', points[0]!, 1);
  for (const point of points.slice(1)) {
    fire('pointermove', point, 1);
    await new Promise(requestAnimationFrame);
  }
  fire('pointerup', points.at(-1)!, 0);
}

test('a drag selects a box, with Shift what it circles, a double click all', async () => {
  const chart = await show();
  const { width, height } = chart.getBoundingClientRect();
  await drag(chart, [
    [0, 0],
    [width / 4, height / 2],
    [width / 2 + 60, height],
  ]);
  await expect.poll(parts).toEqual(['x', 'y']);
  await expect.element(page.getByText('3 of 5 runs selected')).toBeInTheDocument();
  await drag(
    chart,
    [
      [0, 0],
      [width / 4, 0],
      [width / 4, height],
      [0, height],
    ],
    true,
  );
  await expect.poll(parts).toEqual(['runs']);
  await expect.element(page.getByText('1 of 5 runs selected')).toBeInTheDocument();
  chart.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
  await expect.poll(parts).toEqual([]);
});

test('keys read points and select them one by one', async () => {
  const chart = await show();
  chart.focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(page.getByText('run run 0; a 0; b 0')).toBeInTheDocument();
  await userEvent.keyboard('{ArrowUp} ');
  await expect.element(page.getByText('1 of 5 runs selected')).toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  await expect.poll(parts).toEqual([]);
});
