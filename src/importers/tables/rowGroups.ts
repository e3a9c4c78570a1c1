import type { LoggedColumn } from '../../model/index.js';
import { folderOf } from '../common/paths.js';
import type { RunName } from '../common/runName.js';
import { textAt, type DataTable } from './dataTable.js';

/** The rows of one run, in the order of the table. */
export interface RowGroup extends RunName {
  rows: number[];
  parent?: string | undefined;
}

/** The rows of a table by its run column; all of them are of `fallback` where it has none. */
export function groupRows(table: DataTable, run: LoggedColumn | undefined, name: LoggedColumn | undefined, fallback: RunName): RowGroup[] {
  const groups = new Map<string, RowGroup>();
  for (let row = 0; row < table.rows; row++) {
    const id = (run && textAt(run, row)) ?? fallback.id;
    const group = groups.get(id) ?? { id, name: (name && textAt(name, row)) ?? (run ? id : fallback.name), rows: [] };
    groups.set(id, group);
    group.rows.push(row);
  }
  return [...groups.values()];
}

/** Chains of rows, each of which goes on from the one before. A second row from the same one begins a run with a parent. */
export function lineageGroups(table: DataTable, id: LoggedColumn, from: LoggedColumn): RowGroup[] {
  const ends = new Map<string, RowGroup>();
  const chains = new Map<string, RowGroup>();
  const groups: RowGroup[] = [];
  for (let row = 0; row < table.rows; row++) {
    const [uid, before] = [textAt(id, row)!, textAt(from, row)];
    let group = before === undefined ? undefined : ends.get(before);
    if (before !== undefined) ends.delete(before);
    if (!group) {
      const parent = before === undefined ? undefined : chains.get(before)?.id;
      group = { id: uid, name: uid, rows: [], parent };
      groups.push(group);
    }
    group.rows.push(row);
    ends.set(uid, group);
    chains.set(uid, group);
  }
  return withStems(groups, (row) => textAt(id, row)!);
}

/** Names chains after what the ids of their rows have in common before the last `_`, where that tells them apart. */
function withStems(groups: readonly RowGroup[], idOf: (row: number) => string): RowGroup[] {
  const stemOf = (row: number): string => idOf(row).replace(/_[^_]*$/, '');
  const stems = groups.map(({ rows }) => stemOf(rows[0]!));
  const fits = new Set(stems).size === groups.length && groups.every(({ rows }, i) => rows.every((row) => stemOf(row) === stems[i]));
  if (!fits) return [...groups];
  const renamed = new Map(groups.map(({ id }, i) => [id, stems[i]!]));
  return groups.map((group, i) => {
    return { ...group, id: stems[i]!, name: stems[i]!, parent: group.parent === undefined ? undefined : renamed.get(group.parent) };
  });
}

/** What a file is called as a group of runs: its path below the import's root without ending. */
export function tableKey(path: string, root: string): string {
  const own = path.replace(/\.[^./]+$/, '');
  return folderOf(own) !== '' && own.startsWith(`${root}/`) ? own.slice(root.length + 1) : own;
}
