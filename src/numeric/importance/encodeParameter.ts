import { valueAt, valueKind, type Parameter, type ValueColumn } from '../../model/index.js';
import { categoryFeature, numericFeature, type Feature } from '../forest/index.js';

/** A parameter's values, a row per run, ready for every method. */
export type EncodedParameter = {
  /** Rows with a value; NaN counts as none. */
  readonly present: number;
  /** Different values among them. */
  readonly distinct: number;
  readonly feature: Feature;
} & (
  | {
      readonly kind: 'number' | 'boolean';
      /** `log`: `numbers` are logarithms to base 10. */
      readonly scale: 'linear' | 'log';
      /** NaN where there is no value; true is 1. */
      readonly numbers: Float64Array;
      /** The same before any logarithm. */
      readonly given: Float64Array;
    }
  | {
      readonly kind: 'category';
      /** Index into `labels`; a missing value has the last code, beyond them. */
      readonly codes: Int32Array;
      readonly labels: readonly string[];
    }
);

/** From this ratio of the largest to the smallest value on, positive numbers are taken for logarithmic. */
const logRatio = 100;

/**
 * Encodes the values that `rows` have: numbers as they are, or by log10 where the parameter is declared logarithmic or all its values are positive and
 * span a factor of 100; truth values as 0 and 1; texts, JSON and values of several types as categories. No value of a number's is made up for a
 * missing one: trees send it to the side that suits it, at each split.
 */
export function encodeParameter(column: ValueColumn, rows: Int32Array, declared?: Parameter): EncodedParameter {
  const kinds = new Set<number>();
  for (const row of rows) if (isSet(column, row)) kinds.add(column.kinds[row]!);
  const [kind] = kinds;
  if (kinds.size > 1 || (kind !== valueKind.number && kind !== valueKind.boolean)) return encodeCategory(column, rows);
  return encodeNumbers(
    Float64Array.from(rows, (row) => column.numbers[row]!),
    kind === valueKind.boolean,
    declared?.scale,
  );
}

function isSet({ kinds, numbers }: ValueColumn, row: number): boolean {
  return kinds[row] !== valueKind.missing && !(kinds[row] === valueKind.number && Number.isNaN(numbers[row]));
}

function encodeNumbers(values: Float64Array, truth: boolean, declared: Parameter['scale']): EncodedParameter {
  const scale = !truth && isLog(values, declared) ? 'log' : 'linear';
  const numbers = scale === 'log' ? values.map(Math.log10) : values;
  // Trees need no logarithm, but for where between two values they divide.
  const feature = numericFeature(declared === 'log' ? numbers : values);
  const distinct = feature.kind === 'numeric' ? feature.distinct.length : 0;
  return {
    kind: truth ? 'boolean' : 'number',
    scale,
    numbers,
    given: values,
    feature,
    distinct,
    present: countOf(numbers, (value) => !Number.isNaN(value)),
  };
}

function isLog(values: Float64Array, declared: Parameter['scale']): boolean {
  let [low, high] = [Infinity, 0];
  for (const value of values) {
    if (value <= 0) return false;
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return low < high && (declared === 'log' || (declared !== 'linear' && high / low >= logRatio));
}

function encodeCategory(column: ValueColumn, rows: Int32Array): EncodedParameter {
  const codeOf = new Map<string, number>();
  const labels: string[] = [];
  const codes = Int32Array.from(rows, (row) => {
    if (!isSet(column, row)) return -1;
    const label = String(valueAt(column, row));
    // A text is told from a number that is written the same.
    const key = `${column.kinds[row]} ${label}`;
    const code = codeOf.get(key) ?? labels.push(label) - 1;
    codeOf.set(key, code);
    return code;
  });
  const present = countOf(codes, (code) => code >= 0);
  const missing = present < rows.length;
  const filled = codes.map((code) => (code < 0 ? labels.length : code));
  const feature = categoryFeature(filled, labels.length + (missing ? 1 : 0), missing ? labels.length : -1);
  return { kind: 'category', codes: filled, labels, feature, distinct: labels.length, present };
}

function countOf(values: Float64Array | Int32Array, passes: (value: number) => boolean): number {
  let count = 0;
  for (const value of values) if (passes(value)) count++;
  return count;
}
