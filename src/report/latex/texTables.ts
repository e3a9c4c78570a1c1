import type { TableBlock } from '../document/block.js';
import { escapeTex } from './escapeTex.js';
import type { LatexParts, LatexTable } from './latexParts.js';
import { texInline, type InlineOptions } from './texInline.js';

/** Rows from which on a table may go over several pages. */
const longTable = 30;

/** A table that was written. */
export function texWrittenTable({ align = [], rows }: TableBlock, parts: LatexParts, options: InlineOptions): string {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return '';
  const letters = Array.from({ length: width }, (_, i) => ({ none: 'l', left: 'l', center: 'c', right: 'r' })[align[i] ?? 'none']);
  const cells = rows.map((row) => Array.from({ length: width }, (_, i) => texInline(row[i] ?? [], parts, { ...options, breaks: false })));
  const [head = [], ...body] = cells;
  return texTable(letters.join(''), head, body);
}

/** A table of runs. */
export function texRunTable({ heads, rows }: LatexTable): string {
  const letters = heads.map(({ numeric }) => (numeric ? 'r' : 'l')).join('');
  return texTable(
    letters,
    heads.map(({ text }) => escapeTex(text)),
    rows.map((row) => row.map(escapeTex)),
  );
}

function texTable(letters: string, head: readonly string[], body: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `${cells.join(' & ')} \\\\`;
  const top = `\\toprule\n${line(head)}\n\\midrule`;
  const rows = body.map(line).join('\n');
  if (body.length <= longTable) {
    return `\\rftable{%\n\\begin{tabular}{${letters}}\n${top}\n${rows}${rows && '\n'}\\bottomrule\n\\end{tabular}}`;
  }
  return `{\\footnotesize\n\\begin{longtable}{${letters}}\n${top}\n\\endhead\n${rows}\n\\bottomrule\n\\end{longtable}}`;
}
