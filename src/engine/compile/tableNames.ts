import type { Manifest } from '../../model/index.js';
import { ident, sql, type Sql } from './sql.js';

/** Tables of an export as they are loaded into a database: the files of one table under one name. */
export const runsTable = 'runs';
export const runMetricsTable = 'run_metrics';

/** `columns_<n>` for the n-th column group of the manifest. Throws nothing: an unknown file has the number -1. */
export function columnsTable(manifest: Pick<Manifest, 'files'>, file: string): string {
  const groups = Object.keys(manifest.files).filter((path) => manifest.files[path]?.schema === 'columns');
  return `columns_${groups.indexOf(file)}`;
}

/** `history_<id>` with one row per point: `run`, `place` (0-based, in the order of the files), `step`, `value`, `time`, `runtime`. */
export function historyTable(metric: number): string {
  return `history_${metric}`;
}

/** `table_<id>_<part>`: a file of a logged table, its rows in their order. */
export function loggedTable(id: number, part: number): string {
  return `table_${id}_${part}`;
}

/** A table's name, within its schema where one is given. */
export function tableName(name: string, namespace: string | undefined): Sql {
  return namespace === undefined ? ident(name) : sql`${ident(namespace)}.${ident(name)}`;
}
