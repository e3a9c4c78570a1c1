import { corruptFile } from './readStream.js';

const message = 0xffffffff;

/** The body length of an encapsulated message: field 3 of the flatbuffer table at `start` (Arrow's Message.fbs). */
function bodyLength(view: DataView, start: number, length: number): number {
  const table = view.getUint32(start, true);
  if (table + 4 > length) return NaN;
  const vtable = table - view.getInt32(start + table, true);
  if (vtable < 0 || vtable + 4 > length) return NaN;
  const slot = 4 + 3 * 2;
  const field = slot < view.getUint16(start + vtable, true) ? view.getUint16(start + vtable + slot, true) : 0;
  if (field === 0) return 0;
  return table + field + 8 > length ? NaN : Number(view.getBigInt64(start + table + field, true));
}

/**
 * Walks the messages of an Arrow IPC stream before the Arrow library does, which loops or gives fewer rows on some broken ones: each must
 * lie within the bytes, and the end marker must come last.
 */
export function checkFrame(bytes: Uint8Array, path: string): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (at + 8 <= bytes.byteLength) {
    if (view.getUint32(at, true) !== message) throw corruptFile(path, `is no Arrow IPC stream: there is no message at byte ${at}`);
    const length = view.getInt32(at + 4, true);
    if (length === 0) return;
    if (length < 8 || at + 8 + length > bytes.byteLength) throw corruptFile(path, `is cut off or damaged in the message at byte ${at}`);
    const body = bodyLength(view, at + 8, length);
    if (!(body >= 0)) throw corruptFile(path, `is damaged in the message at byte ${at}`);
    at += 8 + length + body;
  }
  throw corruptFile(path, 'is cut off: it has no end-of-stream marker');
}
