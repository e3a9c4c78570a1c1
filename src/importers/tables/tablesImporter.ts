import type { LoggedColumn } from '../../model/index.js';
import { importRoot, runNames } from '../common/runName.js';
import type { WarningLog } from '../common/warningLog.js';
import type { ImportContext, Importer, Source, SourceRuns } from '../importer.js';
import type { SniffedFile } from '../inputFile.js';
import { cellColumn } from './cellColumn.js';
import type { DataTable } from './dataTable.js';
import { readTables } from './readTables.js';

/** A column as a binary table gives it. */
export interface CellsOfColumn {
  name: string;
  cells: readonly unknown[];
}

/** What a kind of binary tables needs to be imported. */
export interface TableFormat {
  kind: string;
  about: string;
  /** Whether a file is such a table, by its first bytes. */
  isOne: (head: Uint8Array) => boolean;
  decode: (bytes: Uint8Array, path: string) => Promise<CellsOfColumn[]>;
}

/** An importer of binary tables: what their rows are is seen as it is for CSV. */
export function tablesImporter({ kind, about, isOne, decode }: TableFormat): Importer {
  const find: Importer['find'] = (files, { map = {} }): Source[] => {
    const found = files.filter(({ head }) => isOne(head));
    if (found.length === 0) return [];
    const root = importRoot(files.map(({ path }) => path));
    const names = runNames(
      found.map(({ path }) => path),
      root,
    );
    const read = async (context: ImportContext): Promise<SourceRuns> => {
      const tables = await readAll(found, decode, context);
      return readTables(tables, { map, source: kind, warnings: context.warnings, root, names });
    };
    return [{ label: found.length === 1 ? found[0]!.path : `${found.length} tables`, files: found, reads: found, read }];
  };
  return { kind, about, find };
}

/** The tables of all files; one that cannot be read does not keep the others from being imported. */
async function readAll(files: readonly SniffedFile[], decode: TableFormat['decode'], context: ImportContext): Promise<DataTable[]> {
  const tables: DataTable[] = [];
  let done = 0;
  for (const file of files) {
    try {
      tables.push(tableOf(file.path, await decode(await file.read(), file.path), context.warnings));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      context.warnings.add({ code: 'unreadable-file', message: `${file.path} could not be read: ${reason}.`, path: file.path });
    }
    await context.checkpoint((done += file.size));
  }
  return tables;
}

function tableOf(path: string, columns: readonly CellsOfColumn[], warnings: WarningLog): DataTable {
  const read = columns.map(({ name, cells }): LoggedColumn | undefined => {
    const column = cellColumn(name, cells);
    if (!column) warnings.add({ code: 'binary-column', message: `The column ${name} of ${path} holds bytes and was left out.`, path });
    return column;
  });
  return { path, rows: columns[0]?.cells.length ?? 0, columns: read.filter((column) => column !== undefined) };
}
