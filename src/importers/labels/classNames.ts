import { actualName, predictedName, type LoggedColumn, type LoggedTable } from '../../model/index.js';
import type { ClassList } from './classList.js';

/**
 * The table with names in place of ids of classes: what was true, what was predicted, and scores, of which there is one per class. Columns that do not say by their name what they are count as
 * predictions where they are ids and agree with the truth more often than by chance.
 */
export function withClassNames(table: LoggedTable, classes: ClassList): LoggedTable {
  const names = table.columns.map(({ name }) => name);
  const hasPredicted = predictedName(names) !== undefined;
  const truth = table.columns.find(({ name }) => name === actualName(names));
  const columns = seriesOf(table.columns).flatMap((series) => {
    const { columns: own } = series;
    const isTruth = truth !== undefined && own.includes(truth);
    if (own.every((column) => areIds(column, classes)) && (isTruth || isPrediction(series, truth, classes))) {
      const called = isTruth || hasPredicted ? own.map(({ name }) => name) : guessNames(series);
      return own.map((column, i) => ({ name: called[i]!, column: named(column, classes) }));
    }
    return own.length === classes.names.size && own.length > 1 ? scoresOf(series, classes) : own;
  });
  return { ...table, columns };
}

/** As many columns as there are classes are scores. */
function isPrediction({ name, columns }: ColumnSeries, truth: LoggedColumn | undefined, classes: ClassList): boolean {
  if (columns.length > 1 && (columns.length === classes.names.size || !isRanking(columns))) return false;
  return predictedName([name]) !== undefined || (truth !== undefined && agree(columns[0]!, truth, classes));
}

/** Whether ids are those of the truth in more rows than they would be by chance, by two standard deviations. */
function agree({ column }: LoggedColumn, truth: LoggedColumn, classes: ClassList): boolean {
  if (column.type !== 'number') return false;
  const [one, other] = [new Map<number, number>(), new Map<number, number>()];
  const trueId = idsOf(truth, classes);
  let [rows, equal] = [0, 0];
  column.values.forEach((id, row) => {
    const wanted = trueId(row);
    if (column.valid?.[row] === 0 || wanted === undefined) return;
    rows++;
    if (id === wanted) equal++;
    one.set(id, (one.get(id) ?? 0) + 1);
    other.set(wanted, (other.get(wanted) ?? 0) + 1);
  });
  const chance = [...one].reduce((sum, [id, count]) => sum + (count / rows) * ((other.get(id) ?? 0) / rows), 0);
  return equal > rows * chance + 2 * Math.sqrt(rows * chance * (1 - chance));
}

/** The id of the class in each row of a column of ids or names. */
function idsOf({ column }: LoggedColumn, { ids }: ClassList): (row: number) => number | undefined {
  if (column.type === 'number') return (row) => (column.valid?.[row] === 0 ? undefined : column.values[row]);
  if (column.type !== 'string') return () => undefined;
  const known = column.dictionary.map((text) => ids.get(text));
  return (row) => known[column.codes[row]!];
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

function guessNames({ name, columns }: ColumnSeries): string[] {
  return columns.map((_, i) => (i === 0 ? `${name}_predicted` : `${name}_top${i + 1}`));
}

/** A matrix of ids none of which is twice in a row is what a model thought likeliest, the likeliest first. */
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
