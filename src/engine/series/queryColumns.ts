import { allChoices, columnId, filterColumns, type Column, type Manifest, type RunQuery } from '../../model/index.js';

const searched: readonly Column[] = [
  { from: 'run', key: 'run_id' },
  { from: 'run', key: 'name' },
];

/** The columns that answering a query reads, each once: those of its filter and sort, and names and ids where it looks for them. */
export function queryColumns(query: RunQuery): Column[] {
  const choices = allChoices(query);
  const columns = choices.flatMap(({ filter }) => (filter ? filterColumns(filter) : []));
  columns.push(...(query.sort ?? []).map(({ column }) => column));
  if (choices.some(({ search, only, except }) => search || only || except)) columns.push(...searched);
  return [...new Map(columns.map((column) => [columnId(column), column])).values()];
}

const tables = { run: 'runs', config: 'columns', summary: 'columns', metric: 'run_metrics' } as const;

/** The versions of the tables that hold the columns, and of `others`, as far as the export has them. */
export function versionsRead(manifest: Manifest, columns: readonly Column[], others: readonly string[]): Record<string, number> {
  const names = new Set([...columns.flatMap((column) => tablesOf(manifest, column)), ...others]);
  return Object.fromEntries(Object.entries(manifest.tables).filter(([name]) => names.has(name)));
}

function tablesOf(manifest: Manifest, column: Column): string[] {
  if (column.from === 'table' || column.from === 'row') return [];
  const table = tables[column.from];
  if (column.from !== 'metric' || typeof column.reduce === 'string') return [table];
  const metric = manifest.metrics.find(({ key }) => key === column.key);
  return metric ? [table, `history/${metric.id}`] : [table];
}
