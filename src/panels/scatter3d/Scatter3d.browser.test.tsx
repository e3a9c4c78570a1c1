import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createMemoryEngine } from '../../../stories/support/memoryEngine.js';
import { makeRun } from '../../../tests/support/makeRun.js';
import type { Column } from '../../model/index.js';
import { RunfolioProvider, useSelection } from '../../react/index.js';
import '../../styles.css';
import { Scatter3d } from './Scatter3d.js';

const key = (name: string): Column => ({ from: 'config', key: name });
const runs = [0, 1, 2, 3, 4].map((i) =>
  makeRun(`r${i}`, {
    name: `run ${i}`,
    createdAt: i,
    config: new Map<string, number>([
      ['a', i],
      ['b', 10 * i],
      ['c', i],
    ]),
  }),
);

/** Whether this browser gives WebGL contexts: without a graphics card it may not. */
const webgl = ((): boolean => {
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
})();

function Clauses() {
  return <output>{JSON.stringify(useSelection()[0].clauses.flatMap(({ filter }) => ('values' in filter ? filter.values : [])))}</output>;
}

const selected = (): unknown => JSON.parse(document.querySelector('output')?.textContent ?? '[]');

async function show(panels = 1) {
  await render(
    <RunfolioProvider
      engine={createMemoryEngine({ id: 'p', name: 'p', runs, parameters: [], warnings: [] })}
      theme="light"
      style={{ width: 500 }}
    >
      {Array.from({ length: panels }, (_, i) => (
        <Scatter3d key={i} project="p" x={key('a')} y={key('b')} z={key('c')} height={panels > 1 ? 40 * 5 : 360} />
      ))}
      <Clauses />
    </RunfolioProvider>,
  );
  const chart = page.getByRole('application', { name: /in three dimensions/ }).first();
  await expect.element(chart).toBeVisible();
  return chart.element() as HTMLElement;
}

const pictures = (): HTMLCanvasElement[] => [...document.querySelectorAll<HTMLCanvasElement>('[data-rf-picture="drawn"]')];

function inked(canvas: HTMLCanvasElement): number {
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  let count = 0;
  for (let i = 3; i < data.length; i += 4) if (data[i]! > 0) count++;
  return count;
}

afterEach(() => {
  vi.restoreAllMocks();
});

test('keys turn the box, read points and select runs', async () => {
  const chart = await show();
  chart.focus();
  const texts = (): string[] => [...chart.querySelectorAll('.rf-axes text')].map((text) => text.getAttribute('x') ?? '');
  const before = texts();
  await userEvent.keyboard('{ArrowLeft}');
  await expect.poll(texts).not.toEqual(before);
  await userEvent.keyboard('0');
  await expect.poll(texts).toEqual(before);
  await userEvent.keyboard('{Home} ');
  await expect.poll(() => (selected() as unknown[]).length).toBe(1);
  await expect.element(page.getByText('1 of 5 runs selected')).toBeInTheDocument();
  await userEvent.keyboard('{PageUp} ');
  await expect.element(page.getByText('2 of 5 runs selected')).toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  await expect.poll(selected).toEqual([]);
});

test('a drag turns, with Shift it selects what lies in the box', async () => {
  const chart = await show();
  chart.setPointerCapture = () => undefined;
  const box = chart.getBoundingClientRect();
  const drag = (from: [number, number], to: [number, number], shiftKey: boolean): void => {
    const fire = (type: string, [x, y]: [number, number], buttons: number): boolean =>
      chart.dispatchEvent(
        new PointerEvent(type, { bubbles: true, pointerId: 1, button: 0, buttons, shiftKey, clientX: box.left + x, clientY: box.top + y }),
      );
    fire('pointerdown', from, 1);
    fire('pointermove', [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2], 1);
    fire('pointermove', to, 1);
    fire('pointerup', to, 0);
  };
  const { width, height } = box;
  drag([width / 2 - 12, height / 2 - 12], [width / 2 + 12, height / 2 + 12], true);
  // The middle run is in the middle of the box.
  await expect.poll(selected).toEqual(['r2']);
  drag([5, 5], [width - 5, height - 5], true);
  await expect.poll(() => (selected() as unknown[]).length).toBe(5);
  const x = (): string | null | undefined => chart.querySelector('.rf-axes text')?.getAttribute('x');
  const before = x();
  drag([100, 100], [180, 110], false);
  await expect.poll(x).not.toBe(before);
});

test('where there is no WebGL it says so, and the table has the figures', async () => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(function getContext(this: HTMLCanvasElement, kind: string) {
    return kind === '2d' ? new OffscreenCanvas(1, 1).getContext('2d') : null;
  } as HTMLCanvasElement['getContext']);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const chart = await show();
  await expect.element(page.getByText(/gives no WebGL context/)).toBeVisible();
  chart.focus();
  await userEvent.keyboard('t');
  await expect.element(page.getByRole('table')).toBeVisible();
});

// Skipped where the browser has no WebGL, not even in software.
test.skipIf(!webgl)('many panels have their pictures, and give their contexts back', async () => {
  const lose = vi.spyOn(WebGL2RenderingContext.prototype, 'getExtension');
  await show(20);
  for (const panel of document.querySelectorAll('.rf-panel')) panel.scrollIntoView();
  await expect.poll(() => pictures().length, { timeout: 20_000 }).toBeGreaterThan(0);
  for (const panel of document.querySelectorAll('.rf-panel')) {
    panel.scrollIntoView();
    await expect.poll(() => panel.querySelector('[data-rf-picture="drawn"]'), { timeout: 20_000 }).not.toBeNull();
  }
  await expect
    .poll(() => lose.mock.calls.flat().filter((name: string) => name === 'WEBGL_lose_context').length, { timeout: 20_000 })
    .toBeGreaterThanOrEqual(20);
  expect(
    pictures()
      .map(inked)
      .every((count) => count > 50),
  ).toBe(true);
});
