import { RunfolioError, type Manifest, type ManifestMetric, type ManifestSegment, type SeriesPlan } from '../../model/index.js';
import { lowerBound } from '../../numeric/index.js';

/** How much an engine takes on. */
export interface SeriesLimits {
  /** Bytes that the points of one plan may take in memory, by what the manifest says of its segments. Default 1.5 GB. */
  seriesBytes?: number | undefined;
}

export const defaultSeriesBytes = 1_500_000_000;

/** A point is an int32 or float64 step and a float32 or float64 value: no file holds it in less. */
const leastPointBytes = 8;

/** Segments that hold any of the runs (indices, ascending): those that must be fetched for them. */
export function neededSegments<S extends Pick<ManifestSegment, 'firstRun' | 'lastRun'>>(
  { segments }: { segments: readonly S[] },
  runs: Int32Array,
): S[] {
  return segments.filter(({ firstRun, lastRun }) => {
    const next = runs[lowerBound(runs, firstRun, 0, runs.length)];
    return next !== undefined && next <= lastRun;
  });
}

/**
 * Throws `too-large`, before anything is fetched, where the points of these runs would take more than the limit: the files that hold them, and what the
 * plan makes of them (x and y for time axes, y for a pipeline, each 8 bytes a point).
 */
export function checkSize(
  plan: Pick<SeriesPlan, 'x' | 'pipeline'>,
  metrics: readonly ManifestMetric[],
  runs: Int32Array,
  files: Manifest['files'],
  limit: number,
): void {
  const derived = (plan.x === 'step' ? 0 : 16) + (plan.pipeline.length > 0 ? 8 : 0);
  let [points, bytes] = [0, 0];
  for (const segment of metrics.flatMap((metric) => neededSegments(metric, runs))) {
    const timeBytes = plan.x !== 'step' && segment.time !== undefined ? (files[segment.time]?.bytes ?? 0) : 0;
    points += segment.points;
    bytes += Math.max(files[segment.file]?.bytes ?? 0, segment.points * leastPointBytes) + timeBytes + segment.points * derived;
  }
  if (bytes <= limit) return;
  const names = metrics.map(({ key }) => key).join(', ');
  const what = `${names} of ${counted(runs.length, 'run')} ${metrics.length === 1 ? 'has' : 'have'} ${counted(points, 'point')}`;
  throw new RunfolioError('too-large', `${what}, ${bytesText(bytes)} in memory; this page holds up to ${bytesText(limit)}.`, {
    hint: `Narrow the run set${metrics.length > 1 ? ', show fewer metrics' : ''}${derived > 0 ? ', take the step as x without smoothing' : ''}, or raise limits.seriesBytes of the engine.`,
  });
}

export function counted(count: number, what: string): string {
  return `${count.toLocaleString('en-US')} ${what}${count === 1 ? '' : 's'}`;
}

export function bytesText(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  const unit = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return `${(bytes / 1000 ** unit).toLocaleString('en-US', { maximumSignificantDigits: 3 })} ${units[unit]}`;
}
