import { useMemo } from 'react';
import {
  columnId,
  groupColumns,
  isValueColumn,
  valueAt,
  type Catalog,
  type Column,
  type Frame,
  type RunQuery,
  type RunSet,
} from '../model/index.js';
import { useLocale, usePlan } from '../react/index.js';
import { textsOf, type Locale } from '../texts/index.js';
import { joined } from '../theme/index.js';
import { cellAt, type CellValue, type LoadedRun } from './cells.js';
import { groupRuns, type RunGroup } from './groupRows.js';
import { groupRowsPlan } from './groupRowsPlan.js';
import { dashboardTexts } from './texts.js';
import type { RunRows } from './useRunRows.js';

const idColumn: Column = { from: 'run', key: 'run_id' };
const nameColumn: Column = { from: 'run', key: 'name' };

/** The groups of a run set, and their runs. `total` is the number of runs. */
export interface GroupRows extends Omit<RunRows, 'at'> {
  groups: readonly RunGroup[];
  /** The run in a row of the answer. */
  runAt: (row: number) => LoadedRun;
  /** What parts this group from the others: `learning_rate 0.01, optimizer adam`. */
  labelOf: (group: RunGroup) => string;
}

/** Groups the runs of a query by what the set says, exactly: every run is read. */
export function useGroupRows(runSet: RunSet, query: RunQuery, columns: readonly Column[], catalog: Catalog): GroupRows {
  const locale = useLocale();
  const by = useMemo(() => groupColumns(runSet.groupBy ?? [], catalog), [runSet.groupBy, catalog]);
  const plan = useMemo(() => groupRowsPlan(runSet, query, columns, catalog), [runSet, query, columns, catalog]);
  const { frame, status, error, retry } = usePlan(plan);
  return useMemo(() => {
    const shown = [...columns, ...sortColumns(query)];
    const groups = frame ? groupRuns(frame, shown, query.sort ?? []) : [];
    const parting = frame ? by.filter((column) => differs(frame, column)) : [];
    return {
      groups,
      runAt: (row) => loadedRun(frame, row, columns),
      labelOf: ({ rows: [row = 0] }) => groupLabel(frame, row, parting, locale),
      total: frame?.rows,
      status,
      error,
      retry,
    };
  }, [frame, columns, query, by, status, error, retry, locale]);
}

function sortColumns({ sort }: RunQuery): Column[] {
  return (sort ?? []).map(({ column }) => column);
}

function loadedRun(frame: Frame | undefined, row: number, columns: readonly Column[]): LoadedRun {
  const read = (name: string): CellValue => cellAt(frame?.columns[name], row);
  const id = String(read(columnId(idColumn)) ?? '');
  const name = String(read(columnId(nameColumn)) ?? '');
  const cells = columns.map((column): [string, CellValue] => [columnId(column), read(columnId(column))]);
  return { id, index: Number(read('run')), name: name === '' ? id : name, cells: Object.fromEntries(cells) };
}

function differs(frame: Frame, column: Column): boolean {
  const values = frame.columns[columnId(column)];
  if (!isValueColumn(values)) return false;
  const first = valueAt(values, 0);
  for (let row = 1; row < frame.rows; row++) if (!Object.is(valueAt(values, row), first)) return true;
  return false;
}

function groupLabel(frame: Frame | undefined, row: number, parting: readonly Column[], locale: Locale): string {
  const parts = parting.map((column) => `${column.key} ${String(cellAt(frame?.columns[columnId(column)], row) ?? '–')}`);
  return joined(parts, locale) || textsOf(dashboardTexts, locale)('allRuns');
}
