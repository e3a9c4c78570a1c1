import { valueKind, type Scalar, type ValueColumn } from '../model/index.js';
import { collectCategories, type ValueCategory } from './valueCategories.js';

/** How values of a column become places on an axis. `percentile`: by rank. Booleans are categories. */
export type ValueScaleKind = 'linear' | 'log' | 'percentile' | 'time' | 'category';

/** Why a row has no place on an axis, by the code in `ValueScale.lane`; such rows go to a lane beside it. `other-type`: a text on an axis of numbers. */
export const valueLanes = ['drawn', 'missing', 'not-finite', 'not-positive', 'other-type'] as const;
export type ValueLane = (typeof valueLanes)[number];

export interface ValueScaleOptions {
  kind: ValueScaleKind;
  /** Values at the two ends, for kinds of numbers but `percentile`. Default: smallest and largest value drawn. */
  domain?: readonly [number, number] | undefined;
  /** Categories beyond this many are collapsed into one, the rarest first. Default 30; Infinity opens them. */
  maxCategories?: number | undefined;
}

/** An axis made for the rows of one column. */
export interface ValueScale {
  readonly kind: ValueScaleKind;
  /** Per row 0 (low end) to 1 (high end), beyond them outside of a given domain; NaN where the row is in a lane. */
  readonly position: Float64Array;
  /** Per row an index into `valueLanes`. */
  readonly lane: Uint8Array;
  /** Rows per lane. */
  readonly counts: Readonly<Record<ValueLane, number>>;
  /** Values at 0 and 1; of `percentile` the smallest and largest. [NaN, NaN] where nothing is drawn, and for categories. */
  readonly domain: readonly [number, number];
  /** In the order of the axis; empty for kinds of numbers. */
  readonly categories: readonly ValueCategory[];
  /** All drawn values, ascending, for `percentile` alone. */
  readonly sorted: Float64Array;
}

/** Places the rows of a column on an axis. */
export function valueScale(column: ValueColumn, { kind, domain, maxCategories = 30 }: ValueScaleOptions): ValueScale {
  if (kind === 'category') return categoryScale(column, maxCategories);
  const lane = numberLanes(column, kind);
  const sorted = kind === 'percentile' ? column.numbers.filter((_, row) => lane[row] === 0).toSorted() : new Float64Array();
  const ends = (kind !== 'percentile' && domain) || extentOf(column.numbers, lane);
  const scale = { kind, lane, counts: countLanes(lane), domain: ends, categories: [], sorted };
  const position = column.numbers.map((value, row) => (lane[row] === 0 ? positionOf(scale, value) : NaN));
  return { ...scale, position };
}

/** Where a number lies on an axis of numbers: 0 to 1, beyond outside of the domain. An axis of one value has it in the middle. */
export function positionOf({ kind, domain: [low, high], sorted }: Omit<ValueScale, 'position'>, value: number): number {
  if (kind === 'percentile') return percentile(sorted, value);
  if (low === high) return value === low ? 0.5 : value < low ? -1 : 2;
  if (kind === 'log') return Math.log(value / low) / Math.log(high / low);
  return (value - low) / (high - low);
}

/** The number at a place of an axis of numbers; of `percentile` the value of that rank, between values in proportion. */
export function valueOf({ kind, domain: [low, high], sorted }: Omit<ValueScale, 'position'>, position: number): number {
  if (kind === 'percentile') return quantile(sorted, position);
  if (position === 0) return low;
  if (position === 1) return high;
  if (kind === 'log') return low * (high / low) ** position;
  return low + (high - low) * position;
}

/** Place of a category, by its index. */
export function categoryPosition(categories: number, index: number): number {
  return (index + 0.5) / categories;
}

function categoryScale(column: ValueColumn, maxCategories: number): ValueScale {
  const { categories, codes } = collectCategories(column, maxCategories);
  const lane = column.kinds.map((kind) => (kind === valueKind.missing ? laneCode('missing') : 0));
  const position = Float64Array.from(codes, (code) => (code < 0 ? NaN : categoryPosition(categories.length, code)));
  return { kind: 'category', position, lane, counts: countLanes(lane), domain: [NaN, NaN], categories, sorted: new Float64Array() };
}

function numberLanes({ kinds, numbers }: ValueColumn, kind: ValueScaleKind): Uint8Array {
  return kinds.map((type, row) => {
    if (type === valueKind.missing) return laneCode('missing');
    if (type !== valueKind.number && type !== valueKind.boolean) return laneCode('other-type');
    const value = numbers[row]!;
    if (!Number.isFinite(value)) return laneCode('not-finite');
    return kind === 'log' && value <= 0 ? laneCode('not-positive') : 0;
  });
}

function laneCode(lane: ValueLane): number {
  return valueLanes.indexOf(lane);
}

function countLanes(lane: Uint8Array): Record<ValueLane, number> {
  const counts = { drawn: 0, missing: 0, 'not-finite': 0, 'not-positive': 0, 'other-type': 0 };
  for (const code of lane) counts[valueLanes[code]!]++;
  return counts;
}

function extentOf(numbers: Float64Array, lane: Uint8Array): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (let row = 0; row < lane.length; row++) {
    if (lane[row] !== 0) continue;
    low = Math.min(low, numbers[row]!);
    high = Math.max(high, numbers[row]!);
  }
  return low <= high ? [low, high] : [NaN, NaN];
}

/** Middle of the ranks of equal values, 0 to 1; between values in proportion. */
function percentile(sorted: Float64Array, value: number): number {
  if (sorted.length < 2) return 0.5;
  const below = countBelow(sorted, value, false);
  const upTo = countBelow(sorted, value, true);
  if (upTo > below) return (below + upTo - 1) / 2 / (sorted.length - 1);
  const [before, after] = [sorted[below - 1] ?? value, sorted[below] ?? value];
  const part = after > before ? (value - before) / (after - before) : 0;
  return Math.min(1, Math.max(0, (below - 1 + part) / (sorted.length - 1)));
}

function quantile(sorted: Float64Array, position: number): number {
  const at = Math.min(1, Math.max(0, position)) * (sorted.length - 1);
  const low = sorted[Math.floor(at)] ?? NaN;
  const high = sorted[Math.ceil(at)] ?? NaN;
  return low === high ? low : low + (high - low) * (at - Math.floor(at));
}

function countBelow(sorted: Float64Array, value: number, orEqual: boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (orEqual ? sorted[middle]! <= value : sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What an axis for a column should be where nobody chose. `declared`: the scale of the sweep's parameter; `time`: the numbers are ms since 1970. */
export function suggestedKind(
  column: ValueColumn,
  { declared, time }: { declared?: 'linear' | 'log' | 'categorical' | undefined; time?: boolean } = {},
): ValueScaleKind {
  const { numbers, others } = kindCounts(column);
  if (declared === 'categorical' || numbers <= others) return 'category';
  if (time) return 'time';
  if (declared) return declared;
  return spansDecades(column) ? 'log' : 'linear';
}

function kindCounts({ kinds }: ValueColumn): { numbers: number; others: number } {
  let [numbers, others] = [0, 0];
  for (const kind of kinds) {
    if (kind === valueKind.number) numbers++;
    else if (kind !== valueKind.missing) others++;
  }
  return { numbers, others };
}

/** Whether all finite numbers are above 0 and the largest is a hundred times the smallest or more. */
function spansDecades({ kinds, numbers }: ValueColumn): boolean {
  let [low, high] = [Infinity, -Infinity];
  for (let row = 0; row < kinds.length; row++) {
    const value = numbers[row]!;
    if (kinds[row] !== valueKind.number || !Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return low > 0 && high >= 100 * low;
}

/** A value as axes and legends write it. */
export function categoryLabel(value: Scalar): string {
  return typeof value === 'string' && value === '' ? '""' : String(value);
}
