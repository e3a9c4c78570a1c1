import * as z from 'zod/mini';
import { count, extent, path } from './manifestParts.js';
import { mediaKinds } from './runRecords.js';

/** A file of rows sorted by run. */
const recordSegmentSchema = z.object({
  file: path,
  /** First and last run index in the file, both inclusive. */
  firstRun: count,
  lastRun: count,
  rows: count,
});

const keyed = {
  key: z.string(),
  /** Whole number from 0: its files are in a folder of that name. */
  id: count,
  /** Histograms or media items in all, and runs that logged any. */
  rows: count,
  runs: count,
  steps: extent,
  /** In order of runs; a run that is cut goes on in the next. */
  segments: z.array(recordSegmentSchema),
};

export const histogramEntrySchema = z.object(keyed);
/** `kinds`: items per kind. */
export const mediaEntrySchema = z.object({ ...keyed, kinds: z.partialRecord(z.enum(mediaKinds), count) });

/** What may stand between `ESC [` and `m`. */
const sgr = z.string().check(z.regex(/^[\d;]{0,100}$/));

export const logsSchema = z.object({
  /** Lines in all, and runs that printed any. */
  lines: count,
  runs: count,
  /**
   * `firstLine`: the number of its first row's line within the run, which is above 0 where a run goes on. `style`: the SGR parameters that make the style its first line
   * begins in; where it is absent and `firstLine` is above 0, the lines before say so.
   */
  segments: z.array(z.object({ ...recordSegmentSchema.shape, firstLine: count, style: z.optional(sgr) })),
});

export const artifactsSchema = z.object({
  file: path,
  /** Artifact versions in all, and per type. */
  rows: count,
  byType: z.record(z.string(), count),
  /** Which runs used and made them. */
  uses: z.object({ file: path, rows: count }),
});

export type RecordSegment = z.infer<typeof recordSegmentSchema>;
export type ManifestHistogram = z.infer<typeof histogramEntrySchema>;
export type ManifestMedia = z.infer<typeof mediaEntrySchema>;
export type ManifestLogs = z.infer<typeof logsSchema>;
export type ManifestArtifacts = z.infer<typeof artifactsSchema>;
