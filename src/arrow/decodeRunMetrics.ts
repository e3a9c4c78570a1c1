import type { NumberColumn } from '../model/index.js';
import { isFloat64, isInt32, readFloat64, readInt32, refuseNulls } from './readNumbers.js';
import { readNumberColumn } from './readStored.js';
import { corruptFile, requireColumn, type ReadTable } from './readStream.js';
import { readFile } from './readFile.js';

/** `run_metrics.arrow` in memory: one row per run and metric that has points, sorted by metric, then run. Steps are float64. */
export interface RunMetrics {
  rows: number;
  /** Run index. */
  run: Int32Array;
  /** Metric id of the manifest. */
  metric: Int32Array;
  /** Points in all, and how many of them are NaN, +Infinity and -Infinity. */
  n: Int32Array;
  nan: Int32Array;
  pos_inf: Int32Array;
  neg_inf: Int32Array;
  /** Value and step of the first and last point by step, then log order. Values may be NaN or infinite. */
  first: Float64Array;
  last: Float64Array;
  first_step: Float64Array;
  last_step: Float64Array;
  /** Over finite values, missing where there is none; `argmin` and `argmax` are the steps at which the extreme first occurs. */
  min: NumberColumn;
  argmin: NumberColumn;
  max: NumberColumn;
  argmax: NumberColumn;
  mean: NumberColumn;
}

function readColumns(table: ReadTable): Omit<RunMetrics, 'rows'> {
  const { path } = table;
  const int = (name: string): Int32Array => readInt32(requireColumn(table, name, isInt32, 'int32'), path);
  const float = (name: string): Float64Array => {
    const column = requireColumn(table, name, isFloat64, 'float64');
    refuseNulls(column, path);
    return readFloat64(column, path);
  };
  const nullable = (name: string): NumberColumn => readNumberColumn(requireColumn(table, name, isFloat64, 'float64'), path);
  const counts = { run: int('run'), metric: int('metric'), n: int('n'), nan: int('nan'), pos_inf: int('pos_inf'), neg_inf: int('neg_inf') };
  const ends = { first: float('first'), last: float('last'), first_step: float('first_step'), last_step: float('last_step') };
  const low = { min: nullable('min'), argmin: nullable('argmin') };
  const high = { max: nullable('max'), argmax: nullable('argmax') };
  return { ...counts, ...ends, ...low, ...high, mean: nullable('mean') };
}

/** Throws unless there is one row per run and metric, by metric, then run: of two rows, each reader would take another. */
function checkOrder({ run, metric }: Pick<RunMetrics, 'run' | 'metric'>, path: string): void {
  for (let row = 1; row < run.length; row++) {
    const rises = metric[row]! > metric[row - 1]! || (metric[row] === metric[row - 1] && run[row]! > run[row - 1]!);
    if (!rises) throw corruptFile(path, `has metric ${metric[row]} of run ${run[row]} out of order, or twice, in row ${row}`);
  }
}

/** Reads `run_metrics.arrow`; the arrays are views of `bytes`. Throws `corrupt-file` when it is not what the format says. */
export function decodeRunMetrics(bytes: Uint8Array, path: string): RunMetrics {
  return readFile(bytes, path, (table) => {
    const columns = readColumns(table);
    checkOrder(columns, path);
    return { rows: table.rows, ...columns };
  });
}
