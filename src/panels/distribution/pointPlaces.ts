import { pixelMap, toPixel, type PixelMap } from '../../charts/index.js';
import { rowMiddle } from './rowsLayout.js';
import type { DistributionView, ValueGroup } from './view.js';

type RowsView = DistributionView & { drawing: { what: 'rows' } };

/** Runs per group up to which boxes and violins show each as a point. */
export const fewPoints = 200;

/** Whether the drawing is one of rows. */
export function isRowsView(view: DistributionView): view is RowsView {
  return view.drawing.what === 'rows';
}

/** The values along x in CSS pixels. */
export function valueMap({ x, area }: Pick<DistributionView, 'x' | 'area'>): PixelMap {
  return pixelMap(x, area.left, area.left + area.width);
}

/** Which values of a shown group are drawn as points: from and up to indices of its ascending values, of which those between `skip` are left out. */
export function drawnPoints(view: RowsView, shown: number, points: boolean): { count: number; skip: readonly [number, number] } {
  const count = groupAt(view, shown).values.sorted.length;
  if (view.form === 'strip' || (points && count <= fewPoints)) return { count, skip: [0, 0] };
  const inner = view.form === 'box' ? view.drawing.shown[shown]?.box?.inner : undefined;
  return { count, skip: inner ?? [0, count] };
}

/** The group in a row on screen. */
export function groupAt({ groups, drawing }: RowsView, shown: number): ValueGroup {
  return groups[drawing.first + shown]!;
}

/** Where a point of a row on screen is drawn. Points of a row are moved apart across it, each always by as much. */
export function pointPlace(view: RowsView, map: PixelMap, shown: number, index: number): { x: number; y: number } {
  const { values } = groupAt(view, shown);
  const { layout } = view.drawing;
  const share = view.form === 'strip' ? 0.34 : 0.22;
  return { x: toPixel(map, values.sorted[index]!), y: rowMiddle(layout, shown) + layout.band * share * jitter(values.rows[index]!) };
}

/** The drawn point of a row closest to a place, within `reach` CSS pixels; -1 for none. */
export function nearestPoint(view: RowsView, shown: number, points: boolean, at: { x: number; y: number }, reach: number): number {
  const map = valueMap(view);
  const { skip } = drawnPoints(view, shown, points);
  const { sorted } = groupAt(view, shown).values;
  let best = -1;
  let distance = reach * reach;
  for (let i = firstAtLeast(sorted, map, at.x - reach); i < sorted.length; i++) {
    const place = pointPlace(view, map, shown, i);
    if (place.x > at.x + reach) break;
    if (i >= skip[0] && i < skip[1]) continue;
    const found = (place.x - at.x) ** 2 + (place.y - at.y) ** 2;
    if (found < distance) [best, distance] = [i, found];
  }
  return best;
}

function firstAtLeast(sorted: Float64Array, map: PixelMap, x: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (toPixel(map, sorted[middle]!) < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A number from -1 to 1 that is always the same for a row: the golden ratio's multiples fall far from each other. */
function jitter(row: number): number {
  return 2 * ((row * 0.618_033_988_749_895) % 1) - 1;
}
