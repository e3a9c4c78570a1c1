import { RunfolioError } from '../model/index.js';
import type { NumberArray } from '../numeric/index.js';

/** Numbers of a chart, in order: a typed array, or a plain one. What is missing (`null`, `undefined`) is as NaN; a `Date` is its milliseconds since 1970. */
export type ChartNumbers = ArrayLike<number | bigint | Date | null | undefined>;

/** A column of a series, as errors name it. */
export interface SeriesColumn {
  column: string;
  series: string;
}

/** The numbers as a typed array: themselves where they are one. `where` names them in errors. Throws `bad-input` for what is no number. */
export function readNumbers(values: ChartNumbers, where: SeriesColumn): NumberArray {
  if (values instanceof Float64Array || values instanceof Float32Array || values instanceof Int32Array) return values;
  // Who writes JavaScript may hand over anything.
  const given: unknown = values;
  if (typeof given !== 'object' || given === null || !('length' in given))
    throw new RunfolioError(
      'bad-input',
      `${where.column} of the series “${where.series}” is ${typeof given === 'object' ? 'no array' : `a ${typeof given}`}: an array of numbers is needed.`,
    );
  const numbers = new Float64Array(values.length);
  for (let i = 0; i < numbers.length; i++) numbers[i] = numberOf(values[i], where, i);
  return numbers;
}

function numberOf(value: unknown, where: SeriesColumn, index: number): number {
  if (typeof value === 'number') return value;
  if (value === null || value === undefined) return NaN;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Date) return value.getTime();
  const said = typeof value === 'string' ? `“${value}”` : `a ${typeof value}`;
  throw new RunfolioError(
    'bad-input',
    `${where.column} of the series “${where.series}” has ${said} at index ${index}, which is no number.`,
  );
}

/** Throws `bad-input` where two columns of a series are not equally long. */
export function checkLengths(name: string, first: readonly [string, number], second: readonly [string, number]): void {
  if (first[1] === second[1]) return;
  const said = ([what, count]: readonly [string, number]): string => `${count} ${count === 1 ? 'value' : 'values'} of ${what}`;
  throw new RunfolioError('bad-input', `The series “${name}” has ${said(first)} and ${said(second)}: both must be equally many.`);
}
