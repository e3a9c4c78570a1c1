import { memo } from 'react';
import { Axes, pixelMap, toPixel, type PixelMap } from '../../charts/index.js';
import type { Ecdf } from '../../numeric/index.js';
import { valueMap } from './pointPlaces.js';
import type { DistributionView } from './view.js';

export interface CurveMarksProps {
  view: DistributionView;
  size: { width: number; height: number };
  pixelRatio: number;
  picked: ReadonlySet<number>;
}

/** Axes, and each group's bins or steps. */
export const CurveMarks = memo(function CurveMarks({ view, size, pixelRatio, picked }: CurveMarksProps) {
  const { drawing, groups, area, x } = view;
  if (drawing.what !== 'histogram' && drawing.what !== 'ecdf') return null;
  const across = valueMap(view);
  const bottom = area.top + area.height;
  const up = pixelMap(drawing.y, bottom, area.top);
  const count = drawing.what === 'histogram' ? drawing.heights.length : drawing.steps.length;
  return (
    <>
      <Axes size={size} area={area} x={x} y={drawing.y} />
      <svg className="rf-layer" aria-hidden="true" width={size.width} height={size.height}>
        {groups.slice(0, count).map((group, i) => {
          const path =
            drawing.what === 'histogram'
              ? binsPath(drawing.edges, drawing.heights[i]!, across, up, count === 1)
              : stepsPath(drawing.steps[i]!, group.values.sorted.length, across, up, pixelRatio, area.left + area.width);
          return (
            <path
              key={group.first}
              d={path}
              className={drawing.what === 'ecdf' ? 'rf-ecdf' : 'rf-bins'}
              stroke={drawing.what === 'histogram' && count === 1 ? 'none' : group.color}
              fill={drawing.what === 'ecdf' ? 'none' : group.color}
              fillOpacity={count === 1 ? 0.85 : 0.1}
              opacity={picked.size > 0 && !picked.has(group.first) ? 0.3 : undefined}
            />
          );
        })}
      </svg>
    </>
  );
});

/** Bars of bins: apart from each other where there is one group, one outline where several lie over each other. */
function binsPath(edges: Float64Array, heights: Float64Array, x: PixelMap, y: PixelMap, apart: boolean): string {
  const ground = toPixel(y, 0).toFixed(2);
  const bars = Array.from(heights, (height, i) => {
    const [left, right] = [toPixel(x, edges[i]!), toPixel(x, edges[i + 1]!)];
    const gap = apart && right - left > 3 ? 0.5 : 0;
    const top = toPixel(y, height).toFixed(2);
    const [from, to] = [(left + gap).toFixed(2), (right - gap).toFixed(2)];
    return apart ? `M${from} ${ground}V${top}H${to}V${ground}Z` : `L${from} ${top}L${to} ${top}`;
  });
  if (apart || bars.length === 0) return bars.join('');
  return `M${toPixel(x, edges[0]!)} ${ground}${bars.join('')}L${toPixel(x, edges.at(-1)!)} ${ground}`;
}

/** The exact steps; those within one device pixel's column become one upright line, which looks the same. */
function stepsPath({ x, count }: Ecdf, n: number, across: PixelMap, up: PixelMap, pixelRatio: number, right: number): string {
  if (n === 0) return '';
  const parts = [`M${toPixel(across, x[0]!).toFixed(2)} ${toPixel(up, 0).toFixed(2)}`];
  let column = NaN;
  for (let i = 0; i < x.length; i++) {
    const left = toPixel(across, x[i]!);
    const next = Math.floor(left * pixelRatio);
    const top = `V${toPixel(up, count[i]! / n).toFixed(2)}`;
    if (next === column) parts[parts.length - 1] = top;
    else parts.push(`H${left.toFixed(2)}`, top);
    column = next;
  }
  return `${parts.join('')}H${right}`;
}
