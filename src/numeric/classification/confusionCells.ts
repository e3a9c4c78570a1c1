/** A confusion matrix of which only the pairs that occur are listed, each once, in any order. */
export interface ConfusionCells {
  /** Number of classes. */
  readonly classes: number;
  /** Class of a pair, from 0: what it is, and what it was taken for. */
  readonly actual: Int32Array;
  readonly predicted: Int32Array;
  /** How often, or the sum of weights; from 0. */
  readonly count: Float64Array;
}

/** Sums of a confusion matrix, per class. */
export interface ConfusionSums {
  readonly total: number;
  /** How often the class was right. */
  readonly hits: Float64Array;
  /** How often it occurs: the sum of its row. */
  readonly actual: Float64Array;
  /** How often it was predicted: the sum of its column. */
  readonly predicted: Float64Array;
}

export function confusionSums({ classes, actual, predicted, count }: ConfusionCells): ConfusionSums {
  const sums = { hits: new Float64Array(classes), actual: new Float64Array(classes), predicted: new Float64Array(classes) };
  let total = 0;
  for (let i = 0; i < count.length; i++) {
    const [row, column, value] = [actual[i]!, predicted[i]!, count[i]!];
    total += value;
    sums.actual[row]! += value;
    sums.predicted[column]! += value;
    if (row === column) sums.hits[row]! += value;
  }
  return { total, ...sums };
}
