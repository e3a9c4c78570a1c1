import type { AxisScale } from './axisScale.js';
import { pixelMap, toPixel } from './pixelMap.js';
import type { PlotArea } from './plotArea.js';

export interface AxesProps {
  size: { width: number; height: number };
  area: PlotArea;
  x: AxisScale;
  y: AxisScale;
  /** What runs along x; written before its tick labels, under those of y, where it hides no data. */
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
          <text key={value} x={left} y={bottom + 15} textAnchor={anchorAt(left, label, area, size.width)}>
            {label}
          </text>
        );
      })}
      {xLabel !== undefined && (
        <text x={area.left - 12} y={bottom + 15} textAnchor="end">
          {xLabel}
        </text>
      )}
    </svg>
  );
}

/** Half the width of a character, in CSS pixels. */
const halfCharacter = 3.2;

/** Labels that would leave the figure, or touch the name of the axis, are set flush with their tick instead of centred. */
function anchorAt(left: number, label: string, area: PlotArea, width: number): 'start' | 'middle' | 'end' {
  const half = label.length * halfCharacter;
  if (left - half < area.left - 8) return 'start';
  return left + half > width ? 'end' : 'middle';
}
