/**
 * Orders texts by code point, which is also the order of their UTF-8 bytes and so DuckDB's.
 * JavaScript's own `<` compares UTF-16 units: it puts U+1F600 before U+FF5E.
 */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return codePointRank(x) - codePointRank(y);
  }
  return a.length - b.length;
}

/** Moves surrogates above the units from U+E000 on, where the code points they stand for belong. */
function codePointRank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

/**
 * Lower case by Unicode's simple mapping, one code point at a time, as DuckDB's `lower` does it:
 * no context (a final Σ becomes σ) and no mapping that grows (İ becomes i). Letters newer than DuckDB's Unicode 15 keep their case.
 */
export function foldCase(text: string): string {
  let folded = '';
  for (const character of text) folded += foldCodePoint(character);
  return folded;
}

const newerLetter = /[\u1C89\uA7CB\uA7CC\uA7CE\uA7D2\uA7D4\uA7DA\uA7DC\u{10D50}-\u{10D65}\u{16EA0}-\u{16EB8}]/u;

function foldCodePoint(character: string): string {
  if (newerLetter.test(character)) return character;
  const lower = character.toLowerCase();
  const first = lower.codePointAt(0) ?? 0;
  return String.fromCodePoint(first);
}

/** Replaces lone surrogates by U+FFFD, as every text has them replaced that was ever written as UTF-8. */
export function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
}
