import type { Fact } from '../groups/index.js';
import { countText, percentText } from './figureTexts.js';
import { countAt, matrixName, type OneMatrix } from './matrixSet.js';
import { normalised } from './matrixValues.js';
import type { ConfusionMatrixView } from './view.js';

/** What is read of a cell. */
export interface CellReading {
  title: string;
  facts: Fact[];
  /** In a sentence. */
  text: string;
}

/** The figures of a cell of what is shown large. */
export function cellReading(view: ConfusionMatrixView, main: OneMatrix, actual: number, predicted: number): CellReading {
  const { set, against, normalise } = view;
  const [is, taken] = [set.classes[actual] ?? '', set.classes[predicted] ?? ''];
  const count = countAt(main, actual, predicted);
  const { sums } = main;
  const title = `${is} → ${taken}`;
  if (against) {
    const value = (of: OneMatrix): number => normalised(countAt(of, actual, predicted), of, actual, predicted, normalise);
    const show = (each: number): string => (normalise === 'count' ? countText(each) : percentText(each));
    const [first, second] = [value(main), value(against)];
    const facts: Fact[] = [
      [matrixName(main.facts), show(first)],
      [matrixName(against.facts), show(second)],
      ['Difference', show(first - second)],
    ];
    return { title, facts, text: `actual ${is}, predicted ${taken}: ${facts.map(([name, text]) => `${name} ${text}`).join(', ')}` };
  }
  const facts: Fact[] = [
    ['Count', countText(count)],
    ['Of this actual class', `${percentText(count / sums.actual[actual]!)} of ${countText(sums.actual[actual]!)}`],
    ['Of this predicted class', `${percentText(count / sums.predicted[predicted]!)} of ${countText(sums.predicted[predicted]!)}`],
    ['Of all', percentText(count / sums.total, 2)],
  ];
  const of = `${countText(count)} of ${countText(sums.actual[actual]!)} (${percentText(count / sums.actual[actual]!)})`;
  return { title, facts, text: `actual ${is}, predicted ${taken}: ${of}` };
}
