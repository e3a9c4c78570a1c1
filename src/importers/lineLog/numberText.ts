/** A number as people and programs print it: thousands separators, exponents, nan, inf. */
export const numberSource = String.raw`[-+]?(?:nan|inf(?:inity)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)`;

/** A unit right behind a number, and then neither a further digit nor letter, nor what makes it a date, a time or a version. */
export const unitSource = String.raw`([a-zµ%/]*)(?![\w:]|[.-]\d)`;

/** The number of a text that matches `numberSource`. */
export function readNumber(text: string): number {
  const plain = text.toLowerCase().replaceAll(',', '').replace(/^\+/, '');
  if (plain.endsWith('nan')) return Number.NaN;
  if (plain.includes('inf')) return plain.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return Number(plain);
}
