import { describe, expect, it } from 'vitest';
import { columnId, type Column, type RowPlan, type RowQuery, type TableComparison } from '../model/index.js';
import { longestSilence } from './longestSilence.js';
import { rowPlanColumns } from './rowPlanColumns.js';

const rows: RowQuery = { runs: { project: 'p', only: ['a'] }, table: 'one' };
const other: RowQuery = { runs: { project: 'p', only: ['b'] }, table: 'two' };
const column = (table: string, key: string): Column => ({ from: 'table', table, key });
const ofBoth = (...keys: string[]): string[] =>
  ['one', 'two'].flatMap((table) => keys.map((key) => columnId(column(table, key)))).toSorted();
const ids = (plan: RowPlan): string[] => rowPlanColumns(plan).map(columnId).toSorted();

describe('the columns that a comparison of tables reads', () => {
  const comparison: TableComparison = { rows, other, keys: ['id'], compare: ['label'] };

  it('are those of its key and those compared, of both tables, each once', () => {
    expect(ids({ kind: 'table.compare.counts', ...comparison })).toEqual(ofBoth('id', 'label'));
    expect(ids({ kind: 'table.compare.counts', ...comparison, keys: { oneOf: ['id', 'file', 'label'] } })).toEqual(
      ofBoth('file', 'id', 'label'),
    );
  });

  it('are also those shown and those sorted by, and those that filters of a side read', () => {
    const page: RowPlan = {
      kind: 'table.compare',
      ...comparison,
      other: { ...other, filter: { op: 'is set', column: column('two', 'checked') } },
      columns: ['id', 'note'],
      sort: [
        { of: 'difference', column: 'score', ascending: true },
        { of: 'key', column: 'id', ascending: true },
      ],
      offset: 0,
      limit: 10,
    };
    expect(ids(page)).toEqual([...ofBoth('id', 'label', 'note', 'score'), columnId(column('two', 'checked'))].toSorted());
  });

  it('count in how long a worker may say nothing', () => {
    const page: RowPlan = { kind: 'table.compare', ...comparison, columns: [], offset: 0, limit: 10 };
    const manifest = { metrics: [], runs: 10, loggedTables: [] };
    const more = longestSilence({ ...page, columns: ['note', 'file'] }, manifest);
    expect(more).toBeGreaterThan(longestSilence(page, manifest));
  });
});
