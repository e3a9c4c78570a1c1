/** Values of one digit: 16 bits. */
const radix = 65_536;
/** Digits of a double, the lowest first: which half of its bits, and how far down that is shifted. */
const digits = [
  { high: 0, shift: 0 },
  { high: 0, shift: 16 },
  { high: 1, shift: 0 },
  { high: 1, shift: 16 },
] as const;

/** Numbers in descending order, and where each came from. */
export interface Ordered {
  values: Float64Array;
  /** Index of each value before it was sorted; equal values stay in their order. */
  from: Uint32Array;
}

/**
 * Sorts numbers, none of them NaN, in descending order: four passes over 16 bits of the doubles each (LSD radix sort), those that all have in common left out. Of 10⁶ random
 * scores it takes half the time of two `Float64Array.sort`, one of each class, and gives the order too. -0 is 0.
 */
export function descendingOrder(scores: Float64Array): Ordered {
  let values = new Float64Array(scores.length);
  let from = new Uint32Array(scores.length);
  for (let i = 0; i < scores.length; i++) {
    values[i] = scores[i]! + 0;
    from[i] = i;
  }
  let spareValues = new Float64Array(scores.length);
  let spareFrom = new Uint32Array(scores.length);
  for (const [place, digit] of digits.entries()) {
    const counts = countDigits(values, digit, place === 3);
    if (!counts) continue;
    scatter({ values, from }, { values: spareValues, from: spareFrom }, counts, digit, place === 3);
    [values, spareValues] = [spareValues, values];
    [from, spareFrom] = [spareFrom, from];
  }
  return { values, from };
}

type Digit = (typeof digits)[number];

/** Where numbers of each digit start in the order; undefined where all have the same digit. */
function countDigits(values: Float64Array, { high, shift }: Digit, top: boolean): Uint32Array | undefined {
  const bits = new Uint32Array(values.buffer, values.byteOffset, 2 * values.length);
  const flip = top ? 0x7fff : 0xffff;
  const starts = new Uint32Array(radix + 1);
  for (let i = 0; i < bits.length; i += 2) {
    const digit = (bits[i + high]! >>> shift) & 0xffff;
    starts[(bits[i + 1]! >>> 31 === 1 ? digit : digit ^ flip) + 1]!++;
  }
  for (let i = 1; i <= radix; i++) {
    if (starts[i] === values.length) return undefined;
    starts[i]! += starts[i - 1]!;
  }
  return starts;
}

/** The larger a number, the smaller its digits must be: those of positive ones are turned round, but for the sign. */
function scatter(source: Ordered, target: Ordered, starts: Uint32Array, { high, shift }: Digit, top: boolean): void {
  const { values, from } = source;
  const bits = new Uint32Array(values.buffer, values.byteOffset, 2 * values.length);
  const flip = top ? 0x7fff : 0xffff;
  for (let i = 0; i < values.length; i++) {
    const digit = (bits[2 * i + high]! >>> shift) & 0xffff;
    const at = starts[bits[2 * i + 1]! >>> 31 === 1 ? digit : digit ^ flip]!++;
    target.values[at] = values[i]!;
    target.from[at] = from[i]!;
  }
}
