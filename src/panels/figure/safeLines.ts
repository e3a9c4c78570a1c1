/** Colours of very different lightness, for lines that are to be told apart without colours. */
const colors = ['#17181c', '#0072b2', '#c98600', '#7a1fa2', '#56b4e9', '#b00020'];
/** Dashes and gaps in CSS pixels; the first line is solid. */
const dashes: readonly (readonly number[])[] = [[], [6, 3], [2, 2], [8, 3, 2, 3], [12, 4]];

/** The colour of a line on paper, by its place among those of its plot. */
export function safeColor(place: number): string {
  return colors[Math.max(0, place) % colors.length]!;
}

/** Its dashes. With five of them and six colours, lines have the same look from the thirty-first on. */
export function safeDash(place: number): readonly number[] {
  return dashes[Math.max(0, place) % dashes.length]!;
}
