import type { Plan } from '../../src/model/index.js';

/** A kind that is missing does not compile. */
const kinds: Readonly<Record<Plan['kind'], true>> = {
  'runs.page': true,
  'runs.columns': true,
  'runs.facets': true,
  series: true,
  'keys.search': true,
  importance: true,
  'histogram.series': true,
  'table.page': true,
  'table.facets': true,
  'table.groups': true,
  'table.compare': true,
  'table.compare.counts': true,
  'media.page': true,
  'log.page': true,
  confusion: true,
  curve: true,
};

/** Every kind of plans. */
export const planKinds = Object.keys(kinds) as Plan['kind'][];
