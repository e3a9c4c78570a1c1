import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { curveProject } from '../../../stories/support/curveProject.js';
import { across, drag, figure, figureElement, point, showLinePlot } from '../../../tests/support/showLinePlot.js';

test('t shows the table in place of the chart and t again the chart, the focus staying with what is shown', async () => {
  await showLinePlot();
  (await figureElement()).focus();
  await userEvent.keyboard('t');
  await expect.element(page.getByRole('region', { name: /3 runs; loss/ })).toHaveFocus();
  await userEvent.keyboard('t');
  await expect.element(figure()).toHaveFocus();
});

function wheel(element: Element, share: number, init: WheelEventInit): boolean {
  const clientX = element.getBoundingClientRect().left + across(element, share);
  return element.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, clientX, ...init }));
}

test('Ctrl and the wheel zoom around the pointer, also faster than answers come; the bare wheel is the page’s', async () => {
  const { series } = await showLinePlot();
  const element = await figureElement();
  expect(wheel(element, 0.25, { deltaY: -100 })).toBe(true);
  expect(series()).toHaveLength(1);
  for (let i = 0; i < 4; i++) {
    expect(wheel(element, 0.25, { deltaY: -1000, ctrlKey: true })).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  // Four times by half a doubling: a quarter of the whole, around a quarter of it.
  await vi.waitFor(() => {
    const [from = 0, to = 0] = series().at(-1)?.viewport.range ?? [];
    expect(from).toBeCloseTo(187.5, 0);
    expect(to).toBeCloseTo(437.5, 0);
  });
  for (let i = 0; i < 8; i++) {
    wheel(element, 0.25, { deltaY: 1000, metaKey: true });
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await vi.waitFor(() => expect(element.getAttribute('aria-label')).toContain('step 0 to 1,000'));
});

test('the old drawing is not stretched at once: a zoom is asked for before it is drawn', async () => {
  const { series } = await showLinePlot();
  const element = await figureElement();
  const askedWhenDrawn: number[] = [];
  vi.spyOn(element.querySelector('canvas')!.getContext('2d')!, 'clearRect').mockImplementation(() => {
    if (element.getAttribute('aria-label')?.includes('step 250 to 750')) askedWhenDrawn.push(series().length);
  });
  element.focus();
  await userEvent.keyboard('+');
  await vi.waitFor(() => expect(askedWhenDrawn[0]).toBe(2));
});

test('full view fills the window, keeps its zoom, opens its settings above itself, and ends with Escape', async () => {
  await showLinePlot();
  const element = await figureElement();
  element.focus();
  await userEvent.keyboard('+f');
  const panel = element.closest('.rf-panel')!;
  await vi.waitFor(() => expect(panel.getBoundingClientRect()).toMatchObject({ left: 0, top: 0, width: innerWidth, height: innerHeight }));
  await vi.waitFor(() => expect(element.getBoundingClientRect().width).toBeGreaterThan(innerWidth - 20));
  await vi.waitFor(() => expect(element.getAttribute('aria-label')).toContain('step 250 to 750'));
  await page.getByRole('button', { name: 'Settings of loss' }).click();
  await page.getByLabelText('Y scale').selectOptions('log');
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(page.getByLabelText('Y scale').query()).toBeNull());
  expect(panel.matches(':popover-open')).toBe(true);
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(panel.hasAttribute('popover')).toBe(false));
  expect(panel.getBoundingClientRect().width).toBe(600);
});

test('only negative values on a log scale: says that, not that they are infinite', async () => {
  const below = curveProject({ runs: [{ name: 'below', metrics: { loss: (t) => -1 - t } }], points: 20 });
  await showLinePlot({ yScale: 'log' }, { project: below, width: 400 });
  await expect.element(page.getByText('No value is above 0, as a log scale needs.')).toBeVisible();
});

test('a press that ends outside of the figure before it is a drag zooms nothing when the pointer comes back', async () => {
  const { series } = await showLinePlot();
  const element = await figureElement();
  element.setPointerCapture = () => undefined;
  point(element, 'pointerdown', across(element, 1) - 2, 60, 1);
  point(element, 'pointermove', across(element, 0.5), 60, 0);
  expect(element.querySelector('.rf-zoom-rect')).toBeNull();
  point(element, 'pointerup', across(element, 0.4), 60, 0);
  await new Promise((resolve) => setTimeout(resolve, 120));
  expect(series()).toHaveLength(1);
  drag(element, 0.25, 0.75);
  await vi.waitFor(() => expect(series()).toHaveLength(2));
});
