import { actualName, classScoreNames, isScoreName, likelyTable, type Catalog } from '../../model/index.js';
import type { ClassificationCurvesSpec, ScoreColumn } from './spec.js';

type Table = Catalog['tables'][number];

/** What of the catalog's tables looks like labels and scores of a classifier: the likely table if it has both, else the first that has. */
export function guessScores({ tables }: Pick<Catalog, 'tables'>): Pick<ClassificationCurvesSpec, 'table' | 'actual' | 'scores'> {
  const likely = likelyTable(tables);
  for (const table of [...tables.filter(({ key }) => key === likely), ...tables]) {
    const found = guessIn(table);
    if (found) return { table: table.key, ...found };
  }
  return { scores: [] };
}

/** Names of the columns of one table that look like labels and scores; undefined where none do. */
export function guessIn({ columns }: Pick<Table, 'columns'>): { actual: string; scores: ScoreColumn[] } | undefined {
  const labels = columns.filter(({ type }) => type !== 'numbers');
  const name = actualName(labels.map((column) => column.name));
  const actual = labels.find((column) => column.name === name);
  if (!actual) return undefined;
  const scores = scoresIn(columns, actual.type === 'boolean' ? 'true' : '1');
  return scores.length > 0 ? { actual: actual.name, scores } : undefined;
}

function scoresIn(columns: Table['columns'], positive: string): ScoreColumn[] {
  const numbers = columns.filter(({ type }) => type === 'number').map(({ name }) => name);
  const named = classScoreNames(numbers);
  if (named.length > 0) return named.map(({ class: of, name }) => ({ class: of, key: name }));
  const one = numbers.find(isScoreName);
  if (one !== undefined) return [{ class: positive, key: one }];
  // How long its lists are the catalog does not say: of two the second is the positive class.
  const lists = columns.filter(({ type }) => type === 'numbers');
  const list = lists.find(({ name }) => isScoreName(name)) ?? lists[0];
  return list ? [{ class: positive, key: list.name, item: 1 }] : [];
}
