import { texSymbols } from './texSymbols.js';

/** Signs that mean something to TeX, and those that would join with their neighbours to another one (`--`, ``` `` ```, `?``). */
const specials: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': '\\textquotedbl{}',
  '`': '\\textasciigrave{}',
  // In brackets or after a line break these would be arguments.
  '[': '{[}',
  ']': '{]}',
  '*': '{*}',
  '\u00A0': '~',
};

/** Text for LaTeX: every sign stands for itself. White space is one space, as in Markdown; signs that no text has (controls, halves of characters) are left out or marked. */
export function escapeTex(text: string): string {
  return signsOf(text.replaceAll(/\s+/g, (space) => (space === '\u00A0' ? space : ' ')));
}

/** A line of code for `\texttt`: all spaces stay, quotes are straight. */
export function escapeCode(line: string): string {
  const signs = signsOf(line.replaceAll('\t', '    ')).replaceAll("'", '\\textquotesingle{}');
  return signs.replaceAll(/ {2,}|^ /g, (spaces) => '~'.repeat(spaces.length));
}

function signsOf(text: string): string {
  let out = '';
  let before = '';
  for (const sign of readable(text)) {
    // A pair of braces parts what fonts would join.
    if (sign === before && /[-',]/.test(sign)) out += '{}';
    out += specials[sign] ?? (Object.hasOwn(texSymbols, sign) ? `\\ensuremath{${texSymbols[sign]}}` : sign);
    before = sign;
  }
  return out;
}

/** Without what is no character: controls are left out, all else that has no meaning is U+FFFD. */
export function readable(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, '').replaceAll(/[\p{Surrogate}\p{Noncharacter_Code_Point}\p{Private_Use}]/gu, '\uFFFD');
}
