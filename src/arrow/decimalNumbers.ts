import type { ReadColumn } from './readStream.js';

/** Decimals (little-endian two's complement of `stride` 32-bit words) as the nearest doubles, give or take one rounding. */
export function decimalNumbers({ chunks }: ReadColumn, scale: number, rows: number): Float64Array {
  const out = new Float64Array(rows);
  let at = 0;
  for (const { values, length, stride } of chunks) {
    const words = values as Uint32Array;
    for (let i = 0; i < length; i++) out[at + i] = Number(toBigInt(words.subarray(i * stride, (i + 1) * stride))) / 10 ** scale;
    at += length;
  }
  return out;
}

function toBigInt(words: Uint32Array): bigint {
  const unsigned = words.reduceRight((sum, word) => (sum << 32n) | BigInt(word), 0n);
  return BigInt.asIntN(words.length * 32, unsigned);
}
