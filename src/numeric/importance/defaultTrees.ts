/**
 * How many trees a forest has where nobody chose: 100 for much data, up to 1,000 for little, where more cost next to nothing and leave less to chance.
 */
export function defaultTrees(runs: number, parameters: number): number {
  return Math.max(100, Math.min(1000, Math.round(4e6 / Math.max(1, runs * (parameters + 30)))));
}
