/** Polynomials of CRC-32 (zlib's, also of zip) and CRC-32C (Castagnoli), reflected. */
const polynomials = { 'crc-32': 0xedb88320, 'crc-32c': 0x82f63b78 } as const;

/** Computes reflected CRCs of 32 bits. Make one per file: it holds the table. */
export class Crc {
  readonly #table: Uint32Array;

  constructor(kind: keyof typeof polynomials) {
    this.#table = crcTable(polynomials[kind]);
  }

  /** The checksum of the bytes from `start` to `end`, exclusive. */
  of(bytes: Uint8Array, start = 0, end: number = bytes.length): number {
    const table = this.#table;
    let value = 0xffffffff;
    for (let i = start; i < end; i++) value = (value >>> 8) ^ table[(value ^ bytes[i]!) & 0xff]!;
    return ~value >>> 0;
  }
}

/** LevelDB's and TFRecord's mask, so that a checksum of data that holds checksums stays strong. */
export function maskCrc(value: number): number {
  return (((value >>> 15) | (value << 17)) + 0xa282ead8) >>> 0;
}

function crcTable(polynomial: number): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ polynomial : value >>> 1;
    return value;
  });
}
