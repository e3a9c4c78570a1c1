import { columnId, groupColumns, type Catalog, type Column, type RunQuery, type RunSet, type RunsColumnsPlan } from '../model/index.js';

const idColumn: Column = { from: 'run', key: 'run_id' };
const nameColumn: Column = { from: 'run', key: 'name' };

/** Asks for every run of a query, with what a list of their groups shows. */
export function groupRowsPlan(runSet: RunSet, query: RunQuery, columns: readonly Column[], catalog: Catalog): RunsColumnsPlan {
  const by = groupColumns(runSet.groupBy ?? [], catalog);
  const asked = [idColumn, nameColumn, ...columns, ...by, ...(query.sort ?? []).map(({ column }) => column)];
  const unique = new Map(asked.map((column) => [columnId(column), column]));
  return { kind: 'runs.columns', runs: query, columns: [...unique.values()], groupBy: by };
}
