import { RunfolioError, type LoggedColumn, type LoggedTable, type ManifestTable, type StoredColumn } from '../model/index.js';
import { timestampData } from './arrowData.js';
import { ColumnNames } from './columnNames.js';
import { encodeStored } from './encodeStored.js';
import { encodeStream, type ArrowColumn } from './encodeStream.js';
import type { ExportFile, FileLedger } from './exportFile.js';
import { internText } from './internText.js';

/** About how many bytes of a table go into one file. */
const partBytes = 4_000_000;

function bytesOf({ column }: LoggedColumn): number {
  if (column.type === 'number') return column.values.length * 8;
  if (column.type === 'boolean') return column.values.length / 4;
  return column.codes.length * 4 + column.dictionary.reduce((sum, text) => sum + text.length, 0);
}

function sliceColumn(column: LoggedColumn['column'], start: number, end: number): LoggedColumn['column'] {
  if ('codes' in column) {
    const { codes, dictionary, type } = column;
    return internText(
      Array.from(codes.subarray(start, end), (code) => dictionary[code]),
      type,
    );
  }
  const valid = column.valid?.subarray(start, end);
  if (column.type === 'number') return { type: 'number', values: column.values.slice(start, end), valid };
  return { type: 'boolean', values: column.values.slice(start, end), valid };
}

function arrowColumn(name: string, { column, time }: LoggedColumn, id: number, start: number, end: number): ArrowColumn {
  const part: StoredColumn = sliceColumn(column, start, end);
  if (!time || part.type !== 'number') return { name, data: encodeStored(part, id), nullable: true };
  const valid = Uint8Array.from(part.values, (ms, i) => (Number.isFinite(ms) && part.valid?.[i] !== 0 ? 1 : 0));
  return { name, data: timestampData(part.values, valid), nullable: true };
}

function checkLengths({ key, rows, columns }: LoggedTable): void {
  const wrong = columns.find(({ column }) => ('codes' in column ? column.codes : column.values).length !== rows);
  if (wrong) throw new RunfolioError('bad-input', `The column ${wrong.name} of the table ${key} has not the ${rows} rows of the others.`);
}

/** The files of the logged tables, `tables/<id>.arrow` and, for what is larger than 4 MB, `tables/<id>-<part>.arrow`; fills `entries`. */
export function* tableFiles(tables: readonly LoggedTable[], ledger: FileLedger, entries: ManifestTable[]): Generator<ExportFile> {
  for (const [id, table] of tables.entries()) {
    checkLengths(table);
    const { key, rows, columns, runId, step } = table;
    const names = new ColumnNames();
    const arrowNames = columns.map(({ name }) => names.take(name));
    const parts = Math.max(1, Math.ceil(columns.reduce((sum, column) => sum + bytesOf(column), 0) / partBytes));
    const perPart = Math.max(1, Math.ceil(rows / parts));
    const files: ManifestTable['files'] = [];
    for (let part = 0; part === 0 || part * perPart < rows; part++) {
      const [start, end] = [part * perPart, Math.min(rows, (part + 1) * perPart)];
      const encoded = columns.map((column, i) => arrowColumn(arrowNames[i]!, column, i, start, end));
      const file = ledger.add('table', end - start, encodeStream(encoded), () => `tables/${id}${part > 0 ? `-${part}` : ''}.arrow`);
      files.push({ file: file.path, rows: end - start });
      yield file;
    }
    const described = columns.map(
      ({ name, column, time }, i) => ({ name, type: time ? 'time' : column.type, column: arrowNames[i]! }) as const,
    );
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
