import { importRoot, runNames, type RunName } from '../common/runName.js';
import type { WarningLog } from '../common/warningLog.js';
import type { ImportContext, Importer, Source, SourceRuns } from '../importer.js';
import type { SniffedFile } from '../inputFile.js';
import type { InputOptions } from '../inputOptions.js';
import type { DataTable } from '../tables/dataTable.js';
import { monitorFolder, readTables } from '../tables/readTables.js';
import { csvTable } from './csvTable.js';
import { agreement } from './sniffDelimiter.js';

/** Reads delimited text as histories, run tables or logged tables. The exact rules are in `docs/importing.md`. */
export const csvImporter: Importer = { kind: 'csv', about: 'CSV and TSV tables of points or runs (.csv, .tsv)', find };

/** All files are one source: a table of runs says more of the runs of another file. */
function find(files: readonly SniffedFile[], { format, map = {} }: InputOptions): Source[] {
  const tables = files.filter((file) => format === csvImporter.kind || isCsv(file));
  if (tables.length === 0) return [];
  const root = importRoot(files.map(({ path }) => path));
  const names = namesOf(
    tables.map(({ path }) => path),
    root,
  );
  const label = tables.length === 1 ? tables[0]!.path : `${tables.length} tables`;
  const read = async (context: ImportContext): Promise<SourceRuns> => {
    const found = await readAll(tables, context);
    return readTables(found, { map, source: csvImporter.kind, warnings: context.warnings, root, names });
  };
  return [{ label, files: tables, reads: tables, read }];
}

function namesOf(paths: readonly string[], root: string): Map<string, RunName> {
  const folders = new Map<string, RunName>();
  for (const path of paths) {
    const folder = monitorFolder(path, root);
    if (folder) folders.set(path, folder);
  }
  const others = paths.filter((path) => !folders.has(path));
  return new Map([...folders, ...runNames(others, root)]);
}

/** The tables of all files; one that cannot be read does not keep the others from being imported. */
async function readAll(files: readonly SniffedFile[], context: ImportContext): Promise<DataTable[]> {
  const tables: DataTable[] = [];
  let done = 0;
  for (const file of files) {
    const table = await file.read().then(
      (bytes) => csvTable(file.path, bytes, context.warnings),
      (error: unknown) => noteUnreadable(file.path, error, context.warnings),
    );
    if (table && table.columns.length > 0) tables.push(table);
    await context.checkpoint((done += file.size));
  }
  return tables;
}

function noteUnreadable(path: string, error: unknown, warnings: WarningLog): undefined {
  const reason = error instanceof Error ? error.message : String(error);
  warnings.add({ code: 'unreadable-file', message: `${path} could not be read: ${reason}.`, path });
}

/** A file of that name, the monitor of an environment, or a text of names and then rows of as many cells, numbers among them. */
function isCsv({ path, head, size }: SniffedFile): boolean {
  if (/\.(?:csv|tsv|tab|psv)$/i.test(path)) return true;
  if (!/\.(?:txt|dat|log)$/i.test(path) || head.includes(0)) return false;
  const text = new TextDecoder().decode(head);
  const lines = text
    .split(/\r?\n/)
    .slice(0, head.length < size ? -1 : undefined)
    .filter((line) => line.trim() !== '');
  if (lines.length < 3) return false;
  return ['\t', ','].some((delimiter) => {
    if (agreement(lines.join('\n'), delimiter) < 1) return false;
    const [header, ...rows] = lines.map((line) => line.split(delimiter));
    const isNumber = (cell: string): boolean => cell.trim() !== '' && !Number.isNaN(Number(cell));
    return header!.every((cell) => /^["\w./ -]{1,40}$/.test(cell) && !isNumber(cell)) && rows.every((cells) => cells.some(isNumber));
  });
}
