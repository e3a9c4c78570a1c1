/** How many points to work on between two chances to pause, where each costs about `cost` additions: two million of these at a time. */
export function workPerLook(cost: number): number {
  return Math.max(1, Math.floor(2_000_000 / Math.max(1, cost)));
}
