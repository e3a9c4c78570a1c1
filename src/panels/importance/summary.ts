import { trustedR2, type ImportanceFacts } from '../../model/index.js';
import { formatStep, formatValue } from '../../theme/index.js';
import { directionWords } from './direction.js';
import type { ImportanceRow } from './view.js';

/** Parameters that are named. */
const named = 3;

/** The panel in a sentence or two: what matters most, which way, and how far it can be trusted. `rows`: the most important first. */
export function summarise({ used, r2, goal }: ImportanceFacts, rows: readonly ImportanceRow[], target: string): string {
  const head = `Importance of ${formatStep(rows.length)} ${rows.length === 1 ? 'parameter' : 'parameters'} for ${target} (${goal === 'minimize' ? 'smaller' : 'larger'} is better) in ${formatStep(used)} ${used === 1 ? 'run' : 'runs'}`;
  if (Number.isNaN(r2) || rows.length === 0) return `${head}.`;
  const first = rows.slice(0, named).map(({ label, figures, direction }) => {
    const way = direction === 'rises' || direction === 'falls' ? `, with it ${target} ${directionWords[direction]}` : '';
    return `${label} ${figures.permutation.text}${way}`;
  });
  const trust = r2 < trustedR2 ? `too little to trust` : 'of the differences between runs it has not seen';
  return `${head}. Loss of R² when shuffled: ${first.join('; ')}. The forest explains ${formatValue(100 * Math.max(0, r2), 2)} % ${trust}.`;
}
