import type { BarChartSpec } from '../../../panels/index.js';
import type { Fields } from '../fields.js';
import { spelledColumn } from '../runs/wandbColumn.js';

const centres = { mean: 'mean', median: 'median', min: 'min', max: 'max' } as const;
const spreads = { minmax: 'range', stddev: 'sd', stderr: 'stderr', none: 'none' } as const;

/** How a panel puts runs together, as bars have it. */
export function readGrouping(config: Fields, notes: string[]): Pick<BarChartSpec, 'groupBy' | 'centre' | 'spread'> {
  const groupBy = groupsOf(config, notes);
  const centre = config.choice('groupAgg', ['mean', 'median', 'min', 'max']);
  const spread = config.choice('groupArea', ['minmax', 'stddev', 'stderr', 'none']);
  const { groupAgg } = config.json;
  if (centre === undefined && typeof groupAgg === 'string') notes.push(`Groups are shown by their mean, not by “${groupAgg}”.`);
  return { groupBy, centre: centre ? centres[centre] : 'mean', spread: spread ? spreads[spread] : 'none' };
}

function groupsOf(config: Fields, notes: string[]): BarChartSpec['groupBy'] {
  config.usual({ aggregate: true, groupBy: 'None' });
  const spelling = config.words('groupBy');
  if (spelling === undefined || spelling === 'None') return 'run set';
  const column = spelledColumn(spelling, 'config');
  if (column) return [column];
  config.giveBack('groupBy');
  notes.push(`Runs cannot be grouped by “${spelling}” here.`);
  return 'run set';
}
