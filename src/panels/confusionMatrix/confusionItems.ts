import { topConfusions } from '../../numeric/index.js';
import { english, type Locale } from '../../texts/index.js';
import { countText, percentText } from './figureTexts.js';
import { matrixName, type MatrixSet, type OneMatrix } from './matrixSet.js';
import { differenceValues } from './matrixValues.js';
import type { Normalisation } from './spec.js';
import type { ShownMatrices } from './shownMatrices.js';

/** A pair of classes that were confused. */
export interface ConfusionItem {
  matrix: OneMatrix;
  /** The run, where several are listed. */
  run: string | undefined;
  /** Places in the order of the classes. */
  actual: number;
  predicted: number;
  /** How often, or how much more often. */
  count: string;
  /** The same as a part of the rows of the actual class. */
  share: string;
}

/** Pairs that are listed at most. */
export const mostItems = 200;

/** The most frequent confusions; of a difference those that differ most. */
export function confusionItems(
  { matrices }: MatrixSet,
  { mode, main, against }: ShownMatrices,
  normalise: Normalisation,
  locale?: Locale,
): ConfusionItem[] {
  if (mode === 'difference') return main && against ? differenceItems(main, against, normalise, locale) : [];
  const found = (main ? [main] : matrices).flatMap((matrix) =>
    Array.from(topConfusions(matrix.cells, mostItems), (at) => ({
      count: matrix.cells.count[at]!,
      item: itemOf(matrix, at, !main, locale),
    })),
  );
  return found
    .toSorted((a, b) => b.count - a.count)
    .slice(0, mostItems)
    .map(({ item }) => item);
}

function itemOf(matrix: OneMatrix, at: number, several: boolean, locale: Locale | undefined): ConfusionItem {
  const { cells, sums, facts } = matrix;
  const [actual, predicted, count] = [cells.actual[at]!, cells.predicted[at]!, cells.count[at]!];
  return {
    matrix,
    run: several ? matrixName(facts, locale) : undefined,
    actual,
    predicted,
    count: countText(count, locale),
    share: percentText(count / sums.actual[actual]!, locale),
  };
}

function differenceItems(main: OneMatrix, against: OneMatrix, normalise: Normalisation, locale: Locale = english): ConfusionItem[] {
  const { actual, predicted, value } = differenceValues(main, against, normalise);
  const size = value.map((each) => (Number.isNaN(each) ? 0 : Math.abs(each)));
  const top = topConfusions({ classes: main.cells.classes, actual, predicted, count: size }, mostItems);
  const more = (difference: number): string => (difference > 0 ? '+' : '');
  return Array.from(top, (at) => {
    const shown = normalise === 'count' ? countText(value[at]!, locale) : percentText(value[at]!, locale);
    return {
      matrix: main,
      run: undefined,
      actual: actual[at]!,
      predicted: predicted[at]!,
      count: locale.leftToRight(`${more(value[at]!)}${shown}`),
      share: '',
    };
  });
}
