import { formatStep } from '../../theme/index.js';
import { counted, type TableView } from './view.js';

/** `20 of 300 rows · 3 runs`; nothing where none of what is asked has arrived. */
export function countsText({ total, of, runs, stale }: Pick<TableView, 'total' | 'of' | 'runs' | 'stale'>): string | undefined {
  if (stale && total === 0) return undefined;
  const rows = total === of ? counted(total, 'row') : `${formatStep(total)} of ${counted(of, 'row')}`;
  return runs === undefined ? rows : `${rows} · ${counted(runs, 'run')}`;
}
