/** Numbers in descending order, and where each came from. */
export interface Ordered {
  values: Float64Array;
  /** Index of each value before it was sorted; equal values stay in their order. */
  from: Uint32Array;
}

/** Bits of one digit: the counts of its values stay in the first cache of the processor. */
const digitBits = 11;
const radix = 1 << digitBits;
const digits = [0, 1, 2] as const;

/** Up to so many numbers that agree in their upper half are sorted by insertion. */
const few = 24;

/**
 * Sorts numbers, none of them NaN, in descending order: LSD radix sort of the upper 32 bits of the doubles, three digits of 11 bits, those that all have in common left out; then what agrees in
 * these by the lower 32 bits. Only keys and places move. -0 is 0.
 */
export function descendingOrder(scores: Float64Array): Ordered {
  const words = new Uint32Array(scores.buffer, scores.byteOffset, 2 * scores.length);
  const keys = new Uint32Array(scores.length);
  const from = new Uint32Array(scores.length);
  for (let i = 0; i < keys.length; i++) {
    const word = words[2 * i + 1]!;
    const upper = word === 0x80000000 && words[2 * i] === 0 ? 0 : word;
    // The larger a number, the smaller its key must be: bits of positive ones are turned round, but for the sign.
    keys[i] = upper >>> 31 === 1 ? upper : upper ^ 0x7fffffff;
    from[i] = i;
  }
  const sorted = radixSort(keys, from);
  breakTies(sorted, words);
  const values = new Float64Array(scores.length);
  for (let i = 0; i < values.length; i++) values[i] = scores[sorted.from[i]!]! + 0;
  return { values, from: sorted.from };
}

interface Keyed {
  keys: Uint32Array;
  from: Uint32Array;
}

/** Ascending and stable. May give the arrays it was given. */
function radixSort(keys: Uint32Array, from: Uint32Array): Keyed {
  const counts = digitCounts(keys);
  let sorted: Keyed = { keys, from };
  let spare: Keyed | undefined;
  for (const digit of digits) {
    const starts = counts.subarray(digit * radix, (digit + 1) * radix);
    if (keys.length === 0 || starts[(keys[0]! >>> (digit * digitBits)) & (radix - 1)] === keys.length) continue;
    spare ??= { keys: new Uint32Array(keys.length), from: new Uint32Array(keys.length) };
    scatter(sorted, spare, starts, digit * digitBits);
    [sorted, spare] = [spare, sorted];
  }
  return sorted;
}

/** How often each value of each digit occurs. */
function digitCounts(keys: Uint32Array): Uint32Array {
  const counts = new Uint32Array(digits.length * radix);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!;
    counts[key & (radix - 1)]!++;
    counts[radix + ((key >>> digitBits) & (radix - 1))]!++;
    counts[2 * radix + (key >>> (2 * digitBits))]!++;
  }
  return counts;
}

/** Turns the counts into places on the way. */
function scatter(source: Keyed, target: Keyed, counts: Uint32Array, shift: number): void {
  for (let value = 0, at = 0; value < radix; value++) {
    const count = counts[value]!;
    counts[value] = at;
    at += count;
  }
  const { keys, from } = source;
  const { keys: toKeys, from: toFrom } = target;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!;
    const at = counts[(key >>> shift) & (radix - 1)]!++;
    toKeys[at] = key;
    toFrom[at] = from[i]!;
  }
}

function breakTies({ keys, from }: Keyed, words: Uint32Array): void {
  for (let start = 0; start < keys.length;) {
    const key = keys[start]!;
    let end = start + 1;
    while (end < keys.length && keys[end] === key) end++;
    // Lower halves of positive numbers are turned round too.
    const flip = key >>> 31 === 1 ? 0 : 0xffffffff;
    if (end - start > few) sortRun(from, start, end, words, flip);
    else if (end - start > 1) insertRun(from, start, end, words, flip);
    start = end;
  }
}

function insertRun(from: Uint32Array, start: number, end: number, words: Uint32Array, flip: number): void {
  for (let i = start + 1; i < end; i++) {
    const row = from[i]!;
    const low = (words[2 * row]! ^ flip) >>> 0;
    let at = i;
    while (at > start && (words[2 * from[at - 1]!]! ^ flip) >>> 0 > low) {
      from[at] = from[at - 1]!;
      at--;
    }
    from[at] = row;
  }
}

function sortRun(from: Uint32Array, start: number, end: number, words: Uint32Array, flip: number): void {
  const rows = from.slice(start, end);
  const low = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) low[i] = words[2 * rows[i]!]! ^ flip;
  from.set(radixSort(low, rows).from, start);
}
