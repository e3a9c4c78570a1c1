/** Widths in CSS pixels of characters in axis labels that differ from a digit's, as wide as common fonts have them. */
const widths: Readonly<Record<string, number>> = {
  '.': 3.6, ',': 3.6, ':': 3.8, ' ': 3.6, '−': 8.8, M: 9.2, G: 8.2, m: 10.2, i: 3.2, l: 3.2, t: 4.4, f: 4.4, r: 4.8, 'ا': 4, 'ل': 4,
}; // prettier-ignore
const digit = 6.7;
/** Chinese, Japanese and Korean characters are squares. */
const wide = 11;
const isWide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/;
/** Of direction: not seen. */
const isMark = /[\u200e\u200f\u061c\u2066-\u2069]/;

/** Room a label of an axis takes, in CSS pixels: an upper estimate for common fonts, as pure code cannot measure text. */
export function labelWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widths[character] ?? (isWide.test(character) ? wide : isMark.test(character) ? 0 : digit);
  return width;
}
