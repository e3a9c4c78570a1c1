import { Random } from '../random.js';
import type { Forest, OutOfBag } from './growForest.js';
import { leafWith, Path } from './tree.js';

export interface PermutationOptions {
  /** How often each feature is shuffled. */
  repeats: number;
  /** How often the rows are drawn again for the intervals. */
  resamples: number;
  seed: number;
}

/** Rows that go through a tree between two yields. */
const rowsAtOnce = 4096;

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
  const order = Int32Array.from({ length: rows }, (_, row) => row);
  const losses = features.map(() => new Float64Array(rows));
  const path = new Path(features.length);
  for (let repeat = 0; repeat < repeats; repeat++) {
    random.shuffle(order);
    const shifts = features.map(() => new Float64Array(rows));
    for (let t = 0; t < forest.trees.length; t++) {
      for (let from = 0; from < rows; from += rowsAtOnce) {
        addShifts(forest, t, order, path, shifts, from);
        yield (repeat + t / forest.trees.length) / (repeats + 1);
      }
    }
    shifts.forEach((shift, feature) => addLosses(losses[feature]!, shift, plain, target, repeats));
    yield (repeat + 1) / (repeats + 1);
  }
  return yield* resampled(losses, target, plain, resamples, random, repeats / (repeats + 1));
}

/** Adds, per feature and row of those from `from` on that go at once, by how much the sum of the tree's predictions moves when the feature's value comes from another row. */
function addShifts(
  { table, trees, unseen }: Forest,
  t: number,
  order: Int32Array,
  path: Path,
  shifts: readonly Float64Array[],
  from: number,
): void {
  const { byRow, features } = table;
  const [tree, rows, width] = [trees[t]!, unseen[t]!, features.length];
  const { nodes, value } = tree;
  const end = Math.min(rows.length, from + rowsAtOnce);
  for (let row = from; row < end; row++) {
    if (rows[row] === 0) continue;
    const offset = row * width;
    path.walk(tree, byRow, offset);
    // A feature that was not asked cannot move the prediction.
    for (let i = 0; i < path.length; i++) {
      const moved = path.features[i]!;
      const rank = byRow[order[row]! * width + moved]!;
      if (rank === byRow[offset + moved]) continue;
      const leaf = leafWith(nodes, byRow, offset, path.nodes[i]!, moved, rank);
      if (leaf !== path.leaf) shifts[moved]![row]! += value[leaf]! - value[path.leaf]!;
    }
  }
}

/** Adds how much larger the squared error of each row became. */
function addLosses(
  losses: Float64Array,
  shift: Float64Array,
  { predictions, trees }: OutOfBag,
  target: Float64Array,
  repeats: number,
): void {
  for (let row = 0; row < losses.length; row++) {
    if (trees[row] === 0) continue;
    const before = predictions[row]! - target[row]!;
    const after = before + shift[row]! / trees[row]!;
    losses[row]! += (after * after - before * before) / repeats;
  }
}

/** The figures of all rows, and of draws of them. */
function* resampled(
  losses: readonly Float64Array[],
  target: Float64Array,
  { trees }: OutOfBag,
  resamples: number,
  random: Random,
  done: number,
): Generator<number, PermutationImportance> {
  const known = Int32Array.from(target.keys()).filter((row) => trees[row]! > 0);
  const draws = new Uint16Array(target.length);
  for (const row of known) draws[row] = 1;
  const spread = deviations(target, known, draws);
  const mean = Float64Array.from(losses, (loss) => weighted(loss, known, draws) / spread);
  const found = losses.map(() => new Float64Array(resamples));
  for (let sample = 0; sample < resamples; sample++) {
    draws.fill(0);
    for (let draw = 0; draw < known.length; draw++) draws[known[random.below(known.length)]!]!++;
    const own = deviations(target, known, draws);
    losses.forEach((loss, feature) => (found[feature]![sample] = weighted(loss, known, draws) / own));
    if (sample % 32 === 31) yield done + ((1 - done) * sample) / resamples;
  }
  // A draw that has one value only says nothing of R².
  const sorted = found.map((values) => values.filter(Number.isFinite).toSorted());
  return {
    mean,
    low: Float64Array.from(sorted, (values) => quantile(values, 0.025)),
    high: Float64Array.from(sorted, (values) => quantile(values, 0.975)),
  };
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
