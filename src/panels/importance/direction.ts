import type { ImportanceCurve } from '../../model/index.js';

/** How a prediction goes along a parameter: of numbers from the lowest to the highest value, of categories not at all. */
export type Direction = 'rises' | 'falls' | 'mixed' | 'flat' | 'unordered';

/** A curve whose back and forth is up to this share of its whole way counts as going one way. */
const detour = 0.15;

/** A curve that spans less than this share of the widest one counts as flat. */
const least = 0.02;

/** Which way a curve goes, where the widest of all spans `widest`. Missing values are no part of it. */
export function directionOf({ numbers, mean }: ImportanceCurve, widest: number): Direction {
  const known = [...mean].filter((_, i) => !Number.isNaN(numbers[i]));
  if (known.length < 2) return 'unordered';
  if (!(Math.max(...known) - Math.min(...known) > least * widest)) return 'flat';
  let [up, down] = [0, 0];
  for (let i = 1; i < known.length; i++) {
    const step = known[i]! - known[i - 1]!;
    if (step > 0) up += step;
    else down -= step;
  }
  const way = up + down;
  if (down <= detour * way) return 'rises';
  return up <= detour * way ? 'falls' : 'mixed';
}
