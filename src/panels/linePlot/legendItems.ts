import { lineDash, type LegendItem } from '../../charts/index.js';
import type { Frame, SeriesLine } from '../../model/index.js';
import type { PaperLines } from '../figure/paper.js';
import type { LineStyle } from './chartLines.js';
import { colorOf, paperLook } from './lineLook.js';

/** A run or a group as a legend names it. */
export interface LineItem extends LegendItem {
  /** The first of its lines. */
  line: SeriesLine;
  /** The runs that it stands for. */
  runIds: readonly string[];
}

/** One item per run or group that is drawn, in creation order. */
export function lineItems(frame: Frame, { runs, theme, paper, nameOf }: Omit<LineStyle, 'metrics'>): LineItem[] {
  const metrics = new Set(frame.series?.lines.map(({ metric }) => metric)).size;
  const items = new Map<string, LineItem>();
  for (const line of frame.series?.lines ?? []) {
    const { runId: id, group } = line;
    const look = paper?.lines ? legendLook(paper.lines, items.size, metrics) : { color: colorOf(line, runs, theme) };
    if (!items.has(id)) items.set(id, { line, id, group: id, name: nameOf(line), runIds: group?.runIds ?? [id], ...look });
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
