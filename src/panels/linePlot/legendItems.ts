import type { LegendItem } from '../../charts/index.js';
import type { Frame, RunSet } from '../../model/index.js';
import type { PaletteTheme } from '../../theme/index.js';
import { colorOf, dashOf } from './lineLook.js';

/** One item per run that is drawn, in creation order, with its index in the project. */
export function runItems(frame: Frame, runs: RunSet, theme: PaletteTheme): (LegendItem & { index: number })[] {
  const items = new Map<string, LegendItem & { index: number }>();
  for (const line of frame.series?.lines ?? []) {
    const { run: index, runId: id, name } = line;
    if (!items.has(id)) items.set(id, { index, id, group: id, name, color: colorOf(line, runs, theme) });
  }
  return [...items.values()];
}

/** One item per metric: its dashes. */
export function metricItems(metrics: readonly string[]): LegendItem[] {
  return metrics.map((key, index) => {
    const dash = dashOf(index);
    return { id: key, name: key, color: 'currentColor', dash: dash.length > 0 ? dash : [18, 0] };
  });
}
