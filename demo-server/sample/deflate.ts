// DEFLATE (RFC 1951) with fixed codes. Libraries change how they pack from one version to the next;
// this gives the same bytes everywhere, so that the sample project's pictures keep their names.

/** Length codes 257 to 285: the least length and the extra bits of each. */
const lengths = codeTable([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5], 3);
/** Distance codes 0 to 29. */
const distances = codeTable([0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13], 1);
const [leastMatch, longestMatch, farthest] = [3, 257, 32768];
/** How many earlier places with the same three bytes are tried. */
const tries = 32;

interface Code {
  base: number;
  extra: number;
}

function codeTable(extras: readonly number[], first: number): Code[] {
  let base = first;
  return extras.map((extra) => {
    const code = { base, extra };
    base += 1 << extra;
    return code;
  });
}

/** Bits one after another, the least significant bit of a byte first. */
class BitWriter {
  readonly #bytes: number[] = [];
  #held = 0;
  #count = 0;

  /** `count` bits of a number, lowest first. */
  bits(value: number, count: number): void {
    for (let i = 0; i < count; i++) {
      this.#held |= ((value >> i) & 1) << this.#count;
      if (++this.#count === 8) this.#flush();
    }
  }

  /** A Huffman code, highest bit first. */
  code(value: number, count: number): void {
    for (let i = count - 1; i >= 0; i--) this.bits((value >> i) & 1, 1);
  }

  end(): Uint8Array {
    if (this.#count > 0) this.#flush();
    return Uint8Array.from(this.#bytes);
  }

  #flush(): void {
    this.#bytes.push(this.#held);
    this.#held = 0;
    this.#count = 0;
  }
}

/** RFC 1951, section 3.2.6. */
function writeSymbol(out: BitWriter, symbol: number): void {
  if (symbol < 144) out.code(0x30 + symbol, 8);
  else if (symbol < 256) out.code(0x190 + symbol - 144, 9);
  else if (symbol < 280) out.code(symbol - 256, 7);
  else out.code(0xc0 + symbol - 280, 8);
}

function writeMatch(out: BitWriter, length: number, distance: number): void {
  const l = lengths.findLastIndex(({ base }) => base <= length);
  const d = distances.findLastIndex(({ base }) => base <= distance);
  writeSymbol(out, 257 + l);
  out.bits(length - lengths[l]!.base, lengths[l]!.extra);
  out.code(d, 5);
  out.bits(distance - distances[d]!.base, distances[d]!.extra);
}

function matchLength(bytes: Uint8Array, from: number, at: number): number {
  let length = 0;
  while (length < longestMatch && at + length < bytes.length && bytes[from + length] === bytes[at + length]) length++;
  return length;
}

/** The bytes packed as one block of fixed codes, repetitions found greedily. */
export function deflate(bytes: Uint8Array): Uint8Array {
  const out = new BitWriter();
  out.bits(0b011, 3);
  const places = new Map<number, number[]>();
  const remember = (at: number): number[] => {
    const key = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const known = places.get(key) ?? [];
    places.set(key, known);
    const before = known.slice(-tries);
    known.push(at);
    return before;
  };
  for (let at = 0; at < bytes.length;) {
    let [best, distance] = [0, 0];
    for (const from of remember(at).toReversed()) {
      const length = at - from <= farthest ? matchLength(bytes, from, at) : 0;
      if (length > best) [best, distance] = [length, at - from];
    }
    if (best >= leastMatch) {
      writeMatch(out, best, distance);
      for (let i = 1; i < best; i++) remember(at + i);
      at += best;
    } else writeSymbol(out, bytes[at++]!);
  }
  writeSymbol(out, 256);
  return out.end();
}
