import type { Random } from '../random.js';
import type { Feature, ForestTable } from './forestTable.js';
import { mostBins, SplitSearch, type NodeTotals } from './splitSearch.js';
import { goesLeft, type Split, type Tree } from './tree.js';
import { TreeNodes } from './treeNodes.js';

/** How trees are grown. */
export interface TreeOptions {
  /** Features looked at per split, of those with more than one value in the node. Default: all, as for regression in scikit-learn and Optuna. */
  perSplit?: 'all' | 'third' | 'sqrt' | undefined;
  /** Fewest different rows in a leaf. Default 1. */
  minLeaf?: number | undefined;
  /** Most splits between root and leaf. Default: no limit. */
  maxDepth?: number | undefined;
}

/** Values looked at between two yields while a tree grows: some ten milliseconds of work. */
const patience = 2_000_000;

/**
 * A tree, and how much of the squared error the splits of each feature took away, as shares of all that was taken away (all 0 where nothing was). Features
 * that would have split a node equally well share what that split took away, and take turns in being used: what choosing at random gives on average, sooner.
 */
export interface GrownTree {
  tree: Tree;
  shares: Float64Array;
}

/**
 * Grows regression trees (CART: Breiman, Friedman, Olshen and Stone, 1984) on draws of a table's rows. Every split between two values of a feature that
 * occur in a node is looked at, halfway between them; of a category, every "this one or another". Nothing is binned. Keeps its buffers from tree to tree.
 */
export class TreeGrower {
  readonly #features: readonly Feature[];
  readonly #target: Float64Array;
  readonly #random: Random;
  readonly #perSplit: number;
  readonly #maxDepth: number;
  readonly #minLeaf: number;
  readonly #weight: Int32Array;
  readonly #sum: Float64Array;
  readonly #search: SplitSearch;
  readonly #order: Int32Array;
  /** Per feature, its part of the gains of all splits that it was as good for, less the gains of those it was used for. */
  readonly #owed: Float64Array;
  readonly #left: Uint8Array;
  readonly #held: Int32Array;
  /** The rows that were drawn, and per feature of many values the same in its order; a node is the same stretch of each. */
  readonly #rows: Int32Array;
  readonly #sorted: readonly (Int32Array | undefined)[];

  constructor({ features, target }: ForestTable, random: Random, { perSplit = 'all', minLeaf = 1, maxDepth = Infinity }: TreeOptions = {}) {
    const rows = target.length;
    this.#features = features;
    this.#target = target;
    this.#random = random;
    this.#perSplit = featuresPerSplit(perSplit, features.length);
    this.#minLeaf = Math.max(1, minLeaf);
    this.#maxDepth = maxDepth;
    this.#weight = new Int32Array(rows);
    this.#sum = new Float64Array(rows);
    const levels = features.reduce((most, feature) => Math.max(most, feature.kind === 'category' ? feature.levels : 0), 0);
    this.#search = new SplitSearch({ weight: this.#weight, sum: this.#sum, minLeaf: this.#minLeaf }, features.length, levels);
    this.#order = Int32Array.from(features, (_, i) => i);
    this.#owed = new Float64Array(features.length);
    this.#left = new Uint8Array(rows);
    this.#held = new Int32Array(rows);
    this.#rows = new Int32Array(rows);
    this.#sorted = features.map((feature) => (walksSorted(feature) ? new Int32Array(rows) : undefined));
  }

  /** Grows a tree on each row as often as `draws` says, which sum to the number of rows. Yields now and then, so that the caller can stop or let others in. */
  *grow(draws: Uint16Array): Generator<undefined, GrownTree> {
    const { count, mean } = this.#load(draws);
    const nodes = new TreeNodes(2 * count - 1);
    const shares = new Float64Array(this.#features.length);
    let looked = 0;
    const open = [{ rightOf: -1, start: 0, end: count, depth: 0 }];
    for (let part = open.pop(); part; part = open.pop()) {
      const { rightOf, start, end, depth } = part;
      looked += (end - start) * this.#features.length;
      if (looked > patience) {
        looked = 0;
        yield;
      }
      const totals = this.#totals(start, end);
      const node = nodes.add(mean + totals.sum / totals.weight, rightOf);
      const split = depth < this.#maxDepth ? this.#best(totals, start, end) : undefined;
      if (!split) continue;
      nodes.split(node, split);
      this.#credit(shares, split);
      const between = this.#divide(split, start, end);
      open.push({ rightOf: node, start: between, end, depth: depth + 1 }, { rightOf: -1, start, end: between, depth: depth + 1 });
    }
    const total = shares.reduce((sum, share) => sum + share, 0);
    return { tree: nodes.tree(), shares: total > 0 ? shares.map((share) => share / total) : shares };
  }

  /** Weights, targets around their mean, and the order of rows per feature, for the rows that were drawn. */
  #load(draws: Uint16Array): { count: number; mean: number } {
    const [weight, sum, target] = [this.#weight, this.#sum, this.#target];
    let [count, drawn, total] = [0, 0, 0];
    for (let row = 0; row < draws.length; row++) {
      if (draws[row] === 0) continue;
      this.#rows[count++] = row;
      drawn += draws[row]!;
      total += draws[row]! * target[row]!;
    }
    const mean = total / drawn;
    for (let row = 0; row < draws.length; row++) {
      weight[row] = draws[row]!;
      sum[row] = draws[row]! * (target[row]! - mean);
    }
    this.#features.forEach((feature, i) => {
      const sorted = this.#sorted[i];
      if (!sorted || feature.kind !== 'numeric') return;
      let at = 0;
      for (const row of feature.sorted) if (draws[row] !== 0) sorted[at++] = row;
    });
    return { count, mean };
  }

  #totals(start: number, end: number): NodeTotals {
    const [weights, sums, rows] = [this.#weight, this.#sum, this.#rows];
    let [weight, sum, squares] = [0, 0, 0];
    for (let i = start; i < end; i++) {
      const row = rows[i]!;
      weight += weights[row]!;
      sum += sums[row]!;
      squares += (sums[row]! * sums[row]!) / weights[row]!;
    }
    const error = squares - (sum * sum) / weight;
    // What is left of sums that cancel is no error.
    return { rows: end - start, weight, sum, error: error <= 1e-14 * squares ? 0 : error };
  }

  /** The best split of a node; none where its rows have one target, one value of each feature, or may not be divided. */
  #best(node: NodeTotals, start: number, end: number): Split | undefined {
    if (node.error === 0 || node.rows < 2 * this.#minLeaf) return undefined;
    const [features, order, search] = [this.#features, this.#order, this.#search];
    search.begin(node);
    this.#random.shuffle(order);
    // In a node of few rows most features are equals, and the gain is small: the first will do.
    const enough = (): boolean => node.rows <= 4 && search.perfect;
    let looked = 0;
    for (let i = 0; i < order.length && looked < this.#perSplit && !enough(); i++) {
      const index = order[i]!;
      if (search.look(index, features[index]!, this.#sorted[index] ?? this.#rows, start, end)) looked++;
    }
    return search.equals === 0 ? undefined : this.#choose();
  }

  /** Of equals the one that got least of its part so far, in this tree and those before. */
  #choose(): Split {
    const search = this.#search;
    let chosen = search.split(0);
    for (let i = 1; i < search.equals; i++) {
      const split = search.split(i);
      if (this.#owed[split.feature]! > this.#owed[chosen.feature]!) chosen = split;
    }
    return chosen;
  }

  /** Each of equals gets its part of the gain, whichever is used: which one it is says nothing. */
  #credit(shares: Float64Array, used: Split): void {
    const { gain, equals } = this.#search;
    for (let i = 0; i < equals; i++) {
      const { feature } = this.#search.split(i);
      shares[feature]! += gain / equals;
      this.#owed[feature]! += gain / equals;
    }
    this.#owed[used.feature]! -= gain;
  }

  /** Puts the rows that go left first, in every order; where the others begin. */
  #divide({ feature, low, span }: Split, start: number, end: number): number {
    const { ranks } = this.#features[feature]!;
    const [left, rows] = [this.#left, this.#rows];
    for (let i = start; i < end; i++) left[rows[i]!] = goesLeft(ranks[rows[i]!]!, low, span) ? 1 : 0;
    const between = this.#partition(rows, start, end);
    const largest = Math.max(between - start, end - between);
    // Children that are not divided any further need no order.
    if (largest >= 2 * this.#minLeaf) for (const sorted of this.#sorted) if (sorted) this.#partition(sorted, start, end);
    return between;
  }

  #partition(rows: Int32Array, start: number, end: number): number {
    const left = this.#left;
    const held = this.#held;
    let at = start;
    let kept = 0;
    for (let i = start; i < end; i++) {
      const row = rows[i]!;
      const goes = left[row]!;
      // Both are written, one of them moves on: no branch to be mispredicted.
      rows[at] = row;
      held[kept] = row;
      at += goes;
      kept += 1 - goes;
    }
    for (let i = 0; i < kept; i++) rows[at + i] = held[i]!;
    return at;
  }
}

function featuresPerSplit(perSplit: 'all' | 'third' | 'sqrt', all: number): number {
  if (perSplit === 'all') return all;
  return Math.max(1, Math.floor(perSplit === 'third' ? all / 3 : Math.sqrt(all)));
}

function walksSorted(feature: Feature): boolean {
  return feature.kind === 'numeric' && feature.distinct.length > mostBins;
}
