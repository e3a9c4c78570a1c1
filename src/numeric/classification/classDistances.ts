import { confusionSums, type ConfusionCells } from './confusionCells.js';

/**
 * How far each two classes are from being confused, by rows of a square (`classes` × `classes`): 1 less the mean of the parts of either that were taken for the other; 0 on the diagonal. A class
 * without rows is taken for nothing.
 */
export function classDistances(cells: ConfusionCells): Float64Array {
  const { classes, actual, predicted, count } = cells;
  const sums = confusionSums(cells);
  const distances = new Float64Array(classes * classes).fill(1);
  for (let i = 0; i < count.length; i++) {
    const [a, b] = [actual[i]!, predicted[i]!];
    if (a === b || !(count[i]! > 0)) continue;
    const half = count[i]! / sums.actual[a]! / 2;
    distances[a * classes + b]! -= half;
    distances[b * classes + a]! -= half;
  }
  for (let i = 0; i < classes; i++) distances[i * classes + i] = 0;
  return distances;
}
