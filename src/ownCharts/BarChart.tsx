import { forwardRef, useCallback } from 'react';
import type { Centre, Spread } from '../model/index.js';
import type { BarChartSpec, BarOrder } from '../panels/index.js';
import { barParts } from '../panels/inner.js';
import type { ChartHandle } from './chartHandle.js';
import { RowChart, type RowChartProps } from './RowChart.js';
import { ownColumn } from './rowTable.js';
import { listOf } from './listOf.js';
import { useEqual } from './useEqual.js';

export interface BarChartProps extends RowChartProps {
  /** The column of the lengths; several stand side by side. */
  values: string | readonly string[];
  /** Columns whose values make a bar of all rows that share them, with error bars. Default: a bar per row. */
  by?: string | readonly string[] | undefined;
  /** The number that stands for the rows of a bar. Default `mean`. */
  centre?: Centre | undefined;
  /** What error bars show. Default `t`: the 95 % interval of the mean. */
  spread?: Spread | undefined;
  /** Default `horizontal`. */
  orientation?: BarChartSpec['orientation'] | undefined;
  /** Default `value`; `created` is the order of the rows. */
  order?: BarOrder | undefined;
  /** Default false: the longest first. */
  ascending?: boolean | undefined;
  /** Default `linear`. */
  scale?: 'linear' | 'log' | undefined;
  /** Whether a linear axis starts at 0. Default true. */
  fromZero?: boolean | undefined;
}

/** Bars of rows of one's own, or of groups of rows with error bars, without engine, export or provider. */
export const BarChart = /* @__PURE__ */ forwardRef<ChartHandle, BarChartProps>(function BarChart(props, ref) {
  const { values, by = [], centre = 'mean', spread = 't', orientation = 'horizontal', order = 'value', ...others } = props;
  const { ascending = false, scale = 'linear', fromZero = true, ...card } = others;
  const given = useEqual({ values: listOf(values), by: listOf(by), centre, spread, orientation, order, ascending, scale, fromZero });
  const specOf = useCallback((): BarChartSpec => {
    const { by: groups, ...rest } = given;
    return { ...rest, values: given.values.map(ownColumn), groupBy: groups.length > 0 ? groups.map(ownColumn) : 'none' };
  }, [given]);
  return <RowChart {...card} parts={barParts} specOf={specOf} uses={{ columns: given.values, by: given.by }} handle={ref} />;
});
