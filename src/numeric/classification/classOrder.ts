import { averageLinkage } from './averageLinkage.js';
import { classDistances } from './classDistances.js';
import { confusionSums, type ConfusionCells } from './confusionCells.js';
import { leafOrder } from './leafOrder.js';

/** How classes are ordered: as they come; the most frequent first; those of which most rows were wrong first; so that those which are confused with each other stand together. */
export type ClassOrder = 'name' | 'support' | 'error' | 'cluster';

/** Classes of one matrix in an order: `order[place]` is a class. Equal ones stay in the order they had. Clusters: `averageLinkage` over `classDistances`, then `leafOrder`. */
export function classOrder(cells: ConfusionCells, by: ClassOrder): Int32Array {
  const places = Int32Array.from({ length: cells.classes }, (_, i) => i);
  if (by === 'name') return places;
  if (by === 'cluster') {
    const distances = classDistances(cells);
    return leafOrder(averageLinkage(distances, cells.classes), distances, cells.classes);
  }
  const { actual, hits } = confusionSums(cells);
  const figure = by === 'support' ? actual : actual.map((sum, i) => sum - hits[i]!);
  return places.toSorted((a, b) => figure[b]! - figure[a]! || a - b);
}
