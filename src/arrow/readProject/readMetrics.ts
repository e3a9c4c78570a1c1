import type { ManifestMetric, ManifestSegment, MetricPoints } from '../../model/index.js';
import { decodeHistory } from '../decodeHistory.js';
import { decodeTime, type TimeSegment } from '../decodeTime.js';
import { requireSameOffsets } from '../readLists.js';
import { holdsAny, listIn, type KeptRuns, type ProjectFiles } from './keptRuns.js';

/** Points of one run in one row of a file; NaN for times that are not known. */
type Piece = Record<'step' | 'value' | 'time' | 'runtime', Float64Array>;

/** Adds the points of every metric to the runs that logged them. */
export async function readMetrics(files: ProjectFiles, runs: KeptRuns): Promise<void> {
  for (const metric of files.manifest.metrics) await readMetric(metric, files, runs);
}

async function readMetric({ key, kind, segments }: ManifestMetric, files: ProjectFiles, runs: KeptRuns): Promise<void> {
  const byRun = new Map<number, Piece[]>();
  for (const segment of segments) if (holdsAny(segment, runs)) await readSegment(segment, files, runs, byRun);
  for (const [run, pieces] of byRun) {
    const data = runs.get(run)!;
    (kind === 'logged' ? data.metrics : data.system).set(key, pointsOf(pieces));
  }
}

async function readSegment(
  { file, time }: ManifestSegment,
  { readFile }: ProjectFiles,
  runs: KeptRuns,
  byRun: Map<number, Piece[]>,
): Promise<void> {
  const { runs: numbers, offsets, step, value } = decodeHistory(await readFile(file), file);
  let times: TimeSegment | undefined;
  if (time !== undefined) {
    times = decodeTime(await readFile(time), time);
    requireSameOffsets(offsets, times.offsets, time, 'points and times');
  }
  for (const [row, run] of numbers.entries()) {
    if (!runs.has(run)) continue;
    const [from, to] = [offsets[row]!, offsets[row + 1]!];
    const part = (array: Int32Array | Float32Array | Float64Array | undefined): Float64Array =>
      array ? Float64Array.from(array.subarray(from, to)) : new Float64Array(to - from).fill(NaN);
    listIn(byRun, run).push({ step: part(step), value: part(value), time: part(times?.time), runtime: part(times?.runtime) });
  }
}

function pointsOf(pieces: readonly Piece[]): MetricPoints {
  const joined = (name: keyof Piece): Float64Array => joinArrays(pieces.map((piece) => piece[name]));
  const known = (array: Float64Array): Float64Array | undefined => (array.every(Number.isNaN) ? undefined : array);
  return { step: joined('step'), value: joined('value'), time: known(joined('time')), runtime: known(joined('runtime')) };
}

/** Arrays of numbers one after the other. */
export function joinArrays(parts: readonly Float64Array[]): Float64Array {
  const joined = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
