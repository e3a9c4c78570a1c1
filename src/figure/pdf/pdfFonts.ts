/** The standard fonts of PDF that texts are written in: every program that shows PDF has them, or one with the same widths. */
export type PdfFace = 'Helvetica' | 'Courier' | 'Times';

/** The nearest of the standard fonts to a list of families. */
export function faceOf(families: string): PdfFace {
  const names = families.toLowerCase();
  if (/mono|courier|consol|menlo/.test(names)) return 'Courier';
  return /times|georgia|(^|[\s,])serif/.test(names) ? 'Times' : 'Helvetica';
}

/** Its name with weight and slant. */
export function fontName(face: PdfFace, bold: boolean, italic: boolean): string {
  const slant = face === 'Times' ? 'Italic' : 'Oblique';
  const style = `${bold ? 'Bold' : ''}${italic ? slant : ''}`;
  return style === '' ? (face === 'Times' ? 'Times-Roman' : face) : `${face}-${style}`;
}

/** Widths of the codes 32 to 126 of Helvetica in thousandths (Adobe's metrics of the core 14 fonts). */
const regular =
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584';
/** The same of Helvetica Bold. */
const bold =
  '278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584';

const widths = { regular: regular.split(' ').map(Number), bold: bold.split(' ').map(Number) };
/** Some beyond ASCII; letters with accents are as wide as most letters. */
const beyond: Readonly<Record<number, number>> = {
  0x85: 1000,
  0x91: 222,
  0x92: 222,
  0x95: 350,
  0x97: 1000,
  0xb0: 400,
  0xb1: 584,
  0xb2: 333,
  0xb3: 333,
  0xb7: 278,
  0xd7: 584,
};

/** Width of a text in that font, of size 1; undefined where it is not known. */
export function naturalWidth(face: PdfFace, isBold: boolean, codes: readonly number[]): number | undefined {
  if (face === 'Times') return undefined;
  if (face === 'Courier') return 0.6 * codes.length;
  const table = isBold ? widths.bold : widths.regular;
  return codes.reduce((sum, code) => sum + (table[code - 32] ?? beyond[code] ?? 556), 0) / 1000;
}

/** Widths of some codes of Symbol in thousandths (the same source); the others are about as wide as most. */
const symbolWidths: Readonly<Record<number, number>> = {
  0x44: 612,
  0x6d: 576,
  0x73: 603,
  0xab: 1042,
  0xac: 987,
  0xad: 603,
  0xae: 987,
  0xaf: 603,
  0xa5: 713,
  0xd5: 823,
  0xe5: 713,
  0xa2: 247,
};

/** Width of symbols, of size 1. */
export function symbolWidth(codes: readonly number[]): number {
  return codes.reduce((sum, code) => sum + (symbolWidths[code] ?? 549), 0) / 1000;
}
