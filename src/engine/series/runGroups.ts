import { groupRows, valueAt, valueColumn, type Column } from '../../model/index.js';
import type { RunGroups } from './aggregateLines.js';
import type { SeriesProject } from './seriesLoad.js';

/** Parts runs by the values of columns, as `runs.columns` plans do. */
export async function runGroups(
  columns: readonly Column[],
  runs: Int32Array,
  project: SeriesProject,
  signal: AbortSignal,
): Promise<RunGroups> {
  const source = await project.runs.source([...columns], signal);
  const values = columns.map((column) => valueColumn(source.column(column), runs));
  const { run_id: ids } = await project.runs.fields(signal);
  const groups = groupRows(values, runs);
  const rowOf = new Map(Array.from(runs, (run, row) => [run, row]));
  return {
    groupOf: (run) => groups[rowOf.get(run) ?? -1] ?? run,
    valuesOf: (group) => values.map((column) => valueAt(column, rowOf.get(group) ?? -1)),
    runId: (run) => ids.dictionary[ids.codes[run] ?? -1] ?? '',
  };
}
