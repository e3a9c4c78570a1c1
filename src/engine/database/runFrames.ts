import type { DecodedTable } from '../../arrow/index.js';
import {
  columnId,
  isValueColumn,
  valueAt,
  ValueColumnBuilder,
  valueKind,
  type CellColumn,
  type Frame,
  type FrameColumn,
  type Manifest,
  type RunsColumnsPlan,
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
  return {
    ...facetColumns(table),
    fidelity: { kind: 'exact' },
    notes: [],
    versions: versionsRead(manifest, [...queryColumns(plan.runs), ...plan.columns], ['runs']),
  };
}

/** Columns, rows and total of a frame of facets. */
export function facetColumns(table: DecodedTable): Pick<Frame, 'columns' | 'rows' | 'total'> {
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
  };
}

/** The frame of a `runs.columns` plan from the rows its SQL gave. */
export function columnsFrame(plan: RunsColumnsPlan, table: DecodedTable, manifest: Manifest): Frame {
  const run = Int32Array.from(cellsOf(table.columns['run']), Number);
  const known = new RunTable(manifest, undefined);
  const columns = plan.columns.map((column, i): [string, FrameColumn] => {
    const types = known.values(column).map(({ type }) => type);
    return [columnId(column), typedColumn(table, i, types, run.length)];
  });
  const group = plan.groupBy && { group: Int32Array.from(cellsOf(table.columns['group']), Number) };
  return {
    columns: { run, ...Object.fromEntries(columns), ...group },
    rows: run.length,
    total: run.length,
    fidelity: { kind: 'exact' },
    notes: [],
    versions: versionsRead(manifest, [...queryColumns(plan.runs), ...plan.columns, ...(plan.groupBy ?? [])], ['runs']),
  };
}

function typedColumn(table: DecodedTable, column: number, types: readonly TypedValue['type'][], rows: number): FrameColumn {
  const builder = new ValueColumnBuilder(rows);
  const variants = types.map((type, n) => ({ type, cells: cellsOf(table.columns[cellName(column, n)]) }));
  for (let row = 0; row < rows; row++) {
    for (const { type, cells } of variants) {
      const cell = cells[row];
      if (typeof cell === 'number') builder.number(row, cell);
      else if (typeof cell === 'boolean') builder.number(row, cell ? 1 : 0, valueKind.boolean);
      else if (typeof cell === 'string') builder.text(row, cell, type === 'json' ? valueKind.json : valueKind.string);
      else if (cell && cell.length > 0) builder.text(row, JSON.stringify(cell), valueKind.json);
      if (cell !== undefined) break;
    }
  }
  return builder.column;
}

/** The values of a key's types as one column; numbers that are never missing as a typed array. */
export function mergedColumn(table: DecodedTable, column: number, types: readonly TypedValue['type'][], rows: number): FrameColumn {
  const variants = types.map((_, n) => cellsOf(table.columns[cellName(column, n)]));
  const merged = Array.from({ length: rows }, (_, row) =>
    variants.reduce<CellColumn[number]>((cell, values) => cell ?? values[row], undefined),
  );
  const numbers = types.length === 1 && types[0] === 'number' && !merged.includes(undefined);
  return numbers ? Float64Array.from(merged, Number) : merged;
}

/** A column's cells, `undefined` where missing; none where there is no such column. */
export function cellsOf(column: FrameColumn | undefined): CellColumn {
  if (!column) return [];
  if (Array.isArray(column)) return column;
  if (isValueColumn(column)) return Array.from(column.kinds, (_, row) => valueAt(column, row));
  return 'codes' in column ? Array.from(column.codes, (code) => column.dictionary[code]) : Array.from(column);
}
