import { FlatTable } from './flatTable.js';
import { corruptFile } from './readStream.js';

const continuation = 0xffffffff;
const headers = { schema: 1, dictionary: 2, batch: 3 };
/** Our deepest type is a list of numbers. */
const deepestField = 2;

function require(condition: boolean, what: string): void {
  if (!condition) throw new RangeError(what);
}

/** Arrow's Schema.fbs: `children` is field 5 of a Field, and may itself hold fields. Key-value metadata are fields 2 and 6. */
function checkFields(parent: FlatTable, childrenAt: number, depth: number): void {
  const fields = parent.tables(childrenAt);
  require(depth === 0 || (depth < deepestField && fields.length <= 1) || fields.length === 0, 'there are types no export has');
  for (const field of fields) {
    field.tables(6);
    checkFields(field, 5, depth + 1);
  }
}

/** Arrow's Message.fbs, RecordBatch: length, nodes of [length, null count], buffers of [offset, length], compression. */
function checkBatch(batch: FlatTable, body: number, most: number): void {
  require(!batch.has(3), 'it is compressed, which an export may not be');
  require(batch.long(0) >= 0 && batch.long(0) <= most, `a batch of ${batch.long(0)} rows cannot be in it`);
  for (const [length, nulls] of batch.pairs(1)) {
    require(length >= 0 && length <= most && nulls >= 0 && nulls <= length, `a column of ${length} rows cannot be in it`);
  }
  for (const [offset, length] of batch.pairs(2)) {
    require(offset >= 0 && length >= 0 && offset + length <= body, 'a buffer goes past the end of its message');
  }
}

function checkHeader(message: FlatTable, body: number, most: number): void {
  const kind = message.byte(1);
  const header = message.table(2);
  message.tables(4);
  if (!header) throw new RangeError('a message has no header');
  if (kind === headers.schema) {
    // Field 0 is the order of bytes in numbers. The Arrow library does not look at it, DuckDB does: they would read different values.
    require(header.short(0) === 0, 'its numbers are not little-endian');
    header.tables(2);
    checkFields(header, 1, 0);
  } else if (kind === headers.batch) checkBatch(header, body, most);
  else {
    const data = header.table(1);
    require(kind === headers.dictionary && data !== undefined, `there is a message of kind ${kind}`);
    if (data) checkBatch(data, body, most);
  }
}

/** Checks one message and gives where the next one starts; 0 at the end marker. */
function checkMessage(bytes: Uint8Array, at: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, bytes.byteLength - at);
  require(view.byteLength >= 8, 'it is cut off: there is no end-of-stream marker');
  require(view.getUint32(0, true) === continuation, 'it is no Arrow IPC stream');
  const length = view.getInt32(4, true);
  if (length === 0) return 0;
  require(length > 0 && 8 + length <= view.byteLength, 'it is cut off');
  const message = new FlatTable(new DataView(view.buffer, view.byteOffset + 8, length));
  const body = message.long(3);
  require(body >= 0 && 8 + length + body <= view.byteLength, 'it is cut off');
  checkHeader(message, body, bytes.byteLength * 8);
  return at + 8 + length + body;
}

/**
 * Walks the messages of an Arrow IPC stream before the Arrow library does, which on broken ones can loop, fill the memory, or give fewer rows
 * without a word: lengths must lie within the bytes, and the end marker must be there.
 */
export function checkMessages(bytes: Uint8Array, path: string): void {
  let at = 0;
  try {
    do at = checkMessage(bytes, at);
    while (at > 0);
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown;
    throw corruptFile(path, `cannot be read at byte ${at}: ${thrown.message}`, thrown);
  }
}
