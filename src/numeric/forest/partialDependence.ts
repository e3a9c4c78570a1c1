import type { Feature } from './forestTable.js';
import type { Forest } from './growForest.js';
import { quantile } from './permutation.js';
import { goesLeft, nodeSize, Path, type Tree } from './tree.js';

/** How the forest's prediction depends on one feature: an entry per value of its grid. */
export interface PartialDependence {
  /** The prediction with the feature set to the value in every row, averaged over the rows (Friedman, 2001). */
  readonly mean: Float64Array;
  /** The tenth and ninetieth percentile of the same over the rows: how much the other features change it. */
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Numbers held at once while curves are computed, 8 bytes each. */
const mostCells = 12_000_000;

/** Rows that go through all trees before others do, so that what is summed up for them stays in the processor's cache. A yield comes after each tree. */
const rowsAtOnce = 128;

/**
 * Partial dependence by its definition, over all rows and trees. `grids`: per feature, the values to set it to: ranks, ascending, then -1 where a missing
 * value is one of them; or codes in any order. `over`: the rows that are averaged, all unless
 * told otherwise. Features are taken in blocks that fit the memory. Yields the share that is done.
 */
export function* partialDependence(
  forest: Forest,
  grids: readonly Int32Array[],
  over: Int32Array = Int32Array.from(forest.table.target.keys()),
): Generator<number, PartialDependence[]> {
  const rows = over.length;
  const longest = grids.reduce((most, grid) => Math.max(most, grid.length), 1);
  const perBlock = Math.max(1, Math.floor(mostCells / (rows * longest)));
  const curves: PartialDependence[] = [];
  for (let first = 0; first < grids.length; first += perBlock) {
    const block = grids.slice(first, first + perBlock);
    const walk = new DependenceWalk(forest, first, block, over);
    for (let row = 0; row < rows; row += rowsAtOnce) {
      for (const [t, tree] of forest.trees.entries()) {
        walk.add(tree, row, Math.min(rows, row + rowsAtOnce));
        const done = (row + (Math.min(rowsAtOnce, rows - row) * t) / forest.trees.length) / rows;
        yield (first + block.length * done) / grids.length;
      }
    }
    block.forEach((grid, i) => curves.push(curveOf(walk.cells[i]!, walk.base, grid.length, forest.trees.length)));
    yield Math.min(1, (first + perBlock) / grids.length);
  }
  return curves;
}

/** Sums up what trees predict for every row: as it is, and by how much each value of a feature's grid changes that. */
class DependenceWalk {
  readonly base: Float64Array;
  /** Per feature, row and place in the grid: the change from the place before. */
  readonly cells: readonly Float64Array[];
  readonly #byRow: Int32Array;
  readonly #rows: Int32Array;
  readonly #features: readonly Feature[];
  readonly #first: number;
  readonly #grids: readonly Int32Array[];
  readonly #path: Path;
  /** Per feature of numbers, how many places of its grid are not above a rank, by the rank plus 1. */
  readonly #below: readonly Int32Array[];
  /** Per place on the way, the places of the grid that leave it to the right there: from, to. */
  #ends = new Int32Array();
  /** The row, feature and leaf that are being looked at. */
  #offset = 0;
  #varied = 0;
  #leaf = 0;

  /** For the features from `first` on, one per grid. */
  constructor({ table }: Forest, first: number, grids: readonly Int32Array[], over: Int32Array) {
    const rows = over.length;
    this.#rows = over;
    this.base = new Float64Array(rows);
    this.cells = grids.map((grid) => new Float64Array(rows * (grid.length + 1)));
    this.#byRow = table.byRow;
    this.#features = table.features;
    this.#first = first;
    this.#grids = grids;
    this.#below = grids.map((grid, i) => placesBelow(grid, table.features[first + i]!));
    this.#path = new Path(table.features.length);
  }

  /** Adds what the tree that was begun predicts for the rows from `from` to `to`. */
  add(tree: Tree, from: number, to: number): void {
    const path = this.#path;
    for (let row = from; row < to; row++) {
      this.#offset = this.#rows[row]! * this.#features.length;
      path.walk(tree, this.#byRow, this.#offset);
      if (this.#ends.length < 2 * path.depth) this.#ends = new Int32Array(4 * path.depth);
      this.#leaf = path.leaf;
      this.base[row]! += tree.value[path.leaf]!;
      for (let i = 0; i < path.length; i++) {
        this.#varied = path.features[i]!;
        const grid = this.#grids[this.#varied - this.#first];
        if (grid) this.#vary(tree, i, grid, row * (grid.length + 1));
      }
    }
  }

  /** Values in order leave the row's way together, where a node parts them from it; categories and missing values one by one. */
  #vary(tree: Tree, i: number, grid: Int32Array, first: number): void {
    const numeric = this.#features[this.#varied]!.kind === 'numeric';
    const ordered = numeric ? grid.length - (grid.at(-1) === -1 ? 1 : 0) : 0;
    if (ordered > 0) this.#leave(tree, this.#path.firsts[i]!, ordered, first);
    for (let place = ordered; place < grid.length; place++) {
      const leaf = this.#path.leafWith(tree.nodes, this.#byRow, this.#offset, i, grid[place]!);
      this.#change(tree, leaf, place, place + 1, first);
    }
  }

  /** Finds where the first `to` places of the grid leave the way, in their order: first those below the row's own value, from the top of the tree on, then those above it. */
  #leave(tree: Tree, start: number, to: number, first: number): void {
    const { nodes } = tree;
    const path = this.#path;
    const varied = this.#varied;
    const ends = this.#ends;
    const below = this.#below[varied - this.#first]!;
    let begin = 0;
    let end = to;
    let depth = start;
    for (; depth < path.depth && begin < end; depth++) {
      if (path.asked[depth] !== varied) continue;
      const node = path.nodes[depth]!;
      const between = Math.min(end, Math.max(begin, below[cutAt(nodes, node) + 1]!));
      if (path.left[depth] === 1) {
        ends[2 * depth] = between;
        ends[2 * depth + 1] = end;
        end = between;
      } else {
        if (between > begin) this.#descend(tree, node + 1, begin, between, first);
        begin = between;
      }
    }
    while (--depth >= start) {
      if (path.asked[depth] !== varied || path.left[depth] === 0 || ends[2 * depth] === ends[2 * depth + 1]) continue;
      this.#descend(tree, nodes[path.nodes[depth]! * nodeSize + 3]!, ends[2 * depth]!, ends[2 * depth + 1]!, first);
    }
  }

  /** Follows the row from a node on, with the places `from` to `to` of the grid. */
  #descend(tree: Tree, start: number, from: number, to: number, first: number): void {
    const { nodes } = tree;
    const byRow = this.#byRow;
    const offset = this.#offset;
    const varied = this.#varied;
    const below = this.#below[varied - this.#first]!;
    let at = start;
    let begin = from;
    for (let asked = nodes[at * nodeSize]!; asked >= 0; asked = nodes[at * nodeSize]!) {
      const base = at * nodeSize;
      const right = nodes[base + 3]!;
      if (asked !== varied) {
        at = goesLeft(byRow[offset + asked]!, nodes[base + 1]!, nodes[base + 2]!) ? at + 1 : right;
        continue;
      }
      const between = below[cutAt(nodes, at) + 1]!;
      if (between >= to) at++;
      else {
        if (between > begin) this.#descend(tree, at + 1, begin, between, first);
        begin = Math.max(begin, between);
        at = right;
      }
    }
    this.#change(tree, at, begin, to, first);
  }

  #change({ value }: Tree, leaf: number, from: number, to: number, first: number): void {
    if (leaf === this.#leaf) return;
    const cells = this.cells[this.#varied - this.#first]!;
    const change = value[leaf]! - value[this.#leaf]!;
    cells[first + from]! += change;
    cells[first + to]! -= change;
  }
}

/** The last rank that a node of a numeric feature sends left. */
function cutAt(nodes: Int32Array, node: number): number {
  return nodes[node * nodeSize + 1]! + nodes[node * nodeSize + 2]!;
}

/** How many places of an ascending grid, those of missing values apart, are not above each rank from -1 on. */
function placesBelow(grid: Int32Array, feature: Feature): Int32Array {
  if (feature.kind !== 'numeric') return new Int32Array();
  const below = new Int32Array(feature.distinct.length + 1);
  let places = 0;
  for (let rank = 0; rank < feature.distinct.length; rank++) {
    while (places < grid.length && grid[places]! >= 0 && grid[places]! <= rank) places++;
    below[rank + 1] = places;
  }
  return below;
}

function curveOf(cells: Float64Array, base: Float64Array, width: number, trees: number): PartialDependence {
  const [mean, low, high] = [new Float64Array(width), new Float64Array(width), new Float64Array(width)];
  const column = base.slice();
  const sorted = new Float64Array(base.length);
  for (let place = 0; place < width; place++) {
    let sum = 0;
    for (let row = 0; row < base.length; row++) {
      column[row]! += cells[row * (width + 1) + place]!;
      sorted[row] = column[row]! / trees;
      sum += sorted[row]!;
    }
    sorted.sort();
    mean[place] = sum / base.length;
    low[place] = quantile(sorted, 0.1);
    high[place] = quantile(sorted, 0.9);
  }
  return { mean, low, high };
}
