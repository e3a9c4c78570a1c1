import { useMemo } from 'react';
import type { Column, Scalar } from '../model/index.js';
import { usePlan } from '../react/index.js';
import { cellAt } from './cells.js';

/** A value of a column, and how many runs have it. */
export interface Facet {
  value: Scalar;
  count: number;
}

/** The values of a column among all runs of a project, most frequent first; undefined until known, or without a column. */
export function useFacets(project: string, column: Column | undefined): Facet[] | undefined {
  const { frame } = usePlan(column && { kind: 'runs.facets', runs: { project }, columns: [column] });
  return useMemo(() => {
    if (!frame) return undefined;
    const rows = Array.from({ length: frame.rows }, (_, row) => ({
      value: cellAt(frame.columns['value'], row),
      count: Number(cellAt(frame.columns['count'], row)),
    }));
    return rows.filter((row): row is Facet => row.value !== undefined && !Array.isArray(row.value));
  }, [frame]);
}
