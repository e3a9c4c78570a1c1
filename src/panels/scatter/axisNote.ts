import { valueLanes, type ValueLane } from '../../charts/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { joined } from '../../theme/index.js';
import type { ScatterAxis } from './layout.js';
import { scatterTexts } from './texts.js';

const laneNames = {
  missing: 'missing',
  'not-finite': 'notFinite',
  'not-positive': 'notPositive',
  'other-type': 'otherType',
} as const satisfies Record<Exclude<ValueLane, 'drawn'>, string>;

/** What of an axis a reader must know: `lr: 3 missing, 1 ≤ 0`; empty for nothing. */
export function axisNote({ label, scale: { counts, categories, kind } }: ScatterAxis, rows: number, locale?: Locale): string {
  const t = textsOf(scatterTexts, locale);
  const parts = valueLanes.flatMap((lane) => (lane !== 'drawn' && counts[lane] > 0 ? [t(laneNames[lane], { count: counts[lane] })] : []));
  const rare = categories.at(-1);
  if (rare?.collapsed) parts.push(t('rare', { count: rare.values.length }));
  if (kind === 'category' && rows > 1) parts.push(t('spread'));
  return parts.length > 0 ? t('axisNote', { axis: label, notes: joined(parts, locale) }) : '';
}

/** How an axis is scaled, where it is not by plain values: `log x`. */
export function scaleText(axis: 'x' | 'y' | 'z', { scale: { kind } }: ScatterAxis, locale?: Locale): string {
  return kind === 'log' || kind === 'percentile' ? textsOf(scatterTexts, locale)(kind, { axis }) : '';
}
