import type { DecodedTable } from '../../arrow/index.js';
import {
  aggregateId,
  columnId,
  groupAggregates,
  type Frame,
  type FrameColumn,
  type Manifest,
  type TableGroupsPlan,
  type TablePagePlan,
} from '../../model/index.js';
import { rowSource } from '../compile/index.js';
import { cellsOf, facetColumns, mergedColumn } from './runFrames.js';

/** The frame of a `table.page` plan from the rows its SQL gave. */
export function tablePageFrame(plan: TablePagePlan, table: DecodedTable, manifest: Manifest, versions: Frame['versions']): Frame {
  const place = cellsOf(table.columns['row']);
  const rows = place.filter((value) => value !== undefined).length;
  const source = rowSource(plan.rows, { schema: manifest, now: 0 });
  const columns = plan.columns.map((column, i): [string, FrameColumn] => {
    const types = source.values(column).map(({ type }) => type);
    return [columnId(column), mergedColumn(table, i, types, rows)];
  });
  const numbers = (name: string): number[] => cellsOf(table.columns[name]).slice(0, rows).map(Number);
  return {
    columns: {
      run: Int32Array.from(numbers('run')),
      table: Int32Array.from(numbers('table')),
      row: Int32Array.from(numbers('row')),
      step: Float64Array.from(numbers('step')),
      ...Object.fromEntries(columns),
    },
    rows,
    total: Number(cellsOf(table.columns['total'])[0] ?? 0),
    fidelity: { kind: 'exact' },
    notes: [],
    versions,
  };
}

/** The frame of a `table.facets` plan: as that of `runs.facets`, `total` being the number of rows. */
export function tableFacetsFrame(table: DecodedTable, versions: Frame['versions']): Frame {
  return { ...facetColumns(table), fidelity: { kind: 'exact' }, notes: [], versions };
}

/** Of the values by which rows are told apart; not all of them occur in each column. */
const keyTypes = ['number', 'string', 'boolean'] as const;

/** The frame of a `table.groups` plan from the rows its SQL gave. */
export function tableGroupsFrame(plan: TableGroupsPlan, table: DecodedTable, versions: Frame['versions']): Frame {
  const counts = cellsOf(table.columns['rows']).filter((value) => value !== undefined);
  const rows = counts.length;
  const keys = plan.by.map((column, i): [string, FrameColumn] => [columnId(column), mergedColumn(table, i, keyTypes, rows)]);
  const aggregates = groupAggregates({ aggregates: plan.aggregates }).map((aggregate, i): [string, FrameColumn] => [
    aggregateId(aggregate),
    mergedColumn(table, plan.by.length + i, ['number'], rows),
  ]);
  const fact = (name: string): number => Number(cellsOf(table.columns[name])[0] ?? 0);
  return {
    columns: { ...Object.fromEntries(keys), rows: Int32Array.from(counts, Number), ...Object.fromEntries(aggregates) },
    rows,
    total: fact('total'),
    groups: { rows: fact('of') },
    fidelity: { kind: 'exact' },
    notes: [],
    versions,
  };
}
