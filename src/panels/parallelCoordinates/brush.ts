import { valueAt, valueKind, type Column, type Filter, type Scalar, type ValueColumn } from '../../model/index.js';

/** What is selected on one axis: a run passes if it passes any part. */
export interface AxisBrush {
  /** Ranges of numbers, both ends within, [low, high]. */
  ranges: readonly (readonly [number, number])[];
  /** Values of categories. */
  values: readonly Scalar[];
  /** Whether runs without a value pass. */
  missing: boolean;
  /** Whether runs with NaN or ±Infinity pass. */
  nonFinite: boolean;
}

/** Nothing is brushed: every run passes. */
export const noBrush: AxisBrush = { ranges: [], values: [], missing: false, nonFinite: false };

const nonFinite = [NaN, Infinity, -Infinity];

export function isBrushed({ ranges, values, missing, nonFinite: odd }: AxisBrush): boolean {
  return ranges.length > 0 || values.length > 0 || missing || odd;
}

/** The filter that selects exactly what the brush does; undefined where nothing is brushed. */
export function brushFilter(column: Column, brush: AxisBrush): Filter | undefined {
  const parts: Filter[] = brush.ranges.map(([low, high]) => ({
    op: 'and',
    of: [
      { op: '>=', column, value: low },
      { op: '<=', column, value: high },
    ],
  }));
  if (brush.values.length > 0) parts.push({ op: 'in', column, values: [...brush.values] });
  if (brush.nonFinite) parts.push({ op: 'in', column, values: nonFinite });
  if (brush.missing) parts.push({ op: 'is not set', column });
  return parts.length < 2 ? parts[0] : { op: 'or', of: parts };
}

/** The brush that a filter of `brushFilter` came from. Parts of other filters are left out. */
export function brushOf(filter: Filter): AxisBrush {
  const parts = filter.op === 'or' ? filter.of : [filter];
  return parts.reduce<AxisBrush>(withPart, noBrush);
}

function withPart(brush: AxisBrush, part: Filter): AxisBrush {
  if (part.op === 'is not set') return { ...brush, missing: true };
  if (part.op === 'in') return isOdd(part.values) ? { ...brush, nonFinite: true } : { ...brush, values: [...brush.values, ...part.values] };
  if (part.op !== 'and') return brush;
  const [low, high] = part.of;
  if (low?.op !== '>=' || high?.op !== '<=' || typeof low.value !== 'number' || typeof high.value !== 'number') return brush;
  return { ...brush, ranges: [...brush.ranges, [low.value, high.value]] };
}

function isOdd(values: readonly Scalar[]): boolean {
  return values.length > 0 && values.every((value) => typeof value === 'number' && !Number.isFinite(value));
}

/** Clears in `out` each row that does not pass the brush, as its filter would. */
export function keepBrushed(column: ValueColumn, brush: AxisBrush, out: Uint8Array): void {
  const { kinds, numbers } = column;
  const wanted = new Set(brush.values);
  const lows = Float64Array.from(brush.ranges, ([low]) => low);
  const highs = Float64Array.from(brush.ranges, ([, high]) => high);
  const inRange = (value: number): boolean => {
    for (let i = 0; i < lows.length; i++) if (value >= lows[i]! && value <= highs[i]!) return true;
    return false;
  };
  for (let row = 0; row < out.length; row++) {
    if (out[row] === 0) continue;
    const kind = kinds[row];
    if (kind === valueKind.number) {
      const value = numbers[row]!;
      const passes = inRange(value) || (wanted.size > 0 && wanted.has(value)) || (brush.nonFinite && !Number.isFinite(value));
      out[row] = passes ? 1 : 0;
    } else if (kind === valueKind.missing) out[row] = brush.missing ? 1 : 0;
    else out[row] = wanted.has(valueAt(column, row)!) ? 1 : 0;
  }
}
