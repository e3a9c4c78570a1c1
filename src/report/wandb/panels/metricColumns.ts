import type { Column } from '../../../model/index.js';
import type { Fields } from '../fields.js';
import { spelledColumn } from '../runs/wandbColumn.js';

/** The numbers of runs that a panel names as its metrics. */
export function metricColumns(config: Fields, notes: string[]): Column[] {
  const names = config.texts('metrics') ?? [];
  const columns = names.map((name) => spelledColumn(name, 'summary'));
  if (columns.includes(undefined)) {
    config.giveBack('metrics');
    notes.push(`Runs have no “${names[columns.indexOf(undefined)]}” here.`);
  }
  const { expressions } = config.json;
  if (Array.isArray(expressions) && expressions.length > 0) notes.push('The metrics are shown as they are, not the expressions of them.');
  return columns.flatMap((column) => column ?? []);
}
