import { actualName, predictedName, type LoggedColumn, type LoggedTable } from '../../model/index.js';
import type { ClassList } from './classList.js';

/** The table with names in place of ids of classes: what was true, what was predicted, and scores, of which there is one per class. */
export function withClassNames(table: LoggedTable, classes: ClassList): LoggedTable {
  const names = table.columns.map(({ name }) => name);
  const hasPredicted = predictedName(names) !== undefined;
  const truth = actualName(names);
  const columns = seriesOf(table.columns).flatMap((series) => {
    if (series.columns.every((column) => areIds(column, classes))) {
      const isTruth = series.columns.some(({ name }) => name === truth);
      const called = isTruth || hasPredicted ? series.columns.map(({ name }) => name) : guessNames(series);
      return series.columns.map((column, i) => ({ name: called[i]!, column: named(column, classes) }));
    }
    return series.columns.length === classes.names.size ? scoresOf(series, classes) : series.columns;
  });
  return { ...table, columns };
}

/** Whether all numbers of a column are ids of classes. */
export function areIds({ column, time }: LoggedColumn, { names }: ClassList): boolean {
  if (column.type !== 'number' || time) return false;
  return column.values.length > 0 && column.values.every((value, row) => column.valid?.[row] === 0 || names.has(value));
}

/** Columns that one matrix gave: `name_0`, `name_1`, …; any other stands alone. */
export interface ColumnSeries {
  name: string;
  columns: readonly LoggedColumn[];
}

export function seriesOf(columns: readonly LoggedColumn[]): ColumnSeries[] {
  const found: { name: string; columns: LoggedColumn[] }[] = [];
  for (const column of columns) {
    const [, name, place] = /^(.+)_(\d+)$/.exec(column.name) ?? [];
    const last = found.at(-1);
    if (name !== undefined && Number(place) > 0 && last?.name === name && last.columns.length === Number(place)) last.columns.push(column);
    else found.push({ name: name !== undefined && Number(place) === 0 ? name : column.name, columns: [column] });
  }
  return found;
}

/** A matrix of ids none of which is twice in a row is what a model thought likeliest, the likeliest first. */
function guessNames({ name, columns }: ColumnSeries): string[] {
  if (columns.length > 1 && !isRanking(columns)) return columns.map((column) => column.name);
  return columns.map((_, i) => (i === 0 ? `${name}_predicted` : `${name}_top${i + 1}`));
}

function isRanking(columns: readonly LoggedColumn[]): boolean {
  const values = columns.flatMap(({ column }) => (column.type === 'number' ? [column.values] : []));
  return values[0]?.every((_, row) => new Set(values.map((one) => one[row])).size === values.length) ?? false;
}

function named({ column }: LoggedColumn, { names }: ClassList): LoggedColumn['column'] {
  const dictionary = [...names.values()];
  const codeOf = new Map([...names.keys()].map((id, code) => [id, code]));
  const { values, valid } = column as Extract<LoggedColumn['column'], { type: 'number' }>;
  return { type: 'string', codes: Int32Array.from(values, (value, row) => (valid?.[row] === 0 ? -1 : codeOf.get(value)!)), dictionary };
}

/** Scores are called after their classes, in the order of ids. */
function scoresOf({ name, columns }: ColumnSeries, { names }: ClassList): LoggedColumn[] {
  const inOrder = [...names].toSorted(([a], [b]) => a - b).map(([, each]) => each);
  return columns.map((column, i) => ({ ...column, name: `${name}_${inOrder[i]}` }));
}
