import type { PlotArea } from '../../charts/index.js';

/** The part of a matrix that is on screen, in classes: as many down as across. */
export interface MatrixWindow {
  x: number;
  y: number;
  span: number;
}

/** Classes that are on screen at the deepest zoom. */
const least = 2;

export function wholeWindow(classes: number): MatrixWindow {
  return { x: 0, y: 0, span: classes };
}

/** Within the matrix. */
export function clampWindow({ x, y, span }: MatrixWindow, classes: number): MatrixWindow {
  const kept = Math.min(classes, Math.max(Math.min(least, classes), span));
  const within = (from: number): number => Math.min(classes - kept, Math.max(0, from));
  return { x: within(x), y: within(y), span: kept };
}

/** Zoomed by a factor (below 1 goes closer) about a place of the plot, 0 to 1 across and down. */
export function zoomedWindow(window: MatrixWindow, factor: number, across: number, down: number, classes: number): MatrixWindow {
  const { span } = clampWindow({ ...window, span: window.span * factor }, classes);
  return clampWindow({ x: window.x + (window.span - span) * across, y: window.y + (window.span - span) * down, span }, classes);
}

/** Moved as little as is needed to have a cell on screen with one beside it. */
export function windowWith(window: MatrixWindow, actual: number, predicted: number, classes: number): MatrixWindow {
  const shown = (from: number, place: number): number => Math.min(Math.max(from, place + 2 - window.span), place - 1);
  return clampWindow({ ...window, x: shown(window.x, predicted), y: shown(window.y, actual) }, classes);
}

/** A window about a cell, close enough for names and numbers. */
export function windowAbout(actual: number, predicted: number, classes: number): MatrixWindow {
  const span = Math.min(classes, 20);
  return clampWindow({ x: predicted + 0.5 - span / 2, y: actual + 0.5 - span / 2, span }, classes);
}

/** The cell at a place in the figure (CSS pixels); undefined beside the plot. */
export function cellAtPlace(
  { left, top }: { left: number; top: number },
  plot: PlotArea,
  window: MatrixWindow,
  classes: number,
): { actual: number; predicted: number } | undefined {
  const predicted = Math.floor(window.x + ((left - plot.left) / plot.width) * window.span);
  const actual = Math.floor(window.y + ((top - plot.top) / plot.height) * window.span);
  const inside = left >= plot.left && top >= plot.top && left < plot.left + plot.width && top < plot.top + plot.height;
  return inside && actual < classes && predicted < classes ? { actual, predicted } : undefined;
}
