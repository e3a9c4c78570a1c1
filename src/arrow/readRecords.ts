import { RunfolioError, type RecordSegment, type TextColumn } from '../model/index.js';
import { isListOf, readNumberLists } from './readLists.js';
import { isFloat32, isFloat64, isInt32, readFloat64, readInt32, readNumbers, refuseNulls } from './readNumbers.js';
import { corruptFile, requireColumn, type ReadTable } from './readStream.js';
import { isText, readTexts } from './readTexts.js';

/** What the manifest says of a file with rows sorted by run. */
export type Expected = Pick<RecordSegment, 'firstRun' | 'lastRun' | 'rows'>;

/** The column `run`, ascending; with `expected`, as many rows of just these runs. */
export function readRunColumn(table: ReadTable, expected: Expected | undefined): Int32Array {
  const { path } = table;
  const runs = readInt32(requireColumn(table, 'run', isInt32, 'int32'), path);
  const wrong = runs.findIndex((run, row) => run < (row === 0 ? 0 : runs[row - 1]!));
  if (wrong >= 0) throw corruptFile(path, `has the run ${runs[wrong]} out of order in row ${wrong}`);
  if (!expected) return runs;
  requireRows(table, expected.rows);
  const [first, last] = [runs[0], runs.at(-1)];
  if (first === expected.firstRun && last === expected.lastRun) return runs;
  throw corruptFile(path, `holds runs ${first} to ${last} where the manifest says ${expected.firstRun} to ${expected.lastRun}`);
}

/** Throws unless the file has as many rows as the manifest says. */
export function requireRows({ path, rows }: ReadTable, expected: number | undefined): void {
  if (expected !== undefined && rows !== expected) throw corruptFile(path, `holds ${rows} rows where the manifest says ${expected}`);
}

/** The column `step`: int32 or float64, finite, ascending within each run. */
export function readSteps(table: ReadTable, runs: Int32Array): Int32Array | Float64Array {
  const column = requireColumn(table, 'step', (type) => isInt32(type) || isFloat64(type), 'int32 or float64');
  refuseNulls(column, table.path);
  const steps = readNumbers(column, table.path);
  if (steps instanceof Float32Array) throw corruptFile(table.path, 'has no int32 or float64 in step');
  for (let row = 0; row < steps.length; row++) {
    const before = row > 0 && runs[row] === runs[row - 1] ? steps[row - 1]! : -Infinity;
    if (!(steps[row]! >= before && Number.isFinite(steps[row])))
      throw corruptFile(table.path, `has the steps of run ${runs[row]} out of order`);
  }
  return steps;
}

/** The column `time`, if there is one: milliseconds since 1970 UTC, NaN where unknown. */
export function readTimes(table: ReadTable): Float64Array | undefined {
  if (!table.columns.has('time')) return undefined;
  const column = requireColumn(table, 'time', isFloat64, 'float64');
  refuseNulls(column, table.path);
  return readFloat64(column, table.path);
}

/** int32 without nulls, none below `least`. */
export function readWhole(table: ReadTable, name: string, least: number): Int32Array {
  const values = readInt32(requireColumn(table, name, isInt32, 'int32'), table.path);
  const wrong = values.find((value) => value < least);
  if (wrong !== undefined) throw corruptFile(table.path, `has ${wrong} in ${name}`);
  return values;
}

/** A text column, nulls allowed. */
export function readText(table: ReadTable, name: string): TextColumn {
  return readTexts(requireColumn(table, name, isText, 'utf8 or dictionary<utf8>'), table.path);
}

/** A text column without nulls. */
export function readSetText(table: ReadTable, name: string): TextColumn {
  const texts = readText(table, name);
  if (texts.codes.includes(-1)) throw corruptFile(table.path, `has nulls in ${name}, where none may be`);
  return texts;
}

/** A text column without nulls, of the given words only. */
export function readWords(table: ReadTable, name: string, words: readonly string[]): TextColumn {
  const texts = readSetText(table, name);
  const wrong = texts.dictionary.find((word) => !words.includes(word));
  if (wrong === undefined) return texts;
  throw corruptFile(table.path, `has ${JSON.stringify(wrong)} in ${name}; expected ${words.join(', ')}`);
}

const isReal = isListOf((type) => isFloat32(type) || isFloat64(type));
const isCount = isListOf((type) => isInt32(type) || isFloat64(type));

/** Lists of float32 or float64. */
export function readRealLists(table: ReadTable, name: string): { offsets: Int32Array; values: Float32Array | Float64Array } {
  const { offsets, values } = readNumberLists(requireColumn(table, name, isReal, 'list<float32> or list<float64>'), table.path);
  if (values instanceof Int32Array) throw corruptFile(table.path, `has no float32 or float64 in ${name}`);
  return { offsets, values };
}

/** Lists of int32 or float64. */
export function readCountLists(table: ReadTable, name: string): { offsets: Int32Array; values: Int32Array | Float64Array } {
  const { offsets, values } = readNumberLists(requireColumn(table, name, isCount, 'list<int32> or list<float64>'), table.path);
  if (values instanceof Float32Array) throw corruptFile(table.path, `has no int32 or float64 in ${name}`);
  return { offsets, values };
}

/** JSON texts, parsed and checked by `parse`, by row; rows without one are left out. Equal texts give one value. */
export function readJson<T>(table: ReadTable, name: string, parse: (value: unknown) => T): Map<number, T> {
  const { codes, dictionary } = readText(table, name);
  const parsed = dictionary.map((text) => {
    try {
      return parse(JSON.parse(text));
    } catch (cause) {
      if (cause instanceof RunfolioError) throw cause;
      throw corruptFile(table.path, `has in ${name} what does not say ${name}: ${text.slice(0, 80)}`, cause);
    }
  });
  const found = new Map<number, T>();
  for (const [row, code] of codes.entries()) if (code >= 0) found.set(row, parsed[code]!);
  return found;
}
