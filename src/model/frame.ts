import type { CurveFacts } from './curve.js';
import type { GroupFacts } from './tableGroups.js';
import type { HistogramFacts } from './histogramSeries.js';
import type { ConfusionFacts } from './confusion.js';
import type { ImportanceFacts } from './importance.js';
import type { LogFacts } from './logPage.js';
import type { MediaFacts } from './mediaPage.js';
import type { RunId } from './runQuery.js';
import type { Scalar } from './scalar.js';
import type { ComparisonFacts } from './tableCompare.js';

export type TypedArray = Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array | Float32Array | Float64Array;

/** Values that repeat: `dictionary[codes[i]]`; a code of -1 is missing. */
export interface DictionaryColumn {
  codes: Int32Array;
  dictionary: string[];
}

/** Values of mixed or nullable type, lists of texts and of numbers among them: `undefined` is missing, NaN is NaN. Only for the few rows a page shows. */
export type CellColumn = (string | number | boolean | string[] | Float64Array | undefined)[];

/** Kinds of values by the code in `ValueColumn.kinds`. A list of texts (tags) is `json`. */
export const valueKinds = ['missing', 'number', 'boolean', 'string', 'json'] as const;

/** Values of any types as typed arrays, a row each: what panels of very many runs are drawn from. */
export interface ValueColumn {
  /** Index into `valueKinds`. */
  kinds: Uint8Array;
  /** The number, or 1 and 0 for true and false; NaN for all other kinds. */
  numbers: Float64Array;
  /** The text (`json`: the JSON text) as an index into `dictionary`; -1 for all other kinds. */
  codes: Int32Array;
  /** Each text once, in the order of the rows. */
  dictionary: string[];
}

export type FrameColumn = TypedArray | string[] | DictionaryColumn | CellColumn | ValueColumn;

/** Whether a column of a frame is one of a `runs.columns` plan. */
export function isValueColumn(column: FrameColumn | undefined): column is ValueColumn {
  return column !== undefined && 'kinds' in column;
}

/** What was done to the points between the store and the frame. */
export type Fidelity =
  | { kind: 'exact' }
  /** M4: `from` points in view, of which `to` were kept; the line drawn from them is the line of all. */
  /** With `recorded`: of lines that a snapshot holds at that many points each at most; `from` is then, after a zoom, of those. */
  /** `rounded`: averages among them have fewer digits than they were computed with. */
  | { kind: 'm4'; from: number; to: number; recorded?: number | undefined; rounded?: boolean | undefined }
  | { kind: 'truncated'; from: number; to: number; because: string };

/** Something a reader must know about the answer: counted, never silent. */
export type Note =
  | { kind: 'missing-metric'; metric: string; runs: number; of: number }
  | { kind: 'non-finite'; nan: number; posInf: number; negInf: number }
  | { kind: 'non-positive'; points: number }
  | { kind: 'duplicate-steps'; points: number }
  | { kind: 'no-time'; runs: number }
  /** Points that have no value of the metric along x at their step, or one that is not finite: they are not part of their lines. */
  | { kind: 'no-x'; metric: string; points: number; runs: number }
  /** Runs of an `importance` plan that have no value of the target, or none that is finite: they are not part of the answer. */
  | { kind: 'no-target'; missing: number; nonFinite: number; of: number }
  /** Rows of a `confusion` plan that lack the actual class, the predicted one, or a proper weight: they are not part of the answer. */
  | { kind: 'left-out-rows'; noActual: number; noPredicted: number; noWeight: number; of: number };

/** The answer to a plan: columns, and the truth about them. */
export interface Frame {
  readonly columns: Readonly<Record<string, FrameColumn>>;
  /** Rows of every column. */
  readonly rows: number;
  /** Rows there are without the plan's limit, where it has one. */
  readonly total?: number;
  readonly fidelity: Fidelity;
  readonly notes: readonly Note[];
  /** Version of each table that was read: a change of another leaves the frame fresh. */
  readonly versions: Readonly<Record<string, number>>;
  /** Set on answers to `series` plans. */
  readonly series?: SeriesLines;
  /** Set on answers to `importance` plans. */
  readonly importance?: ImportanceFacts;
  /** Set on answers to `curve` plans. */
  readonly curve?: CurveFacts;
  /** Set on answers to `histogram.series` plans. */
  readonly histograms?: HistogramFacts;
  /** Set on answers to `media.page` plans. */
  readonly media?: MediaFacts;
  /** Set on answers to `log.page` plans. */
  readonly log?: LogFacts;
  /** Set on answers to `confusion` plans. */
  readonly confusion?: ConfusionFacts;
  /** Set on answers to `table.compare` and `table.compare.counts` plans. */
  readonly comparison?: ComparisonFacts;
  /** Set on answers to `table.groups` plans. */
  readonly groups?: GroupFacts;
}

/** One line of a `series` answer: rows `start` (inclusive) to `end` (exclusive) of the frame's `x` and `y` columns, x ascending. */
export interface SeriesLine {
  /** Index of the run in the project: its creation order, hence its colour. */
  readonly run: number;
  readonly runId: RunId;
  readonly name: string;
  readonly metric: string;
  readonly start: number;
  readonly end: number;
  /** Points of the line in all, and those within the viewport's range (finite or not). */
  readonly points: number;
  readonly inView: number;
  /** Set on the lines of groups: `run`, `runId` and `name` are then those of its first run. */
  readonly group?: SeriesGroup | undefined;
}

/** The group that a line stands for. */
export interface SeriesGroup {
  /** Indices in the project and ids of its runs that logged the metric, ascending. */
  readonly runs: readonly number[];
  readonly runIds: readonly RunId[];
  /** What its runs have in the columns they are grouped by, in their order; undefined is missing. */
  readonly values: readonly (Scalar | undefined)[];
}

/** Why a point could not be part of its line. */
export type MarkKind = 'NaN' | '+Inf' | '-Inf' | '≤0';

/** Points that could not be drawn as part of a line: at most one entry per line, kind and pixel column, with its count. */
export interface SeriesMarks {
  /** Index into `lines`. */
  readonly line: Uint32Array;
  readonly x: Float64Array;
  /** Index into `markKinds`. */
  readonly kind: Uint8Array;
  readonly count: Uint32Array;
}

/** Mark kinds by the code in `SeriesMarks.kind`. */
export const markKinds = ['NaN', '+Inf', '-Inf', '≤0'] as const satisfies readonly MarkKind[];

/**
 * The lines of a `series` frame, whose columns are `x` and `y` (Float64Array). A NaN in `y` is a gap: pen up. Where the plan aggregates there is also `n` (Uint32Array), how many runs
 * count at that x, 0 in a gap, and with a band `low` and `high` (Float64Array), NaN where there is none.
 * A line has the last point before the range and the first after it too, so that it runs to the edge of the drawing.
 */
export interface SeriesLines {
  readonly lines: readonly SeriesLine[];
  readonly marks: SeriesMarks;
  /** Extent of x and of drawable y (finite; on a log scale above 0) over all points of all lines, in view or not; [NaN, NaN] where there are none. */
  readonly xExtent: readonly [number, number];
  readonly yExtent: readonly [number, number];
  /** Runs the plan matched, whether or not they logged the metric. */
  readonly runs: number;
}
