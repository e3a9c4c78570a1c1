import type { AxisScale } from './axisScale.js';
import { labelWidth } from './labelWidth.js';
import { pixelMap, toPixel } from './pixelMap.js';
import type { PlotArea } from './plotArea.js';

export interface ValueGridProps {
  area: PlotArea;
  axis: AxisScale;
  /** Whether values run along x; else along y. */
  alongX: boolean;
  /** Width of the figure, which labels stay within. */
  width: number;
}

/** Grid lines and tick labels of one axis of values, for charts whose other axis has names. To be put into an SVG. */
export function ValueGrid({ area, axis, alongX, width }: ValueGridProps) {
  const bottom = area.top + area.height;
  const right = area.left + area.width;
  const map = alongX ? pixelMap(axis, area.left, right) : pixelMap(axis, bottom, area.top);
  const ticks = axis.ticks.map((tick) => ({ ...tick, at: toPixel(map, tick.value) }));
  return (
    <g className="rf-axes">
      {ticks.map(({ value, label: text, at }) =>
        alongX ? (
          <g key={value}>
            <line className="rf-grid-line" x1={at} x2={at} y1={area.top} y2={bottom} />
            <text x={at} y={bottom + 15} textAnchor={at + labelWidth(text) / 2 > width ? 'end' : 'middle'}>
              {text}
            </text>
          </g>
        ) : (
          <g key={value}>
            <line className="rf-grid-line" x1={area.left} x2={right} y1={at} y2={at} />
            <text x={area.left - 7} y={at} dy="0.35em" textAnchor="end">
              {text}
            </text>
          </g>
        ),
      )}
    </g>
  );
}
