/** Arrow's validity and truth bitmaps (least significant bit first) from one byte per row, and how many rows are 1. */
export function packBits(bytes: Uint8Array): Uint8Array {
  const bits = new Uint8Array((bytes.length + 7) >> 3);
  for (let i = 0; i < bytes.length; i++) if (bytes[i] !== 0) bits[i >> 3]! |= 1 << (i & 7);
  return bits;
}

/** The inverse of `packBits`: `out[at + i]` becomes bit i, for `length` bits. The bitmap must be long enough. */
export function unpackBits(bits: Uint8Array, length: number, out: Uint8Array, at: number): void {
  for (let i = 0; i < length; i++) out[at + i] = (bits[i >> 3]! >> (i & 7)) & 1;
}

/** How many bytes are not 0. */
export function countSet(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte !== 0) count++;
  return count;
}
