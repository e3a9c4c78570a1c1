import { isMetricAxis, type Manifest, type ManifestMetric, type SeriesPlan, type TextColumn } from '../../model/index.js';
import type { HistoryStore } from './historyStore.js';
import type { RunPoints } from './runPoints.js';
import type { RunStore } from './runStore.js';
import { checkSize } from './seriesLimits.js';

/** One project as the series worker holds it. */
export interface SeriesProject {
  readonly manifest: Manifest;
  readonly runs: RunStore;
  readonly history: HistoryStore;
  /** See `SeriesLimits`. */
  readonly seriesBytes: number;
}

/** One line before anything was done to it. */
export interface RawLine {
  readonly metric: ManifestMetric;
  readonly points: RunPoints;
}

/** What a series plan reads. */
export interface SeriesInput {
  /** Runs matched, ascending. */
  readonly runs: Int32Array;
  /** Metrics asked for, in the plan's order, each once; those the project does not have are in `unknown`. */
  readonly metrics: readonly ManifestMetric[];
  readonly unknown: readonly string[];
  /** The metric along x, where the plan has one and the project too. */
  readonly over: ManifestMetric | undefined;
  /** By run, then in the order of `metrics`. */
  readonly lines: readonly RawLine[];
  readonly runId: (run: number) => string;
  readonly name: (run: number) => string;
}

/** Fetches what the plan needs; run fields and histories at the same time wherever neither has to wait for the other. */
export async function loadSeries(plan: SeriesPlan, project: SeriesProject, signal: AbortSignal): Promise<SeriesInput> {
  const keys = [...new Set(plan.y)];
  const known = new Map(project.manifest.metrics.map((metric) => [metric.key, metric]));
  const over = isMetricAxis(plan.x) ? known.get(plan.x.metric) : undefined;
  const metrics = keys.map((key) => known.get(key)).filter((metric) => metric !== undefined);
  const [{ run_id: ids, name }, { runs, lines }] = await Promise.all([
    project.runs.fields(signal),
    loadLines(plan, { metrics, over }, project, signal),
  ]);
  return {
    runs,
    metrics,
    over,
    unknown: keys.filter((key) => !known.has(key)),
    lines,
    runId: (run) => textAt(ids, run),
    name: (run) => textAt(name, run),
  };
}

async function loadLines(
  plan: SeriesPlan,
  { metrics, over }: Pick<SeriesInput, 'metrics' | 'over'>,
  project: SeriesProject,
  signal: AbortSignal,
): Promise<Pick<SeriesInput, 'runs' | 'lines'>> {
  const runs = await matchedRuns(plan, project, signal);
  checkSize(plan, over ? [...metrics, over] : metrics, runs, project.manifest.files, project.seriesBytes);
  const createdAt = plan.x === 'relative' ? await creationTimes(project, signal) : (): number => NaN;
  const axis = plan.x;
  const load = (metric: ManifestMetric): Promise<RunPoints[]> =>
    isMetricAxis(axis)
      ? project.history.loadOver({ metric, over, runs }, signal)
      : project.history.load({ metric, axis, runs, createdAt }, signal);
  const loaded = await Promise.all(metrics.map(load));
  const lines = metrics.flatMap((metric, i) => (loaded[i] ?? []).map((points) => ({ metric, points })));
  // Sorting is stable: lines of one run stay in the order of the metrics.
  return { runs, lines: lines.toSorted((a, b) => a.points.run - b.points.run) };
}

async function creationTimes(project: SeriesProject, signal: AbortSignal): Promise<(run: number) => number> {
  const { values, valid } = (await project.runs.fields(signal)).created_at;
  return (run) => (valid && valid[run] === 0 ? NaN : (values[run] ?? NaN));
}

function textAt({ dictionary, codes }: TextColumn, run: number): string {
  return dictionary[codes[run] ?? -1] ?? '';
}

/** The runs of all queries of a plan, each once, ascending. */
async function matchedRuns(plan: SeriesPlan, project: SeriesProject, signal: AbortSignal): Promise<Int32Array> {
  const found = await Promise.all(plan.runs.map((query) => project.runs.resolve({ ...query, sort: undefined }, signal)));
  const [only] = found;
  if (found.length === 1 && only) return only;
  return Int32Array.from(new Set(found.flatMap((runs) => [...runs]))).toSorted();
}
