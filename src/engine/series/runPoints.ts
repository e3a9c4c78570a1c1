import { countRepeats, pointStats, type NumberArray, type PointSlice, type PointStats } from '../../numeric/index.js';

/** What is known of a group at each x beside its centre. */
export interface GroupColumns {
  /** Runs that count. */
  readonly n: Uint32Array;
  /** The edges of its band, both or neither; NaN where there is none. */
  readonly low?: Float64Array | undefined;
  readonly high?: Float64Array | undefined;
}

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
  /** On lines of groups, row-aligned with the arrays. */
  readonly group: GroupColumns | undefined;
  #stats: PointStats | undefined;
  #edges: readonly RunPoints[] | undefined;

  constructor(run: number, slice: PointSlice, counts: { repeats?: number; untimed?: number; group?: GroupColumns | undefined } = {}) {
    this.run = run;
    this.x = slice.x;
    this.y = slice.y;
    this.start = slice.start;
    this.end = slice.end;
    this.repeats = counts.repeats ?? countRepeats(slice);
    this.untimed = counts.untimed ?? 0;
    this.group = counts.group;
  }

  /** Counted once, when first asked for. */
  get stats(): PointStats {
    this.#stats ??= pointStats(this);
    return this.#stats;
  }

  /** The edges of a group's band as lines of their own; none where it has no band. */
  get edges(): readonly RunPoints[] {
    const { low, high } = this.group ?? {};
    const edge = (y: Float64Array): RunPoints =>
      new RunPoints(this.run, { x: this.x, y, start: this.start, end: this.end }, { repeats: 0 });
    this.#edges ??= low && high ? [edge(low), edge(high)] : [];
    return this.#edges;
  }

  /** The same points with other values, row-aligned with this slice. */
  withValues(y: Float64Array, group?: GroupColumns): RunPoints {
    const x = this.x.subarray(this.start, this.end);
    return new RunPoints(this.run, { x, y, start: 0, end: y.length }, { repeats: this.repeats, untimed: this.untimed, group });
  }
}
