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
  /** Points left out because they have no place on the axis: no time, or no finite value of the metric along x. */
  readonly untimed: number;
  /** On lines of groups, how many runs count at each x, row-aligned with the arrays. */
  readonly n: Uint32Array | undefined;
  #stats: PointStats | undefined;

  constructor(run: number, slice: PointSlice, counts: { repeats?: number; untimed?: number; n?: Uint32Array | undefined } = {}) {
    this.run = run;
    this.x = slice.x;
    this.y = slice.y;
    this.start = slice.start;
    this.end = slice.end;
    this.repeats = counts.repeats ?? countRepeats(slice);
    this.untimed = counts.untimed ?? 0;
    this.n = counts.n;
  }

  /** Counted once, when first asked for. */
  get stats(): PointStats {
    this.#stats ??= pointStats(this);
    return this.#stats;
  }

  /** The same points with other values, row-aligned with this slice. */
  withValues(y: Float64Array): RunPoints {
    const x = this.x.subarray(this.start, this.end);
    return new RunPoints(
      this.run,
      { x, y, start: 0, end: y.length },
      {
        repeats: this.repeats,
        untimed: this.untimed,
        n: this.n?.subarray(this.start, this.end),
      },
    );
  }
}
