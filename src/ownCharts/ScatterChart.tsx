import { forwardRef, useCallback } from 'react';
import type { ValueScaleKind } from '../charts/index.js';
import type { ScatterSpec } from '../panels/index.js';
import { scatterParts } from '../panels/inner.js';
import type { ChartHandle } from './chartHandle.js';
import { RowChart, type RowChartProps } from './RowChart.js';
import { ownColumn, type RowTable } from './rowTable.js';
import { useEqual } from './useEqual.js';

export interface ScatterChartProps
  extends RowChartProps, Pick<ScatterSpec, 'fit' | 'span' | 'front' | 'runningBest' | 'diagonal' | 'lines'> {
  /** Columns of numbers, texts, truth values or times. */
  x: string;
  y: string;
  /** The column that colours points: numbers by a ramp, texts by the palette. Default: each row has its own colour. */
  color?: string | undefined;
  /** The column of numbers that their area stands for. */
  size?: string | undefined;
  /** The column that is written beside them. */
  label?: string | undefined;
  /** Default: what the values ask for. */
  xScale?: ValueScaleKind | undefined;
  yScale?: ValueScaleKind | undefined;
}

/** Points of rows of one's own, with fits and a Pareto front, without engine, export or provider. Beyond 20,000 points their density is drawn. */
export const ScatterChart = /* @__PURE__ */ forwardRef<ChartHandle, ScatterChartProps>(function ScatterChart(props, ref) {
  const { x, y, color, size, label, xScale, yScale, fit, span, front, runningBest, diagonal, lines, ...card } = props;
  const given = useEqual({ x, y, color, size, label, xScale, yScale, fit, span, front, runningBest, diagonal, lines });
  const specOf = useCallback(
    (table: RowTable): ScatterSpec => {
      const { color: colorBy, size: sizeBy, label: labelBy, ...rest } = given;
      const scale = (key: string, chosen: ValueScaleKind | undefined) => chosen ?? (table.columns.get(key)?.time ? 'time' : undefined);
      return {
        ...rest,
        x: ownColumn(given.x),
        y: ownColumn(given.y),
        xScale: scale(given.x, given.xScale),
        yScale: scale(given.y, given.yScale),
        ...(colorBy !== undefined && { colorBy: ownColumn(colorBy) }),
        ...(sizeBy !== undefined && { sizeBy: ownColumn(sizeBy) }),
        ...(labelBy !== undefined && { labelBy: ownColumn(labelBy) }),
      };
    },
    [given],
  );
  const columns = [x, y, color, size, label].filter((column) => column !== undefined);
  return <RowChart {...card} parts={scatterParts} specOf={specOf} uses={{ columns }} handle={ref} />;
});
