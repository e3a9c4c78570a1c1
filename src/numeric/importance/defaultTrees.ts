/** What a tree costs, in rows and parameters, and what a forest may: little data gets more trees up to the first, much data 100 up to the second. */
const [cheap, dear] = [4e6, 4e7];

/**
 * How many trees a forest has where nobody chose: 100; up to 1,000 for little data, where more cost next to nothing and leave less to chance; down to 25 for
 * very much, where each has more rows to learn from.
 */
export function defaultTrees(runs: number, parameters: number): number {
  const cost = Math.max(1, runs * (parameters + 30));
  if (cost * 100 > dear) return Math.max(25, Math.round(dear / cost));
  return Math.max(100, Math.min(1000, Math.round(cheap / cost)));
}
