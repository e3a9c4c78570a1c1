import { importRoot, runNames } from '../common/runName.js';
import { isZip } from '../common/zipFile.js';
import type { ImportContext, Importer, Source, SourceRuns } from '../importer.js';
import type { SniffedFile } from '../inputFile.js';
import type { ColumnMapping, InputOptions } from '../inputOptions.js';
import type { DataTable } from '../tables/dataTable.js';
import { readTables } from '../tables/readTables.js';
import { arrayColumns } from './arrayColumns.js';
import { ArrayNotes } from './arrayNotes.js';
import { joinArrays, type ArrayGroup } from './joinArrays.js';
import { isNpy } from './npyArray.js';
import { readArrays, type FoundArray } from './readArrays.js';

/** Reads NumPy's arrays as tables, in which arrays that belong to the same rows stand side by side. The rules are in `docs/importing.md`. */
export const numpyImporter: Importer = { kind: 'numpy', about: 'NumPy arrays (.npy, .npz)', find };

function find(files: readonly SniffedFile[], { format, map = {} }: InputOptions): Source[] {
  const found = files.filter(({ head, path }) => isNpy(head) || (isZip(head) && (/\.npz$/i.test(path) || format === numpyImporter.kind)));
  if (found.length === 0) return [];
  const root = importRoot(files.map(({ path }) => path));
  const label = found.length === 1 ? found[0]!.path : `${found.length} files of arrays`;
  return [{ label, files: found, reads: found, read: (context) => read(found, { map, root }, context) }];
}

async function read(
  files: readonly SniffedFile[],
  { map, root }: { map: ColumnMapping; root: string },
  context: ImportContext,
): Promise<SourceRuns> {
  const notes = new ArrayNotes();
  const single: FoundArray[] = [];
  const tables: DataTable[] = [];
  let done = 0;
  for (const file of files) {
    const arrays = await readArrays(file, notes).catch((error: unknown) => noteUnreadable(file.path, error, notes));
    if (isNpy(file.head)) single.push(...arrays);
    else tables.push(...archiveTables(file.path, arrays));
    await context.checkpoint((done += file.size));
  }
  tables.push(...joinArrays(single, map.join ?? 'names').map(tableOf));
  notes.writeTo(context.warnings);
  const names = runNames(
    tables.map(({ path }) => path),
    root,
  );
  return readTables(tables, { map: rowsAreRows(map), source: numpyImporter.kind, warnings: context.warnings, root, names });
}

/** Rows of arrays are no points or runs, unless the user says so. */
function rowsAreRows(map: ColumnMapping): ColumnMapping {
  const { as, run, step, key } = map;
  return [as, run, step, key].every((said) => said === undefined) ? { ...map, as: 'table' } : map;
}

function noteUnreadable(path: string, error: unknown, notes: ArrayNotes): FoundArray[] {
  notes.add('unreadable-file', path, `could not be read, as ${error instanceof Error ? error.message : String(error)}`);
  return [];
}

/** The arrays of an archive are one table where all are of one length, else one for each length. */
function archiveTables(path: string, arrays: readonly FoundArray[]): DataTable[] {
  const own = (array: FoundArray): string => array.path.slice(path.length + 1).replace(/\.npy$/i, '');
  const members = (group: readonly FoundArray[]): ArrayGroup<FoundArray>['members'] => group.map((array) => ({ array, name: own(array) }));
  if (new Set(arrays.map(({ rows }) => rows)).size < 2) return arrays.length > 0 ? [tableOf({ path, members: members(arrays) })] : [];
  const folder = path.replace(/\.npz$/i, '');
  const inside = arrays.map((array) => ({ ...array, path: `${folder}/${own(array)}.npy`, found: array }));
  return joinArrays(inside, 'all').map((group) =>
    tableOf({ path: group.path, members: members(group.members.map(({ array }) => array.found)) }),
  );
}

/** The fields of a structured array that is alone in its table are called as they are. */
function tableOf({ path, members }: ArrayGroup<FoundArray>): DataTable {
  const isAlone =
    members.length === 1 && members[0]!.array.array.type.fields.every(({ name }) => name !== '' && name !== 'real' && name !== 'imag');
  const columns = members.flatMap(({ array, name }) => arrayColumns(isAlone ? '' : name, array.array));
  return { path, rows: members[0]!.array.rows, columns };
}
