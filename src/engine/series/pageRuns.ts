import {
  columnId,
  type CellColumn,
  type ColumnSource,
  type Frame,
  type FrameColumn,
  type RunsPagePlan,
  type StoredColumn,
} from '../../model/index.js';
import { queryColumns, versionsRead } from './queryColumns.js';
import type { SeriesProject } from './seriesLoad.js';

/** Answers a page of the run list from typed columns, as DuckDB would, for as long as that is not up. */
export async function pageRuns(plan: RunsPagePlan, project: SeriesProject, signal: AbortSignal): Promise<Frame> {
  const order = await project.runs.resolve(plan.runs, signal);
  const runs = order.slice(plan.offset, plan.offset + plan.limit);
  const ids = await project.runs.source([{ from: 'run', key: 'run_id' }], signal);
  const source = await project.runs.source(plan.columns, signal);
  const columns: [string, FrameColumn][] = plan.columns.map((column) => [columnId(column), cells(source.column(column), runs)]);
  return {
    columns: { run: runs, run_id: runIds(ids, runs), ...Object.fromEntries(columns) },
    rows: runs.length,
    total: order.length,
    fidelity: { kind: 'exact' },
    notes: [],
    versions: versionsRead(project.manifest, [...queryColumns(plan.runs), ...plan.columns], ['runs']),
  };
}

function runIds(source: ColumnSource, runs: Int32Array): string[] {
  const [column] = source.column({ from: 'run', key: 'run_id' });
  if (column?.type !== 'string') return [];
  return Array.from(runs, (run) => column.dictionary[column.codes[run]!]!);
}

/** The cells of one column; numbers that are never missing as a typed array. */
function cells(variants: readonly StoredColumn[], runs: Int32Array): FrameColumn {
  const [only] = variants;
  if (variants.length === 1 && only?.type === 'number' && runs.every((run) => only.valid?.[run] !== 0)) {
    return Float64Array.from(runs, (run) => only.values[run]!);
  }
  return Array.from(runs, (run) => variants.reduce<CellColumn[number]>((cell, variant) => cell ?? cellOf(variant, run), undefined));
}

/** A run's value in one typed column; undefined where it is missing. */
function cellOf(column: StoredColumn, run: number): CellColumn[number] {
  switch (column.type) {
    case 'number':
      return column.valid?.[run] === 0 ? undefined : column.values[run];
    case 'boolean':
      return column.valid?.[run] === 0 ? undefined : column.values[run] === 1;
    case 'string':
    case 'json':
      return column.dictionary[column.codes[run]!];
    case 'strings':
      return Array.from(column.codes.subarray(column.offsets[run], column.offsets[run + 1]), (code) => column.dictionary[code]!);
  }
  return column satisfies never;
}
