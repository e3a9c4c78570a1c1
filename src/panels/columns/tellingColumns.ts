import { lossName, scoreName, type Catalog, type ManifestColumn, type ManifestMetric } from '../../model/index.js';

/**
 * The metric a person most likely compares runs by: one with a declared goal, else a validation or test score or loss,
 * else any score or loss; among equals the one most runs logged. Undefined where nothing was logged.
 */
export function mainMetric({ metrics }: Pick<Catalog, 'metrics'>): ManifestMetric | undefined {
  const ranked = metrics
    .filter(({ kind, points }) => kind === 'logged' && points > 0)
    .map((metric) => ({ metric, score: metricScore(metric) }))
    .toSorted((a, b) => b.score - a.score || b.metric.runs - a.metric.runs || (a.metric.key < b.metric.key ? -1 : 1));
  return ranked[0]?.metric;
}

function metricScore({ key, goal }: ManifestMetric): number {
  const words = key.toLowerCase();
  const held = /(^|[^a-z])(val|valid|validation|eval|evaluation|test|dev)([^a-z]|$)/.test(words);
  const score = scoreName.test(words);
  const loss = lossName.test(words);
  return (goal ? 8 : 0) + (held ? 4 : 0) + (score ? 2 : 0) + (loss ? 1 : 0);
}

/** Config keys with more than one value, the most telling first. */
export function varyingKeys(catalog: Catalog): ManifestColumn[] {
  const declared = new Set(catalog.parameters.map(({ key }) => key));
  return catalog.columns
    .filter((column) => column.from === 'config' && usefulness(column, catalog.runs, declared) > 0)
    .toSorted((a, b) => usefulness(b, catalog.runs, declared) - usefulness(a, catalog.runs, declared) || (a.key < b.key ? -1 : 1));
}

/** 0 for keys that say nothing (one value, text that differs in every run, few runs); the higher, the more telling. */
function usefulness({ key, variants }: ManifestColumn, runs: number, declared: ReadonlySet<string>): number {
  const [main] = variants.toSorted((a, b) => b.runs - a.runs);
  if (!main || main.type === 'json' || main.distinct < 2 || main.runs < runs / 2) return 0;
  if (main.type === 'string' && main.distinct > main.runs / 2 && main.distinct > 10) return 0;
  const last = key.split('.').at(-1)?.toLowerCase() ?? '';
  const learningRate = /^(lr|learning_?rate|lr_?max|max_?lr|base_?lr)$/.test(last) ? 3 : 0;
  const seed = /seed|(^|_)id$|port|rank/.test(last) ? -2.5 : 0;
  const type = main.type === 'number' ? 1 : 0.5;
  const variety = Math.min(main.distinct, 8) / 8;
  return Math.max(0.01, (declared.has(key) ? 4 : 0) + learningRate + seed + type + variety + main.runs / Math.max(1, runs));
}
