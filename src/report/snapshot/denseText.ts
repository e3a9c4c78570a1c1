/** The letters: all that ASCII prints but space, `<`, `>` and `&`, so that HTML finds nothing in them. */
const letters = Array.from({ length: 94 }, (_, i) => 33 + i).filter((code) => !'<>&'.includes(String.fromCharCode(code)));
const base = letters.length;

/** Bits of two letters: 2 ** 13 is just below 91 ** 2. A rest of up to 6 bits needs one letter. */
const pairBits = 13;
const singleBits = 6;

/** Bytes as text for a `<script>` element: 13 bits in two letters, 16 letters for 13 bytes, where Base64 needs 18. The file's starting script reads it. */
export function denseText(bytes: Uint8Array): string {
  const out = new Uint8Array(Math.ceil((bytes.length * 8) / pairBits) * 2);
  let [at, held, bits] = [0, 0, 0];
  for (const byte of bytes) {
    held |= byte << bits;
    bits += 8;
    if (bits < pairBits) continue;
    at = write(out, at, held & (2 ** pairBits - 1), 2);
    held >>= pairBits;
    bits -= pairBits;
  }
  if (bits > 0) at = write(out, at, held, bits > singleBits ? 2 : 1);
  return new TextDecoder().decode(out.subarray(0, at));
}

function write(out: Uint8Array, at: number, value: number, count: 1 | 2): number {
  out[at] = letters[value % base]!;
  if (count === 2) out[at + 1] = letters[Math.floor(value / base)]!;
  return at + count;
}
