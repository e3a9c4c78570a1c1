import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Frame, SeriesLine, TypedArray } from '../../model/index.js';

/** Columns of lines as places in a list of arrays, one per line. */
interface SlicedColumns {
  x: Int32Array;
  y: Int32Array;
}

/** Arrays of numbers, each once: many lines have the same steps, and one line is part of several answers. */
export class SliceList {
  readonly slices: Float64Array[] = [];
  readonly #known = new Map<string, number>();

  /** The frame with its lines in the list instead of in its columns; frames that have no lines, and those with rows beside them, stay as they are. */
  take(frame: Frame): unknown {
    const { x, y } = frame.columns;
    if (!frame.series || !(x instanceof Float64Array) || !(y instanceof Float64Array) || !adjoin(frame.series.lines, frame.rows))
      return frame;
    const places = (column: Float64Array): Int32Array =>
      Int32Array.from(frame.series?.lines ?? [], ({ start, end }) => this.#place(column.slice(start, end)));
    return { ...frame, columns: { x: places(x), y: places(y) } satisfies SlicedColumns, sliced: true };
  }

  #place(slice: Float64Array): number {
    const key = bytesToHex(sha256(new Uint8Array(slice.buffer, slice.byteOffset, slice.byteLength)));
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.slices.length);
    return this.slices.push(slice) - 1;
  }
}

/** Undoes `SliceList.take`. Throws a TypeError where the list has not what the frame names. */
export function fromSlices(value: unknown, slices: readonly unknown[]): unknown {
  if (typeof value !== 'object' || value === null || !('sliced' in value)) return value;
  const { sliced: _, ...frame } = value as { sliced: unknown; columns: Partial<Record<string, TypedArray>> };
  return { ...frame, columns: { x: joined(frame.columns['x'], slices), y: joined(frame.columns['y'], slices) } };
}

function joined(places: TypedArray | undefined, slices: readonly unknown[]): Float64Array {
  const parts = Array.from(places ?? [], (place) => slices[place]);
  const arrays = parts.filter((part) => part instanceof Float64Array);
  if (arrays.length < parts.length) throw new TypeError('it names points that are not in it');
  const out = new Float64Array(arrays.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of arrays) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

function adjoin(lines: readonly SeriesLine[], rows: number): boolean {
  let at = 0;
  for (const { start, end } of lines) {
    if (start !== at) return false;
    at = end;
  }
  return at === rows;
}
