/** Widths in CSS pixels of characters in axis labels that differ from a digit's, as wide as common fonts have them. */
const widths: Readonly<Record<string, number>> = { '.': 3.6, ',': 3.6, ':': 3.8, ' ': 3.6, '−': 8.8, M: 9.2, G: 8.2, m: 10.2 };
const digit = 6.7;

/** Room a label of an axis takes, in CSS pixels: an upper estimate for common fonts, as pure code cannot measure text. */
export function labelWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widths[character] ?? digit;
  return width;
}
