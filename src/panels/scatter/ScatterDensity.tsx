import { ColorBar, hexKey, type HexBins, type PlotArea, type ValueTick } from '../../charts/index.js';
import { countRamp, formatCount, formatStep, type PaletteTheme } from '../../theme/index.js';
import { FactsTooltip, type Fact } from '../groups/index.js';
import { countPlace, hexRadius } from './drawPoints.js';
import type { PointLayout, ScatterLayout } from './layout.js';
import type { ProjectedPoints } from './projection.js';

export interface ScatterBarProps {
  layout: Pick<PointLayout, 'colors'>;
  bins: HexBins | undefined;
  theme: PaletteTheme;
  area: PlotArea;
  size: { width: number; height: number };
}

/** What colours stand for, at the right of the plot: counts where they are drawn, else values; nothing where colours are runs or categories. */
export function ScatterBar({ layout, bins, theme, area, size }: ScatterBarProps) {
  const counts = countRamp(theme);
  const legend = bins
    ? { label: 'runs per hexagon', ramp: (place: number) => counts(0.15 + 0.85 * place), ticks: countTicks(bins.most) }
    : layout.colors.legend;
  if (!legend) return null;
  return (
    <>
      <div
        className="rf-scatter-bar-name"
        style={{ top: area.top - 18, right: size.width - (area.left + area.width) - 58 }}
        title={legend.label}
        dir="auto"
      >
        {legend.label}
      </div>
      <div className="rf-scatter-bar" style={{ top: area.top, height: area.height, left: area.left + area.width + 14 }}>
        <ColorBar {...legend} />
      </div>
    </>
  );
}

/** Powers of ten, and the most. */
function countTicks(most: number): ValueTick[] {
  if (most <= 1) return [{ position: 1, label: '1' }];
  const powers = Array.from({ length: Math.floor(Math.log10(most)) + 1 }, (_, i) => 10 ** i).filter(
    (count) => count <= most / 2 || count === 1,
  );
  return [...powers, most].map((count) => ({ position: countPlace(count, most), label: formatCount(count) }));
}

export interface HexTooltipProps {
  bins: HexBins;
  points: ProjectedPoints;
  layout: ScatterLayout;
  at: { left: number; top: number };
  /** 1 for each selected row, where not all are. */
  kept: Uint8Array | undefined;
}

/** How many runs the hexagon under the pointer holds. */
export function HexTooltip({ bins, points, layout, at, kept }: HexTooltipProps) {
  const key = hexKey(at.left, at.top, hexRadius);
  const index = bins.index.get(key);
  if (index === undefined) return null;
  const count = bins.count[index]!;
  const facts: Fact[] = kept ? [['selected', formatStep(countIn(points, layout, kept, key))]] : [];
  return (
    <FactsTooltip anchor={{ x: at.left, y: at.top }} title={`${formatStep(count)} ${count === 1 ? 'run' : 'runs'} here`} facts={facts} />
  );
}

function countIn({ left, top }: ProjectedPoints, { placed }: ScatterLayout, kept: Uint8Array, key: number): number {
  let count = 0;
  for (let row = 0; row < kept.length; row++) {
    if (kept[row] === 1 && placed[row] === 1 && !Number.isNaN(left[row]) && hexKey(left[row]!, top[row]!, hexRadius) === key) count++;
  }
  return count;
}
