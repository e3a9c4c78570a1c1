import type { RunsPagePlan } from '../model/index.js';
import { queryColumns } from './series/queryColumns.js';

/** Whether a page needs points, which lie in the series worker. */
export function readsPoints({ runs, columns }: RunsPagePlan): boolean {
  return [...queryColumns(runs), ...columns].some((column) => column.from === 'metric' && typeof column.reduce !== 'string');
}
