/** A step of a clustering: two clusters become one. Clusters up to `n` − 1 are single items; step i makes cluster `n` + i. */
export interface Merge {
  a: number;
  b: number;
  /** Mean distance between the items of one and the other. */
  height: number;
}

/**
 * Hierarchical clustering by average linkage (UPGMA) of `n` items, whose distances are given by rows of a square; heights never fall. By the chain of nearest neighbours, which takes time and room in proportion to n²: F. Murtagh, "A survey of recent
 * advances in hierarchical clustering algorithms", 1983; D. Müllner, "Modern hierarchical, agglomerative clustering algorithms", 2011 (arXiv:1109.2378).
 */
export function averageLinkage(distances: Float64Array, n: number): Merge[] {
  const d = distances.slice();
  const size = new Int32Array(n).fill(1);
  const alive = Uint8Array.from({ length: n }, () => 1);
  const found: Merge[] = [];
  const chain: number[] = [];
  let first = 0;
  while (found.length < n - 1) {
    if (chain.length === 0) {
      while (alive[first] === 0) first++;
      chain.push(first);
    }
    const tip = chain.at(-1)!;
    const next = nearest(d, n, alive, tip, chain.at(-2));
    if (next !== chain.at(-2)) {
      chain.push(next);
      continue;
    }
    chain.length -= 2;
    const [a, b] = tip < next ? [tip, next] : [next, tip];
    found.push({ a, b, height: d[a * n + b]! });
    join(d, n, alive, size, a, b);
  }
  return inOrder(found, n);
}

/** The nearest other cluster; of equal ones the one before on the chain, so that the chain ends. */
function nearest(d: Float64Array, n: number, alive: Uint8Array, tip: number, before: number | undefined): number {
  let best = before ?? -1;
  let least = before === undefined ? Infinity : d[tip * n + before]!;
  for (let i = 0; i < n; i++) {
    if (alive[i] === 0 || i === tip || d[tip * n + i]! >= least) continue;
    least = d[tip * n + i]!;
    best = i;
  }
  return best;
}

/** What `b` held is held by `a` from now on. */
function join(d: Float64Array, n: number, alive: Uint8Array, size: Int32Array, a: number, b: number): void {
  const [sizeA, sizeB] = [size[a]!, size[b]!];
  alive[b] = 0;
  size[a] = sizeA + sizeB;
  for (let i = 0; i < n; i++) {
    if (alive[i] === 0 || i === a) continue;
    const mean = (sizeA * d[a * n + i]! + sizeB * d[b * n + i]!) / (sizeA + sizeB);
    d[a * n + i] = mean;
    d[i * n + a] = mean;
  }
}

/** The chain finds merges in an order of its own: they are sorted by height, and clusters named by the step that made them. */
function inOrder(found: readonly Merge[], n: number): Merge[] {
  const clusterOf = Int32Array.from({ length: n }, (_, i) => i);
  const root = Int32Array.from({ length: n }, (_, i) => i);
  const rootOf = (item: number): number => {
    let at = item;
    while (root[at] !== at) at = root[at]!;
    root[item] = at;
    return at;
  };
  return found
    .map((merge, i) => ({ ...merge, i }))
    .toSorted((x, y) => x.height - y.height || x.i - y.i)
    .map(({ a, b, height }, step) => {
      const [rootA, rootB] = [rootOf(a), rootOf(b)];
      const merge = { a: clusterOf[rootA]!, b: clusterOf[rootB]!, height };
      root[rootB] = rootA;
      clusterOf[rootA] = n + step;
      return merge;
    });
}
