import { isRowPlan, type Manifest, type Plan } from '../model/index.js';
import { rowPlanColumns } from './rowPlanColumns.js';

/** Milliseconds that a worker may take for a point or a cell without looking at its messages: sorting by time took 0.2 of these on a slow machine. */
const msPerValue = 0.002;

/** Bins that a histogram is taken to have; loggers write 64 or fewer unless told otherwise. */
const binsOfHistogram = 64;

/**
 * Milliseconds that a worker may say nothing while it answers a plan, beyond those that any may: points of one run are smoothed, sorted and
 * reduced in one go, tables are loaded and trees grown so. An upper bound by what the manifest says, for runs of any choice.
 */
export function longestSilence(
  plan: Plan,
  { metrics, runs, loggedTables = [], histograms = [] }: Pick<Manifest, 'metrics' | 'runs' | 'loggedTables' | 'histograms'>,
): number {
  if (plan.kind === 'keys.search') return 0;
  if (isRowPlan(plan)) {
    const keys = 'other' in plan ? [plan.rows.table, plan.other.table] : [plan.rows.table];
    const rows = loggedTables.filter(({ key }) => keys.includes(key)).reduce((sum, table) => sum + table.rows * table.columns.length, 0);
    return (runs + rows) * (rowPlanColumns(plan).length + 1) * msPerValue;
  }
  if (plan.kind === 'media.page' || plan.kind === 'log.page') return runs * msPerValue;
  if (plan.kind === 'importance') return runs * (plan.parameters.length + 2) * msPerValue;
  if (plan.kind === 'histogram.series') {
    const logged = histograms.find(({ key }) => key === plan.key)?.rows ?? 0;
    return (runs + logged * binsOfHistogram) * msPerValue;
  }
  if (plan.kind !== 'series') return runs * (plan.columns.length + 1) * msPerValue;
  const wanted = new Set<string>(plan.y);
  const points = metrics.filter(({ key }) => wanted.has(key)).flatMap(({ segments }) => segments.map((segment) => segment.points));
  return points.reduce((sum, count) => sum + count, runs) * msPerValue;
}
