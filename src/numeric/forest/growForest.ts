import { Random } from '../random.js';
import type { ForestTable } from './forestTable.js';
import { TreeGrower, type GrownTree, type TreeOptions } from './growTree.js';
import { leafOf, type Tree } from './tree.js';

export interface ForestOptions extends TreeOptions {
  /** Number of trees. */
  trees: number;
  /** Starts the random numbers: the same seed and table give the same forest. */
  seed: number;
}

/** Trees, each grown on as many draws of the rows, with replacement, as there are rows (Breiman, 2001). */
export interface Forest {
  readonly table: ForestTable;
  readonly trees: readonly Tree[];
  /** Per tree, 1 for each row it did not see. */
  readonly unseen: readonly Uint8Array[];
  /** Per feature, the share of the squared error that its splits took away (mean decrease in impurity), averaged over the trees; they sum to 1 unless no tree has a split. */
  readonly shares: Float64Array;
}

/** Grows a forest; yields how many trees there are, after each and, of large ones, while they grow, so that the caller can stop or let others in. */
export function* growForest(table: ForestTable, options: ForestOptions): Generator<number, Forest> {
  const random = new Random(options.seed);
  const grower = new TreeGrower(table, random, options);
  const rows = table.target.length;
  const trees: Tree[] = [];
  const unseen: Uint8Array[] = [];
  const shares = new Float64Array(table.features.length);
  while (trees.length < options.trees) {
    const draws = new Uint16Array(rows);
    for (let draw = 0; draw < rows; draw++) draws[random.below(rows)]!++;
    const grown: GrownTree = yield* growing(grower.grow(draws), trees.length);
    trees.push(grown.tree);
    unseen.push(Uint8Array.from(draws, (count) => (count === 0 ? 1 : 0)));
    grown.shares.forEach((share, feature) => (shares[feature]! += share));
    yield trees.length;
  }
  const total = shares.reduce((sum, share) => sum + share, 0);
  return { table, trees, unseen, shares: total > 0 ? shares.map((share) => share / total) : shares };
}

/** Yields how many trees there are as often as the one that grows yields. */
function* growing(tree: Generator<undefined, GrownTree>, trees: number): Generator<number, GrownTree> {
  for (;;) {
    const step = tree.next();
    if (step.done) return step.value;
    yield trees;
  }
}

/** What a forest says of each row by those of its trees that did not see it. */
export interface OutOfBag {
  /** Mean over those trees; NaN where every tree saw the row. */
  readonly predictions: Float64Array;
  /** How many trees that are. */
  readonly trees: Uint32Array;
  /** Rows with a prediction. */
  readonly rows: number;
  /** 1 - squared error / squared distance from the mean, over the rows with a prediction; NaN where their targets are all the same or there are none. */
  readonly r2: number;
}

/** Predicts every row by the trees that did not see it. */
export function outOfBag({ table, trees, unseen }: Forest): OutOfBag {
  const { features, target, byRow } = table;
  const sums = new Float64Array(target.length);
  const counts = new Uint32Array(target.length);
  trees.forEach(({ nodes, value }, t) => {
    const rows = unseen[t]!;
    for (let row = 0; row < rows.length; row++) {
      if (rows[row] === 0) continue;
      sums[row]! += value[leafOf(nodes, byRow, row * features.length)]!;
      counts[row]!++;
    }
  });
  const predictions = sums.map((sum, row) => sum / counts[row]!);
  return {
    predictions,
    trees: counts,
    rows: counts.reduce((some, count) => some + (count > 0 ? 1 : 0), 0),
    r2: explained(predictions, target),
  };
}

/** R² of predictions, of rows that have one. */
function explained(predictions: Float64Array, target: Float64Array): number {
  let [count, sum] = [0, 0];
  predictions.forEach((prediction, row) => {
    if (Number.isNaN(prediction)) return;
    count++;
    sum += target[row]!;
  });
  const mean = sum / count;
  let [error, spread] = [0, 0];
  predictions.forEach((prediction, row) => {
    if (Number.isNaN(prediction)) return;
    error += (target[row]! - prediction) ** 2;
    spread += (target[row]! - mean) ** 2;
  });
  return spread > 0 ? 1 - error / spread : Number.NaN;
}
