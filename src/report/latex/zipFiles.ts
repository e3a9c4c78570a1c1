import { crc32 } from '../../numeric/index.js';

/** Files as a ZIP archive, uncompressed (figures and images are compressed themselves): APPNOTE 6.3.10, with names in UTF-8. Paths are relative, with `/`. Up to 4 GB. */
export function zipFiles(files: ReadonlyMap<string, Uint8Array>): Blob {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const [path, bytes] of files) {
    const name = new TextEncoder().encode(path);
    const facts = { name, size: bytes.byteLength, crc: crc32(bytes) };
    const head = localHeader(facts);
    parts.push(head, new Uint8Array(bytes));
    directory.push(centralHeader(facts, offset));
    offset += head.byteLength + bytes.byteLength;
  }
  const size = directory.reduce((sum, { byteLength }) => sum + byteLength, 0);
  return new Blob([...parts, ...directory, endRecord(files.size, size, offset)], { type: 'application/zip' });
}

interface EntryFacts {
  name: Uint8Array;
  size: number;
  crc: number;
}

/** Names are UTF-8. */
const flags = 0x0800;
/** 1 January 1980: what is written is the same whenever it is written. */
const date = 0x0021;

function localHeader({ name, size, crc }: EntryFacts): Uint8Array<ArrayBuffer> {
  const { bytes, view } = record(30, name, 0x04034b50);
  view.setUint16(4, 20, true);
  writeFacts(view, 6, { name, size, crc });
  return bytes;
}

function centralHeader({ name, size, crc }: EntryFacts, offset: number): Uint8Array<ArrayBuffer> {
  const { bytes, view } = record(46, name, 0x02014b50);
  view.setUint16(4, 20, true);
  view.setUint16(6, 20, true);
  writeFacts(view, 8, { name, size, crc });
  view.setUint32(42, offset, true);
  return bytes;
}

function endRecord(count: number, size: number, offset: number): Uint8Array<ArrayBuffer> {
  const { bytes, view } = record(22, new Uint8Array(), 0x06054b50);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return bytes;
}

/** A record of fixed length with a name behind it; all zero but for its signature. */
function record(length: number, name: Uint8Array, signature: number): { bytes: Uint8Array<ArrayBuffer>; view: DataView } {
  const bytes = new Uint8Array(length + name.byteLength);
  bytes.set(name, length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  return { bytes, view };
}

/** The fields that both headers of a file share: flags, method (stored), time, date, checksum, sizes, length of the name. */
function writeFacts(view: DataView, at: number, { name, size, crc }: EntryFacts): void {
  view.setUint16(at, flags, true);
  view.setUint16(at + 6, date, true);
  view.setUint32(at + 8, crc, true);
  view.setUint32(at + 12, size, true);
  view.setUint32(at + 16, size, true);
  view.setUint16(at + 20, name.byteLength, true);
}
