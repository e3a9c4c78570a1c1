import * as z from 'zod/mini';
import { runQuerySchema, type RunId, type RunQuery } from './runQuery.js';

/**
 * Common bins for histograms whose own bounds differ: `count` of them from the lowest to the highest bound of all that are asked for (of all steps, in the
 * range or not), equally wide on the scale. `symlog`: asinh(value / threshold), linear about 0 and logarithmic beyond; the threshold is a
 * thousandth of the largest bound in size.
 */
export interface CommonBins {
  count: number;
  scale: HistogramScale;
}

export const histogramScales = ['linear', 'symlog'] as const;
export type HistogramScale = (typeof histogramScales)[number];

/**
 * Logged histograms of one key over steps. A frame has a row per histogram, by run in the order of the query, then step, then log order, with the columns
 * `run` (index), `step`, `total` (what the bins hold together), `bins` (how many were logged), `low`, `high` (its outermost bounds), `mean`, `sd`,
 * `q5`, `q25`, `q50`, `q75`, `q95` (quantiles, interpolated as if values lay evenly within each bin; NaN where no bin holds anything) and `nan`,
 * `pos_inf`, `neg_inf` (values in no bin). Everything else is in `Frame.histograms`.
 */
export interface HistogramSeriesPlan {
  kind: 'histogram.series';
  runs: RunQuery;
  /** Key of the histogram. */
  key: string;
  /** Of the runs that logged the key, those from `offset` (0-based, default 0) on, at most `limit` (default all). */
  offset?: number | undefined;
  limit?: number | undefined;
  /** Steps wanted, both inclusive; of each run also the last before them and the first after them. All where absent. */
  range?: [number, number] | undefined;
  /** Only the last histogram of each run at this step or before it. */
  at?: number | undefined;
  /** Divides the range into so many columns and keeps, of each run, the last histogram of each; the fidelity says how many of how many. All where absent. */
  pixels?: number | undefined;
  /** Which bins come back: the very ones that were logged, common ones, or (default) none. */
  bins?: 'own' | CommonBins | undefined;
}

/** A run of a `histogram.series` answer: rows `start` (inclusive) to `end` (exclusive) of the frame. */
export interface HistogramRun {
  /** Index of the run in the project: its creation order, hence its colour. */
  readonly run: number;
  readonly runId: RunId;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Histograms it logged in all. */
  readonly logged: number;
}

/** What a `histogram.series` frame tells beside its rows. */
export interface HistogramFacts {
  /** The runs that were asked for, of those that logged the key. */
  readonly runs: readonly HistogramRun[];
  /** Runs the query matched, and those of them that logged the key. */
  readonly matched: number;
  readonly logging: number;
  /** First and last step of all histograms of these runs, in the range or not; [NaN, NaN] where there is none. */
  readonly steps: readonly [number, number];
  /** Steps from one end of a drawing to the other: the range, else half a gap more than `steps` on both sides. Its columns are those of `pixels`. */
  readonly domain: readonly [number, number];
  /** Lowest and highest bound of all histograms of these runs; [NaN, NaN] where none has a bin. */
  readonly extent: readonly [number, number];
  /** For `symlog`: where it turns from linear to logarithmic. NaN where none has a bin. */
  readonly threshold: number;
  /** Common bins: their bounds, once for all rows. Own bins: the bounds of row r from `edgeOffsets[r]` to `edgeOffsets[r + 1]`. */
  readonly edges: Float64Array;
  /** Undefined for common bins. */
  readonly edgeOffsets: Int32Array | undefined;
  /** What each bin of row r holds, from `offsets[r]` to `offsets[r + 1]`. */
  readonly counts: Float64Array;
  readonly offsets: Int32Array;
}

/** Bounds and counts of one row. */
export interface HistogramBins {
  edges: Float64Array;
  counts: Float64Array;
}

/** The bins of a row of a `histogram.series` frame, as views. */
export function histogramBins({ edges, edgeOffsets, counts, offsets }: HistogramFacts, row: number): HistogramBins {
  return {
    edges: edgeOffsets ? edges.subarray(edgeOffsets[row], edgeOffsets[row + 1]) : edges,
    counts: counts.subarray(offsets[row], offsets[row + 1]),
  };
}

const count = z.int().check(z.nonnegative());

export const histogramSeriesPlanSchema = z.object({
  kind: z.literal('histogram.series'),
  runs: runQuerySchema,
  key: z.string(),
  offset: z.optional(count),
  limit: z.optional(count),
  range: z.optional(z.tuple([z.number(), z.number()])),
  at: z.optional(z.number()),
  pixels: z.optional(z.int().check(z.gte(1), z.lte(100_000))),
  bins: z.optional(z.union([z.literal('own'), z.object({ count: z.int().check(z.gte(1), z.lte(1000)), scale: z.enum(histogramScales) })])),
});
