import { ChunkChecksum } from './crc.js';

/** What was wrong with a log file, and where. */
export interface LogDamage {
  kind: 'bad-crc' | 'truncated';
  /** Byte offset of the first chunk that could not be used. */
  offset: number;
}

const headerBytes = 7;
const blockBytes = 32_768;
/** Chunk types of the LevelDB log format; 3 is the middle of a record. */
const full = 1;
const first = 2;
const last = 4;

/** Whether a file begins like a `.wandb` log: the letters `:W&B`, then the magic number 0xBEE1 and a version byte. */
export function isWandbLog(head: Uint8Array): boolean {
  return head[0] === 0x3a && head[1] === 0x57 && head[2] === 0x26 && head[3] === 0x42 && head[4] === 0xe1 && head[5] === 0xbe;
}

interface Chunk {
  type: number;
  start: number;
  end: number;
}

/**
 * The records of a `.wandb` log: LevelDB log framing (blocks of 32 KiB, a record split over chunks where a block ends) after
 * a header of 7 bytes. Damage is told to `onDamage` and passed over. Format: LevelDB `doc/log_format.md`.
 */
export function* logRecords(bytes: Uint8Array, onDamage: (damage: LogDamage) => void): Generator<Uint8Array> {
  const chunks = new ChunkReader(bytes);
  let parts: Uint8Array[] = [];
  let partsAt = headerBytes;
  for (let at = chunks.skipPadding(headerBytes); at < bytes.length; at = chunks.skipPadding(at)) {
    const chunk = chunks.at(at);
    if (chunk === 'truncated') {
      onDamage({ kind: 'truncated', offset: at });
      return;
    }
    if (chunk === 'bad-crc') {
      onDamage({ kind: 'bad-crc', offset: at });
      parts = [];
      at = chunks.afterDamage(at);
      continue;
    }
    const payload = bytes.subarray(chunk.start, chunk.end);
    const begins = chunk.type === full || chunk.type === first;
    if (begins && parts.length > 0) {
      onDamage({ kind: 'truncated', offset: partsAt });
      parts = [];
    }
    if (chunk.type === full) yield payload;
    else if (chunk.type === first) [parts, partsAt] = [[payload], at];
    else if (parts.length > 0) {
      parts.push(payload);
      if (chunk.type === last) {
        yield join(parts);
        parts = [];
      }
    }
    at = chunk.end;
  }
  if (parts.length > 0) onDamage({ kind: 'truncated', offset: partsAt });
}

class ChunkReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #checksum = new ChunkChecksum();

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** The chunk whose 7-byte header (checksum, length, type) begins at the offset. */
  at(offset: number): Chunk | LogDamage['kind'] {
    if (offset + headerBytes > this.#bytes.length) return 'truncated';
    const type = this.#bytes[offset + 6]!;
    const start = offset + headerBytes;
    const end = start + this.#view.getUint16(offset + 4, true);
    if (end > blockEnd(offset) || type < full || type > last) return 'bad-crc';
    if (end > this.#bytes.length) return 'truncated';
    return this.#checksum.matches(this.#bytes, offset + 6, end, this.#view.getUint32(offset, true)) ? { type, start, end } : 'bad-crc';
  }

  /** Where the next chunk can begin: past the tail of a block that is too short for a header, and past zero padding. */
  skipPadding(offset: number): number {
    let at = offset;
    while (at < this.#bytes.length) {
      const end = blockEnd(at);
      if (end - at >= headerBytes && !this.#isZero(at, Math.min(at + headerBytes, this.#bytes.length))) break;
      at = end;
    }
    return at;
  }

  /** Where to go on after a bad chunk: right behind it if its length leads to something sound, else at the next block. */
  afterDamage(offset: number): number {
    const next = offset + headerBytes + this.#view.getUint16(offset + 4, true);
    const end = blockEnd(offset);
    const sound = next <= end && (end - next < headerBytes || this.at(next) !== 'bad-crc');
    return sound ? next : end;
  }

  #isZero(start: number, end: number): boolean {
    return this.#bytes.subarray(start, end).every((byte) => byte === 0);
  }
}

function blockEnd(offset: number): number {
  return offset - (offset % blockBytes) + blockBytes;
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
