import { nodeSize, type Split, type Tree } from './tree.js';

/** The nodes of a tree while it grows, added in the order in which they are numbered. */
export class TreeNodes {
  readonly #nodes: Int32Array;
  readonly #value: Float64Array;
  #count = 0;

  /** `most`: as many nodes as there may be. */
  constructor(most: number) {
    this.#nodes = new Int32Array(nodeSize * most);
    this.#value = new Float64Array(most);
  }

  /** A leaf, for the time being; `rightOf`: the node whose right child it is, or -1. */
  add(value: number, rightOf: number): number {
    const node = this.#count++;
    this.#nodes[node * nodeSize] = -1;
    this.#value[node] = value;
    if (rightOf >= 0) this.#nodes[rightOf * nodeSize + 3] = node;
    return node;
  }

  /** Its left child must be added next. */
  split(node: number, { feature, low, span }: Split): void {
    const base = node * nodeSize;
    this.#nodes[base] = feature;
    this.#nodes[base + 1] = low;
    this.#nodes[base + 2] = span;
  }

  tree(): Tree {
    return { nodes: this.#nodes.slice(0, this.#count * nodeSize), value: this.#value.slice(0, this.#count) };
  }
}
