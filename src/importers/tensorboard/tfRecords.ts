import { Crc, maskCrc } from '../common/crc.js';

/** What was wrong with an event file, and where. */
export interface RecordDamage {
  kind: 'bad-crc' | 'truncated';
  /** Byte offset of the first record that could not be used. */
  offset: number;
  /** Whether nothing behind it could be read. */
  ends: boolean;
}

/** Length, checksum of the length; checksum of the data behind it. */
const headBytes = 12;
const tailBytes = 4;

/** Whether a file begins like one of TFRecords: with a length whose checksum is right, of a record that fits in the file. */
export function isTfRecords(head: Uint8Array, size: number): boolean {
  if (head.length < headBytes) return false;
  const length = lengthAt(new DataView(head.buffer, head.byteOffset, head.byteLength), head, 0, new Crc('crc-32c'));
  return length !== undefined && length + headBytes + tailBytes <= size;
}

/**
 * The records of a TFRecord file. A record whose checksum is wrong is passed over; behind a wrong length nothing can be found. Damage is told to
 * `onDamage`. Format: `tensorflow/core/lib/io/record_writer.h`.
 */
export function* tfRecords(bytes: Uint8Array, onDamage: (damage: RecordDamage) => void): Generator<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const crc = new Crc('crc-32c');
  for (let at = 0; at < bytes.length;) {
    const length = at + headBytes > bytes.length ? Infinity : lengthAt(view, bytes, at, crc);
    const [start, end] = [at + headBytes, at + headBytes + (length ?? 0)];
    if (length === undefined || end + tailBytes > bytes.length) {
      onDamage({ kind: length === undefined ? 'bad-crc' : 'truncated', offset: at, ends: true });
      return;
    }
    if (maskCrc(crc.of(bytes, start, end)) === view.getUint32(end, true)) yield bytes.subarray(start, end);
    else onDamage({ kind: 'bad-crc', offset: at, ends: false });
    at = end + tailBytes;
  }
}

/** A record's length; undefined where its checksum is wrong. */
function lengthAt(view: DataView, bytes: Uint8Array, at: number, crc: Crc): number | undefined {
  const length = Number(view.getBigUint64(at, true));
  return maskCrc(crc.of(bytes, at, at + 8)) === view.getUint32(at + 8, true) ? length : undefined;
}
