import { positionOf, valueOf } from '../../charts/index.js';
import type { Goal } from '../../model/index.js';
import type { OwnClause } from '../panelKind.js';
import { boxOf as brushOfBox, type PlotBox } from './boxClauses.js';
import type { ScatterCurve } from './curves.js';
import type { PointPlaces } from './drawPoints.js';
import { toPadded, type ScatterAxis, type ScatterLayout } from './layout.js';
import type { PlaceMaps } from './projection.js';

const rounded = (pixel: number): string => pixel.toFixed(1);

/** SVG path of a curve, and of the band around it (empty where it has none). */
export function curvePaths({ x, y, half }: ScatterCurve, to: PlaceMaps): { line: string; band: string } {
  const at = (i: number, height: number): string => `${rounded(to.x(x[i]!))},${rounded(to.y(height))}`;
  const all = [...x.keys()];
  const banded = all.filter((i) => Number.isFinite(half[i]!));
  const edge = [...banded.map((i) => at(i, y[i]! + half[i]!)), ...banded.toReversed().map((i) => at(i, y[i]! - half[i]!))];
  return { line: `M${all.map((i) => at(i, y[i]!)).join('L')}`, band: edge.length > 3 ? `M${edge.join('L')}Z` : '' };
}

/** SVG path of the best so far: level until a better run comes, and on to the end of the plot. */
export function bestPath({ x, y }: ScatterLayout, best: Int32Array, to: PlaceMaps): string {
  const steps = [...best].map((row, i) => {
    const [left, top] = [rounded(to.x(x.place[row]!)), rounded(to.y(y.place[row]!))];
    return i === 0 ? `M${left},${top}` : `H${left}V${top}`;
  });
  return steps.length > 0 ? `${steps.join('')}H${rounded(to.x(1))}` : '';
}

/** SVG path of the front (ascending by x): the edge of what its runs beat. */
export function frontPath({ x, y }: ScatterLayout, front: Int32Array, goal: Goal, to: PlaceMaps): string {
  return [...front]
    .map((row, i) => {
      const [left, top] = [rounded(to.x(x.place[row]!)), rounded(to.y(y.place[row]!))];
      if (i === 0) return `M${left},${top}`;
      return goal === 'minimize' ? `H${left}V${top}` : `V${top}H${left}`;
    })
    .join('');
}

/** SVG path of rings around the points of rows. */
export function ringsPath(rows: Int32Array, { x, y }: PointPlaces, radius: (row: number) => number): string {
  return [...rows]
    .filter((row) => !Number.isNaN(x[row]))
    .map((row) => {
      const r = radius(row) + 2;
      return `M${rounded(x[row]! - r)},${rounded(y[row]!)}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0`;
    })
    .join('');
}

/** SVG path of y = x over all values of x that y can show; empty where an axis is not of numbers. */
export function diagonalPath({ x, y }: ScatterLayout, to: PlaceMaps): string {
  const plain = ({ scale: { kind } }: ScatterAxis): boolean => kind === 'linear' || kind === 'log' || kind === 'time';
  if (!plain(x) || !plain(y)) return '';
  const corners = Array.from({ length: 65 }, (_, i) => i / 64).flatMap((place) => {
    const up = positionOf(y.scale, valueOf(x.scale, place));
    return Number.isFinite(up) ? [`${rounded(to.x(toPadded(place)))},${rounded(to.y(toPadded(up)))}`] : [];
  });
  return corners.length > 1 ? `M${corners.join('L')}` : '';
}

/** The box that clauses select, in places; undefined where they select none. */
export function boxOf({ x, y }: Pick<ScatterLayout, 'x' | 'y'>, clauses: readonly OwnClause[]): PlotBox | undefined {
  const side = (part: string, axis: ScatterAxis): readonly [number, number] | undefined => {
    const filter = clauses.find((clause) => clause.part === part)?.filter;
    return filter && sideOf(axis, brushOfBox(filter));
  };
  const [across, up] = [side('x', x), side('y', y)];
  return across && up ? { x: across, y: up } : undefined;
}

function sideOf({ scale }: ScatterAxis, { ranges: [range], values }: ReturnType<typeof brushOfBox>): readonly [number, number] | undefined {
  if (range) return [toPadded(positionOf(scale, range[0])), toPadded(positionOf(scale, range[1]))];
  const chosen = new Set(values);
  const slots = [...scale.categories.keys()].filter((i) => scale.categories[i]!.values.some((value) => chosen.has(value)));
  const count = scale.categories.length;
  return slots.length > 0 ? [toPadded(slots[0]! / count), toPadded((slots.at(-1)! + 1) / count)] : undefined;
}
