import { line } from 'd3';
import type { PlotArea } from '../../charts/index.js';
import { StarMark } from '../../charts/inner.js';
import { pointIn } from './SliceCanvas.js';
import type { SliceCell, SliceLayout, SliceView } from './view.js';

/** CSS pixels to either side of the middle of a category that its median reaches. */
const medianReach = 12;

export interface SliceMarksProps {
  view: SliceView;
  layout: SliceLayout;
  size: { width: number; height: number };
}

/** The trend of each small plot, and the best run in all of them. */
export function SliceMarks({ view, layout, size }: SliceMarksProps) {
  return (
    <svg className="rf-layer" aria-hidden="true" width={size.width} height={size.height}>
      {view.cells.map((cell) => (
        <CellMarks key={cell.axis.label} cell={cell} layout={layout} best={view.best} />
      ))}
    </svg>
  );
}

function CellMarks({ cell, layout, best }: { cell: SliceCell; layout: SliceLayout; best: number | undefined }) {
  const path = trendPath(cell);
  const star = best === undefined ? undefined : pointIn(cell, layout, best);
  return (
    <>
      {path && <path className="rf-slice-trend rf-slice-halo" d={path} />}
      {path && <path className="rf-slice-trend" d={path} />}
      {star && Number.isFinite(star.x + star.y) && <StarMark x={star.x} y={star.y} />}
    </>
  );
}

/** A line through all places, with gaps where no runs tell how it goes, or a level stroke at each. */
function trendPath({ trend, area }: SliceCell): string {
  if (!trend) return '';
  const points = Array.from(trend.x, (x, i) => [area.left + area.width * x, topOf(area, trend.y[i]!)] as const);
  if (trend.joined)
    return (
      line<readonly [number, number]>()
        .defined(([, y]) => Number.isFinite(y))
        .digits(1)(points) ?? ''
    );
  return points.map(([x, y]) => `M${(x - medianReach).toFixed(1)},${y.toFixed(1)}h${2 * medianReach}`).join('');
}

/** A curve may reach beyond the plot, where it is held at the edge. */
function topOf({ top, height }: PlotArea, place: number): number {
  return top + height * (1 - Math.min(1, Math.max(0, place)));
}
