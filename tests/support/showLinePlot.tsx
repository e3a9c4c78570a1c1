import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { ProjectData, SeriesPlan } from '../../src/model/index.js';
import { LinePlot, type LinePlotProps } from '../../src/panels/index.js';
import { RunfolioProvider } from '../../src/react/index.js';
import { curveProject } from '../../stories/support/curveProject.js';
import { createMemoryEngine, type MemoryEngineOptions } from '../../stories/support/memoryEngine.js';
import '../../src/styles.css';

/** Three straight lines over steps 0, 10, …, 1000: value = level + step / 1000. */
const threeLines = curveProject({
  points: 101,
  steps: 1000,
  runs: [1, 2, 3].map((level) => ({ name: `level-${level}`, metrics: { loss: (t: number) => level + t } })),
});

export interface ShowOptions extends MemoryEngineOptions {
  /** Default: three straight lines. */
  project?: ProjectData;
  /** CSS pixels. Default 600. */
  width?: number;
}

/** Draws a `<LinePlot>` of `loss` in a provider of its own. */
export async function showLinePlot(
  props: Partial<LinePlotProps> = {},
  { project = threeLines, width = 600, ...options }: ShowOptions = {},
) {
  const engine = createMemoryEngine(project, options);
  const screen = await render(
    <RunfolioProvider engine={engine} theme="light" style={{ width }}>
      <LinePlot project="curves" y="loss" {...props} />
    </RunfolioProvider>,
  );
  return { engine, screen, series: () => engine.plans.filter((plan): plan is SeriesPlan => plan.kind === 'series') };
}

/** Finds the drawing. */
export const figure = () => page.getByRole('application');

/** Waits until something is drawn. */
export async function figureElement(): Promise<HTMLElement> {
  await expect.element(figure()).toBeVisible();
  return figure().element() as HTMLElement;
}

/** Sends a pointer event at CSS pixels from the figure's corner; `buttons` are those held (1: the main one). */
export function point(element: Element, type: string, x: number, y: number, buttons = 0): void {
  const box = element.getBoundingClientRect();
  const init = { bubbles: true, pointerId: 1, pointerType: 'mouse', button: 0, buttons, clientX: box.left + x, clientY: box.top + y };
  element.dispatchEvent(new PointerEvent(type, init));
}

/** x of a share of the plot, which is 42 pixels from the left and 12 from the right. */
export const across = (element: Element, share: number): number => 42 + share * (element.clientWidth - 54);

/** Drags with a mouse between two shares of the plot. */
export function drag(element: HTMLElement, from: number, to: number): void {
  // A pointer that was made up cannot be captured.
  element.setPointerCapture = () => undefined;
  point(element, 'pointerdown', across(element, from), 60, 1);
  point(element, 'pointermove', across(element, (from + to) / 2), 60, 1);
  point(element, 'pointermove', across(element, to), 60, 1);
  point(element, 'pointerup', across(element, to), 60);
}
