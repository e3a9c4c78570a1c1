import * as z from 'zod/mini';

// What a frame must be besides its columns, in as far as readers rely on it. Zod's own numbers are finite ones.
const number = z.custom<number>((value) => typeof value === 'number');
const count = z.int().check(z.nonnegative());
const pair = z.tuple([number, number]);
const text = z.string();
const maybeText = z.optional(text);
const f64 = z.instanceof(Float64Array);
const i32 = z.instanceof(Int32Array);
const u32 = z.instanceof(Uint32Array);
const u8 = z.instanceof(Uint8Array);

const rowsOf = { start: count, end: count };
const run = { run: z.int(), runId: text, name: text };

const fidelity = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('exact') }),
  z.looseObject({ kind: z.literal('m4'), from: count, to: count }),
  z.looseObject({ kind: z.literal('truncated'), from: count, to: count, because: text }),
]);

const series = z.looseObject({
  lines: z.array(z.looseObject({ ...run, ...rowsOf, metric: text, points: count, inView: count })),
  marks: z.looseObject({ line: u32, x: f64, kind: u8, count: u32 }),
  xExtent: pair,
  yExtent: pair,
  runs: count,
});

const importance = z.looseObject({
  goal: z.enum(['minimize', 'maximize']),
  runs: count,
  used: count,
  withoutTarget: count,
  nonFinite: count,
  outOfBag: count,
  trees: count,
  curveRuns: count,
  seed: z.int(),
  r2: number,
  byState: z.array(z.looseObject({ state: text, runs: count, withoutTarget: count, nonFinite: count })),
  curves: z.array(z.looseObject({ numbers: f64, labels: z.array(maybeText), runs: i32, mean: f64, low: f64, high: f64, omitted: count })),
  skipped: z.array(z.looseObject({ parameter: text, because: text, distinct: count, runs: count })),
});

const figures = { auc: number, averagePrecision: number, prArea: number, brier: number, ece: number, positives: number, negatives: number };

const curve = z.looseObject({
  curve: text,
  lines: z.array(
    z.looseObject({
      ...figures,
      ...rowsOf,
      run: z.int(),
      runId: maybeText,
      name: maybeText,
      step: number,
      class: maybeText,
      average: maybeText,
      rows: count,
      scores: pair,
      counts: z.optional(z.looseObject({ threshold: number, tp: number, fp: number, fn: number, tn: number })),
      intervals: z.optional(z.looseObject({ auc: pair, averagePrecision: pair, used: count })),
      band: z.optional(z.looseObject({ x: f64, low: f64, high: f64 })),
    }),
  ),
  rows: count,
  xExtent: pair,
  yExtent: pair,
});

const histograms = z.looseObject({
  runs: z.array(z.looseObject({ ...run, ...rowsOf, logged: count })),
  matched: count,
  logging: count,
  steps: pair,
  domain: pair,
  extent: pair,
  threshold: number,
  edges: f64,
  edgeOffsets: z.optional(i32),
  counts: f64,
  offsets: i32,
});

const media = z.looseObject({
  runs: count,
  indices: count,
  items: count,
  offsets: i32,
  steps: f64,
  logged: z.array(z.looseObject(run)),
  unknown: z.array(text),
});

const log = z.looseObject({
  run: z.optional(z.looseObject({ ...run, state: text })),
  runs: count,
  lines: count,
  matching: z.optional(count),
  matches: z.optional(i32),
  found: z.optional(z.looseObject({ offsets: i32, start: i32, end: i32 })),
});

const matrix = z.looseObject({ run: z.int(), rows: count, counted: count, noActual: count, noPredicted: count, noWeight: count });
const confusion = z.looseObject({
  classes: z.array(text),
  matrices: z.array(matrix),
  labels: z.optional(z.array(z.array(maybeText))),
});

const comparison = z.looseObject({
  keys: z.array(text),
  duplicated: z.looseObject({ a: count, b: count }),
  counts: z.optional(z.record(text, count)),
});

/** A frame but for the columns, which are looked at by `checkFrame`. */
export const frameSchema = z.looseObject({
  columns: z.record(text, z.unknown()),
  rows: count,
  total: z.optional(count),
  fidelity,
  notes: z.array(z.looseObject({ kind: text })),
  versions: z.record(text, count),
  series: z.optional(series),
  importance: z.optional(importance),
  curve: z.optional(curve),
  histograms: z.optional(histograms),
  media: z.optional(media),
  log: z.optional(log),
  confusion: z.optional(confusion),
  comparison: z.optional(comparison),
  groups: z.optional(z.looseObject({ rows: count })),
});

export type CheckedFrame = z.infer<typeof frameSchema>;
