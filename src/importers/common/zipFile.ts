import { Crc } from './crc.js';

/** One file in a zip archive, as the archive's directory describes it. */
export interface ZipEntry {
  name: string;
  /** 0: as it is; 8: deflated. */
  method: number;
  encrypted: boolean;
  crc: number;
  packedBytes: number;
  bytes: number;
  /** Where its own header begins. */
  offset: number;
}

const endMark = 0x06054b50;
const end64Mark = 0x06064b50;
const locatorMark = 0x07064b50;
const directoryMark = 0x02014b50;
const localMark = 0x04034b50;
const endBytes = 22;
const locatorBytes = 20;
/** What a field of 32 or 16 bits holds where the number is in the record for large archives. */
const in64 = 0xffffffff;
/** Larger files do not fit in one array of every browser. */
const mostBytes = 2 ** 31 - 1;

/** Whether a file begins as zip archives do. */
export function isZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6));
}

/**
 * The files of a zip archive, also one beyond 4 GB (zip64), in order of its directory. Throws a RangeError or SyntaxError where the directory
 * is damaged. Format: PKWARE APPNOTE 6.3.
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { start, size, count } = directoryOf(view);
  const entries: ZipEntry[] = [];
  let at = start;
  for (; entries.length < count;) {
    if (at + 46 > start + size || view.getUint32(at, true) !== directoryMark) throw new SyntaxError('its directory is damaged');
    const [nameBytes, extraBytes, noteBytes] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [number, number, number];
    if (at + 46 + nameBytes + extraBytes > bytes.length) throw new SyntaxError('its directory is damaged');
    entries.push(entryAt(view, bytes, at, nameBytes, extraBytes));
    at += 46 + nameBytes + extraBytes + noteBytes;
  }
  return entries;
}

/** The directory's place, from the record at the archive's end, behind which a note of up to 64 KiB may stand. */
function directoryOf(view: DataView): { start: number; size: number; count: number } {
  const first = Math.max(0, view.byteLength - endBytes - 0xffff);
  for (let at = view.byteLength - endBytes; at >= first; at--) {
    if (view.getUint32(at, true) !== endMark) continue;
    const found = { count: view.getUint16(at + 10, true), size: view.getUint32(at + 12, true), start: view.getUint32(at + 16, true) };
    const isLarge = found.count === 0xffff || found.size === in64 || found.start === in64;
    const { start, size, count } = (isLarge && directory64(view, at)) || found;
    if (start + size > at) throw new SyntaxError('its directory is damaged');
    return { start, size, count };
  }
  throw new SyntaxError('it ends before its directory');
}

function directory64(view: DataView, end: number): { start: number; size: number; count: number } | undefined {
  const locator = end - locatorBytes;
  if (locator < 0 || view.getUint32(locator, true) !== locatorMark) return undefined;
  const at = number64(view, locator + 8);
  if (at + 56 > locator || view.getUint32(at, true) !== end64Mark) throw new SyntaxError('its directory is damaged');
  return { count: number64(view, at + 32), size: number64(view, at + 40), start: number64(view, at + 48) };
}

function number64(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

function entryAt(view: DataView, bytes: Uint8Array, at: number, nameBytes: number, extraBytes: number): ZipEntry {
  const nameAt = at + 46;
  const name = new TextDecoder().decode(bytes.subarray(nameAt, nameAt + nameBytes));
  const entry: ZipEntry = {
    name,
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedBytes: view.getUint32(at + 20, true),
    bytes: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  takeLarge(entry, view, nameAt + nameBytes, extraBytes);
  return entry;
}

/** Sizes that do not fit in 32 bits are in the extra field of kind 1, in this order, as far as they are needed. */
function takeLarge(entry: ZipEntry, view: DataView, start: number, length: number): void {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const end = Math.min(start + length, at + 4 + view.getUint16(at + 2, true));
    let next = at + 4;
    for (const field of ['bytes', 'packedBytes', 'offset'] as const) {
      if (entry[field] !== in64) continue;
      if (next + 8 > end) throw new SyntaxError('its directory is damaged');
      entry[field] = number64(view, next);
      next += 8;
    }
    return;
  }
}

/** The content of a file of the archive. Throws where it is damaged (checksum, length), encrypted, or packed in another way than deflate. */
export async function unzip(bytes: Uint8Array, entry: ZipEntry, crc: Crc): Promise<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localMark)
    throw new SyntaxError('its place in the archive is damaged');
  if (entry.encrypted) throw new SyntaxError('it is encrypted');
  if (entry.method !== 0 && entry.method !== 8) throw new SyntaxError(`it is packed by method ${entry.method}, of which 0 and 8 are read`);
  if (entry.bytes > mostBytes) throw new RangeError(`it has ${entry.bytes.toLocaleString('en')} bytes, more than 2 GB`);
  const nameBytes = view.getUint16(offset + 26, true);
  const start = offset + 30 + nameBytes + view.getUint16(offset + 28, true);
  const name = new TextDecoder().decode(bytes.subarray(offset + 30, offset + 30 + nameBytes));
  if (name !== entry.name) throw new SyntaxError(`it is called “${name}” where it lies`);
  if (start + entry.packedBytes > bytes.length) throw new SyntaxError('it goes on beyond the end of the archive');
  const packed = bytes.subarray(start, start + entry.packedBytes);
  const content = entry.method === 0 ? packed : await inflate(packed, entry.bytes);
  if (content.length !== entry.bytes) throw new SyntaxError(`it has ${content.length} bytes where the archive says ${entry.bytes}`);
  if (crc.of(content) !== entry.crc) throw new SyntaxError('its checksum is wrong');
  return content;
}

/** Inflates, and stops where more comes out than was announced. */
async function inflate(packed: Uint8Array, bytes: number): Promise<Uint8Array> {
  const stream = new Blob([packed.slice()]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let part = await nextPart(reader); part; part = await nextPart(reader)) {
    parts.push(part);
    length += part.length;
    if (length <= bytes) continue;
    await reader.cancel().catch(() => undefined);
    throw new SyntaxError('it is longer than the archive says');
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

async function nextPart(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array | undefined> {
  try {
    const { done, value } = await reader.read();
    return done ? undefined : value;
  } catch {
    throw new SyntaxError('its packed bytes are damaged');
  }
}
