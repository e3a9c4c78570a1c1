import { isMetricAxis, type Note, type SeriesPlan } from '../../model/index.js';
import type { RawLine, SeriesInput } from './seriesLoad.js';

/** What a reader must know about the lines: counted over all their points, in view or not, so that a zoom does not change it. */
export function seriesNotes(plan: SeriesPlan, input: SeriesInput, lines: readonly RawLine[]): Note[] {
  const notes: Note[] = [...new Set(plan.y)].flatMap((metric) => missingMetric(metric, input));
  const [nan, posInf, negInf] = [sum(lines, (s) => s.nan), sum(lines, (s) => s.posInf), sum(lines, (s) => s.negInf)];
  if (nan + posInf + negInf > 0) notes.push({ kind: 'non-finite', nan, posInf, negInf });

  const nonPositive = sum(lines, (stats) => stats.nonPositive);
  if (plan.viewport.yScale === 'log' && nonPositive > 0) notes.push({ kind: 'non-positive', points: nonPositive });

  const repeats = lines.reduce((total, { points }) => total + points.repeats, 0);
  if (repeats > 0) notes.push({ kind: 'duplicate-steps', points: repeats });

  const placeless = lines.filter(({ points }) => points.untimed > 0);
  const runs = new Set(placeless.map(({ points }) => points.run)).size;
  if (runs > 0 && isMetricAxis(plan.x)) {
    const points = placeless.reduce((total, { points: { untimed } }) => total + untimed, 0);
    notes.push({ kind: 'no-x', metric: plan.x.metric, points, runs });
  } else if (runs > 0) notes.push({ kind: 'no-time', runs });
  return notes;
}

function missingMetric(metric: string, { runs, lines }: SeriesInput): Note[] {
  const missing = runs.length - lines.filter((line) => line.metric.key === metric).length;
  return missing > 0 ? [{ kind: 'missing-metric', metric, runs: missing, of: runs.length }] : [];
}

function sum(lines: readonly RawLine[], countOf: (stats: RawLine['points']['stats']) => number): number {
  return lines.reduce((total, { points }) => total + countOf(points.stats), 0);
}
