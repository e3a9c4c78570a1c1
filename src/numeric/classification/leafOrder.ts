import type { Merge } from './averageLinkage.js';

/**
 * The items of a clustering in an order in which each cluster stands together. Where two clusters are joined, each may be turned round: of the four ways that which brings the nearest ends together is taken, from the first
 * merge to the last. This looks at ends only, so it is quick; the best order of all (Z. Bar-Joseph, "Fast optimal leaf ordering for hierarchical clustering", 2001) takes time in proportion to n³ and more.
 */
export function leafOrder(merges: readonly Merge[], distances: Float64Array, n: number): Int32Array {
  const clusters: (number[] | undefined)[] = Array.from({ length: n }, (_, i) => [i]);
  const take = (cluster: number): number[] => {
    const items = clusters[cluster] ?? [];
    clusters[cluster] = undefined;
    return items;
  };
  for (const { a, b } of merges) clusters.push(joined(take(a), take(b), distances, n));
  return Int32Array.from(clusters.flatMap((cluster) => cluster ?? []));
}

function joined(left: number[], right: number[], distances: Float64Array, n: number): number[] {
  const between = (i: number, j: number): number => distances[i * n + j]!;
  const [l0, l1, r0, r1] = [left[0]!, left.at(-1)!, right[0]!, right.at(-1)!];
  const ways = [
    { distance: between(l1, r0), turnLeft: false, turnRight: false },
    { distance: between(l1, r1), turnLeft: false, turnRight: true },
    { distance: between(l0, r0), turnLeft: true, turnRight: false },
    { distance: between(l0, r1), turnLeft: true, turnRight: true },
  ];
  const best = ways.reduce((least, way) => (way.distance < least.distance ? way : least));
  if (best.turnLeft) left.reverse();
  if (best.turnRight) right.reverse();
  return [...left, ...right];
}
