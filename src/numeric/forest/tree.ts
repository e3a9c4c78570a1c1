/**
 * How a node divides rows: left goes a rank (or code) from `low` to `low + span`. Of numbers `low` is 0, or -1 where missing values go left too; of a
 * category the span is 0: this code or another.
 */
export interface Split {
  feature: number;
  low: number;
  span: number;
}

/** Numbers per node in `Tree.nodes`. */
export const nodeSize = 4;

/** A regression tree. Its nodes are numbered from the root on, 0, each left child next to its parent. */
export interface Tree {
  /** Per node: feature (-1 in a leaf), `low`, `span`, and the right child. */
  readonly nodes: Int32Array;
  /** Per node, the mean of the target over its rows, each as often as it was drawn. */
  readonly value: Float64Array;
}

/** Whether a value goes to the left child. Below `low` the difference wraps to a number beyond every span. */
export function goesLeft(rank: number, low: number, span: number): boolean {
  return (rank - low) >>> 0 <= span;
}

/** The leaf of a row whose ranks begin at `offset` of `byRow`, found from `node` on. */
export function leafOf(nodes: Int32Array, byRow: Int32Array, offset: number, node = 0): number {
  let at = node;
  for (let asked = nodes[at * nodeSize]!; asked >= 0; asked = nodes[at * nodeSize]!) {
    const base = at * nodeSize;
    at = goesLeft(byRow[offset + asked]!, nodes[base + 1]!, nodes[base + 2]!) ? at + 1 : nodes[base + 3]!;
  }
  return at;
}

/** The same with the rank of one feature replaced. */
export function leafWith(nodes: Int32Array, byRow: Int32Array, offset: number, node: number, replaced: number, rank: number): number {
  let at = node;
  for (let asked = nodes[at * nodeSize]!; asked >= 0; asked = nodes[at * nodeSize]!) {
    const base = at * nodeSize;
    const own = asked === replaced ? rank : byRow[offset + asked]!;
    at = goesLeft(own, nodes[base + 1]!, nodes[base + 2]!) ? at + 1 : nodes[base + 3]!;
  }
  return at;
}

/** The way of a row from root to leaf, and where it could leave that way. */
export class Path {
  /** How many nodes are asked on the way, and these nodes with the features that they ask. */
  depth = 0;
  nodes = new Int32Array(64);
  asked = new Int32Array(64);
  /** Per node on the way, 1 where the row goes left. */
  left = new Uint8Array(64);
  /** Where it ends. */
  leaf = 0;
  /** The features that are asked, `length` of them, each with the place on the way where it is asked first. */
  length = 0;
  readonly features: Int32Array;
  readonly firsts: Int32Array;
  readonly #met: Int32Array;
  #walks = 0;

  /** `features`: how many there are. */
  constructor(features: number) {
    this.features = new Int32Array(features);
    this.firsts = new Int32Array(features);
    this.#met = new Int32Array(features);
  }

  walk({ nodes }: Tree, byRow: Int32Array, offset: number): void {
    const met = this.#met;
    const walk = ++this.#walks;
    let at = 0;
    let depth = 0;
    let length = 0;
    for (let asked = nodes[0]!; asked >= 0; asked = nodes[at * nodeSize]!) {
      if (met[asked] !== walk) {
        met[asked] = walk;
        this.features[length] = asked;
        this.firsts[length++] = depth;
      }
      if (depth === this.nodes.length) this.#grow();
      const base = at * nodeSize;
      const left = goesLeft(byRow[offset + asked]!, nodes[base + 1]!, nodes[base + 2]!);
      this.nodes[depth] = at;
      this.asked[depth] = asked;
      this.left[depth++] = left ? 1 : 0;
      at = left ? at + 1 : nodes[base + 3]!;
    }
    this.depth = depth;
    this.length = length;
    this.leaf = at;
  }

  /** The leaf that the row would reach if its `i`-th feature had another rank. */
  leafWith(nodes: Int32Array, byRow: Int32Array, offset: number, i: number, rank: number): number {
    const feature = this.features[i]!;
    for (let d = this.firsts[i]!; d < this.depth; d++) {
      if (this.asked[d] !== feature) continue;
      const node = this.nodes[d]!;
      const base = node * nodeSize;
      const left = goesLeft(rank, nodes[base + 1]!, nodes[base + 2]!);
      if (left !== (this.left[d] === 1)) return leafWith(nodes, byRow, offset, left ? node + 1 : nodes[base + 3]!, feature, rank);
    }
    return this.leaf;
  }

  #grow(): void {
    const longer = 2 * this.nodes.length;
    const [nodes, asked, left] = [new Int32Array(longer), new Int32Array(longer), new Uint8Array(longer)];
    nodes.set(this.nodes);
    asked.set(this.asked);
    left.set(this.left);
    [this.nodes, this.asked, this.left] = [nodes, asked, left];
  }
}
