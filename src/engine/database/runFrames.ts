import type { DecodedTable } from '../../arrow/index.js';
import {
  columnId,
  type CellColumn,
  type Frame,
  type FrameColumn,
  type Manifest,
  type RunsFacetsPlan,
  type RunsPagePlan,
} from '../../model/index.js';
import { cellName, RunTable, type TypedValue } from '../compile/index.js';
import { queryColumns, versionsRead } from '../series/index.js';

/** The frame of a `runs.page` plan from the rows its SQL gave. */
export function pageFrame(plan: RunsPagePlan, table: DecodedTable, manifest: Manifest): Frame {
  const run = cellsOf(table.columns['run']);
  const rows = run.filter((value) => value !== undefined).length;
  const known = new RunTable(manifest, undefined);
  const columns = plan.columns.map((column, i): [string, FrameColumn] => {
    const types = known.values(column).map(({ type }) => type);
    return [columnId(column), mergedColumn(table, i, types, rows)];
  });
  return {
    columns: {
      run: Int32Array.from(run.slice(0, rows), Number),
      run_id: cellsOf(table.columns['run_id']).slice(0, rows).map(String),
      ...Object.fromEntries(columns),
    },
    rows,
    total: Number(cellsOf(table.columns['total'])[0] ?? 0),
    fidelity: { kind: 'exact' },
    notes: [],
    versions: versionsRead(manifest, [...queryColumns(plan.runs), ...plan.columns], ['runs']),
  };
}

/** The frame of a `runs.facets` plan: `column` (index into the plan's columns), `value` and `count`; `total` is the number of runs. */
export function facetsFrame(plan: RunsFacetsPlan, table: DecodedTable, manifest: Manifest): Frame {
  const [columns, numbers, texts, booleans, counts] = ['column', 'number', 'text', 'boolean', 'count'].map((name) =>
    cellsOf(table.columns[name]),
  );
  const values = (columns ?? []).map((_, i) => numbers?.[i] ?? texts?.[i] ?? booleans?.[i]);
  return {
    columns: {
      column: Int32Array.from((columns ?? []).slice(1), Number),
      value: values.slice(1),
      count: Int32Array.from((counts ?? []).slice(1), Number),
    },
    rows: values.length - 1,
    total: Number(counts?.[0] ?? 0),
    fidelity: { kind: 'exact' },
    notes: [],
    versions: versionsRead(manifest, [...queryColumns(plan.runs), ...plan.columns], ['runs']),
  };
}

/** The values of a key's types as one column; numbers that are never missing as a typed array. */
function mergedColumn(table: DecodedTable, column: number, types: readonly TypedValue['type'][], rows: number): FrameColumn {
  const variants = types.map((_, n) => cellsOf(table.columns[cellName(column, n)]));
  const merged = Array.from({ length: rows }, (_, row) =>
    variants.reduce<CellColumn[number]>((cell, values) => cell ?? values[row], undefined),
  );
  const numbers = types.length === 1 && types[0] === 'number' && !merged.includes(undefined);
  return numbers ? Float64Array.from(merged, Number) : merged;
}

function cellsOf(column: FrameColumn | undefined): CellColumn {
  if (!column) return [];
  if (Array.isArray(column)) return column;
  return 'codes' in column ? Array.from(column.codes, (code) => column.dictionary[code]) : Array.from(column);
}
