import { valueLanes, type ValueLane } from '../../charts/index.js';
import { formatStep } from '../../theme/index.js';
import type { ScatterAxis } from './layout.js';

const laneTexts: Readonly<Record<Exclude<ValueLane, 'drawn'>, string>> = {
  missing: 'missing',
  'not-finite': 'NaN or infinite',
  'not-positive': '≤ 0',
  'other-type': 'no number',
};

/** What of an axis a reader must know: `lr: 3 missing, 1 ≤ 0`; empty for nothing. */
export function axisNote({ label, scale: { counts, categories, kind } }: ScatterAxis, rows: number): string {
  const parts = valueLanes.flatMap((lane) =>
    lane !== 'drawn' && counts[lane] > 0 ? [`${formatStep(counts[lane])} ${laneTexts[lane]}`] : [],
  );
  const rare = categories.at(-1);
  if (rare?.collapsed) parts.push(`${formatStep(rare.values.length)} rare values together`);
  if (kind === 'category' && rows > 1) parts.push('spread within categories');
  return parts.length > 0 ? `${label}: ${parts.join(', ')}` : '';
}

/** How an axis is scaled, where it is not by plain values: `log x`. */
export function scaleText(name: 'x' | 'y' | 'z', { scale: { kind } }: ScatterAxis): string {
  return kind === 'log' || kind === 'percentile' ? `${kind} ${name}` : '';
}
