import { forwardRef, useCallback } from 'react';
import type { DistributionSpec } from '../panels/index.js';
import { distributionParts } from '../panels/inner.js';
import type { ChartHandle } from './chartHandle.js';
import { listOf } from './listOf.js';
import { RowChart, type RowChartProps } from './RowChart.js';
import { ownColumn } from './rowTable.js';
import { useEqual } from './useEqual.js';

export interface HistogramProps
  extends RowChartProps, Partial<Pick<DistributionSpec, 'form' | 'scale' | 'bins' | 'heights' | 'bandwidth'>> {
  /** The column whose values are counted. One without numbers is counted by value. */
  value: string;
  /** Columns whose values make groups, which are drawn over each other. */
  by?: string | readonly string[] | undefined;
}

/** How the values of rows of one's own lie: a histogram, or by `form` boxes, violins, a distribution function, points. Without engine, export or provider. */
export const Histogram = /* @__PURE__ */ forwardRef<ChartHandle, HistogramProps>(function Histogram(props, ref) {
  const { value, by = [], form = 'histogram', scale = 'linear', bins = 'freedman-diaconis', ...others } = props;
  const { heights = 'count', bandwidth = 'scott', ...card } = others;
  const given = useEqual({ value, by: listOf(by), form, scale, bins, heights, bandwidth });
  const specOf = useCallback((): DistributionSpec => {
    const { by: groups, ...rest } = given;
    return { ...rest, value: ownColumn(given.value), groupBy: groups.length > 0 ? groups.map(ownColumn) : 'none', points: true };
  }, [given]);
  return <RowChart {...card} parts={distributionParts} specOf={specOf} uses={{ columns: [value], by: given.by }} handle={ref} />;
});
