/** The columns of a `confusion` frame. */
export interface PairColumns {
  matrix: Int32Array;
  actual: Int32Array;
  predicted: Int32Array;
  count: Float64Array;
}

/** The pairs sorted by matrix, actual and predicted class, counts of equal ones added up. */
export function sortedPairs(pairs: PairColumns, matrices: number, classes: number): PairColumns {
  let order = Int32Array.from(pairs.count, (_, i) => i);
  order = countingSort(order, pairs.predicted, classes);
  order = countingSort(order, pairs.actual, classes);
  order = countingSort(order, pairs.matrix, matrices);
  const kept: PairColumns = {
    matrix: new Int32Array(order.length),
    actual: new Int32Array(order.length),
    predicted: new Int32Array(order.length),
    count: new Float64Array(order.length),
  };
  let last = -1;
  for (const i of order) {
    const [matrix, actual, predicted] = [pairs.matrix[i]!, pairs.actual[i]!, pairs.predicted[i]!];
    if (last < 0 || kept.matrix[last] !== matrix || kept.actual[last] !== actual || kept.predicted[last] !== predicted) {
      last++;
      kept.matrix[last] = matrix;
      kept.actual[last] = actual;
      kept.predicted[last] = predicted;
    }
    kept.count[last]! += pairs.count[i]!;
  }
  const cut = <T extends Int32Array | Float64Array>(column: T): T =>
    last + 1 === column.length ? column : (column.slice(0, last + 1) as T);
  return { matrix: cut(kept.matrix), actual: cut(kept.actual), predicted: cut(kept.predicted), count: cut(kept.count) };
}

/** Stable. */
function countingSort(order: Int32Array, keys: Int32Array, buckets: number): Int32Array<ArrayBuffer> {
  const next = new Int32Array(buckets + 1);
  for (const key of keys) next[key + 1]!++;
  for (let bucket = 0; bucket < buckets; bucket++) next[bucket + 1]! += next[bucket]!;
  const sorted = new Int32Array(order.length);
  for (const i of order) sorted[next[keys[i]!]!++] = i;
  return sorted;
}
