import { countRepeats, pointStats, type NumberArray, type PointSlice, type PointStats } from '../../numeric/index.js';

/** All points of one metric of one run over one x axis, x ascending. The arrays may be views of a file shared with other runs. */
export class RunPoints implements PointSlice {
  readonly run: number;
  readonly x: NumberArray;
  readonly y: NumberArray;
  readonly start: number;
  readonly end: number;
  /** Points whose step the run had before, by step whatever the axis is. */
  readonly repeats: number;
  /** Points left out because the axis is a time and they have none. */
  readonly untimed: number;
  #stats: PointStats | undefined;

  constructor(run: number, slice: PointSlice, counts: { repeats?: number; untimed?: number } = {}) {
    this.run = run;
    this.x = slice.x;
    this.y = slice.y;
    this.start = slice.start;
    this.end = slice.end;
    this.repeats = counts.repeats ?? countRepeats(slice);
    this.untimed = counts.untimed ?? 0;
  }

  /** Counted once, when first asked for. */
  get stats(): PointStats {
    this.#stats ??= pointStats(this);
    return this.#stats;
  }

  /** The same points with other values, row-aligned with this slice. */
  withValues(y: Float64Array): RunPoints {
    const x = this.x.subarray(this.start, this.end);
    return new RunPoints(this.run, { x, y, start: 0, end: y.length }, this);
  }
}
