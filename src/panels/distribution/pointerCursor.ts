import { fromPixel, pixelMap, toPixel } from '../../charts/index.js';
import type { Cursor } from './facts.js';
import { isRowsView, nearestPoint, valueMap } from './pointPlaces.js';
import { rowAt } from './rowsLayout.js';
import type { DistributionView } from './view.js';

/** CSS pixels within which a point is under the pointer. */
const reach = 10;

/** What is under a point of the figure; undefined for nothing. */
export function pointerCursor(view: DistributionView, points: boolean, at: { x: number; y: number }): Cursor | undefined {
  const { drawing, area } = view;
  if (isRowsView(view)) {
    const row = rowAt(view.drawing.layout, at.y, view.drawing.shown.length);
    if (row < 0) return undefined;
    const item = nearestPoint(view, row, points, at, reach);
    return { group: view.drawing.first + row, item: item < 0 ? undefined : item, byKeyboard: false };
  }
  if (drawing.what === 'categories') {
    const row = rowAt(drawing.layout, at.y, Math.min(drawing.layout.fit, drawing.categories.length - drawing.first));
    return row < 0 ? undefined : { group: drawing.first + row, item: undefined, byKeyboard: false };
  }
  if (at.x < area.left || at.x > area.left + area.width) return undefined;
  const value = fromPixel(valueMap(view), at.x);
  if (drawing.what === 'histogram') {
    const bin = countUpTo(drawing.edges, value) - 1;
    const last = drawing.edges.length - 2;
    return bin < 0 || bin > last ? undefined : { group: 0, item: bin, byKeyboard: false };
  }
  return drawing.what === 'ecdf' ? nearestStep(view, value, at.y) : undefined;
}

/** The step of the curve whose height at a value is closest to the pointer. */
function nearestStep(view: DistributionView, value: number, top: number): Cursor | undefined {
  const { drawing, area, groups } = view;
  if (drawing.what !== 'ecdf') return undefined;
  const up = pixelMap(drawing.y, area.top + area.height, area.top);
  let found: Cursor | undefined;
  let distance = Infinity;
  drawing.steps.forEach(({ x, count }, group) => {
    const item = Math.max(0, countUpTo(x, value) - 1);
    const share = (count[item] ?? 0) / groups[group]!.values.sorted.length;
    const away = Math.abs(toPixel(up, share) - top);
    if (away < distance) [found, distance] = [{ group, item, byKeyboard: false }, away];
  });
  return found;
}

/** How many of the ascending values are at most `value`. */
export function countUpTo(ascending: Float64Array, value: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Place of a run among a group's values: group and item; undefined where it has none. */
export function cursorOfRow(view: DistributionView, row: number): { group: number; item: number } | undefined {
  if (row < 0) return undefined;
  for (let group = 0; group < view.groups.length; group++) {
    const item = view.groups[group]!.values.rows.indexOf(row);
    if (item >= 0) return { group, item };
  }
  return undefined;
}

/** Whether the drawing shows the group now. */
export function isShown(view: DistributionView, group: number): boolean {
  const { drawing } = view;
  if (!('first' in drawing)) return true;
  return group >= drawing.first && group < drawing.first + drawing.layout.fit;
}
