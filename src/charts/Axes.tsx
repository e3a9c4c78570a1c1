import { Axis, type TickFormatter } from '@visx/axis';
import { GridRows } from '@visx/grid';
import { scaleLinear, scaleLog, type ScaleLinear, type ScaleLogarithmic } from 'd3';
import type { AxisScale } from './axisScale.js';
import { labelWidth } from './labelWidth.js';
import { labelGap, type PlotArea } from './plotArea.js';

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
  const bottom = area.top + area.height;
  const xScale = pixelScale(x, area.left, area.left + area.width);
  const yScale = pixelScale(y, bottom, area.top);
  return (
    <svg className="rf-layer rf-axes" aria-hidden="true" width={size.width} height={size.height}>
      <GridRows className="rf-grid" scale={yScale} tickValues={valuesOf(y)} left={area.left} width={area.width} />
      {/* Drawn by hand: the labels visx would draw measure themselves in an element that it adds to the host's page. */}
      <Axis orientation="left" scale={yScale} tickValues={valuesOf(y)} tickFormat={labelsOf(y)}>
        {({ ticks }) =>
          ticks.map(({ value, from, formattedValue }) => (
            <text key={Number(value)} x={area.left - labelGap} y={from.y} dy="0.35em" textAnchor="end">
              {formattedValue}
            </text>
          ))
        }
      </Axis>
      <Axis orientation="bottom" top={bottom} scale={xScale} tickValues={valuesOf(x)} tickFormat={labelsOf(x)}>
        {({ ticks }) =>
          ticks.map(({ value, from, formattedValue = '' }) => (
            <text key={Number(value)} x={from.x} y={15} textAnchor={anchorAt(from.x, formattedValue, area, size.width)}>
              {formattedValue}
            </text>
          ))
        }
      </Axis>
      {xLabel !== undefined && (
        <text x={area.left - 12} y={bottom + 15} textAnchor="end">
          {xLabel}
        </text>
      )}
    </svg>
  );
}

function pixelScale({ domain, log }: AxisScale, from: number, to: number): ScaleLinear<number, number> | ScaleLogarithmic<number, number> {
  return (log ? scaleLog() : scaleLinear()).domain(domain).range([from, to]);
}

function valuesOf({ ticks }: AxisScale): number[] {
  return ticks.map(({ value }) => value);
}

function labelsOf({ ticks }: AxisScale): TickFormatter<unknown> {
  return (_value, index) => ticks[index]?.label;
}

/** Labels that would leave the figure, or touch the name of the axis, are set flush with their tick instead of centred. */
function anchorAt(left: number, label: string, area: PlotArea, width: number): 'start' | 'middle' | 'end' {
  const half = labelWidth(label) / 2;
  if (left - half < area.left - 8) return 'start';
  return left + half > width ? 'end' : 'middle';
}
