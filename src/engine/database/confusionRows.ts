import type { DecodedTable } from '../../arrow/index.js';
import type { FrameColumn, TypedArray } from '../../model/index.js';
import { cellsOf } from './runFrames.js';

/** A value that occurs as a class; `text` is undefined for a missing one and for NaN. */
export interface CodedValue {
  code: number;
  /** Set where the value is a number. */
  number: number | undefined;
  text: string | undefined;
}

/** What the SQL of a `confusion` plan gave, by its parts. */
export interface ConfusionRows {
  values: CodedValue[];
  matrices: { matrix: number; run: number; step: number; runId: string; name: string }[];
  /** Rows of the table that are pairs of classes. */
  pairs: Int32Array;
  matrix: TypedArray;
  actual: TypedArray;
  predicted: TypedArray;
  count: TypedArray;
  unweighted: TypedArray;
  weight: TypedArray;
}

/** Parts the rows that the SQL of a `confusion` plan gave. */
export function confusionRows({ columns, rows }: DecodedTable): ConfusionRows {
  const numbers = (name: string): TypedArray => typed(columns[name], rows);
  const [part, matrix, actual, predicted] = [numbers('part'), numbers('matrix'), numbers('actual'), numbers('predicted')];
  const [run, weight] = [numbers('run'), numbers('weight')];
  const values: CodedValue[] = [];
  const matrices: ConfusionRows['matrices'] = [];
  const pairs = new Int32Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    if (part[row] === 2) pairs[count++] = row;
    else if (part[row] === 0) values.push(codedValue(actual[row]!, predicted[row]!, weight[row]!, textAt(columns['text'], row)));
    else {
      const [runId, name] = [textAt(columns['text'], row), textAt(columns['name'], row)];
      matrices.push({ matrix: matrix[row]!, run: run[row]!, step: weight[row]!, runId, name });
    }
  }
  const [counts, unweighted] = [numbers('rows'), numbers('unweighted')];
  return { values, matrices, pairs: pairs.subarray(0, count), matrix, actual, predicted, count: counts, unweighted, weight };
}

/** `kind`: 1 for numbers, 2 for texts, 0 for what is missing. */
function codedValue(code: number, kind: number, number: number, text: string): CodedValue {
  if (kind === 2) return { code, number: undefined, text };
  const known = kind === 1 && !Number.isNaN(number);
  return { code, number: known ? number : undefined, text: known ? String(number) : undefined };
}

function typed(column: FrameColumn | undefined, rows: number): TypedArray {
  if (ArrayBuffer.isView(column)) return column;
  const cells = cellsOf(column);
  return Float64Array.from({ length: rows }, (_, row) => Number(cells[row]));
}

function textAt(column: FrameColumn | undefined, row: number): string {
  return Array.isArray(column) ? String(column[row]) : '';
}
