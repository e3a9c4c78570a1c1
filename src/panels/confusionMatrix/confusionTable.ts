import type { PanelTable } from '../panelKind.js';
import { countText, percentText } from './figureTexts.js';
import { countAt, matrixName, type OneMatrix } from './matrixSet.js';
import { differenceValues } from './matrixValues.js';
import type { ConfusionMatrixView } from './view.js';

/** The pairs that occur, as a table. */
export function confusionTable(view: ConfusionMatrixView): PanelTable {
  const { main, against, mode, set } = view;
  if (mode === 'difference') return main && against ? differenceTable(view, main, against) : { rows: 0, columns: [] };
  const matrices = main ? [main] : set.matrices;
  const ends: number[] = [];
  for (const { cells } of matrices) ends.push((ends.at(-1) ?? 0) + cells.count.length);
  const at = (row: number): { matrix: OneMatrix; i: number } => {
    const place = ends.findIndex((end) => row < end);
    return { matrix: matrices[place]!, i: row - (ends[place - 1] ?? 0) };
  };
  const of =
    <T>(read: (matrix: OneMatrix, i: number) => T) =>
    (row: number): T => {
      const { matrix, i } = at(row);
      return read(matrix, i);
    };
  const numeric = true;
  const name = (index: number): string => set.classes[index] ?? '';
  return {
    rows: ends.at(-1) ?? 0,
    columns: [
      ...(matrices.length > 1 ? [{ label: 'Run', text: of(({ facts }) => matrixName(facts)) }] : []),
      { label: 'Actual', text: of(({ cells }, i) => name(cells.actual[i]!)) },
      { label: 'Predicted', text: of(({ cells }, i) => name(cells.predicted[i]!)) },
      { label: 'Count', numeric, text: of(({ cells }, i) => countText(cells.count[i]!)), value: of(({ cells }, i) => cells.count[i]) },
      {
        label: 'Of actual',
        numeric,
        text: of(({ cells, sums }, i) => percentText(cells.count[i]! / sums.actual[cells.actual[i]!]!)),
        value: of(({ cells, sums }, i) => cells.count[i]! / sums.actual[cells.actual[i]!]!),
      },
      {
        label: 'Of predicted',
        numeric,
        text: of(({ cells, sums }, i) => percentText(cells.count[i]! / sums.predicted[cells.predicted[i]!]!)),
        value: of(({ cells, sums }, i) => cells.count[i]! / sums.predicted[cells.predicted[i]!]!),
      },
      {
        label: 'Of all',
        numeric,
        text: of(({ cells, sums }, i) => percentText(cells.count[i]! / sums.total, 2)),
        value: of(({ cells, sums }, i) => cells.count[i]! / sums.total),
      },
    ],
  };
}

function differenceTable({ set, normalise }: ConfusionMatrixView, main: OneMatrix, against: OneMatrix): PanelTable {
  const { actual, predicted, value } = differenceValues(main, against, normalise);
  const numeric = true;
  const count =
    (of: OneMatrix) =>
    (row: number): number =>
      countAt(of, actual[row]!, predicted[row]!);
  return {
    rows: value.length,
    columns: [
      { label: 'Actual', text: (row) => set.classes[actual[row]!] ?? '' },
      { label: 'Predicted', text: (row) => set.classes[predicted[row]!] ?? '' },
      { label: `Count in ${matrixName(main.facts)}`, numeric, text: (row) => countText(count(main)(row)), value: count(main) },
      { label: `Count in ${matrixName(against.facts)} `, numeric, text: (row) => countText(count(against)(row)), value: count(against) },
      {
        label: 'Difference',
        numeric,
        text: (row) => (normalise === 'count' ? countText(value[row]!) : percentText(value[row]!)),
        value: (row) => value[row],
      },
    ],
  };
}
