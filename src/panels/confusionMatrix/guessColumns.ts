import {
  actualName,
  classScoreNames,
  isScoreName,
  likelyTable,
  predictedName,
  type Catalog,
  type ManifestTable,
} from '../../model/index.js';
import type { ConfusionMatrixSpec } from './spec.js';

type LoggedType = ManifestTable['columns'][number]['type'];

/** A column that tables of one key have. */
export interface TableColumnInfo {
  name: string;
  types: ReadonlySet<LoggedType>;
}

/** The columns of all tables of a key, in the order in which they came. */
export function tableColumns(catalog: Catalog | undefined, table: string | undefined): TableColumnInfo[] {
  const found = new Map<string, Set<LoggedType>>();
  for (const { key, columns } of catalog?.tables ?? []) {
    if (key !== table) continue;
    for (const { name, type } of columns) found.set(name, (found.get(name) ?? new Set()).add(type));
  }
  return [...found].map(([name, types]) => ({ name, types }));
}

/** The keys of all tables, each once. */
export function tableKeys(catalog: Catalog | undefined): string[] {
  return [...new Set((catalog?.tables ?? []).map(({ key }) => key))];
}

/** The steps at which tables of a key were logged, ascending. */
export function tableSteps(catalog: Catalog | undefined, table: string | undefined): number[] {
  const steps = (catalog?.tables ?? []).flatMap(({ key, step }) => (key === table && step !== undefined ? [step] : []));
  return [...new Set(steps)].toSorted((a, b) => a - b);
}

const weightNames = /^(n_?predictions|(sample_?)?weight)$/i;

/** What the names of a table's columns say they are for. */
export function guessColumns(catalog: Catalog | undefined, table: string | undefined): Partial<ConfusionMatrixSpec> {
  const columns = tableColumns(catalog, table);
  const classes = columns.filter(({ types }) => types.has('string') || types.has('number') || types.has('boolean'));
  const names = classes.map(({ name }) => name);
  const [actual, predicted] = [actualName(names), predictedName(names)];
  const weight = columns.find(({ name, types }) => types.has('number') && weightNames.test(name))?.name;
  const scores = predicted === undefined ? scoreColumns(columns) : undefined;
  return {
    ...(actual !== undefined && { actual }),
    ...(predicted !== undefined && { predicted }),
    ...(scores && { scores }),
    ...(weight !== undefined && { weight }),
  };
}

/** A column of lists, or two and more of numbers. */
export function scoreColumns(columns: readonly TableColumnInfo[]): string[] | undefined {
  const list = columns.find(({ name, types }) => types.has('numbers') && isScoreName(name));
  if (list) return [list.name];
  const single = classScoreNames(columns.filter(({ types }) => types.has('number')).map(({ name }) => name));
  return single.length > 1 ? single.map(({ name }) => name) : undefined;
}

/** Names of the classes of score columns: what is left when that is taken away which all begin with. */
export function scoreClasses(scores: readonly string[]): string[] | undefined {
  if (scores.length < 2) return undefined;
  const named = classScoreNames(scores);
  return named.length === scores.length ? named.map((score) => score.class) : [...scores];
}

/** What a new panel shows: the likely table, with what its columns are for. */
export function confusionMatrixDefaults(catalog: Catalog): ConfusionMatrixSpec {
  const table = likelyTable(catalog.tables);
  return table === undefined ? {} : { table, ...guessColumns(catalog, table) };
}
