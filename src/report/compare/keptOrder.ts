/** The most ids of `before` that stand in the same order in `after`: all others were moved, removed or added. Neither has an id twice. */
export function keptOrder(before: readonly string[], after: readonly string[]): Set<string> {
  const place = new Map(before.map((id, i) => [id, i]));
  const shared = after.flatMap((id) => {
    const at = place.get(id);
    return at === undefined ? [] : [at];
  });
  return new Set(longestIncreasing(shared).map((i) => before[i]!));
}

/** The longest sub-sequence of ascending numbers, by patience sorting: O(n log n). */
function longestIncreasing(numbers: readonly number[]): number[] {
  /** `tails[k]`: where the smallest last number of an ascending sub-sequence of k + 1 numbers is. */
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [i, number] of numbers.entries()) {
    const length = lowerBound(tails.length, (k) => numbers[tails[k]!]! < number);
    previous.push(tails[length - 1] ?? -1);
    tails[length] = i;
  }
  const found: number[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i]!) found.push(numbers[i]!);
  return found.toReversed();
}

/** How many of the first `count` whole numbers pass, where those that pass come first. */
function lowerBound(count: number, passes: (k: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
