/**
 * A row for each bar, so that no two bars of a row overlap, with as few rows as that takes: bars by start, each into the row that has been free for longest. A bar
 * that ends when another begins does not overlap it. `order` lists the bars by start; the answer has an entry per bar.
 */
export function packRows(start: Float64Array, end: Float64Array, order: Int32Array): { row: Int32Array; rows: number } {
  const row = new Int32Array(start.length).fill(-1);
  const busy = new RowQueue();
  let rows = 0;
  for (const bar of order) {
    const free = busy.takeFreeAt(start[bar]!);
    const chosen = free ?? rows++;
    row[bar] = chosen;
    busy.add(chosen, end[bar]!);
  }
  return { row, rows };
}

/** Rows by the time at which they become free: a binary heap, so that very many bars stay cheap. */
class RowQueue {
  readonly #rows: number[] = [];
  readonly #ends: number[] = [];

  /** Takes the row that has been free for longest at a time; undefined where all are busy. */
  takeFreeAt(time: number): number | undefined {
    if (this.#ends.length === 0 || this.#ends[0]! > time) return undefined;
    const row = this.#rows[0]!;
    const last = this.#rows.pop()!;
    const end = this.#ends.pop()!;
    if (this.#rows.length > 0) this.#sink(last, end);
    return row;
  }

  add(row: number, end: number): void {
    let at = this.#rows.push(row) - 1;
    this.#ends.push(end);
    for (let above = (at - 1) >> 1; at > 0 && this.#ends[above]! > end; above = (at - 1) >> 1) {
      this.#swap(at, above);
      at = above;
    }
  }

  #sink(row: number, end: number): void {
    this.#rows[0] = row;
    this.#ends[0] = end;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      if (left >= this.#ends.length) return;
      const next = left + 1 < this.#ends.length && this.#ends[left + 1]! < this.#ends[left]! ? left + 1 : left;
      if (this.#ends[next]! >= end) return;
      this.#swap(at, next);
      at = next;
    }
  }

  #swap(a: number, b: number): void {
    [this.#rows[a], this.#rows[b]] = [this.#rows[b]!, this.#rows[a]!];
    [this.#ends[a], this.#ends[b]] = [this.#ends[b]!, this.#ends[a]!];
  }
}
