import { RunfolioError, type LoggedColumn, type LoggedTable, type ManifestTable } from '../model/index.js';
import { ColumnNames } from './columnNames.js';
import { encodeStream } from './encodeStream.js';
import type { ExportFile, FileLedger } from './exportFile.js';
import { arrowColumn, columnBytes, columnRows } from './tableColumn.js';

/** About how many bytes of a table go into one file. */
const partBytes = 4_000_000;

function checkLengths({ key, rows, columns }: LoggedTable): void {
  const wrong = columns.find(({ column }) => columnRows(column) !== rows);
  if (wrong) throw new RunfolioError('bad-input', `The column ${wrong.name} of the table ${key} has not the ${rows} rows of the others.`);
}

function typeOf({ column, time, media }: LoggedColumn): ManifestTable['columns'][number]['type'] {
  if (column.type === 'number' && time) return 'time';
  return column.type === 'string' && media ? 'media' : column.type;
}

/** Throws for cells that name no media file. */
function checkMedia({ key, columns }: LoggedTable, refer: (path: string, where: string) => void): void {
  for (const { name, column, media } of columns) {
    if (!media || column.type !== 'string') continue;
    for (const path of column.dictionary) refer(path, `The column ${name} of the table ${key}`);
  }
}

/** The files of the logged tables, `tables/<id>.arrow` and, for what is larger than 4 MB, `tables/<id>-<part>.arrow`; fills `entries`. */
export function* tableFiles(
  tables: readonly LoggedTable[],
  refer: (path: string, where: string) => void,
  ledger: FileLedger,
  entries: ManifestTable[],
): Generator<ExportFile> {
  for (const [id, table] of tables.entries()) {
    checkLengths(table);
    checkMedia(table, refer);
    const { key, rows, columns, runId, step } = table;
    const names = new ColumnNames();
    const arrowNames = columns.map(({ name }) => names.take(name));
    const parts = Math.max(1, Math.ceil(columns.reduce((sum, column) => sum + columnBytes(column), 0) / partBytes));
    const perPart = Math.max(1, Math.ceil(rows / parts));
    const files: ManifestTable['files'] = [];
    for (let part = 0; part === 0 || part * perPart < rows; part++) {
      const [start, end] = [part * perPart, Math.min(rows, (part + 1) * perPart)];
      const encoded = columns.map((column, i) => arrowColumn(arrowNames[i]!, column, i, start, end));
      const file = ledger.add('table', end - start, encodeStream(encoded), () => `tables/${id}${part > 0 ? `-${part}` : ''}.arrow`);
      files.push({ file: file.path, rows: end - start });
      yield file;
    }
    const described = columns.map((column, i) => ({ name: column.name, type: typeOf(column), column: arrowNames[i]! }));
    entries.push({
      key,
      id,
      files,
      rows,
      columns: described,
      ...(runId !== undefined && { run: runId }),
      ...(step !== undefined && { step }),
    });
  }
}
