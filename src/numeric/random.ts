/** 2^-32 */
const unit = 1 / 4_294_967_296;

/**
 * Pseudo-random numbers that are the same for the same seed on every machine: xoshiro128** 1.1 (Blackman and Vigna, 2018), its state filled by
 * splitmix32 from the seed.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  /** `seed`: any number; its lower 32 bits count. */
  constructor(seed: number) {
    let state = seed | 0;
    const next = (): number => {
      state = (state + 0x9e3779b9) | 0;
      let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
      mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
      return mixed ^ (mixed >>> 15);
    };
    this.#a = next();
    this.#b = next();
    this.#c = next();
    this.#d = next();
  }

  /** A whole number from 0 up to 2^32, exclusive. */
  uint32(): number {
    const result = Math.imul(rotate(Math.imul(this.#b, 5), 7), 9);
    const shifted = this.#b << 9;
    this.#c ^= this.#a;
    this.#d ^= this.#b;
    this.#b ^= this.#c;
    this.#a ^= this.#d;
    this.#c ^= shifted;
    this.#d = rotate(this.#d, 11);
    return result >>> 0;
  }

  /** A whole number from 0 up to `limit`, exclusive; `limit` is at most 2^32. */
  below(limit: number): number {
    return Math.floor(this.uint32() * unit * limit);
  }

  /** Puts the values into a random order, all orders equally likely (Fisher and Yates). */
  shuffle(values: Int32Array): void {
    for (let i = values.length - 1; i > 0; i--) {
      const other = this.below(i + 1);
      const kept = values[i]!;
      values[i] = values[other]!;
      values[other] = kept;
    }
  }
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}
