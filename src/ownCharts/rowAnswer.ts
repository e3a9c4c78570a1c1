import { columnId, groupRows, valueColumn, type Column, type Frame, type RunsColumnsPlan } from '../model/index.js';
import type { Answer } from '../panels/index.js';
import { ownColumn, rowId, type RowTable } from './rowTable.js';

export interface RowAnswerOptions {
  /** Columns that are drawn, in their order. */
  columns: readonly string[];
  /** The column that names rows; their numbers from 1 where absent. */
  name: string | undefined;
  /** Columns whose values make groups. */
  by?: readonly string[] | undefined;
}

/** Rows as the answer to what a panel of runs asks. */
export function rowAnswer({ rows, columns: own }: RowTable, { columns, name, by = [] }: RowAnswerOptions): Answer {
  const run = Int32Array.from({ length: rows }, (_, row) => row);
  const used = [...new Set([...columns, ...by])];
  const valuesOf = (key: string) => own.get(key)!.values;
  const group = by.length > 0 && { group: groupRows(by.map(valuesOf), run) };
  const frame: Frame = {
    columns: {
      run,
      ...group,
      ...Object.fromEntries(used.map((key) => [columnId(ownColumn(key)), valuesOf(key)])),
      [columnId(idColumn)]: texts(run, rowId),
      [columnId(nameColumn)]: name === undefined ? texts(run, (row) => String(row + 1)) : valuesOf(name),
    },
    rows,
    fidelity: { kind: 'exact' },
    notes: [],
    versions: {},
  };
  const plan: RunsColumnsPlan = {
    kind: 'runs.columns',
    runs: { project: 'chart' },
    columns: [...used.map(ownColumn), idColumn, nameColumn],
    ...(by.length > 0 && { groupBy: by.map(ownColumn) }),
  };
  return { plan, frame };
}

const idColumn: Column = { from: 'run', key: 'run_id' };
const nameColumn: Column = { from: 'run', key: 'name' };

function texts(rows: Int32Array, textOf: (row: number) => string) {
  return valueColumn([{ type: 'string', codes: rows, dictionary: Array.from(rows, textOf) }], rows);
}
