import { formatStep } from '../../theme/index.js';
import { counted, type TableView } from './view.js';

/** `20 of 300 rows · 3 runs`, `4 groups · 300 rows`; nothing where none of what is asked has arrived. */
export function countsText({
  total,
  grouped,
  of,
  runs,
  stale,
}: Pick<TableView, 'total' | 'grouped' | 'of' | 'runs' | 'stale'>): string | undefined {
  if (stale && total === 0) return undefined;
  const matching = grouped?.rows ?? total;
  const rows = matching === of ? counted(matching, 'row') : `${formatStep(matching)} of ${counted(of, 'row')}`;
  return [...(grouped ? [counted(total, 'group')] : []), rows, ...(runs === undefined ? [] : [counted(runs, 'run')])].join(' · ');
}
