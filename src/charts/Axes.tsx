import { GridRows } from '@visx/grid';
import { scaleLinear, scaleLog, type ScaleLinear, type ScaleLogarithmic } from 'd3';
import type { AxisScale } from './axisScale.js';
import { labelWidth } from './labelWidth.js';
import { labelGap, nameGap, type PlotArea } from './plotArea.js';

export interface AxesProps {
  size: { width: number; height: number };
  area: PlotArea;
  x: AxisScale;
  y: AxisScale;
  /** What runs along x; written before its tick labels, under those of y, where it hides no data. */
  xLabel?: string | undefined;
  /** What runs along both, outside of the plot: x below its tick labels, y above the plot. The area leaves room for them: `namedMargins`. */
  names?: AxisNames | undefined;
}

/** Names of the axes of a chart. */
export interface AxisNames {
  x?: string | undefined;
  y?: string | undefined;
}

/** Grid lines, tick labels and the name of x. Hidden from assistive technology, which gets the summary and the table. */
export function Axes({ size, area, x, y, xLabel, names }: AxesProps) {
  const bottom = area.top + area.height;
  const xScale = pixelScale(x, area.left, area.left + area.width);
  const yScale = pixelScale(y, bottom, area.top);
  return (
    <svg className="rf-layer rf-axes" aria-hidden="true" width={size.width} height={size.height}>
      <GridRows className="rf-grid" scale={yScale} tickValues={y.ticks.map(({ value }) => value)} left={area.left} width={area.width} />
      {/* Drawn by hand: the labels visx would draw measure themselves in an element of the host's page, and bring a parser of formulas with them. */}
      {y.ticks.map(({ value, label }) => (
        <text key={value} x={area.left - labelGap} y={yScale(value)} dy="0.35em" textAnchor="end">
          {label}
        </text>
      ))}
      {x.ticks.map(({ value, label }) => (
        <text key={value} x={xScale(value)} y={bottom + 15} textAnchor={anchorAt(xScale(value), label, area, size.width)}>
          {label}
        </text>
      ))}
      {names?.x !== undefined && (
        <text className="rf-axis-name" x={area.left + area.width / 2} y={bottom + 30} textAnchor="middle">
          {names.x}
        </text>
      )}
      {names?.y !== undefined && (
        <text className="rf-axis-name" x={4} y={area.top - 8}>
          {names.y}
        </text>
      )}
      {xLabel !== undefined && (
        <text x={area.left - nameGap} y={bottom + 15} textAnchor="end">
          {xLabel}
        </text>
      )}
    </svg>
  );
}

function pixelScale({ domain, log }: AxisScale, from: number, to: number): ScaleLinear<number, number> | ScaleLogarithmic<number, number> {
  return (log ? scaleLog() : scaleLinear()).domain(domain).range([from, to]);
}

/** Labels that would leave the figure, or touch the name of the axis, are set flush with their tick instead of centred. */
function anchorAt(left: number, label: string, area: PlotArea, width: number): 'start' | 'middle' | 'end' {
  const half = labelWidth(label) / 2;
  if (left - half < area.left - 8) return 'start';
  return left + half > width ? 'end' : 'middle';
}
