import { placedBlocks } from '../document/blockTree.js';
import type { ReportDocument } from '../document/report.js';
import { headingRanks } from '../viewer/headingRanks.js';
import { escapeTex } from './escapeTex.js';
import type { LatexParts } from './latexParts.js';
import { texBlocks } from './texBlocks.js';
import { mathWords } from './texMath.js';
import { texPreamble } from './texPreamble.js';

/** A report as a LaTeX document. `date`: in words, said below the title. Pure. */
export function texDocument(report: ReportDocument, parts: LatexParts, { date = '' }: { date?: string | undefined } = {}): string {
  const { blocks, title, description = '', authors = [] } = report;
  const body = texBlocks(blocks, { report, parts, ranks: headingRanks(blocks), labels: labelsOf(report) });
  return [
    texPreamble(mathWords(formulas(report))),
    `\\title{${escapeTex(title || 'Untitled report')}}`,
    `\\author{${authors.map(escapeTex).join(' \\and ')}}`,
    `\\date{${escapeTex(date)}}`,
    '\\begin{document}',
    '\\maketitle',
    ...(description.trim() === '' ? [] : ['', `\\begin{abstract}\n${escapeTex(description)}\n\\end{abstract}`]),
    '',
    body,
    '',
    '\\end{document}',
    '',
  ].join('\n');
}

/** Blocks that a link of the report leads to. */
function labelsOf({ blocks }: ReportDocument): ReadonlySet<string> {
  const ids = new Set([...placedBlocks(blocks)].map(({ block }) => block.id));
  return new Set(values(blocks, 'link').flatMap((link) => (link.startsWith('#') && ids.has(link.slice(1)) ? [link.slice(1)] : [])));
}

function formulas({ blocks }: ReportDocument): string {
  return values(blocks, 'tex').join('\n');
}

/** The texts of all fields of that name, wherever they stand. */
function values(json: unknown, name: string): string[] {
  if (Array.isArray(json)) return json.flatMap((part) => values(part, name));
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) => (key === name && typeof value === 'string' ? [value] : values(value, name)));
}
