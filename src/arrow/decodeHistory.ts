import { isListOf, readNumberLists, requireSameOffsets } from './readLists.js';
import { isFloat32, isFloat64, isInt32, readInt32 } from './readNumbers.js';
import { corruptFile, requireColumn } from './readStream.js';
import { readFile } from './readFile.js';

/** A history file in memory. Row r is points `offsets[r]` to `offsets[r + 1]` (exclusive) of run `runs[r]`, by step, then log order. */
export interface HistorySegment {
  runs: Int32Array;
  offsets: Int32Array;
  step: Int32Array | Float64Array;
  value: Float32Array | Float64Array;
}

/** Throws unless runs never fall (two rows of one run may meet where segments were joined) nor steps within a row. */
function checkOrder({ runs, offsets, step }: HistorySegment, path: string): void {
  for (let row = 0; row < runs.length; row++) {
    const run = runs[row]!;
    if (run < 0 || (row > 0 && run < runs[row - 1]!)) throw corruptFile(path, `has the run ${run} out of order in row ${row}`);
    const end = offsets[row + 1]!;
    for (let i = offsets[row]! + 1; i < end; i++) {
      if (!(step[i]! >= step[i - 1]!)) throw corruptFile(path, `has the steps of run ${run} out of order`);
    }
  }
}

const isStep = isListOf((type) => isInt32(type) || isFloat64(type));
const isValue = isListOf((type) => isFloat32(type) || isFloat64(type));

/** Reads a history file; the arrays are views of `bytes`. Throws `corrupt-file` when it is not what the format says. */
export function decodeHistory(bytes: Uint8Array, path: string): HistorySegment {
  return readFile(bytes, path, (table) => {
    const runs = readInt32(requireColumn(table, 'run', isInt32, 'int32'), path);
    const steps = readNumberLists(requireColumn(table, 'step', isStep, 'list<int32> or list<float64>'), path);
    const values = readNumberLists(requireColumn(table, 'value', isValue, 'list<float32> or list<float64>'), path);
    requireSameOffsets(steps.offsets, values.offsets, path, 'step and value');
    const { values: step } = steps;
    const { values: value } = values;
    if (step instanceof Float32Array || value instanceof Int32Array) throw corruptFile(path, 'has step and value of the wrong types');
    const segment = { runs, offsets: steps.offsets, step, value };
    checkOrder(segment, path);
    return segment;
  });
}
