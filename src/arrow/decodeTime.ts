import { isListOf, readNumberLists, requireSameOffsets } from './readLists.js';
import { isFloat64, isInt32, readInt32 } from './readNumbers.js';
import { corruptFile, requireColumn, type ReadTable } from './readStream.js';
import { readFile } from './readFile.js';

/** A time file in memory: rows and points as in the history file it belongs to. */
export interface TimeSegment {
  runs: Int32Array;
  offsets: Int32Array;
  /** Milliseconds since 1970, UTC; NaN where unknown. */
  time: Float64Array;
  /** Seconds since the run's process started; NaN where unknown. Absent when unknown of every point. */
  runtime?: Float64Array;
}

function readTimes(table: ReadTable, name: string): { offsets: Int32Array; values: Float64Array } {
  const { offsets, values } = readNumberLists(requireColumn(table, name, isListOf(isFloat64), 'list<float64>'), table.path);
  if (!(values instanceof Float64Array)) throw corruptFile(table.path, `has no float64 in ${name}`);
  return { offsets, values };
}

/** Reads a time file; the arrays are views of `bytes`. Throws `corrupt-file` when it is not what the format says. */
export function decodeTime(bytes: Uint8Array, path: string): TimeSegment {
  return readFile(bytes, path, (table) => {
    const runs = readInt32(requireColumn(table, 'run', isInt32, 'int32'), path);
    const { offsets, values: time } = readTimes(table, 'time');
    if (!table.columns.has('runtime')) return { runs, offsets, time };
    const { offsets: runtimeOffsets, values: runtime } = readTimes(table, 'runtime');
    requireSameOffsets(offsets, runtimeOffsets, path, 'time and runtime');
    return { runs, offsets, time, runtime };
  });
}
