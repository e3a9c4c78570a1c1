/** A flatbuffer table read with bounds checked, as far as Arrow's metadata needs it. Everything it throws is a RangeError. */
export class FlatTable {
  readonly #view: DataView;
  readonly #at: number;
  readonly #vtable: number;
  readonly #vtableSize: number;

  /** `view` is the whole flatbuffer, `at` where its offset to this table stands. DataView refuses to read outside of it. */
  constructor(view: DataView, at = 0) {
    this.#view = view;
    this.#at = at + view.getUint32(at, true);
    this.#vtable = this.#at - view.getInt32(this.#at, true);
    this.#vtableSize = view.getUint16(this.#vtable, true);
  }

  /** Where the field's value stands, 0 when it is absent. */
  #field(index: number): number {
    const slot = 4 + index * 2;
    const offset = slot + 2 <= this.#vtableSize ? this.#view.getUint16(this.#vtable + slot, true) : 0;
    return offset === 0 ? 0 : this.#at + offset;
  }

  has(index: number): boolean {
    return this.#field(index) !== 0;
  }

  /** An 8-bit number, 0 when absent. */
  byte(index: number): number {
    const at = this.#field(index);
    return at === 0 ? 0 : this.#view.getUint8(at);
  }

  /** A signed 16-bit number, 0 when absent. */
  short(index: number): number {
    const at = this.#field(index);
    return at === 0 ? 0 : this.#view.getInt16(at, true);
  }

  /** A 64-bit number, 0 when absent. */
  long(index: number): number {
    const at = this.#field(index);
    return at === 0 ? 0 : Number(this.#view.getBigInt64(at, true));
  }

  table(index: number): FlatTable | undefined {
    const at = this.#field(index);
    return at === 0 ? undefined : new FlatTable(this.#view, at);
  }

  /** Tables of a vector of tables. */
  tables(index: number): FlatTable[] {
    const { start, length } = this.#vector(index, 4);
    return Array.from({ length }, (_, i) => new FlatTable(this.#view, start + i * 4));
  }

  /** Structs of two 64-bit numbers each, as Arrow's field nodes and buffer regions are. */
  pairs(index: number): [number, number][] {
    const { start, length } = this.#vector(index, 16);
    const long = (at: number): number => Number(this.#view.getBigInt64(at, true));
    return Array.from({ length }, (_, i) => [long(start + i * 16), long(start + i * 16 + 8)]);
  }

  #vector(index: number, itemSize: number): { start: number; length: number } {
    const at = this.#field(index);
    if (at === 0) return { start: 0, length: 0 };
    const start = at + this.#view.getUint32(at, true);
    const length = this.#view.getUint32(start, true);
    if (start + 4 + length * itemSize > this.#view.byteLength) throw new RangeError(`a vector of ${length} items goes past the end`);
    return { start: start + 4, length };
  }
}
