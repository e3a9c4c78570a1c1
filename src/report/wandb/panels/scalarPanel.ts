import { likelyGoal } from '../../../model/index.js';
import type { ScalarSpec } from '../../../panels/index.js';
import type { Fields } from '../fields.js';
import type { ArrivedPanel } from './arrivedPanel.js';
import { metricColumns } from './metricColumns.js';

const spreads = { minmax: 'range', stddev: 'sd', stderr: 'stderr', none: 'none' } as const;

/** One number. */
export function readScalarPanel(config: Fields): ArrivedPanel {
  const notes: string[] = [];
  const [metric, ...others] = metricColumns(config, notes);
  if (others.length > 0) {
    config.giveBack('metrics');
    notes.push('Only the first of its metrics is shown.');
  }
  const spread = config.choice('groupArea', ['minmax', 'stddev', 'stderr', 'none']);
  const spec: ScalarSpec = {
    ...(metric && { metric }),
    ...pickOf(config, metric?.key ?? '', notes),
    groupBy: 'run set',
    spread: spread ? spreads[spread] : 'none',
  };
  return { kind: 'scalar', spec, notes };
}

function pickOf(config: Fields, key: string, notes: string[]): Pick<ScalarSpec, 'goal' | 'pick'> {
  const goal = likelyGoal(key) ?? 'maximize';
  const aggregate = config.choice('groupAgg', ['mean', 'median', 'min', 'max']);
  if (aggregate === 'min' || aggregate === 'max') return { goal: aggregate === 'min' ? 'minimize' : 'maximize', pick: 'best' };
  const { groupAgg } = config.json;
  if (aggregate === undefined && typeof groupAgg === 'string') notes.push(`It is the mean, not “${groupAgg}”.`);
  return { goal, pick: aggregate ?? 'mean' };
}
