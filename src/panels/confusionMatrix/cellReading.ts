import type { Fact } from '../groups/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { joined } from '../../theme/index.js';
import { countText, percentText } from './figureTexts.js';
import type { Cell } from './matrixKeys.js';
import { countAt, matrixName, type OneMatrix } from './matrixSet.js';
import { normalised } from './matrixValues.js';
import { confusionMatrixTexts } from './texts.js';
import type { ConfusionMatrixView } from './view.js';

/** What is read of a cell. */
export interface CellReading {
  title: string;
  facts: Fact[];
  /** In a sentence. */
  text: string;
}

/** The figures of a cell of what is shown large. */
export function cellReading(view: ConfusionMatrixView, main: OneMatrix, cell: Cell, locale?: Locale): CellReading {
  const { actual, predicted } = cell;
  const { set, against } = view;
  const t = textsOf(confusionMatrixTexts, locale);
  const pair = { actual: set.classes[actual] ?? '', predicted: set.classes[predicted] ?? '' };
  const title = t('pair', pair);
  if (against) {
    const facts = differenceFacts(view, main, against, cell, locale);
    const figures = joined(
      facts.map(([name, value]) => t('named', { name, value })),
      locale,
    );
    return { title, facts, text: t('cellRead', { ...pair, figures }) };
  }
  const { sums } = main;
  const count = countAt(main, actual, predicted);
  const part = (of: number) => ({ share: percentText(count / of, locale), total: countText(of, locale) });
  const [ofActual, ofPredicted] = [part(sums.actual[actual]!), part(sums.predicted[predicted]!)];
  const facts: Fact[] = [
    [t('count'), countText(count, locale)],
    [t('ofThisActual'), t('part', ofActual)],
    [t('ofThisPredicted'), t('part', ofPredicted)],
    [t('ofAll'), percentText(count / sums.total, locale, 2)],
  ];
  const figures = t('cellPart', { ...ofActual, cell: countText(count, locale) });
  return { title, facts, text: t('cellRead', { ...pair, figures }) };
}

function differenceFacts(
  { normalise }: ConfusionMatrixView,
  main: OneMatrix,
  against: OneMatrix,
  { actual, predicted }: Cell,
  locale: Locale | undefined,
): Fact[] {
  const value = (of: OneMatrix): number => normalised(countAt(of, actual, predicted), of, actual, predicted, normalise);
  const show = (each: number): string => (normalise === 'count' ? countText(each, locale) : percentText(each, locale));
  const [first, second] = [value(main), value(against)];
  return [
    [matrixName(main.facts, locale), show(first)],
    [matrixName(against.facts, locale), show(second)],
    [textsOf(confusionMatrixTexts, locale)('difference'), show(first - second)],
  ];
}
