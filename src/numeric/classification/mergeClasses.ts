import type { ConfusionCells } from './confusionCells.js';

/** The matrix after classes are put together: class i becomes `groupOf[i]`. Pairs in the order of the new classes. */
export function mergeClasses(cells: ConfusionCells, groupOf: Int32Array, groups: number): ConfusionCells {
  const sums = new Map<number, number>();
  for (let i = 0; i < cells.count.length; i++) {
    const key = groupOf[cells.actual[i]!]! * groups + groupOf[cells.predicted[i]!]!;
    sums.set(key, (sums.get(key) ?? 0) + cells.count[i]!);
  }
  const keys = Float64Array.from(sums.keys()).toSorted();
  return {
    classes: groups,
    actual: Int32Array.from(keys, (key) => Math.floor(key / groups)),
    predicted: Int32Array.from(keys, (key) => key % groups),
    count: Float64Array.from(keys, (key) => sums.get(key)!),
  };
}
