import type { RunSet, SeriesLine } from '../../model/index.js';
import { runColor, type PaletteTheme } from '../../theme/index.js';
import type { PaperLines } from '../figure/paper.js';

/** A line on paper: by its place among the runs of the plot, and with several metrics by that of its metric. */
export function paperLook(lines: PaperLines, run: number, metric: number, metrics: number): { color: string; dash: readonly number[] } {
  return { color: lines.color(run), dash: lines.dash(metrics > 1 ? metric : run) };
}

/** The colour a person chose for the run, else that of its index. */
export function colorOf({ run, runId }: Pick<SeriesLine, 'run' | 'runId'>, runs: RunSet, theme: PaletteTheme): string {
  return runs.colors[runId] ?? runColor(run, theme);
}
