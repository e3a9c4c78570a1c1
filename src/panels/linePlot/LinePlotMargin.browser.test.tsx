import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { curveProject } from '../../../stories/support/curveProject.js';
import { figureElement, showLinePlot } from '../../../tests/support/showLinePlot.js';

/** Long enough for any request that would still follow to have been made. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 250));

test('labels longer than the margin widen it, and the plan asks for the columns that are left', async () => {
  const close = curveProject({ runs: [{ name: 'close', metrics: { loss: (t) => 1.25e-5 * (1 + t / 2000) } }], points: 50 });
  const { engine } = await showLinePlot({}, { project: close, width: 400 });
  const element = await figureElement();
  await vi.waitFor(() => {
    const last = engine.plans.findLast((plan) => plan.kind === 'series');
    expect(last?.viewport.pixels).toBe(element.querySelector('canvas')?.width);
    const { left } = element.getBoundingClientRect();
    const labels = [...element.querySelectorAll('.rf-axes text')].map((label) => label.getBoundingClientRect().left - left);
    expect(Math.min(...labels)).toBeGreaterThanOrEqual(0);
    expect(element.querySelector('.rf-axes')?.textContent).toContain('1.2506e-5');
  });
});

test('wide labels ask twice at first: for the usual margin, and for the one that they need', async () => {
  const wide = curveProject({ runs: [{ name: 'wide', metrics: { loss: (t) => 1.25e-5 * (1 + t / 2000) } }], points: 50 });
  const { series } = await showLinePlot({}, { project: wide, width: 400 });
  await figureElement();
  await vi.waitFor(() => expect(series().length).toBeGreaterThan(1));
  await settled();
  expect(series()).toHaveLength(2);
});

test('a zoom whose labels are wider asks once, for the range and the columns that are left together', async () => {
  // Falls steeply, then hardly: labels of the whole are short, those of the end are long.
  const steep = curveProject({ runs: [{ name: 'steep', metrics: { loss: (t) => (t < 0.5 ? 1 - t : 0.5 - t * 1e-7) } }], points: 201 });
  const { series } = await showLinePlot({}, { project: steep, width: 400 });
  const element = await figureElement();
  const usual = element.querySelector('canvas')?.width ?? 0;
  await settled();
  expect(series()).toHaveLength(1);
  element.focus();
  await userEvent.keyboard('{End}+');
  await vi.waitFor(() => expect(element.getAttribute('aria-label')).toContain('step 25,'));
  await settled();
  expect(element.querySelector('canvas')?.width).toBeLessThan(usual);
  expect(series()).toHaveLength(2);
  expect(series()[1]?.viewport).toMatchObject({ pixels: element.querySelector('canvas')?.width });
  await userEvent.keyboard('0');
  await settled();
  await userEvent.keyboard('+');
  await settled();
  expect(
    new Set(
      series()
        .slice(1)
        .map(({ viewport }) => viewport.pixels),
    ).size,
  ).toBe(1);
});
