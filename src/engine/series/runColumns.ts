import {
  columnId,
  groupRows,
  valueColumn,
  type Frame,
  type FrameColumn,
  type RunsColumnsPlan,
  type ValueColumn,
} from '../../model/index.js';
import { queryColumns, versionsRead } from './queryColumns.js';
import type { SeriesProject } from './seriesLoad.js';

/** Answers a `runs.columns` plan from typed columns. The frame's buffers are its own. */
export async function runColumns(plan: RunsColumnsPlan, project: SeriesProject, signal: AbortSignal): Promise<Frame> {
  const groupBy = plan.groupBy ?? [];
  const runs = (await project.runs.resolve(plan.runs, signal)).slice();
  const source = await project.runs.source([...plan.columns, ...groupBy], signal);
  const valuesOf = (column: RunsColumnsPlan['columns'][number]): ValueColumn => valueColumn(source.column(column), runs);
  const columns = plan.columns.map((column): [string, FrameColumn] => [columnId(column), valuesOf(column)]);
  return {
    columns: { run: runs, ...Object.fromEntries(columns), ...(plan.groupBy && { group: groupRows(groupBy.map(valuesOf), runs) }) },
    rows: runs.length,
    total: runs.length,
    fidelity: { kind: 'exact' },
    notes: [],
    versions: versionsRead(project.manifest, [...queryColumns(plan.runs), ...plan.columns, ...groupBy], ['runs']),
  };
}
