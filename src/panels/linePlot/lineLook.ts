import type { RunSet, SeriesLine } from '../../model/index.js';
import { runColor, type PaletteTheme } from '../../theme/index.js';

/** Dashes of the first, second, … metric of a plot, in CSS pixels. */
const dashes: readonly (readonly number[])[] = [[], [6, 3], [2, 2], [8, 3, 2, 3], [12, 4]];

/** Colours of very different lightness, for lines that are to be told apart without colours. */
const safeColors = ['#17181c', '#0072b2', '#c98600', '#7a1fa2', '#56b4e9', '#b00020'];

/** A line on paper: by its place among the runs of the plot, and with several metrics by that of its metric. */
export function safeLook(run: number, metric: number, metrics: number): { color: string; dash: readonly number[] } {
  return { color: safeColors[run % safeColors.length]!, dash: dashOf(metrics > 1 ? metric : run) };
}

/** Dashes and gaps of a plot's metric, by its place among them; empty for a solid line. */
export function dashOf(metric: number): readonly number[] {
  return dashes[Math.max(0, metric) % dashes.length] ?? [];
}

/** The colour a person chose for the run, else that of its index. */
export function colorOf({ run, runId }: Pick<SeriesLine, 'run' | 'runId'>, runs: RunSet, theme: PaletteTheme): string {
  return runs.colors[runId] ?? runColor(run, theme);
}
