import { isKnownInline, type Inline, type KnownInline } from '../document/inline.js';
import { noValue } from '../values/readValue.js';
import { escapeCode, escapeTex } from './escapeTex.js';
import type { LatexParts } from './latexParts.js';
import { texAddress } from './texAddress.js';
import { inlineMath } from './texMath.js';

export interface InlineOptions {
  /** Where there are no lines to end, as in cells and headings, a new line is a space. Default: lines end. */
  breaks?: boolean;
  /** Ids that links may lead to. Default: none, the text alone stays. */
  labels?: ReadonlySet<string>;
}

/** A line of text. */
export function texInline(text: readonly Inline[], parts: LatexParts, options: InlineOptions = {}): string {
  return text.map((part) => linked(marked(part, parts, options), part.link, options)).join('');
}

/** The words of a line alone, for places that hold nothing else: the outline of the PDF. */
export function plainInline(text: readonly Inline[], { values }: LatexParts): string {
  const words = text.filter(isKnownInline).map((part) => {
    if (part.type === 'value') return values.get(part.source) ?? noValue;
    return part.type === 'text' ? part.text : part.type === 'math' ? part.tex : ' ';
  });
  return escapeTex(words.join(''));
}

function marked(part: Inline, parts: LatexParts, options: InlineOptions): string {
  if (!isKnownInline(part)) return escapeTex(`[${part.type}]`);
  const marks = part.marks ?? [];
  let tex = partTex(part, marks.includes('code'), parts, options);
  if (tex === '' || part.type === 'break') return tex;
  if (marks.includes('strike')) tex = `\\sout{${tex}}`;
  if (marks.includes('italic')) tex = `\\emph{${tex}}`;
  return marks.includes('bold') ? `\\textbf{${tex}}` : tex;
}

function partTex(part: KnownInline, code: boolean, parts: LatexParts, { breaks = true }: InlineOptions): string {
  switch (part.type) {
    case 'text':
      return code ? codeTex(part.text) : escapeTex(part.text);
    case 'math':
      return inlineMath(part.tex, parts);
    case 'value':
      return escapeTex(parts.values.get(part.source) ?? noValue);
    case 'break':
      return breaks ? '\\leavevmode\\newline{}' : ' ';
    default:
      return part satisfies never;
  }
}

function codeTex(text: string): string {
  return text === '' ? '' : `\\texttt{${escapeCode(text.replaceAll(/\s+/g, ' '))}}`;
}

function linked(tex: string, link: string | undefined, { labels }: InlineOptions): string {
  if (link === undefined || tex === '') return tex;
  if (!link.startsWith('#')) return `\\href{${texAddress(link)}}{${tex}}`;
  return labels?.has(link.slice(1)) ? `\\hyperref[${labelOf(link.slice(1))}]{${tex}}` : tex;
}

/** The label of a block; ids are letters, digits, `-` and `_`. */
export function labelOf(id: string): string {
  return `rf:${id}`;
}
