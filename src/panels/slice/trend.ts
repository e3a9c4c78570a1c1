import { positionOf, type ValueScale } from '../../charts/index.js';
import { loess, quantileOf } from '../../numeric/index.js';
import { toPadded, type ScatterAxis } from '../scatter/layout.js';

/** How the metric runs along a parameter, in places of the plot. */
export interface SliceTrend {
  /** `medians`: one per value of the parameter; joined where the values have an order. */
  kind: 'loess' | 'medians';
  joined: boolean;
  x: Float64Array;
  y: Float64Array;
}

/** Distinct values of a parameter up to which each has its median; more get a curve. */
const fewValues = 8;
/** Part of the runs that each place of the curve looks at, and places at which it is computed. */
export const trendSpan = 0.67;
const places = 60;

/** The trend of the kept rows; undefined where the metric has no order, or too few rows are left. */
export function trendOf(x: ScatterAxis, y: ScatterAxis, kept: Uint8Array): SliceTrend | undefined {
  if (y.scale.kind === 'category') return undefined;
  const rows = Int32Array.from(kept.keys()).filter((row) => kept[row] === 1 && Number.isFinite(x.place[row]! + y.place[row]!));
  const byValue = rowsByValue(x.scale, rows);
  if (byValue.size < 2) return undefined;
  const joined = x.scale.kind !== 'category';
  return joined && byValue.size > fewValues ? curveOf(x, y, rows) : mediansOf(byValue, y, joined);
}

/** Rows by the middle of their value, which categories are spread about. */
function rowsByValue({ position }: ValueScale, rows: Int32Array): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const row of rows) {
    const at = position[row]!;
    const known = found.get(at);
    if (known) known.push(row);
    else found.set(at, [row]);
  }
  return found;
}

function mediansOf(byValue: ReadonlyMap<number, readonly number[]>, { scale, values }: ScatterAxis, joined: boolean): SliceTrend {
  const ordered = [...byValue].toSorted(([a], [b]) => a - b);
  const medianOf = (rows: readonly number[]): number => quantileOf(Float64Array.from(rows, (row) => values.numbers[row]!).toSorted(), 0.5);
  return {
    kind: 'medians',
    joined,
    x: Float64Array.from(ordered, ([at]) => toPadded(at)),
    y: Float64Array.from(ordered, ([, rows]) => toPadded(positionOf(scale, medianOf(rows)))),
  };
}

function curveOf({ place }: ScatterAxis, { place: up }: ScatterAxis, rows: Int32Array): SliceTrend | undefined {
  const sorted = rows.toSorted((a, b) => place[a]! - place[b]!);
  const x = Float64Array.from(sorted, (row) => place[row]!);
  const [from, to] = [x[0]!, x.at(-1)!];
  const at = Float64Array.from({ length: places }, (_, i) => from + ((to - from) * i) / (places - 1));
  const curve = loess(
    x,
    Float64Array.from(sorted, (row) => up[row]!),
    at,
    trendSpan,
  );
  return curve && { kind: 'loess', joined: true, x: at, y: curve.y };
}
