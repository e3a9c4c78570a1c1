import { escapeCode, readable } from './escapeTex.js';
import type { LatexParts } from './latexParts.js';
import { texSymbols } from './texSymbols.js';

/** Environments that are formulas of their own. */
const standsAlone = /^\s*\\begin\{(?:align|alignat|gather|equation)\*?\}/;

/** A formula in a line; what is no formula stands as it was written. */
export function inlineMath(tex: string, { isMath }: Pick<LatexParts, 'isMath'>): string {
  return isMath(tex, false) ? `$${mathSource(tex)}$` : asWritten(tex);
}

/** A formula of its own. */
export function displayMath(tex: string, { isMath }: Pick<LatexParts, 'isMath'>): string {
  if (!isMath(tex, true)) return asWritten(tex);
  const source = mathSource(tex).trim();
  return standsAlone.test(source) ? source : `\\[\n${source}\n\\]`;
}

function asWritten(tex: string): string {
  return `\\texttt{${escapeCode(tex.replaceAll(/\s+/g, ' '))}}`;
}

/** The formula without comments and empty lines, which end it, and with commands for signs that fonts for math lack. */
function mathSource(tex: string): string {
  const lines = tex.split(/\r\n?|\n/).map((line) => line.replace(/(?<!\\)((?:\\\\)*)%.*$/, '$1').replaceAll('\t', ' '));
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => Array.from(readable(line), mathSign).join(''))
    .join('\n');
}

function mathSign(sign: string): string {
  if (sign <= '~') return sign;
  return Object.hasOwn(texSymbols, sign) ? `{${texSymbols[sign]}}` : `\\text{${sign}}`;
}

/** The control words of formulas, for which the preamble has a stand-in where no package knows them. */
export function mathWords(source: string): string[] {
  return [...new Set(source.match(/\\[A-Za-z]+/g) ?? [])].toSorted();
}
