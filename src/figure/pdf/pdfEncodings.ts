/** Characters of Windows-1252 at 0x80 to 0x9F; a space where it has none. */
const upper = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Characters that are written as others which look the same. */
const alike: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u2007': ' ',
  '\u2009': ' ',
  '\u200a': ' ',
  '\u202f': ' ',
  '\u2010': '-',
  '\u2011': '-',
  '\u2015': '—',
  '\u2219': '·',
  '\u22c5': '·',
};
/** Marks of direction and joining, which have no glyph. */
const mute = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** What the standard font Symbol has, as runs of characters from a code on (PDF 32000-1, annex D.5). */
const symbolRuns: readonly [code: number, characters: string][] = [
  [0x22, '∀'],
  [0x24, '∃'],
  [0x2d, '−'],
  [0x40, '≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'],
  [0x5c, '∴'],
  [0x5e, '⊥'],
  [0x61, 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'],
  [0x7e, '∼'],
  [0xa2, '′≤'],
  [0xa5, '∞'],
  [0xab, '↔←↑→↓'],
  [0xb2, '″≥'],
  [0xb5, '∝∂'],
  [0xb9, '≠≡≈'],
  [0xc4, '⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇'],
  [0xd5, '∏√'],
  [0xd9, '∧∨⇔⇐⇑⇒⇓'],
  [0xe5, '∑'],
  [0xf2, '∫'],
];

const symbols: ReadonlyMap<string, number> = new Map([
  ...symbolRuns.flatMap(([code, characters]) => Array.from(characters, (character, i) => [character, code + i] as const)),
  ['∆', 0x44],
]);

/** A stretch of a text that one font can write: the codes of its characters there; `other` for what none of the standard fonts has. */
export interface EncodedRun {
  font: 'text' | 'symbol' | 'other';
  /** The characters. */
  text: string;
  codes: number[];
}

/** Splits a text into what the standard fonts of PDF can write. */
export function encodedRuns(text: string): EncodedRun[] {
  const runs: EncodedRun[] = [];
  for (const character of text.normalize('NFC').replaceAll(mute, '')) {
    const { font, code } = encoded(alike[character] ?? character);
    const last = runs.at(-1);
    if (last?.font === font) {
      last.text += character;
      last.codes.push(code);
    } else runs.push({ font, text: character, codes: [code] });
  }
  return runs;
}

function encoded(character: string): { font: EncodedRun['font']; code: number } {
  const code = character.codePointAt(0)!;
  if ((code >= 0x20 && code <= 0x7e) || (code >= 0xa1 && code <= 0xff)) return { font: 'text', code };
  const place = character === ' ' ? -1 : upper.indexOf(character);
  if (place >= 0) return { font: 'text', code: 0x80 + place };
  const symbol = symbols.get(character);
  return symbol === undefined ? { font: 'other', code: 0 } : { font: 'symbol', code: symbol };
}
