import { textsOf, type Locale } from '../../texts/index.js';
import type { PanelTable } from '../panelKind.js';
import { countText, percentText } from './figureTexts.js';
import { countAt, matrixName, type OneMatrix } from './matrixSet.js';
import { differenceValues } from './matrixValues.js';
import { confusionMatrixTexts } from './texts.js';
import type { ConfusionMatrixView } from './view.js';

/** The pairs that occur, as a table. */
export function confusionTable(view: ConfusionMatrixView, locale?: Locale): PanelTable {
  const t = textsOf(confusionMatrixTexts, locale);
  const { main, against, mode, set } = view;
  if (mode === 'difference') return main && against ? differenceTable(view, main, against, locale) : { rows: 0, columns: [] };
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
      ...(matrices.length > 1 ? [{ label: t('run'), text: of(({ facts }) => matrixName(facts, locale)) }] : []),
      { label: t('actual'), text: of(({ cells }, i) => name(cells.actual[i]!)) },
      { label: t('predicted'), text: of(({ cells }, i) => name(cells.predicted[i]!)) },
      {
        label: t('count'),
        numeric,
        text: of(({ cells }, i) => countText(cells.count[i]!, locale)),
        value: of(({ cells }, i) => cells.count[i]),
      },
      {
        label: t('ofActual'),
        numeric,
        text: of(({ cells, sums }, i) => percentText(cells.count[i]! / sums.actual[cells.actual[i]!]!, locale)),
        value: of(({ cells, sums }, i) => cells.count[i]! / sums.actual[cells.actual[i]!]!),
      },
      {
        label: t('ofPredicted'),
        numeric,
        text: of(({ cells, sums }, i) => percentText(cells.count[i]! / sums.predicted[cells.predicted[i]!]!, locale)),
        value: of(({ cells, sums }, i) => cells.count[i]! / sums.predicted[cells.predicted[i]!]!),
      },
      {
        label: t('ofAll'),
        numeric,
        text: of(({ cells, sums }, i) => percentText(cells.count[i]! / sums.total, locale, 2)),
        value: of(({ cells, sums }, i) => cells.count[i]! / sums.total),
      },
    ],
  };
}

function differenceTable(
  { set, normalise }: ConfusionMatrixView,
  main: OneMatrix,
  against: OneMatrix,
  locale: Locale | undefined,
): PanelTable {
  const t = textsOf(confusionMatrixTexts, locale);
  const { actual, predicted, value } = differenceValues(main, against, normalise);
  const numeric = true;
  const count =
    (of: OneMatrix) =>
    (row: number): number =>
      countAt(of, actual[row]!, predicted[row]!);
  const countIn = ({ facts }: OneMatrix): string => t('countIn', { run: matrixName(facts, locale) });
  return {
    rows: value.length,
    columns: [
      { label: t('actual'), text: (row) => set.classes[actual[row]!] ?? '' },
      { label: t('predicted'), text: (row) => set.classes[predicted[row]!] ?? '' },
      { label: countIn(main), numeric, text: (row) => countText(count(main)(row), locale), value: count(main) },
      // The space tells columns apart that are of runs of the same name.
      { label: `${countIn(against)} `, numeric, text: (row) => countText(count(against)(row), locale), value: count(against) },
      {
        label: t('difference'),
        numeric,
        text: (row) => (normalise === 'count' ? countText(value[row]!, locale) : percentText(value[row]!, locale)),
        value: (row) => value[row],
      },
    ],
  };
}
