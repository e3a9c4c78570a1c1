import type { AxisScale } from './axisScale.js';
import { pixelMap, toPixel } from './pixelMap.js';
import type { PlotArea } from './plotArea.js';

export interface AxesProps {
  size: { width: number; height: number };
  area: PlotArea;
  x: AxisScale;
  y: AxisScale;
  /** What runs along x; written inside the plot at the lower right, where it takes no room. */
  xLabel?: string | undefined;
}

/** Grid lines, tick labels and the name of x. Hidden from assistive technology, which gets the summary and the table. */
export function Axes({ size, area, x, y, xLabel }: AxesProps) {
  const xMap = pixelMap(x, area.left, area.left + area.width);
  const yMap = pixelMap(y, area.top + area.height, area.top);
  const bottom = area.top + area.height;
  return (
    <svg className="rf-layer rf-axes" aria-hidden="true" width={size.width} height={size.height}>
      {y.ticks.map(({ value, label }) => {
        const top = toPixel(yMap, value);
        return (
          <g key={value}>
            <line className="rf-grid-line" x1={area.left} x2={area.left + area.width} y1={top} y2={top} />
            <text x={area.left - 7} y={top} dy="0.35em" textAnchor="end">
              {label}
            </text>
          </g>
        );
      })}
      {x.ticks.map(({ value, label }) => {
        const left = toPixel(xMap, value);
        return (
          <text key={value} x={left} y={bottom + 15} textAnchor={anchorAt(left, label, size.width)}>
            {label}
          </text>
        );
      })}
      {xLabel !== undefined && (
        <text className="rf-axis-name" x={area.left + area.width} y={bottom - 5} textAnchor="end">
          {xLabel}
        </text>
      )}
    </svg>
  );
}

/** Labels that would leave the figure are set flush with their tick instead of centred. */
function anchorAt(left: number, label: string, width: number): 'middle' | 'end' {
  return left + label.length * 3.2 > width ? 'end' : 'middle';
}
