import type { BarChartSpec, DistributionSpec } from '../../../panels/index.js';
import type { Fields } from '../fields.js';
import type { ArrivedPanel } from './arrivedPanel.js';
import { readGrouping } from './groupSettings.js';
import { metricColumns } from './metricColumns.js';

/** Bars of runs or groups; boxes and violins of groups are a distribution. */
export function readBarPanel(config: Fields): ArrivedPanel {
  const notes: string[] = [];
  const values = metricColumns(config, notes);
  const groups = readGrouping(config, notes);
  const form = formOf(config);
  if (form) {
    if (values.length > 1) notes.push(`Only ${values[0]!.key} is shown: a distribution is of one column.`);
    if (values.length > 1) config.giveBack('metrics');
    return { kind: 'distribution', spec: distributionOf(values[0], form, groups.groupBy), notes };
  }
  config.usual({ vertical: false });
  const spec: BarChartSpec = {
    values,
    ...groups,
    orientation: config.flag('vertical') ? 'vertical' : 'horizontal',
    order: 'created',
    ascending: true,
    scale: 'linear',
    fromZero: true,
  };
  return { kind: 'bar', spec, notes };
}

function formOf(config: Fields): DistributionSpec['form'] | undefined {
  for (const key of ['plotStyle', 'barStyle', 'plotType']) {
    config.usual({ [key]: 'bar' });
    const form = config.choice(key, ['boxplot', 'violin']);
    if (form) return form === 'boxplot' ? 'box' : 'violin';
  }
  return undefined;
}

function distributionOf(
  value: DistributionSpec['value'],
  form: DistributionSpec['form'],
  groupBy: DistributionSpec['groupBy'],
): DistributionSpec {
  const usual = { scale: 'linear', points: true, bins: 'freedman-diaconis', heights: 'count', bandwidth: 'scott' } as const;
  return { ...(value && { value }), form, groupBy, ...usual };
}
