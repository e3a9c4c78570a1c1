/** The values of several runs brought to common places in x, ascending: those of place i are `values[offsets[i]]` to `values[offsets[i + 1]]` (exclusive), all finite, one of a run at most. */
export interface AlignedValues {
  readonly x: Float64Array<ArrayBuffer>;
  readonly offsets: Uint32Array;
  readonly values: Float64Array;
}

/** Collects values place by place. */
export class AlignedBuilder {
  readonly #x: Float64Array<ArrayBuffer>;
  readonly #offsets: Uint32Array;
  readonly #values: Float64Array;
  #places = 0;
  #count = 0;

  /** With room for so many places and values. */
  constructor(places: number, values: number) {
    this.#x = new Float64Array(places);
    this.#offsets = new Uint32Array(places + 1);
    this.#values = new Float64Array(values);
  }

  place(x: number): void {
    this.#x[this.#places++] = x;
    this.#offsets[this.#places] = this.#count;
  }

  /** Adds a value to the latest place; one that is not finite counts for nothing. */
  value(y: number): void {
    if (y - y !== 0) return;
    this.#values[this.#count++] = y;
    this.#offsets[this.#places] = this.#count;
  }

  finish(): AlignedValues {
    return {
      x: this.#x.slice(0, this.#places),
      offsets: this.#offsets.subarray(0, this.#places + 1),
      values: this.#values.subarray(0, this.#count),
    };
  }
}
