import { DataType, tableFromIPC } from 'apache-arrow';
import { checkMessages } from './checkMessages.js';
import { FlatTable } from './flatTable.js';
import { corruptFile, decoding } from './readStream.js';

/** A column of a table from anywhere: null where a cell is missing, Dates for times, bigint for 64-bit integers. */
export interface ForeignColumn {
  name: string;
  cells: unknown[];
}

const fileMagic = 'ARROW1';

/** Whether bytes begin as an Arrow IPC file or stream does. */
export function isArrow(head: Uint8Array): boolean {
  if (new TextDecoder('latin1').decode(head.subarray(0, 6)) === fileMagic) return true;
  return head.length >= 8 && head.subarray(0, 4).every((byte) => byte === 0xff) && head[7] === 0 && (head[4] !== 0 || head[5] !== 0);
}

/**
 * Reads an Arrow IPC file (which holds a stream) or stream that some other program wrote. Throws `corrupt-file` for what is broken or
 * compressed, and for nested types.
 */
export function decodeForeignTable(bytes: Uint8Array, path: string): ForeignColumn[] {
  return decoding(path, () => {
    const isFile = new TextDecoder('latin1').decode(bytes.subarray(0, 6)) === fileMagic;
    const stream = isFile ? bytes.slice(8) : bytes;
    checkMessages(stream, path);
    if (isFile && !beginsWithSchema(stream))
      throw corruptFile(path, 'has its schema at the end only, as JavaScript writes it; write a stream');
    return arrowColumns(tableFromIPC(stream), path);
  });
}

/** What is needed of a `Table` of any version of the `apache-arrow` package. */
export interface ArrowTable {
  readonly schema: { readonly fields: readonly { readonly name: string; readonly type: unknown }[] };
  readonly getChildAt: (index: number) => { readonly length: number; readonly get: (index: number) => unknown } | null;
}

/** Whether a value is an Arrow table, of whatever copy of the package. */
export function isArrowTable(value: unknown): value is ArrowTable {
  return typeof value === 'object' && value !== null && 'getChildAt' in value && 'schema' in value;
}

/** The columns of an Arrow table. Throws `corrupt-file` for decimals. */
export function arrowColumns(table: ArrowTable, path: string): ForeignColumn[] {
  return table.schema.fields.map(({ name, type }, i): ForeignColumn => {
    if (DataType.isDecimal(type)) throw corruptFile(path, `has the column ${name} of decimals, which are not read; write it as float64`);
    const vector = table.getChildAt(i);
    return { name, cells: vector ? cellsOf(vector, type) : [] };
  });
}

/** Whether the first message is a schema: field 1 of Arrow's Message.fbs is 1. The bytes have been checked. */
function beginsWithSchema(stream: Uint8Array): boolean {
  const view = new DataView(stream.buffer, stream.byteOffset + 8, new DataView(stream.buffer, stream.byteOffset).getInt32(4, true));
  return view.byteLength > 0 && new FlatTable(view).byte(1) === 1;
}

function cellsOf(vector: NonNullable<ReturnType<ArrowTable['getChildAt']>>, type: unknown): unknown[] {
  const isTime = DataType.isTimestamp(type) || DataType.isDate(type);
  return Array.from({ length: vector.length }, (_, row) => {
    const cell: unknown = vector.get(row);
    if (cell === null) return null;
    if (isTime) return cell instanceof Date ? cell : new Date(Number(cell));
    return DataType.isList(type) ? Array.from(cell as Iterable<unknown>) : cell;
  });
}
