import type { Catalog } from './catalog.js';
import type { Column, Goal } from './column.js';

/** Names of measures of which more is better. */
export const scoreName = /acc|f1|auc|score|reward|return|bleu|map|psnr/;
/** Names of measures of which less is better. */
export const lossName = /loss|error|perplexity|ppl|rmse|mae/;

/** Which values of a measure are better: as declared, else as its name suggests; undefined where neither says. */
export function likelyGoal(key: string, declared?: Goal): Goal | undefined {
  if (declared) return declared;
  const words = key.toLowerCase();
  if (lossName.test(words)) return 'minimize';
  return scoreName.test(words) ? 'maximize' : undefined;
}

/** Which values of a column are better: as chosen, else as declared, else as its name suggests. */
export function columnGoal(column: Column | undefined, catalog: Catalog | undefined, chosen: Goal | undefined): Goal | undefined {
  if (chosen || !column) return chosen;
  return likelyGoal(column.key, catalog?.metrics.find(({ key }) => key === column.key)?.goal);
}
