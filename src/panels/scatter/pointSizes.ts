import { columnId, columnLabel, isValueColumn, valueKind, type Column, type Frame } from '../../model/index.js';
import { formatNumber } from '../../theme/index.js';

/** Radii of points whose area stands for a value. */
export interface PointSizes {
  label: string;
  /** CSS pixels, a row each; the smallest where the row has no number that is finite and not negative. */
  radius: Float32Array;
  /** Rows that have none. */
  without: number;
  /** For a legend. */
  examples: readonly { radius: number; label: string }[];
}

const smallest = 1.5;
const largest = 10;

/** Radii by a column: the area above the smallest point grows with the value from 0 on. Undefined where nothing is chosen or the answer lacks it. */
export function pointSizes(frame: Frame, column: Column | undefined): PointSizes | undefined {
  const values = column && frame.columns[columnId(column)];
  if (!column || !isValueColumn(values)) return undefined;
  const { kinds, numbers } = values;
  const usable = (row: number): boolean => kinds[row] === valueKind.number && Number.isFinite(numbers[row]) && numbers[row]! >= 0;
  let [most, without] = [0, 0];
  for (let row = 0; row < kinds.length; row++) {
    if (usable(row)) most = Math.max(most, numbers[row]!);
    else without++;
  }
  const radiusOf = (value: number): number => Math.max(smallest, most > 0 ? largest * Math.sqrt(value / most) : smallest);
  return {
    label: columnLabel(column),
    radius: Float32Array.from(kinds, (_, row) => (usable(row) ? radiusOf(numbers[row]!) : smallest)),
    without,
    examples: most > 0 ? [most / 16, most / 4, most].map((value) => ({ radius: radiusOf(value), label: formatNumber(value, 3) })) : [],
  };
}
