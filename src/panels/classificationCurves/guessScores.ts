import { actualName, type Catalog } from '../../model/index.js';
import type { ClassificationCurvesSpec, ScoreColumn } from './spec.js';

type Table = Catalog['tables'][number];

const prefix = /^(?:score|scores|prob|probs|proba|probability|p|pred_proba|logit|logits|pyx)[_./ -]+(.+)$/i;
const single = /^(score|prob|proba|probability|p|y_score|y_prob|y_pred_proba|confidence|logit)$/i;
const lists = /^(pyx|probs|probabilities|proba|scores|logits|y_score|y_prob)$/i;

/** What of the catalog's tables looks like labels and scores of a classifier: the first table that has both. */
export function guessScores({ tables }: Pick<Catalog, 'tables'>): Pick<ClassificationCurvesSpec, 'table' | 'actual' | 'scores'> {
  for (const table of tables) {
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
  const named = columns.flatMap(({ name, type }): ScoreColumn[] => {
    const [, of] = (type === 'number' && prefix.exec(name)) || [];
    return of === undefined ? [] : [{ class: of, key: name }];
  });
  if (named.length > 0) return named;
  const one = columns.find(({ name, type }) => type === 'number' && single.test(name));
  if (one) return [{ class: positive, key: one.name }];
  // How long its lists are the catalog does not say: of two the second is the positive class.
  const list = columns.find(({ name, type }) => type === 'numbers' && lists.test(name)) ?? columns.find(({ type }) => type === 'numbers');
  return list ? [{ class: positive, key: list.name, item: 1 }] : [];
}
