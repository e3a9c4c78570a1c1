/** The columns of a `confusion` frame. */
export interface PairColumns {
  matrix: Int32Array;
  actual: Int32Array;
  predicted: Int32Array;
  count: Float64Array;
}

/** The pairs sorted by matrix, actual and predicted class, counts of equal ones added up. */
export function sortedPairs(pairs: PairColumns, matrices: number, classes: number): PairColumns {
  let order = countingSort(undefined, pairs.predicted, classes);
  order = countingSort(order, pairs.actual, classes);
  if (matrices > 1) order = countingSort(order, pairs.matrix, matrices);
  return addedUp(pairs, order);
}

function addedUp(pairs: PairColumns, order: Int32Array): PairColumns {
  const size = order.length;
  const [matrix, actual, predicted, count] = [new Int32Array(size), new Int32Array(size), new Int32Array(size), new Float64Array(size)];
  let last = -1;
  for (let at = 0; at < size; at++) {
    const i = order[at]!;
    const equal =
      last >= 0 && actual[last] === pairs.actual[i] && predicted[last] === pairs.predicted[i] && matrix[last] === pairs.matrix[i];
    if (!equal) {
      last++;
      matrix[last] = pairs.matrix[i]!;
      actual[last] = pairs.actual[i]!;
      predicted[last] = pairs.predicted[i]!;
    }
    count[last]! += pairs.count[i]!;
  }
  const cut = <T extends Int32Array | Float64Array>(column: T): T => (last + 1 === size ? column : (column.slice(0, last + 1) as T));
  return { matrix: cut(matrix), actual: cut(actual), predicted: cut(predicted), count: cut(count) };
}

/** Stable; `order` is that of the rows unless given. */
function countingSort(order: Int32Array | undefined, keys: Int32Array, buckets: number): Int32Array {
  const next = new Int32Array(buckets + 1);
  for (let i = 0; i < keys.length; i++) next[keys[i]! + 1]!++;
  for (let bucket = 0; bucket < buckets; bucket++) next[bucket + 1]! += next[bucket]!;
  const sorted = new Int32Array(keys.length);
  for (let at = 0; at < keys.length; at++) {
    const i = order ? order[at]! : at;
    sorted[next[keys[i]!]!++] = i;
  }
  return sorted;
}
