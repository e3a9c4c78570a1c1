import type { Catalog, Column, ManifestMetric } from '../model/index.js';
import { mainMetric, varyingKeys } from '../panels/index.js';

/** The columns a run list starts with: the config key that varies most usefully, and the metric people compare runs by. */
export function defaultColumns(catalog: Catalog): Column[] {
  const metric = mainMetric(catalog);
  const keys = varyingKeys(catalog).slice(0, metric ? 1 : 2);
  const columns: Column[] = keys.map(({ key }) => ({ from: 'config', key }));
  if (metric) columns.push({ from: 'metric', key: metric.key, reduce: bestReduce(metric) });
  return columns;
}

function bestReduce({ goal }: ManifestMetric): 'min' | 'max' | 'last' {
  if (goal === undefined) return 'last';
  return goal === 'minimize' ? 'min' : 'max';
}
