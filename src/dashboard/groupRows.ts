import {
  columnId,
  compareText,
  isValueColumn,
  valueAt,
  valueKind,
  type Column,
  type Frame,
  type Scalar,
  type SortKey,
  type ValueColumn,
} from '../model/index.js';
import { summarise, type Summary } from '../numeric/index.js';

/** What the runs of a group have in one column. */
export type GroupCell =
  /** Numbers that differ: what the finite ones of `of` runs have in common. */
  | { kind: 'numbers'; summary: Summary; of: number }
  /** The same value in every run. */
  | { kind: 'same'; value: Scalar }
  /** So many different values, or values in some runs only. */
  | { kind: 'different'; distinct: number }
  | { kind: 'missing' };

/** Runs that are equal in what the run set groups by. */
export interface RunGroup {
  /** Index of its first run in the project: its colour, and its key. */
  first: number;
  /** Rows of the frame, in the order of the query. */
  rows: readonly number[];
  /** By column id. */
  cells: Readonly<Record<string, GroupCell>>;
}

/** The groups of a `runs.columns` frame, ordered by the sort keys: numbers by their mean, others by their one value; what has none comes last. */
export function groupRuns(frame: Frame, columns: readonly Column[], sort: readonly SortKey[]): RunGroup[] {
  const members = membersOf(frame);
  const groups = [...members].map(([first, rows]): RunGroup => {
    const cells = columns.map((column): [string, GroupCell] => [columnId(column), cellOf(frame.columns[columnId(column)], rows)]);
    return { first, rows, cells: Object.fromEntries(cells) };
  });
  return groups.toSorted((a, b) => {
    for (const { column, ascending } of sort) {
      const order = compareCells(a.cells[columnId(column)], b.cells[columnId(column)], ascending);
      if (order !== 0) return order;
    }
    return a.first - b.first;
  });
}

function membersOf({ columns: { group }, rows }: Frame): Map<number, number[]> {
  const members = new Map<number, number[]>();
  for (let row = 0; row < rows; row++) {
    const key = group instanceof Int32Array ? group[row]! : row;
    const known = members.get(key);
    if (known) known.push(row);
    else members.set(key, [row]);
  }
  return members;
}

function cellOf(column: Frame['columns'][string] | undefined, rows: readonly number[]): GroupCell {
  if (!isValueColumn(column)) return { kind: 'missing' };
  const set = rows.filter((row) => column.kinds[row] !== valueKind.missing);
  const distinct = new Set(set.map((row) => valueAt(column, row)));
  const [value] = distinct;
  if (value === undefined) return { kind: 'missing' };
  if (distinct.size === 1 && set.length === rows.length) return { kind: 'same', value };
  return numbersCell(column, rows) ?? { kind: 'different', distinct: distinct.size };
}

function numbersCell({ kinds, numbers }: ValueColumn, rows: readonly number[]): GroupCell | undefined {
  if (rows.some((row) => kinds[row] !== valueKind.number && kinds[row] !== valueKind.missing)) return undefined;
  const finite = Float64Array.from(rows.map((row) => numbers[row]!).filter((value) => Number.isFinite(value))).toSorted();
  return { kind: 'numbers', summary: summarise(finite), of: rows.length };
}

/** Negative: a before b. */
function compareCells(a: GroupCell | undefined, b: GroupCell | undefined, ascending: boolean): number {
  const [x, y] = [sortValue(a), sortValue(b)];
  if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
  const order = typeof x === 'string' && typeof y === 'string' ? compareText(x, y) : compareNumbers(x, y);
  return ascending ? order : -order;
}

/** Numbers come before texts. */
function compareNumbers(x: number | string, y: number | string): number {
  if (typeof x !== typeof y) return typeof x === 'number' ? -1 : 1;
  return x < y ? -1 : Number(x > y);
}

function sortValue(cell: GroupCell | undefined): number | string | undefined {
  if (cell?.kind === 'numbers') return Number.isNaN(cell.summary.mean) ? undefined : cell.summary.mean;
  if (cell?.kind !== 'same') return undefined;
  const { value } = cell;
  if (typeof value === 'string') return value;
  return Number.isNaN(Number(value)) ? undefined : Number(value);
}
