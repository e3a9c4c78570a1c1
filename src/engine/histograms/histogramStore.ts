import { decodeHistograms, type HistogramSegment } from '../../arrow/index.js';
import { RunfolioError, type Manifest, type ManifestHistogram, type RecordSegment } from '../../model/index.js';
import type { KeyedCache } from '../series/byteCache.js';
import { DecodedFiles } from '../series/decodedFiles.js';
import type { ReadFile } from '../series/exportFiles.js';
import { bytesText, counted, neededSegments } from '../series/seriesLimits.js';

/** Where a histogram lies: a row of a file. */
export interface HistogramRow {
  readonly segment: HistogramSegment;
  readonly row: number;
}

/** The histograms of each run that logged any, by step, those of equal steps in log order. */
export type HistogramsByRun = ReadonlyMap<number, readonly HistogramRow[]>;

/** Logged histograms by run, fetched file by file as they are asked for. */
export class HistogramStore {
  readonly #manifest: Manifest;
  readonly #files: DecodedFiles<HistogramSegment>;

  constructor(manifest: Manifest, readFile: ReadFile, kept: KeyedCache<HistogramSegment>) {
    const segments = (manifest.histograms ?? []).flatMap((entry) => entry.segments);
    const expected = new Map(segments.map((segment) => [segment.file, segment]));
    this.#manifest = manifest;
    this.#files = new DecodedFiles(readFile, (bytes, path) => decodeHistograms(bytes, path, expected.get(path)), kept);
  }

  /**
   * The histograms of those of the runs (indices) that logged the key. Only files that hold any of them are fetched. Rejects as the file reader does, with
   * `corrupt-file`, or with `too-large`, before anything is fetched, where the files would take more than `limit` bytes.
   */
  async load(entry: ManifestHistogram, runs: Int32Array, limit: number, signal: AbortSignal): Promise<HistogramsByRun> {
    const segments = neededSegments(entry, runs.toSorted());
    this.#checkSize(entry, segments, runs, limit);
    const loaded = await Promise.all(segments.map(({ file }) => this.#files.get(file, signal)));
    return rowsByRun(loaded, new Set(runs), entry.key);
  }

  #checkSize({ key }: ManifestHistogram, segments: readonly RecordSegment[], runs: Int32Array, limit: number): void {
    const bytes = segments.reduce((sum, { file }) => sum + (this.#manifest.files[file]?.bytes ?? 0), 0);
    if (bytes > limit) throw tooLarge(`${key} of ${counted(runs.length, 'run')} takes`, bytes, limit);
  }
}

/** The error for histograms that would take too much memory. */
export function tooLarge(what: string, bytes: number, limit: number): RunfolioError {
  return new RunfolioError('too-large', `${what} ${bytesText(bytes)} in memory; this page holds up to ${bytesText(limit)}.`, {
    hint: 'Narrow the run set, or raise limits.seriesBytes of the engine.',
  });
}

function rowsByRun(segments: readonly HistogramSegment[], wanted: ReadonlySet<number>, key: string): HistogramsByRun {
  const found = new Map<number, HistogramRow[]>();
  for (const segment of segments) {
    for (const [row, run] of segment.runs.entries()) {
      if (!wanted.has(run)) continue;
      const rows = found.get(run) ?? [];
      const before = rows.at(-1);
      if (before && stepOf(before) > segment.step[row]!)
        throw new RunfolioError(
          'corrupt-file',
          `The histograms of ${key} are out of order: run ${run} goes back to step ${segment.step[row]}.`,
        );
      rows.push({ segment, row });
      found.set(run, rows);
    }
  }
  return found;
}

/** Step of a histogram. */
export function stepOf({ segment, row }: HistogramRow): number {
  return segment.step[row]!;
}
