import type { List, ListItem, Prose } from '../document/prose.js';
import { escapeCode, escapeTex } from './escapeTex.js';
import type { LatexParts } from './latexParts.js';
import { texInline, type InlineOptions } from './texInline.js';
import { displayMath } from './texMath.js';

/** What stands in place of something that paper cannot show: a sentence. */
export function texNote(sentence: string): string {
  return `\\rfnote{${escapeTex(sentence)}}`;
}

/** Paragraphs, lists, code, formulas. */
export function texProse(prose: Prose, parts: LatexParts, options: InlineOptions): string {
  switch (prose.type) {
    case 'paragraph':
      return texInline(prose.text, parts, options);
    case 'list':
      return texList(prose, parts, options);
    case 'code':
      return texCode(prose.text);
    case 'math':
      return displayMath(prose.tex, parts);
    default:
      return unknownNote((prose as { type: string }).type);
  }
}

export function unknownNote(type: string): string {
  return texNote(`A part of type “${type}” cannot be shown here.`);
}

export function texProseList(content: readonly Prose[], parts: LatexParts, options: InlineOptions): string {
  return content.map((prose) => texProse(prose, parts, options)).join('\n\n');
}

function texList({ style, start, items }: List, parts: LatexParts, options: InlineOptions): string {
  if (items.length === 0) return '';
  const name = style === 'ordered' ? 'enumerate' : 'itemize';
  const from = style === 'ordered' && start !== undefined && start !== 1 ? `[start=${start}]` : '';
  const lines = items.map((item) => texItem(item, parts, options));
  return `\\begin{${name}}${from}\n${lines.join('\n')}\n\\end{${name}}`;
}

const boxes = { true: '[$\\boxtimes$]', false: '[$\\square$]' };

function texItem({ checked, content }: ListItem, parts: LatexParts, options: InlineOptions): string {
  const box = checked === undefined ? '' : boxes[`${checked}`];
  return `\\item${box} \\relax ${texProseList(content, parts, options)}`;
}

/** Code line by line: what TeX calls verbatim could not hold every text. */
function texCode(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).map((line) => `\\rfline{${escapeCode(line)}}`);
  return `\\begin{rfcode}\n${lines.join('\n')}\n\\end{rfcode}`;
}
