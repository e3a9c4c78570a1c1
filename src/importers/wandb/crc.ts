/** Lookup table of a reflected CRC-32 with the given polynomial. */
function crcTable(polynomial: number): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ polynomial : value >>> 1;
    return value;
  });
}

/** Polynomials of CRC-32 (zlib's) and CRC-32C (Castagnoli), reflected. */
const ieee = 0xedb88320;
const castagnoli = 0x82f63b78;

/** Checks the checksums of log chunks. Make one per file: it holds the tables. */
export class ChunkChecksum {
  readonly #ieee = crcTable(ieee);
  #castagnoli: Uint32Array | undefined;

  /**
   * Whether `stored` is the checksum of `bytes` (chunk type and payload): W&B stores the plain CRC-32; LevelDB itself, whose
   * format this is, stores CRC-32C rotated by 15 bits plus 0xa282ead8, and some writers kept to that.
   */
  matches(bytes: Uint8Array, start: number, end: number, stored: number): boolean {
    if (crc(this.#ieee, bytes, start, end) === stored) return true;
    this.#castagnoli ??= crcTable(castagnoli);
    return maskCrc(crc(this.#castagnoli, bytes, start, end)) === stored;
  }
}

function crc(table: Uint32Array, bytes: Uint8Array, start: number, end: number): number {
  let value = 0xffffffff;
  for (let i = start; i < end; i++) value = (value >>> 8) ^ table[(value ^ bytes[i]!) & 0xff]!;
  return ~value >>> 0;
}

/** LevelDB's mask, so that a checksum of data that holds checksums stays strong. */
function maskCrc(value: number): number {
  return (((value >>> 15) | (value << 17)) + 0xa282ead8) >>> 0;
}
