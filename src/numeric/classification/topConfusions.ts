import type { ConfusionCells } from './confusionCells.js';

/** The places in `cells` of pairs of different classes, the most frequent first; of equal ones in the order of the classes. At most `most` of them. */
export function topConfusions({ actual, predicted, count }: ConfusionCells, most: number): Int32Array {
  const before = (a: number, b: number): boolean => (count[b]! - count[a]! || actual[a]! - actual[b]! || predicted[a]! - predicted[b]!) < 0;
  const top: number[] = [];
  for (let i = 0; i < count.length; i++) {
    if (actual[i] === predicted[i] || !(count[i]! > 0)) continue;
    if (top.length === most && (most === 0 || !before(i, top[most - 1]!))) continue;
    insert(top, i, before);
    if (top.length > most) top.pop();
  }
  return Int32Array.from(top);
}

/** Into its place in a sorted list. */
function insert(sorted: number[], item: number, before: (a: number, b: number) => boolean): void {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before(item, sorted[middle]!)) high = middle;
    else low = middle + 1;
  }
  sorted.splice(low, 0, item);
}
