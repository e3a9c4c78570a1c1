import type { ManifestMetric } from '../model/index.js';
import type { MetricSource } from './collectMetrics.js';
import type { PointStats } from './pointStats.js';

/** A metric's manifest entry before any of its points are counted. */
export function emptyMetric({ key, kind }: MetricSource, id: number): ManifestMetric {
  const counts = { points: 0, runs: 0, nan: 0, posInf: 0, negInf: 0, duplicateSteps: 0, restartedSteps: 0 };
  return { key, id, kind, ...counts, steps: null, values: null, segments: [] };
}

function widen(extent: [number, number] | null, low: number, high: number): [number, number] {
  return extent ? [Math.min(extent[0], low), Math.max(extent[1], high)] : [low, high];
}

/** Adds one run's statistics to the entry. */
export function addRun(entry: ManifestMetric, stats: PointStats, repeats: { duplicates: number; restarts: number }): void {
  entry.points += stats.n;
  entry.runs += 1;
  entry.nan += stats.nan;
  entry.posInf += stats.posInf;
  entry.negInf += stats.negInf;
  entry.duplicateSteps += repeats.duplicates;
  entry.restartedSteps += repeats.restarts;
  entry.steps = widen(entry.steps, stats.firstStep, stats.lastStep);
  if (stats.finite) entry.values = widen(entry.values, stats.finite.min, stats.finite.max);
}
