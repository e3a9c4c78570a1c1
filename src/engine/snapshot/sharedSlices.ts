import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Frame, SeriesLine, TypedArray } from '../../model/index.js';
import { ema } from '../../numeric/index.js';
import { bytesOf } from './bytePlanes.js';

/** Columns of lines as places in a list of arrays, one per line. */
interface SlicedColumns {
  x: Int32Array;
  y: Int32Array;
}

/** An array that is the debiased moving average (`ema`) of that at another place of the list, to the last bit. */
interface AverageOf {
  average: number;
  weight: number;
}

/** Arrays of numbers, each once: many lines have the same steps, one line is part of several answers, and a smoothed line follows from its original. */
export class SliceList {
  readonly slices: (Float64Array | AverageOf)[] = [];
  readonly #known = new Map<string, number>();
  /** By run and metric, the places of what was logged. */
  readonly #logged = new Map<string, Set<number>>();

  /**
   * The frame with its lines in the list instead of in its columns; frames that have no lines, and those with rows beside them, stay as they are. `weight`: of the moving
   * average that its lines are; their originals are found where they were taken before.
   */
  take(frame: Frame, weight = 0): unknown {
    const { x, y } = frame.columns;
    if (!frame.series || !(x instanceof Float64Array) || !(y instanceof Float64Array) || !adjoin(frame.series.lines, frame.rows))
      return frame;
    const { lines } = frame.series;
    const columns: SlicedColumns = {
      x: Int32Array.from(lines, ({ start, end }) => this.#place(x.slice(start, end))),
      y: Int32Array.from(lines, (line) => this.#placeOfLine(line, y.slice(line.start, line.end), weight)),
    };
    return { ...frame, columns: { ...frame.columns, ...columns }, sliced: true };
  }

  #placeOfLine({ runId, metric }: SeriesLine, values: Float64Array, weight: number): number {
    const line = JSON.stringify([runId, metric]);
    const logged = this.#logged.get(line) ?? new Set();
    this.#logged.set(line, logged);
    if (weight > 0) return this.#place(values, () => this.#averageOf(values, weight, logged));
    const place = this.#place(values);
    logged.add(place);
    return place;
  }

  #averageOf(values: Float64Array, weight: number, logged: ReadonlySet<number>): AverageOf | undefined {
    const wanted = fingerprint(values);
    const average = [...logged].find((place) => {
      const original = this.slices[place];
      return original instanceof Float64Array && original.length === values.length && fingerprint(ema(original, weight)) === wanted;
    });
    return average === undefined ? undefined : { average, weight };
  }

  #place(values: Float64Array, short?: () => AverageOf | undefined): number {
    const key = fingerprint(values);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.slices.length);
    return this.slices.push(short?.() ?? values) - 1;
  }
}

function fingerprint(values: Float64Array): string {
  return bytesToHex(sha256(bytesOf(values)));
}

/** Numbers that the lines of a snapshot may have in all: one of a few bytes could name the same array any number of times. */
const mostNumbers = 2 ** 26;

/** Undoes what a `SliceList` took, frame by frame. Throws a TypeError where the list has not what a frame names, or is no list of arrays. */
export class SliceReader {
  readonly #slices: readonly Float64Array[];
  #left = mostNumbers;

  constructor(slices: readonly unknown[]) {
    this.#slices = slices.map((slice) => (slice instanceof Float64Array ? slice : this.#average(slice as Partial<AverageOf>, slices)));
  }

  read(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || !('sliced' in value)) return value;
    const { sliced: _, ...frame } = value as { sliced: unknown; columns: Partial<Record<string, TypedArray>> };
    return { ...frame, columns: { ...frame.columns, x: this.#joined(frame.columns['x']), y: this.#joined(frame.columns['y']) } };
  }

  #average({ average = -1, weight }: Partial<AverageOf>, slices: readonly unknown[]): Float64Array {
    const original = slices[average];
    if (!(original instanceof Float64Array) || !(Number(weight) > 0)) throw new TypeError('it has an average of points that are not in it');
    this.#count(original.length);
    return ema(original, Number(weight));
  }

  #joined(places: TypedArray | undefined): Float64Array {
    const parts = Array.from(places ?? [], (place) => this.#slices[place]);
    const arrays = parts.filter((part) => part !== undefined);
    if (arrays.length < parts.length) throw new TypeError('it names points that are not in it');
    const out = new Float64Array(this.#count(arrays.reduce((sum, part) => sum + part.length, 0)));
    let at = 0;
    for (const part of arrays) {
      out.set(part, at);
      at += part.length;
    }
    return out;
  }

  #count(numbers: number): number {
    this.#left -= numbers;
    if (this.#left < 0) throw new TypeError(`its lines have more than ${mostNumbers} points`);
    return numbers;
  }
}

function adjoin(lines: readonly SeriesLine[], rows: number): boolean {
  let at = 0;
  for (const { start, end } of lines) {
    if (start !== at) return false;
    at = end;
  }
  return at === rows;
}
