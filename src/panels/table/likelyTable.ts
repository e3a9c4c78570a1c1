import { actualName, chosenTables, predictedName, type ManifestTable } from '../../model/index.js';

/** Key of the table that a new panel shows: one that by its columns is of predictions, else any; of those the one with most rows in the last table of each run. */
export function likelyTable(tables: readonly ManifestTable[]): string | undefined {
  const ranked = [...new Set(tables.map(({ key }) => key))].map((key) => {
    const chosen = chosenTables(tables, { table: key });
    return { key, predictions: chosen.some(isOfPredictions), rows: chosen.reduce((sum, { rows }) => sum + rows, 0) };
  });
  return ranked.toSorted((a, b) => Number(b.predictions) - Number(a.predictions) || b.rows - a.rows)[0]?.key;
}

function isOfPredictions({ columns }: ManifestTable): boolean {
  const names = columns.map(({ name }) => name);
  return actualName(names) !== undefined && predictedName(names) !== undefined;
}
