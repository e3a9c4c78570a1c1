import { Random } from '../random.js';
import type { Forest, OutOfBag } from './growForest.js';
import { Path } from './tree.js';

export interface PermutationOptions {
  /** How often each feature is shuffled. */
  repeats: number;
  /** How often the rows are drawn again for the intervals. */
  resamples: number;
  seed: number;
}

/** Rows that go through all trees before others do, so that what is summed up for them stays in the processor's cache. A yield comes after each tree. */
const rowsAtOnce = 128;

/** Share of the work that the shuffles are; the rest are the intervals. */
const shuffleShare = 5 / 6;

/** How much of R² is lost when the values of a feature are shuffled among the rows; an entry per feature. */
export interface PermutationImportance {
  /** Out-of-bag R² less that with the feature shuffled, averaged over the repeats. */
  readonly mean: Float64Array;
  /** The middle 95 % of the same figure over draws of the rows with replacement (percentile bootstrap; forest and shuffles stay as they are). */
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/**
 * Permutation importance of the whole forest on rows that its trees did not see: in each repeat a feature's values move to other rows, all trees that did
 * not see a row predict it again, and their mean is compared. (Breiman, 2001, compares tree by tree, which counts the noise of single trees.)
 * Yields the share that is done.
 */
export function* permutationImportance(
  forest: Forest,
  plain: OutOfBag,
  { repeats, resamples, seed }: PermutationOptions,
): Generator<number, PermutationImportance> {
  const { features, target } = forest.table;
  const random = new Random(seed);
  const rows = target.length;
  const orders = shuffles(rows, repeats, random);
  const losses = new Float64Array(rows * features.length);
  const path = new Path(features.length);
  for (let from = 0; from < rows; from += rowsAtOnce) {
    const to = Math.min(rows, from + rowsAtOnce);
    const shifts = orders.map(() => new Float64Array((to - from) * features.length));
    for (let t = 0; t < forest.trees.length; t++) {
      addShifts(forest, t, orders, path, shifts, from, to);
      yield ((from + ((to - from) * t) / forest.trees.length) / rows) * shuffleShare;
    }
    for (const shift of shifts) addLosses(losses, shift, plain, target, from, to, repeats);
  }
  return yield* resampled(losses, target, plain, resamples, random);
}

/** So many orders of the rows. */
function shuffles(rows: number, repeats: number, random: Random): Int32Array[] {
  const order = Int32Array.from({ length: rows }, (_, row) => row);
  return Array.from({ length: repeats }, () => {
    random.shuffle(order);
    return order.slice();
  });
}

/** Adds, per order, row of those from `from` to `to`, and feature, by how much the tree's prediction moves when the feature's value comes from another row. */
function addShifts(
  { table, trees, unseen }: Forest,
  t: number,
  orders: readonly Int32Array[],
  path: Path,
  shifts: readonly Float64Array[],
  from: number,
  to: number,
): void {
  const { byRow, features } = table;
  const [tree, rows, width] = [trees[t]!, unseen[t]!, features.length];
  const { nodes, value } = tree;
  for (let row = from; row < to; row++) {
    if (rows[row] === 0) continue;
    const offset = row * width;
    path.walk(tree, byRow, offset);
    const own = value[path.leaf]!;
    for (let repeat = 0; repeat < orders.length; repeat++) {
      const shift = shifts[repeat]!;
      const other = orders[repeat]![row]! * width;
      // A feature that was not asked cannot move the prediction.
      for (let i = 0; i < path.length; i++) {
        const moved = path.features[i]!;
        const rank = byRow[other + moved]!;
        if (rank === byRow[offset + moved]) continue;
        const leaf = path.leafWith(nodes, byRow, offset, i, rank);
        if (leaf !== path.leaf) shift[(row - from) * width + moved]! += value[leaf]! - own;
      }
    }
  }
}

/** Adds how much larger the squared error of each row became, per feature. */
function addLosses(
  losses: Float64Array,
  shift: Float64Array,
  { predictions, trees }: OutOfBag,
  target: Float64Array,
  from: number,
  to: number,
  repeats: number,
): void {
  const width = shift.length / (to - from);
  for (let row = from; row < to; row++) {
    if (trees[row] === 0) continue;
    const before = predictions[row]! - target[row]!;
    for (let feature = 0; feature < width; feature++) {
      const after = before + shift[(row - from) * width + feature]! / trees[row]!;
      losses[row * width + feature]! += (after * after - before * before) / repeats;
    }
  }
}

/** The figures of all rows, and of draws of them. `losses`: of each feature, row by row. */
function* resampled(
  losses: Float64Array,
  target: Float64Array,
  { trees }: OutOfBag,
  resamples: number,
  random: Random,
): Generator<number, PermutationImportance> {
  const features = losses.length / target.length;
  const known = Int32Array.from(target.keys()).filter((row) => trees[row]! > 0);
  const draws = new Uint16Array(target.length);
  for (const row of known) draws[row] = 1;
  const spread = deviations(target, known, draws);
  const mean = sums(losses, known, draws, features).map((loss) => loss / spread);
  const found = Array.from(mean, () => new Float64Array(resamples));
  for (let sample = 0; sample < resamples; sample++) {
    draws.fill(0);
    for (let draw = 0; draw < known.length; draw++) draws[known[random.below(known.length)]!]!++;
    const own = deviations(target, known, draws);
    sums(losses, known, draws, features).forEach((loss, feature) => (found[feature]![sample] = loss / own));
    if (sample % 32 === 31) yield shuffleShare + ((1 - shuffleShare) * sample) / resamples;
  }
  // A draw that has one value only says nothing of R².
  const sorted = found.map((values) => values.filter(Number.isFinite).toSorted());
  return {
    mean,
    low: Float64Array.from(sorted, (values) => quantile(values, 0.025)),
    high: Float64Array.from(sorted, (values) => quantile(values, 0.975)),
  };
}

/** Per feature, the sum over the rows, each as often as it was drawn. */
function sums(losses: Float64Array, rows: Int32Array, draws: Uint16Array, features: number): Float64Array {
  const sum = new Float64Array(features);
  for (let i = 0; i < rows.length; i++) {
    const times = draws[rows[i]!]!;
    const offset = rows[i]! * features;
    if (times === 0) continue;
    for (let feature = 0; feature < features; feature++) sum[feature]! += losses[offset + feature]! * times;
  }
  return sum;
}

function weighted(values: Float64Array, rows: Int32Array, draws: Uint16Array): number {
  let sum = 0;
  for (let i = 0; i < rows.length; i++) sum += values[rows[i]!]! * draws[rows[i]!]!;
  return sum;
}

/** Sum of squared distances from the mean. */
function deviations(target: Float64Array, rows: Int32Array, draws: Uint16Array): number {
  const mean = weighted(target, rows, draws) / rows.length;
  let sum = 0;
  for (const row of rows) sum += draws[row]! * (target[row]! - mean) ** 2;
  return sum;
}

/** The quantile of sorted values by linear interpolation; NaN where there are none. */
export function quantile(sorted: Float64Array, q: number): number {
  const at = q * (sorted.length - 1);
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (high - low) * (at - Math.floor(at));
}
