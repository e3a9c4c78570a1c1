import { confusionScores } from '../../numeric/index.js';
import { formatStep } from '../../theme/index.js';
import type { ConfusionItem } from './confusionItems.js';
import { percentText } from './figureTexts.js';
import { matrixName, type MatrixSet } from './matrixSet.js';
import type { ShownMatrices } from './shownMatrices.js';

/** What the drawing shows, in a sentence. */
export function summaryText(
  { classes, matrices }: MatrixSet,
  { mode, main, against }: ShownMatrices,
  items: readonly ConfusionItem[],
): string {
  const over = `${formatStep(classes.length)} ${classes.length === 1 ? 'class' : 'classes'}`;
  const [first] = items;
  const pair = first && `“${classes[first.actual]}” taken for “${classes[first.predicted]}”`;
  if (mode === 'difference' && main && against) {
    const names = `${matrixName(main.facts)} less ${matrixName(against.facts)}`;
    return `Difference of confusion matrices, ${names}, over ${over}.${first ? ` Largest difference: ${pair}, ${first.count}.` : ''}`;
  }
  const most = first
    ? ` Most frequent confusion: ${pair}, ${first.count} times${first.run === undefined ? '' : ` in ${first.run}`}.`
    : ' Nothing was confused.';
  if (!main) return `Confusion matrices of ${formatStep(matrices.length)} runs over ${over}.${most}`;
  const { accuracy } = confusionScores(main.sums);
  return `Confusion matrix of ${formatStep(main.facts.counted)} rows over ${over}: accuracy ${percentText(accuracy)}.${most}`;
}
