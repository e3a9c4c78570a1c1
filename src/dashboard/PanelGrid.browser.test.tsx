import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createMemoryEngine } from '../../stories/support/memoryEngine.js';
import { syntheticProject } from '../../stories/support/syntheticProject.js';
import { allRuns } from '../model/index.js';
import type { PanelDocument } from '../panels/index.js';
import { RunfolioProvider } from '../react/index.js';
import '../styles.css';
import { PanelGrid } from './PanelGrid.js';

const width = 1200;
const panels: PanelDocument[] = ['first', 'second'].map((id, i) => ({
  id,
  kind: 'line-plot',
  version: 1,
  title: id,
  spec: { metrics: ['val/acc'], x: 'step', yScale: 'linear', smoothing: 0, showOriginal: false },
  layout: { x: 4 * i, y: 0, w: 4, h: 7 },
}));

async function show(locale: string) {
  const onPanels = vi.fn<(changed: PanelDocument[]) => void>();
  const { container } = await render(
    <RunfolioProvider
      engine={createMemoryEngine(syntheticProject({ runs: 2, points: 5 }))}
      theme="light"
      locale={locale}
      style={{ inlineSize: width }}
    >
      <PanelGrid panels={panels} runSet={allRuns('synthetic')} onPanels={onPanels} onDuplicate={vi.fn()} onRemove={vi.fn()} />
    </RunfolioProvider>,
  );
  const find = (selector: string): HTMLElement => container.querySelector<HTMLElement>(selector)!;
  await expect.poll(() => find('[data-rf-panel="second"] .rf-panel-header')).not.toBeNull();
  const edges = (id: string): { left: number; right: number } => {
    const [box, frame] = [find(`[data-rf-panel="${id}"]`).getBoundingClientRect(), find('.rf-grid').getBoundingClientRect()];
    return { left: Math.round(box.left - frame.left), right: Math.round(frame.right - box.right) };
  };
  return { onPanels, find, edges };
}

/** Presses the mouse in the middle of an element, moves it in steps and lets go. */
async function drag(element: Element, dx: number): Promise<void> {
  const box = element.getBoundingClientRect();
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const fire = (target: EventTarget, type: string, part: number): boolean =>
    target.dispatchEvent(new MouseEvent(type, { bubbles: true, button: 0, clientX: x + dx * part, clientY: y }));
  fire(element, 'mousedown', 0);
  for (let step = 1; step <= 8; step++) {
    await new Promise(requestAnimationFrame);
    fire(document, 'mousemove', step / 8);
  }
  fire(document, 'mouseup', 1);
}

/** The place of the first panel after the last change. */
const placed = (onPanels: Awaited<ReturnType<typeof show>>['onPanels']) =>
  onPanels.mock.calls.flatMap(([changed]) => changed).findLast(({ id }) => id === 'first')?.layout;

test('panels begin at the left, and from right to left at the right', async () => {
  const english = await show('en');
  await expect.poll(() => english.edges('first').left).toBe(0);
  expect(english.edges('second').left).toBeGreaterThan(english.edges('first').left);
  const arabic = await show('ar');
  await expect.poll(() => arabic.edges('first').right).toBe(0);
  expect(arabic.edges('second').right).toBe(english.edges('second').left);
});

test('from right to left a drag to the left leads to later columns', async () => {
  const { onPanels, find, edges } = await show('ar');
  await expect.poll(() => edges('first').right).toBe(0);
  await drag(find('[data-rf-panel="first"] .rf-panel-header h3'), -(width * 2) / 3);
  await expect.poll(() => placed(onPanels)).toMatchObject({ x: 8, w: 4 });
});

test('from right to left panels are resized at their left edge, which follows the pointer', async () => {
  const { onPanels, find, edges } = await show('ar');
  await expect.poll(() => edges('first').right).toBe(0);
  const handle = find('[data-rf-panel="first"] .react-resizable-handle');
  const [box, cell] = [handle.getBoundingClientRect(), find('[data-rf-panel="first"]').getBoundingClientRect()];
  expect(box.left).toBeCloseTo(cell.left, 0);
  await drag(handle, -width / 6);
  await expect.poll(() => placed(onPanels)).toMatchObject({ x: 0, w: 6 });
});

test('from right to left the arrow keys go where they point', async () => {
  const { onPanels, find, edges } = await show('ar');
  await expect.poll(() => edges('first').right).toBe(0);
  find('[data-rf-panel="first"] .rf-grid-handle').focus();
  await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}');
  await expect.poll(() => placed(onPanels)?.w).toBeGreaterThan(4);
  await userEvent.keyboard('{ArrowLeft}');
  await expect.poll(() => placed(onPanels)?.x).toBeGreaterThan(0);
});
