import { confusionScores } from '../../numeric/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import type { ConfusionItem } from './confusionItems.js';
import { percentText } from './figureTexts.js';
import { matrixName, type MatrixSet } from './matrixSet.js';
import type { ShownMatrices } from './shownMatrices.js';
import { confusionMatrixTexts } from './texts.js';

/** What the drawing shows, in a sentence or two. */
export function summaryText(set: MatrixSet, shown: ShownMatrices, items: readonly ConfusionItem[], locale?: Locale): string {
  const before = whatText(set, shown, locale);
  const after = mostText(set, shown, items[0], locale);
  return after === undefined ? before : textsOf(confusionMatrixTexts, locale)('following', { before, after });
}

function whatText({ classes, matrices }: MatrixSet, { mode, main, against }: ShownMatrices, locale: Locale | undefined): string {
  const t = textsOf(confusionMatrixTexts, locale);
  const over = t('classes', { count: classes.length });
  if (mode === 'difference' && main && against)
    return t('summaryDifference', { run: matrixName(main.facts, locale), other: matrixName(against.facts, locale), classes: over });
  if (!main) return t('summaryRuns', { runs: t('runs', { count: matrices.length }), classes: over });
  const accuracy = percentText(confusionScores(main.sums).accuracy, locale);
  return t('summary', { rows: t('rows', { count: main.facts.counted }), classes: over, accuracy });
}

/** What stands out; undefined where two matrices do not differ. */
function mostText(
  { classes }: MatrixSet,
  { mode, main, against }: ShownMatrices,
  first: ConfusionItem | undefined,
  locale: Locale | undefined,
): string | undefined {
  const t = textsOf(confusionMatrixTexts, locale);
  const differs = mode === 'difference' && main && against;
  if (!first) return differs ? undefined : t('nothingConfused');
  const pair = { actual: classes[first.actual] ?? '', predicted: classes[first.predicted] ?? '' };
  if (differs) return t('largestDifference', { ...pair, difference: first.count });
  const times = first.count;
  return first.run === undefined ? t('mostFrequent', { ...pair, times }) : t('mostFrequentIn', { ...pair, times, run: first.run });
}
