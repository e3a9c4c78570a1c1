import { trustedR2, type ImportanceFacts } from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { formatValue } from '../../theme/index.js';
import { groupTexts } from '../groups/texts.js';
import { importanceTexts } from './texts.js';
import type { ImportanceRow } from './view.js';

/** Parameters that are named. */
const named = 3;

/** The panel in a sentence or two: what matters most, which way, and how far it can be trusted. `rows`: the most important first. */
export function summarise({ used, r2, goal }: ImportanceFacts, rows: readonly ImportanceRow[], target: string, locale?: Locale): string {
  const t = textsOf(importanceTexts, locale);
  const head = t('head', {
    parameters: t('parameters', { count: rows.length }),
    target,
    better: t(goal === 'minimize' ? 'smallerBetter' : 'largerBetter'),
    runs: textsOf(groupTexts, locale)('runs', { count: used }),
  });
  if (Number.isNaN(r2) || rows.length === 0) return head;
  const first = rows.slice(0, named).map(({ label, figures, direction }) => {
    const values = { parameter: label, figure: figures.permutation.text };
    if (direction !== 'rises' && direction !== 'falls') return t('lossOf', values);
    return t(direction === 'rises' ? 'lossRises' : 'lossFalls', { ...values, target });
  });
  const percent = formatValue(100 * Math.max(0, r2), 2, locale);
  return [head, t('loss', { parameters: first.join(t('between')) }), t(r2 < trustedR2 ? 'explainsLittle' : 'explains', { percent })].join(
    ' ',
  );
}
