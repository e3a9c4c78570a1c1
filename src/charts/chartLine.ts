import type { SeriesMarks } from '../model/index.js';

/** Rows `start` (inclusive) to `end` (exclusive) of two columns; x ascending, NaN in y is a gap. */
export interface LinePoints {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly start: number;
  readonly end: number;
  /**
   * Whether the points are what M4 kept of each pixel column. Such a line is drawn with every point in the middle of its column, for that
   * is all M4 promises: drawn where they lie within it, a steep way to the next column would ink more of it than all points do.
   */
  readonly columns?: boolean | undefined;
}

/** An area about a line, from `low` to `high` at each x; x ascending, NaN in both is a gap. */
export interface LineBand {
  readonly x: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** One line of a chart. */
export interface ChartLine {
  /** Unique within the chart. */
  readonly id: string;
  /** What is highlighted together: the run. */
  readonly group: string;
  /** What a reader calls it: the run's name, with the metric where the chart has several. */
  readonly name: string;
  /** A colour canvas understands: no `var()`. */
  readonly color: string;
  /** Lengths of dashes and gaps in CSS pixels; solid where empty. */
  readonly dash: readonly number[];
  readonly points: LinePoints;
  /** The same line without treatment, drawn faintly behind. */
  readonly raw?: LinePoints | undefined;
  /** Drawn faintly behind all lines. */
  readonly band?: LineBand | undefined;
  /** Set where it is not selected: the colour in which it is drawn behind the others, without its raw line. It is not read then. */
  readonly greyed?: string | undefined;
}

/** What a chart of lines draws. All lines share the columns of one frame; `marks.line` is an index into `lines`. */
export interface ChartLines {
  readonly lines: readonly ChartLine[];
  /** The columns of `points` of all lines. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly marks: SeriesMarks;
}

/** The points of each line as far as they can be read: none of greyed ones. */
export function readableLines({ lines }: ChartLines): LinePoints[] {
  return lines.map(({ points, greyed }) => (greyed === undefined ? points : { ...points, end: points.start }));
}
