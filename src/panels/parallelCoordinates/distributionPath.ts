import type { PlotArea } from '../../charts/index.js';
import { yOf, type DrawnAxis } from './view.js';

/** CSS pixels that the fullest bin reaches to the right of its axis, and bins of axes of numbers. */
const reach = 14;
const bins = 24;

/** How the runs are spread over an axis, as bars to its right: a bin each for numbers, a bar per category. */
export function distributionPath({ scale, spec, x }: DrawnAxis, area: PlotArea): string {
  const count = scale.kind === 'category' ? scale.categories.length : bins;
  const heights = new Float64Array(count);
  for (const place of scale.position) {
    if (place >= 0 && place <= 1) heights[Math.min(count - 1, Math.floor(place * count))]!++;
  }
  const most = heights.reduce((max, height) => Math.max(max, height), 0);
  if (most === 0) return '';
  const gap = scale.kind === 'category' ? 0.25 : 0.04;
  return Array.from(heights, (height, bin) => {
    if (height === 0) return '';
    const [a, b] = [yOf((bin + gap) / count, spec, area), yOf((bin + 1 - gap) / count, spec, area)];
    const width = Math.max(0.75, (reach * height) / most);
    return `M${x + 1},${a.toFixed(1)}h${width.toFixed(1)}V${b.toFixed(1)}h${(-width).toFixed(1)}Z`;
  }).join('');
}
