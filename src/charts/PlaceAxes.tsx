import { labelWidth } from './labelWidth.js';
import { labelGap, type PlotArea } from './plotArea.js';

/** A label of an axis and where it is, in CSS pixels. */
export interface PixelTick {
  at: number;
  label: string;
}

export interface PlaceAxesProps {
  size: { width: number; height: number };
  area: PlotArea;
  x: readonly PixelTick[];
  y: readonly PixelTick[];
  /** Written below the ticks of x. */
  xLabel: string;
  /** Written above the plot. */
  yLabel: string;
}

/** Grid lines, labels and names of two axes whose ticks have been placed. Hidden from assistive technology, which gets the summary and the table. */
export function PlaceAxes({ size, area, x, y, xLabel, yLabel }: PlaceAxesProps) {
  const [right, bottom] = [area.left + area.width, area.top + area.height];
  return (
    <svg className="rf-layer rf-axes" aria-hidden="true" width={size.width} height={size.height}>
      {x.map(({ at, label }) => (
        <g key={at}>
          <line className="rf-grid-line" x1={at} x2={at} y1={area.top} y2={bottom} />
          <text x={at} y={bottom + 14} textAnchor={anchorAt(at, label, size.width)}>
            {label}
          </text>
        </g>
      ))}
      {y.map(({ at, label }) => (
        <g key={at}>
          <line className="rf-grid-line" x1={area.left} x2={right} y1={at} y2={at} />
          <text x={area.left - labelGap} y={at} dy="0.35em" textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      <text className="rf-axis-name" x={area.left + area.width / 2} y={bottom + 28} textAnchor="middle">
        {xLabel}
      </text>
      <text className="rf-axis-name" x={Math.max(4, area.left - 8 - labelWidth(yLabel))} y={area.top - 8}>
        {yLabel}
      </text>
    </svg>
  );
}

/** Labels that would leave the figure are set flush with their tick. */
function anchorAt(at: number, label: string, width: number): 'middle' | 'end' {
  return at + labelWidth(label) / 2 > width ? 'end' : 'middle';
}
