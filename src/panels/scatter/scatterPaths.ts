import { positionOf } from '../../charts/index.js';
import { isBrushed, type AxisBrush } from '../parallelCoordinates/brush.js';
import type { FitLine } from './derivedLines.js';
import type { ScatterLayout } from './layout.js';
import type { PlacedAxis } from './placedAxis.js';
import type { PlaceBox, PointBrush } from './pointBrush.js';
import { leftOf, topOf, type Projection } from './projection.js';

const rounded = (pixel: number): string => pixel.toFixed(1);

/** SVG path of the line of a fit, and of the band around it (empty where it has none). */
export function fitPaths({ x, y, band }: FitLine, projection: Projection): { line: string; band: string } {
  const at = (i: number, height: number): string => `${rounded(leftOf(projection, x[i]!))},${rounded(topOf(projection, height))}`;
  const all = [...x.keys()];
  const banded = all.filter((i) => Number.isFinite(band[i]!));
  const edge = [...banded.map((i) => at(i, y[i]! + band[i]!)), ...banded.toReversed().map((i) => at(i, y[i]! - band[i]!))];
  return { line: `M${all.map((i) => at(i, y[i]!)).join('L')}`, band: edge.length > 3 ? `M${edge.join('L')}Z` : '' };
}

/** SVG path of the best so far: level until a better run comes, and on to the last x. */
export function bestPath({ x, y }: ScatterLayout, best: Int32Array, projection: Projection): string {
  const [first] = best;
  if (first === undefined) return '';
  const top = (row: number): string => rounded(topOf(projection, y.place[row]!));
  const start = `M${rounded(leftOf(projection, x.place[first]!))},${top(first)}`;
  const steps = [...best.subarray(1)].map((row) => `H${rounded(leftOf(projection, x.place[row]!))}V${top(row)}`);
  return `${start}${steps.join('')}H${rounded(leftOf(projection, 1))}`;
}

/** SVG path of the frontier: the edge of what its runs beat. */
export function frontierPath({ x, y }: ScatterLayout, frontier: Int32Array, projection: Projection): string {
  const at = (row: number) => [rounded(leftOf(projection, x.place[row]!)), rounded(topOf(projection, y.place[row]!))] as const;
  const levelFirst = x.goal === 'minimize';
  return [...frontier]
    .map((row, i) => {
      const [left, top] = at(row);
      if (i === 0) return `M${left},${top}`;
      return levelFirst ? `H${left}V${top}` : `V${top}H${left}`;
    })
    .join('');
}

/** SVG path of rings around the points of rows. */
export function ringsPath(rows: Int32Array, left: Float32Array, top: Float32Array, radius: (row: number) => number): string {
  return [...rows]
    .filter((row) => !Number.isNaN(left[row]))
    .map((row) => {
      const r = radius(row) + 2;
      return `M${rounded(left[row]! - r)},${rounded(top[row]!)}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0`;
    })
    .join('');
}

/** SVG path of y = x over the values that both axes show; empty where an axis is not of numbers. */
export function diagonalPath({ x, y }: ScatterLayout, projection: Projection): string {
  const plain = ({ scale: { kind } }: PlacedAxis): boolean => kind === 'linear' || kind === 'log' || kind === 'time';
  if (!plain(x) || !plain(y)) return '';
  const { window } = projection;
  const along = Array.from({ length: 65 }, (_, i) => window.x[0] + ((window.x[1] - window.x[0]) * i) / 64);
  const [low, high] = x.scale.domain;
  const valueAtPlace = (place: number): number => (x.scale.kind === 'log' ? low * (high / low) ** place : low + (high - low) * place);
  const corners = along.flatMap((place) => {
    const up = positionOf(y.scale, valueAtPlace(place));
    return Number.isFinite(up) ? [`${rounded(leftOf(projection, place))},${rounded(topOf(projection, up))}`] : [];
  });
  return corners.length > 1 ? `M${corners.join('L')}` : '';
}

/** The box of a brush in places; undefined where no box is brushed. */
export function boxOf(layout: Pick<ScatterLayout, 'x' | 'y'>, { x, y }: PointBrush): PlaceBox | undefined {
  const across = sideOf(layout.x, x);
  const up = sideOf(layout.y, y);
  return across && up ? { x: across, y: up } : undefined;
}

function sideOf({ scale }: PlacedAxis, brush: AxisBrush): readonly [number, number] | undefined {
  const [range] = brush.ranges;
  if (!isBrushed(brush)) return undefined;
  if (range) return [positionOf(scale, range[0]), positionOf(scale, range[1])];
  const chosen = new Set(brush.values);
  const slots = [...scale.categories.keys()].filter((i) => scale.categories[i]!.values.some((value) => chosen.has(value)));
  const count = scale.categories.length;
  return slots.length > 0 ? [slots[0]! / count, (slots.at(-1)! + 1) / count] : undefined;
}
