import { useCallback, useMemo, type Ref } from 'react';
import { allOf, evaluate, type Filter } from '../model/index.js';
import type { DrawingParts } from '../panels/inner.js';
import type { ChartProps } from './ChartCard.js';
import type { ChartHandle } from './chartHandle.js';
import { lazily } from './lazily.js';
import { PartsChart } from './PartsChart.js';
import { rowAnswer, type RowAnswerOptions } from './rowAnswer.js';
import { readRows, type ChartRows, type RowTable } from './rowTable.js';
import { useEqual } from './useEqual.js';

/** What all charts of rows have. */
export interface RowChartProps extends ChartProps {
  /** Columns by name, or an object per row. Give another object where values changed. */
  data: ChartRows;
  /** The column that names rows. Default: their numbers, from 1. */
  name?: string | undefined;
  /** Called with the numbers (from 0) of the rows that the reader selects in the drawing; all of them where nothing is selected. */
  onSelect?: ((rows: Int32Array) => void) | undefined;
}

export interface RowChartParts<Spec, State, View, Prepared> extends RowChartProps {
  parts: DrawingParts<Spec, State, View, Prepared>;
  /** What is drawn, by the columns that a chart of these rows has. Give it a stable function. */
  specOf: (table: RowTable) => Spec;
  /** Which columns that needs. */
  uses: Omit<RowAnswerOptions, 'name'>;
  handle: Ref<ChartHandle>;
}

/** A chart of rows, drawn by what draws a kind of panel of runs. */
export function RowChart<Spec, State, View, Prepared>(props: RowChartParts<Spec, State, View, Prepared>) {
  const { data, name, onSelect, specOf, uses: used, ...card } = props;
  const uses = useEqual({ ...used, name });
  const read = useMemo(() => lazily(() => tableOf(data, uses)), [data, uses]);
  const ask = useCallback(() => ({ answer: rowAnswer(read(), uses), spec: specOf(read()) }), [read, uses, specOf]);
  return (
    <PartsChart
      {...card}
      ask={ask}
      onClauses={
        onSelect &&
        ((clauses) =>
          onSelect(
            selectedRows(
              read(),
              clauses.map(({ filter }) => filter),
            ),
          ))
      }
    />
  );
}

function tableOf(data: ChartRows, { columns, by = [], name }: RowAnswerOptions): RowTable {
  return readRows(data, [...columns, ...by, ...(name === undefined ? [] : [name])]);
}

function selectedRows(table: RowTable, filters: readonly Filter[]): Int32Array {
  const kept = filters.length > 0 ? evaluate(allOf(filters), table.source, { now: Date.now() }) : undefined;
  const all = Int32Array.from({ length: table.rows }, (_, row) => row);
  return kept ? all.filter((row) => kept[row] === 1) : all;
}
