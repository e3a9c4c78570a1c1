import type { RunMetrics } from '../../arrow/index.js';
import type { NumberColumn, Reduce } from '../../model/index.js';
import { lowerBound } from '../../numeric/index.js';

/** One metric's reduction per run, from `run_metrics.arrow`, whose rows are sorted by metric; missing where a run has none. */
export function reducedColumn(table: RunMetrics, metric: number, reduce: Reduce, runs: number): NumberColumn {
  const values = new Float64Array(runs);
  const valid = new Uint8Array(runs);
  const from = lowerBound(table.metric, metric, 0, table.rows);
  const to = lowerBound(table.metric, metric + 1, from, table.rows);
  const source = reduce === 'first' || reduce === 'last' ? { values: table[reduce], valid: undefined } : table[reduce];
  for (let row = from; row < to; row++) {
    if (source.valid?.[row] === 0) continue;
    const run = table.run[row]!;
    values[run] = source.values[row]!;
    valid[run] = 1;
  }
  return { type: 'number', values, valid };
}
