import type { DecodedTable } from '../../arrow/index.js';
import {
  comparedId,
  comparedStatuses,
  type ComparedStatus,
  type ComparisonFacts,
  type Frame,
  type FrameColumn,
  type Manifest,
  type RowQuery,
  type TableCompareCountsPlan,
  type TableComparePlan,
} from '../../model/index.js';
import { changedName, rowSource } from '../compile/index.js';
import { cellsOf, mergedColumn } from './runFrames.js';

/** The frame of a `table.compare` plan from the rows its SQL gave. */
export function comparePageFrame(
  plan: TableComparePlan,
  table: DecodedTable,
  manifest: Manifest,
  comparison: ComparisonFacts,
  versions: Frame['versions'],
): Frame {
  const cells = (name: string) => cellsOf(table.columns[name]);
  const rows = cells('status').filter((status) => status !== undefined).length;
  const places = ['a_table', 'a_row', 'b_table', 'b_row', 'occurrence'].map((name): [string, FrameColumn] => [
    name,
    Int32Array.from(cells(name).slice(0, rows), (cell) => Number(cell ?? -1)),
  ]);
  const flags = plan.compare.map((name, i): [string, FrameColumn] => [
    comparedId('changed', name),
    Uint8Array.from(cells(changedName(i)).slice(0, rows), Number),
  ]);
  const side = (query: RowQuery, part: 'a' | 'b', first: number): [string, FrameColumn][] => {
    const source = rowSource(query, { schema: manifest, now: 0 });
    return plan.columns.map((key, i) => {
      const types = source.values({ from: 'table', table: query.table, key }).map(({ type }) => type);
      return [comparedId(part, key), mergedColumn(table, first + i, types, rows)];
    });
  };
  return {
    columns: Object.fromEntries([
      ['status', Uint8Array.from(cells('status').slice(0, rows), Number)],
      ...places,
      ...side(plan.rows, 'a', 0),
      ...side(plan.other, 'b', plan.columns.length),
      ...flags,
    ]),
    rows,
    total: Number(cells('total')[0] ?? 0),
    fidelity: { kind: 'exact' },
    notes: [],
    versions,
    comparison,
  };
}

/** The frame of a `table.compare.counts` plan from the row its SQL gave. */
export function compareCountsFrame(
  { compare }: TableCompareCountsPlan,
  { columns }: DecodedTable,
  facts: ComparisonFacts,
  versions: Frame['versions'],
): Frame {
  const figure = (name: string): number => Number(cellsOf(columns[name])[0] ?? 0);
  const counts = Object.fromEntries(comparedStatuses.map((status) => [status, figure(status)])) as Record<ComparedStatus, number>;
  return {
    columns: { column: [...compare], changed: Int32Array.from(compare, (_, i) => figure(changedName(i))) },
    rows: compare.length,
    fidelity: { kind: 'exact' },
    notes: [],
    versions,
    comparison: { ...facts, counts },
  };
}
