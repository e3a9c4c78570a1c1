import { forwardRef, useCallback } from 'react';
import type { ValueScaleKind } from '../charts/index.js';
import type { ParallelCoordinatesSpec } from '../panels/index.js';
import { parallelParts } from '../panels/inner.js';
import type { ChartHandle } from './chartHandle.js';
import { RowChart, type RowChartProps } from './RowChart.js';
import { ownColumn, type RowTable } from './rowTable.js';
import { useEqual } from './useEqual.js';

/** One axis, from left to right. */
export interface ParallelAxisOptions {
  column: string;
  /** Default: what the values ask for. */
  scale?: ValueScaleKind | undefined;
  /** Whether large values are at the bottom. Default false. */
  inverted?: boolean | undefined;
}

export interface ParallelCoordinatesProps extends RowChartProps {
  /** Columns, or axes with more than that. */
  axes: readonly (string | ParallelAxisOptions)[];
  /** The column that colours lines. Default: each row has its own colour. */
  color?: string | undefined;
  /** Whether lines leave and reach their axes level. Default true. */
  curves?: boolean | undefined;
}

/** Rows of one's own as lines over parallel axes, which are brushed to select, without engine, export or provider. */
export const ParallelCoordinates = /* @__PURE__ */ forwardRef<ChartHandle, ParallelCoordinatesProps>(
  function ParallelCoordinates(props, ref) {
    const { axes, color, curves = true, ...card } = props;
    const given = useEqual({
      axes: axes.map((axis): ParallelAxisOptions => (typeof axis === 'string' ? { column: axis } : axis)),
      color,
      curves,
    });
    const specOf = useCallback(
      (table: RowTable): ParallelCoordinatesSpec => ({
        axes: given.axes.map(({ column, scale, ...axis }) => ({
          ...axis,
          column: ownColumn(column),
          scale: scale ?? (table.columns.get(column)?.time ? 'time' : undefined),
        })),
        ...(given.color !== undefined && { colorBy: ownColumn(given.color) }),
        curves: given.curves,
      }),
      [given],
    );
    const columns = [...given.axes.map(({ column }) => column), ...(color === undefined ? [] : [color])];
    return <RowChart {...card} parts={parallelParts} specOf={specOf} uses={{ columns }} handle={ref} />;
  },
);
