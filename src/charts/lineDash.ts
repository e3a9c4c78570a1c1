const dashes: readonly (readonly number[])[] = [[], [6, 3], [2, 2], [8, 3, 2, 3], [12, 4]];

/** Dashes and gaps (CSS pixels) of the first, second, … of what lines tell apart, from 0; the first is solid, and there are five. */
export function lineDash(place: number): readonly number[] {
  return dashes[Math.max(0, place) % dashes.length]!;
}
