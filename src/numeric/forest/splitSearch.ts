import type { Feature } from './forestTable.js';
import type { Split } from './tree.js';

/** Numeric features of up to this many distinct values are summed up value by value; those of more are walked in sorted order. Both look at every split. */
export const mostBins = 32;

/** What is known of each row of a tree. */
export interface DrawnRows {
  /** How often each row was drawn. */
  readonly weight: Int32Array;
  /** That number times the target less the mean of the tree's. */
  readonly sum: Float64Array;
  /** Fewest rows a child may have. */
  readonly minLeaf: number;
}

/** The totals of a node. */
export interface NodeTotals {
  rows: number;
  weight: number;
  sum: number;
  /** Sum of squared distances from the node's mean. */
  error: number;
}

type NumericFeature = Feature & { kind: 'numeric' };

/**
 * Finds the split of a node that lowers the squared error most, among all splits of all features it is shown. Features whose best splits are equal are all
 * noted, each with its split. One that needs no missing value comes before its equals: what is missing often only repeats another parameter.
 */
export class SplitSearch {
  /** How many features have a split as good as the best; 0 where there is none. */
  equals = 0;
  readonly #rows: DrawnRows;
  /** 1 / weight, by weight: a division per split saved. */
  readonly #inverse: Float64Array;
  readonly #binCount: Int32Array;
  readonly #binWeight: Int32Array;
  readonly #binSum: Float64Array;
  readonly #touched: Int32Array;
  readonly #features: Int32Array;
  readonly #lows: Int32Array;
  readonly #spans: Int32Array;
  #node: NodeTotals = { rows: 0, weight: 0, sum: 0, error: 0 };
  #tolerance = 0;
  #score = -Infinity;
  #needsMissing = false;
  /** The best split of the feature that is looked at. */
  #ownScore = -Infinity;
  #ownLow = 0;
  #ownSpan = 0;

  /** `features`: how many there are; `levels`: most categories one of them has. */
  constructor(rows: DrawnRows, features: number, levels: number) {
    const bins = Math.max(levels, mostBins) + 1;
    this.#rows = rows;
    this.#inverse = Float64Array.from({ length: rows.weight.length + 1 }, (_, weight) => 1 / weight);
    this.#binCount = new Int32Array(bins);
    this.#binWeight = new Int32Array(bins);
    this.#binSum = new Float64Array(bins);
    this.#touched = new Int32Array(bins);
    this.#features = new Int32Array(features);
    this.#lows = new Int32Array(features);
    this.#spans = new Int32Array(features);
  }

  /** By how much the best split lowers the node's error; 0 where there is none. */
  get gain(): number {
    return this.equals === 0 ? 0 : Math.max(0, this.#score - this.#node.sum * this.#node.sum * this.#inverse[this.#node.weight]!);
  }

  /** One of the equals, 0 being the first. */
  split(index: number): Split {
    return { feature: this.#features[index]!, low: this.#lows[index]!, span: this.#spans[index]! };
  }

  /** Whether no split could be better than the best so far. */
  get perfect(): boolean {
    return this.equals > 0 && !this.#needsMissing && this.gain >= this.#node.error - this.#tolerance;
  }

  begin(node: NodeTotals): void {
    this.#node = node;
    this.#tolerance = 1e-10 * node.error;
    this.#score = -Infinity;
    this.#needsMissing = false;
    this.equals = 0;
  }

  /** Looks at all splits of a feature; `rows` of the node are those from `start` to `end`, sorted where the feature has many values. False where it has one value only. */
  look(index: number, feature: Feature, rows: Int32Array, start: number, end: number): boolean {
    // What is worse than the best of all need not be looked at closely.
    this.#ownScore = this.#score - this.#tolerance;
    this.#ownSpan = -1;
    if (feature.kind === 'category') return this.#category(index, feature, rows, start, end);
    if (feature.distinct.length <= mostBins) return this.#binned(index, feature, rows, start, end);
    if (feature.ranks[rows[end - 1]!]! < 0) return this.#withMissing(index, feature, rows, start, end);
    return this.#sorted(index, feature, rows, start, end);
  }

  /** The loop in which most of the time goes: every value is there. */
  #sorted(index: number, { ranks, distinct, unique }: NumericFeature, rows: Int32Array, start: number, end: number): boolean {
    if (ranks[rows[start]!] === ranks[rows[end - 1]!]) return false;
    const { weight, sum, minLeaf } = this.#rows;
    const inverse = this.#inverse;
    const allWeight = this.#node.weight;
    const allSum = this.#node.sum;
    let best = this.#ownScore;
    let at = -1;
    let before = rows[start]!;
    let leftWeight = weight[before]!;
    let leftSum = sum[before]!;
    for (let i = start + 1; i < end; i++) {
      const row = rows[i]!;
      if (unique || ranks[row] !== ranks[before]) {
        const rightSum = allSum - leftSum;
        const score = leftSum * leftSum * inverse[leftWeight]! + rightSum * rightSum * inverse[allWeight - leftWeight]!;
        if (score > best && i - start >= minLeaf && end - i >= minLeaf) {
          best = score;
          at = i;
        }
      }
      leftWeight += weight[row]!;
      leftSum += sum[row]!;
      before = row;
    }
    if (at < 0) return true;
    this.#ownScore = best;
    this.#ownLow = 0;
    this.#ownSpan = middle(distinct, ranks[rows[at - 1]!]!, ranks[rows[at]!]!);
    this.#compare(index, false);
    return true;
  }

  #withMissing(index: number, { ranks, distinct, middle: median }: NumericFeature, rows: Int32Array, start: number, end: number): boolean {
    const { weight, sum } = this.#rows;
    let present = end;
    let [missingWeight, missingSum] = [0, 0];
    while (present > start && ranks[rows[present - 1]!]! < 0) {
      const row = rows[--present]!;
      missingWeight += weight[row]!;
      missingSum += sum[row]!;
    }
    if (present === start) return false;
    const missing = end - present;
    let [before, leftWeight, leftSum] = [rows[start]!, 0, 0];
    for (let i = start; i < present; i++) {
      const row = rows[i]!;
      if (ranks[row] !== ranks[before]) {
        const cut = middle(distinct, ranks[before]!, ranks[row]!);
        if (median > cut) this.#offer(0, cut, i - start, leftWeight, leftSum);
        else this.#offer(-1, cut + 1, i - start + missing, leftWeight + missingWeight, leftSum + missingSum);
      }
      leftWeight += weight[row]!;
      leftSum += sum[row]!;
      before = row;
    }
    this.#offer(0, distinct.length - 1, present - start, leftWeight, leftSum);
    this.#compare(index, true);
    return true;
  }

  #binned(index: number, { ranks, distinct, middle: median }: NumericFeature, rows: Int32Array, start: number, end: number): boolean {
    const levels = distinct.length;
    const [count, weight, sum] = [this.#binCount, this.#binWeight, this.#binSum];
    this.#fill(ranks, rows, start, end, levels);
    const missing = count[levels]!;
    let [last, left, leftWeight, leftSum] = [-1, 0, 0, 0];
    for (let rank = 0; rank < levels; rank++) {
      if (count[rank] === 0) continue;
      if (last >= 0) {
        const cut = middle(distinct, last, rank);
        if (missing === 0 || median > cut) this.#offer(0, cut, left, leftWeight, leftSum);
        else this.#offer(-1, cut + 1, left + missing, leftWeight + weight[levels]!, leftSum + sum[levels]!);
      }
      last = rank;
      left += count[rank]!;
      leftWeight += weight[rank]!;
      leftSum += sum[rank]!;
    }
    if (missing > 0 && left > 0) this.#offer(0, levels - 1, left, leftWeight, leftSum);
    this.#compare(index, missing > 0);
    const varied = left > 0 && (missing > 0 || count[last] !== end - start);
    for (let bin = 0; bin <= levels; bin++) count[bin] = weight[bin] = sum[bin] = 0;
    return varied;
  }

  #category(index: number, feature: Feature & { kind: 'category' }, rows: Int32Array, start: number, end: number): boolean {
    const [count, weight, sum, touched] = [this.#binCount, this.#binWeight, this.#binSum, this.#touched];
    const found = this.#fill(feature.ranks, rows, start, end, 0);
    const missing = feature.missingCode >= 0 && count[feature.missingCode]! > 0;
    for (let i = 0; i < (found > 1 ? found : 0); i++) {
      const code = touched[i]!;
      this.#offer(code, 0, count[code]!, weight[code]!, sum[code]!);
    }
    this.#compare(index, missing);
    for (let i = 0; i < found; i++) {
      const code = touched[i]!;
      count[code] = weight[code] = sum[code] = 0;
    }
    return found > 1;
  }

  /** Sums up the rows per value, missing ones in the bin `missingBin`; notes the values that occur. */
  #fill(ranks: Int32Array, rows: Int32Array, start: number, end: number, missingBin: number): number {
    const [count, binWeight, binSum, touched] = [this.#binCount, this.#binWeight, this.#binSum, this.#touched];
    const { weight, sum } = this.#rows;
    let found = 0;
    for (let i = start; i < end; i++) {
      const row = rows[i]!;
      const rank = ranks[row]!;
      const bin = rank < 0 ? missingBin : rank;
      if (count[bin] === 0) touched[found++] = bin;
      count[bin]!++;
      binWeight[bin]! += weight[row]!;
      binSum[bin]! += sum[row]!;
    }
    return found;
  }

  #offer(low: number, span: number, left: number, leftWeight: number, leftSum: number): void {
    const { rows, weight, sum } = this.#node;
    const rightSum = sum - leftSum;
    const score = leftSum * leftSum * this.#inverse[leftWeight]! + rightSum * rightSum * this.#inverse[weight - leftWeight]!;
    if (!(score > this.#ownScore) || left < this.#rows.minLeaf || rows - left < this.#rows.minLeaf) return;
    this.#ownScore = score;
    this.#ownLow = low;
    this.#ownSpan = span;
  }

  /** Holds the best split of a feature, if it has one worth it, against the best of all. */
  #compare(feature: number, needsMissing: boolean): void {
    if (this.#ownSpan < 0) return;
    const equal = this.#ownScore <= this.#score + this.#tolerance;
    if (equal && needsMissing && !this.#needsMissing) return;
    if (!equal || needsMissing !== this.#needsMissing) {
      this.#score = this.#ownScore;
      this.#needsMissing = needsMissing;
      this.equals = 0;
    }
    this.#features[this.equals] = feature;
    this.#lows[this.equals] = this.#ownLow;
    this.#spans[this.equals++] = this.#ownSpan;
  }
}

/** The last rank whose value is not above the middle of two values that are neighbours in the node. */
function middle(distinct: Float64Array, below: number, above: number): number {
  if (above === below + 1) return below;
  const half = distinct[below]! / 2 + distinct[above]! / 2;
  let [low, high] = [below, above - 1];
  while (low < high) {
    const between = (low + high + 1) >> 1;
    if (distinct[between]! <= half) low = between;
    else high = between - 1;
  }
  return low;
}
