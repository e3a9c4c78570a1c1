import type { RunSet, SeriesLine } from '../../model/index.js';
import { runColor, type PaletteTheme } from '../../theme/index.js';
import { safeColor, safeDash } from '../figure/safeLines.js';

/** Dashes of the first, second, … metric of a plot, in CSS pixels. */
const dashes: readonly (readonly number[])[] = [[], [6, 3], [2, 2], [8, 3, 2, 3], [12, 4]];

/** A line on paper: by its place among the runs of the plot, and with several metrics by that of its metric. */
export function safeLook(run: number, metric: number, metrics: number): { color: string; dash: readonly number[] } {
  return { color: safeColor(run), dash: safeDash(metrics > 1 ? metric : run) };
}

/** Dashes and gaps of a plot's metric, by its place among them; empty for a solid line. */
export function dashOf(metric: number): readonly number[] {
  return dashes[Math.max(0, metric) % dashes.length] ?? [];
}

/** The colour a person chose for the run, else that of its index. */
export function colorOf({ run, runId }: Pick<SeriesLine, 'run' | 'runId'>, runs: RunSet, theme: PaletteTheme): string {
  return runs.colors[runId] ?? runColor(run, theme);
}
