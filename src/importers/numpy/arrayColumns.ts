import type { LoggedColumn, TableColumn } from '../../model/index.js';
import type { ArrayField } from './arrayType.js';
import type { ScalarType } from '../common/scalarType.js';
import { bigReader, isExact, notATime, numberReader, textReader } from '../common/elementReader.js';
import type { NpyArray } from './npyArray.js';
import { timeOf } from './timeReader.js';

/** A second axis of at most so many values becomes as many columns, a longer one a column of lists. */
export const mostColumns = 32;

/** The rows of an array: the length of its first axis, 1 for a single value. */
export function arrayRows({ shape }: NpyArray): number {
  return shape[0] ?? 1;
}

/**
 * An array as columns. One axis is a column, two axes are a column per place of the second (`name_0`, `name_1`, …), or a column of lists
 * where there are more than 32 or further axes, which are laid out in C order. Fields of a structured array are columns of their own.
 */
export function arrayColumns(name: string, array: NpyArray): LoggedColumn[] {
  const axes = array.shape.slice(1);
  return array.type.fields.flatMap((field) => {
    const called = [name, field.name].filter(Boolean).join('.') || 'value';
    const cells = fieldCells(array, field);
    const width = cells.places.length;
    const unit = field.type.kind === 'timedelta' && field.type.unit ? ` (${unitText(field.type.unit)})` : '';
    if (width === 1) return [placed(`${called}${unit}`, cells, 0)];
    const isFlat = axes.length + field.shape.length === 1 && width <= mostColumns;
    if (isFlat) return Array.from({ length: width }, (_, place) => placed(`${called}_${place}${unit}`, cells, place));
    return [{ name: `${called}${unit}`, column: listColumn(cells) }];
  });
}

function unitText({ name, count }: { name: string; count: number }): string {
  return count === 1 ? name : `${count} ${name}`;
}

/** Where the values of one field lie. */
interface FieldCells {
  rows: number;
  type: ScalarType;
  view: DataView;
  rowStride: number;
  /** Bytes from the beginning of a row to each of its values. */
  places: Float64Array;
}

function fieldCells(array: NpyArray, field: ArrayField): FieldCells {
  const { data, type, shape } = array;
  const rows = arrayRows(array);
  const axes = shape.slice(1);
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const inner = axes.reduce((product, length) => product * length, 1);
  const rowStride = array.fortran ? type.bytes : inner * type.bytes;
  const own = field.shape.reduce((product, length) => product * length, 1);
  // Without rows an axis may claim any length: it is one empty column.
  const places = new Float64Array(rows === 0 ? 1 : inner * own);
  for (let i = 0; i < places.length; i++) {
    const element = Math.floor(i / own);
    const at = array.fortran ? rows * fortranIndex(element, axes) : element;
    places[i] = at * type.bytes + field.offset + (i % own) * field.type.bytes;
  }
  return { rows, type: field.type, view, rowStride, places };
}

/** The place of an element where the first of the axes runs fastest, from its place where the last one does. */
function fortranIndex(element: number, axes: readonly number[]): number {
  let [rest, index] = [element, 0];
  let stride = axes.reduce((product, length) => product * length, 1);
  for (const length of axes.toReversed()) {
    stride /= length;
    index += (rest % length) * stride;
    rest = Math.floor(rest / length);
  }
  return index;
}

/** The column of one place of each row. */
function placed(name: string, cells: FieldCells, place: number): LoggedColumn {
  const { rows, type, view, rowStride } = cells;
  const start = cells.places[place]!;
  const at = (row: number): number => row * rowStride + start;
  if (type.kind === 'unicode' || type.kind === 'bytes') {
    const read = textReader(type);
    return { name, column: texts(rows, (row) => read(view, at(row))) };
  }
  if (type.kind === 'datetime') {
    const read = bigReader(type);
    return timeColumn(name, type, rows, (row) => read(view, at(row)));
  }
  if (type.kind !== 'bool') return { name, column: numbers(cells, rows, at) };
  const read = numberReader(type);
  return { name, column: { type: 'boolean', values: Uint8Array.from({ length: rows }, (_, row) => read(view, at(row))) } };
}

/** Numbers; as texts where one of them is an integer that a double does not hold. Times that are none are missing. */
function numbers({ type, view }: FieldCells, rows: number, at: (row: number) => number): TableColumn {
  const read = numberReader(type);
  const values = new Float64Array(rows);
  const big = bigReader(type);
  const isNoTime = (row: number): boolean => type.kind === 'timedelta' && big(view, at(row)) === notATime;
  let valid: Uint8Array | undefined;
  for (let row = 0; row < rows; row++) {
    const value = read(view, at(row));
    values[row] = value;
    if (isNoTime(row)) {
      valid ??= new Uint8Array(rows).fill(1);
      values[row] = Number.NaN;
      valid[row] = 0;
    } else if (!isExact(type, value, view, at(row))) {
      return texts(rows, (each) => (isNoTime(each) ? undefined : String(big(view, at(each)))));
    }
  }
  return valid ? { type: 'number', values, valid } : { type: 'number', values };
}

/** Times to the millisecond; as texts where one of them is finer, or no date. */
function timeColumn(name: string, type: ScalarType, rows: number, count: (row: number) => bigint): LoggedColumn {
  const time = timeOf(type);
  const values = new Float64Array(rows).fill(Number.NaN);
  const valid = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    const counted = count(row);
    if (counted === notATime) continue;
    const ms = time?.(counted).ms;
    if (ms === undefined) return { name, column: texts(rows, (each) => timeText(count(each), time, type)) };
    values[row] = ms;
    valid[row] = 1;
  }
  return { name, time: true, column: valid.includes(0) ? { type: 'number', values, valid } : { type: 'number', values } };
}

function timeText(count: bigint, time: ReturnType<typeof timeOf>, { unit }: ScalarType): string | undefined {
  if (count === notATime) return undefined;
  return time ? time(count).text : [String(count), unit?.name].filter(Boolean).join(' ');
}

function texts(rows: number, textAt: (row: number) => string | undefined, type: 'string' | 'json' = 'string'): TableColumn {
  const known = new Map<string, number>();
  const codes = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const text = textAt(row);
    codes[row] = text === undefined ? -1 : (known.get(text) ?? known.size);
    if (text !== undefined) known.set(text, codes[row]!);
  }
  return { type, codes, dictionary: [...known.keys()] };
}

/** All values of a row as one list: of numbers, or as JSON where one of them is no number or not exactly one. */
function listColumn(cells: FieldCells): TableColumn {
  const { rows, type, view, rowStride, places } = cells;
  const width = rows === 0 ? 0 : places.length;
  if (type.kind === 'float' || type.kind === 'int' || type.kind === 'uint') {
    const read = numberReader(type);
    const values = new Float64Array(rows * width);
    let exact = true;
    for (let i = 0; i < values.length && exact; i++) {
      const at = Math.floor(i / width) * rowStride + places[i % width]!;
      values[i] = read(view, at);
      exact = isExact(type, values[i]!, view, at);
    }
    if (exact) return { type: 'numbers', offsets: Int32Array.from({ length: rows + 1 }, (_, row) => row * width), values };
  }
  const item = jsonItem(cells);
  return texts(rows, (row) => JSON.stringify(Array.from(places, (place) => item(row * rowStride + place))), 'json');
}

/** One value of a list that is kept as JSON: integers that a double does not hold are texts. */
function jsonItem({ type, view }: FieldCells): (at: number) => string | number | boolean | null {
  const [read, readText] = [numberReader(type), textReader(type)];
  if (type.kind === 'unicode' || type.kind === 'bytes') return (at) => readText(view, at);
  if (type.kind === 'bool') return (at) => read(view, at) === 1;
  const time = type.kind === 'datetime' ? timeOf(type) : undefined;
  const isTime = type.kind === 'datetime' || type.kind === 'timedelta';
  return (at) => {
    const value = read(view, at);
    if (isTime && bigReader(type)(view, at) === notATime) return null;
    if (time) return time(bigReader(type)(view, at)).text;
    return isExact(type, value, view, at) ? value : String(bigReader(type)(view, at));
  };
}
