import type { ManifestTable } from './manifest.js';
import { actualName, predictedName } from './predictionNames.js';
import { chosenTables } from './chosenTables.js';
import { isScoreName } from './scoreNames.js';

/** What the names of a table's columns say of predictions. */
export interface PredictionColumns {
  /** What was true. */
  actual: boolean;
  /** Which class a model chose. */
  predicted: boolean;
  /** A model's scores, as numbers or lists of them. */
  scores: boolean;
}

/** Which columns of predictions there are, by their names. */
export function predictionColumns(columns: readonly Pick<ManifestTable['columns'][number], 'name' | 'type'>[]): PredictionColumns {
  const names = columns.filter(({ type }) => type !== 'numbers').map(({ name }) => name);
  return {
    actual: actualName(names) !== undefined,
    predicted: predictedName(names) !== undefined,
    scores: columns.some(({ name, type }) => (type === 'number' || type === 'numbers') && isScoreName(name)),
  };
}

/** Whether there is what was true, and what a model made of it. */
export function isEvaluation({ actual, predicted, scores }: PredictionColumns): boolean {
  return actual && (predicted || scores);
}

/**
 * Key of the table that new panels show: one whose columns are of an evaluation before any other, of those the one that has most of true classes, predicted ones and scores, of those the
 * one with most rows in the last table of each run.
 */
export function likelyTable(tables: readonly ManifestTable[]): string | undefined {
  const ranked = [...new Set(tables.map(({ key }) => key))].map((key) => {
    const chosen = chosenTables(tables, { table: key });
    const found = predictionColumns(chosen.flatMap(({ columns }) => columns));
    const kinds = Object.values(found).filter(Boolean).length;
    return { key, rank: (isEvaluation(found) ? 3 : 0) + kinds, rows: chosen.reduce((sum, { rows }) => sum + rows, 0) };
  });
  return ranked.toSorted((a, b) => b.rank - a.rank || b.rows - a.rows)[0]?.key;
}
