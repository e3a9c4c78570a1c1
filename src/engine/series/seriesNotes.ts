import type { Note, SeriesPlan } from '../../model/index.js';
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

  const untimed = new Set(lines.filter(({ points }) => points.untimed > 0).map(({ points }) => points.run));
  if (untimed.size > 0) notes.push({ kind: 'no-time', runs: untimed.size });
  return notes;
}

function missingMetric(metric: string, { runs, lines }: SeriesInput): Note[] {
  const missing = runs.length - lines.filter((line) => line.metric.key === metric).length;
  return missing > 0 ? [{ kind: 'missing-metric', metric, runs: missing, of: runs.length }] : [];
}

function sum(lines: readonly RawLine[], countOf: (stats: RawLine['points']['stats']) => number): number {
  return lines.reduce((total, { points }) => total + countOf(points.stats), 0);
}
