import { RecordBatchReader, type Data, type DataType } from 'apache-arrow';
import { RunfolioError } from '../model/index.js';

/** A column of a stream: its data in as many chunks as the stream has record batches. */
export interface ReadColumn {
  name: string;
  type: DataType;
  /** Name and type, for messages. */
  title: string;
  chunks: Data[];
}

/** The columns of an Arrow IPC stream, not yet checked; `path` is what messages call it. */
export interface ReadTable {
  path: string;
  rows: number;
  columns: Map<string, ReadColumn>;
}

/** An error that says what is wrong with a file. */
export function corruptFile(path: string, what: string, cause?: unknown): RunfolioError {
  return new RunfolioError('corrupt-file', `${path} ${what}.`, { cause, hint: 'Export it again, or report the exporter that wrote it.' });
}

/** Runs a decoder: whatever goes wrong in it, in the Arrow library too, becomes `corrupt-file` naming the file. */
export function decoding<T>(path: string, decode: () => T): T {
  try {
    return decode();
  } catch (thrown) {
    if (thrown instanceof RunfolioError) throw thrown;
    throw corruptFile(path, `cannot be read as an Arrow stream: ${thrown instanceof Error ? thrown.message : String(thrown)}`, thrown);
  }
}

/** Reads a whole stream. Data are views of `bytes` wherever these lie on an 8-byte boundary of their buffer. */
export function readStream(bytes: Uint8Array, path: string): ReadTable {
  const reader = RecordBatchReader.from(bytes).open();
  const columns = new Map<string, ReadColumn>();
  for (const field of reader.schema.fields) {
    const { name, type } = field;
    if (columns.has(name)) throw corruptFile(path, `has two columns called ${name}`);
    columns.set(name, { name, type, title: field.toString(), chunks: [] });
  }
  let rows = 0;
  for (const batch of reader) {
    if (batch.numRows === 0) continue;
    rows += batch.numRows;
    [...columns.values()].forEach(({ chunks, name }, i) => {
      const data = batch.data.children[i];
      if (data?.length !== batch.numRows) throw corruptFile(path, `has a batch whose column ${name} has not as many rows as the others`);
      chunks.push(data);
    });
  }
  return { path, rows, columns };
}

/** The column of that name. Throws when there is none, or when its type is not accepted; `expected` says which is. */
export function requireColumn(table: ReadTable, name: string, accept: (type: DataType) => boolean, expected: string): ReadColumn {
  const column = table.columns.get(name);
  if (!column) throw corruptFile(table.path, `has no column ${name}`);
  if (!accept(column.type)) throw corruptFile(table.path, `has the column ${column.title}; expected ${expected}`);
  return column;
}
