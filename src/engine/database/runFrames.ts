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
import { cellName } from '../compile/index.js';
import { queryColumns, versionsRead } from '../series/index.js';

/** The frame of a `runs.page` plan from the rows its SQL gave. */
export function pageFrame(plan: RunsPagePlan, table: DecodedTable, manifest: Manifest): Frame {
  const run = cellsOf(table.columns['run']);
  const rows = run.filter((value) => value !== undefined).length;
  const columns = plan.columns.map((column, i): [string, FrameColumn] => [columnId(column), mergedColumn(variantsOf(table, i), rows)]);
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

function variantsOf(table: DecodedTable, column: number): FrameColumn[] {
  const found: FrameColumn[] = [];
  for (let n = 0; ; n++) {
    const variant = table.columns[cellName(column, n)];
    if (!variant) return found;
    found.push(variant);
  }
}

/** The columns of a key's types as one; numbers that are never missing as a typed array. */
function mergedColumn(variants: readonly FrameColumn[], rows: number): FrameColumn {
  const [only] = variants;
  const cells = variants.map(cellsOf);
  const merged = Array.from({ length: rows }, (_, row) =>
    cells.reduce<CellColumn[number]>((cell, variant) => cell ?? variant[row], undefined),
  );
  const numeric = variants.length === 1 && only !== undefined && merged.every((cell) => typeof cell === 'number');
  return numeric && (rows > 0 || ArrayBuffer.isView(only)) ? Float64Array.from(merged, Number) : merged;
}

function cellsOf(column: FrameColumn | undefined): CellColumn {
  if (!column) return [];
  if (Array.isArray(column)) return column;
  return 'codes' in column ? Array.from(column.codes, (code) => column.dictionary[code]) : Array.from(column);
}
