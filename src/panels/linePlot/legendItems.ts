import { lineDash, type LegendItem } from '../../charts/index.js';
import type { Frame, RunSet } from '../../model/index.js';
import type { PaletteTheme } from '../../theme/index.js';
import type { PaperLines, PaperLook } from '../figure/paper.js';
import { colorOf, paperLook } from './lineLook.js';

/** One item per run that is drawn, in creation order, with its index in the project. */
export function runItems(frame: Frame, runs: RunSet, theme: PaletteTheme, paper?: PaperLook): (LegendItem & { index: number })[] {
  const metrics = new Set(frame.series?.lines.map(({ metric }) => metric)).size;
  const items = new Map<string, LegendItem & { index: number }>();
  for (const line of frame.series?.lines ?? []) {
    const { run: index, runId: id, name } = line;
    const look = paper?.lines ? legendLook(paper.lines, items.size, metrics) : { color: colorOf(line, runs, theme) };
    if (!items.has(id)) items.set(id, { index, id, group: id, name, ...look });
  }
  return [...items.values()];
}

/** One item per metric: its dashes. */
export function metricItems(metrics: readonly string[]): LegendItem[] {
  return metrics.map((key, index) => ({ id: key, name: key, color: 'currentColor', dash: swatchDash(lineDash(index)) }));
}

/** Dashes stand for the metrics where there are several. */
function legendLook(lines: PaperLines, run: number, metrics: number): { color: string; dash?: readonly number[] } {
  const { color, dash } = paperLook(lines, run, 0, metrics);
  return metrics > 1 ? { color } : { color, dash: swatchDash(dash) };
}

/** A solid line is drawn as one, too: an item without dashes has a dot. */
function swatchDash(dash: readonly number[]): readonly number[] {
  return dash.length > 0 ? dash : [18, 0];
}
