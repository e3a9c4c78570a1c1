import { Crc, maskCrc } from '../common/crc.js';

/** Checks the checksums of log chunks. Make one per file: it holds the tables. */
export class ChunkChecksum {
  readonly #ieee = new Crc('crc-32');
  #castagnoli: Crc | undefined;

  /**
   * Whether `stored` is the checksum of `bytes` (chunk type and payload): W&B stores the plain CRC-32; LevelDB itself, whose
   * format this is, stores CRC-32C rotated by 15 bits plus 0xa282ead8, and some writers kept to that.
   */
  matches(bytes: Uint8Array, start: number, end: number, stored: number): boolean {
    if (this.#ieee.of(bytes, start, end) === stored) return true;
    this.#castagnoli ??= new Crc('crc-32c');
    return maskCrc(this.#castagnoli.of(bytes, start, end)) === stored;
  }
}
