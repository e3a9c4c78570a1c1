import type { Block, Callout, ImageBlock, PanelGrid, TableOfContents } from '../document/block.js';
import type { ReportDocument } from '../document/report.js';
import { gridParts } from '../viewer/gridParts.js';
import { escapeTex } from './escapeTex.js';
import type { LatexFile, LatexParts } from './latexParts.js';
import { texAddress } from './texAddress.js';
import { labelOf, plainInline, texInline } from './texInline.js';
import { texNote, texProse, texProseList, unknownNote } from './texProse.js';
import { texRunTable, texWrittenTable } from './texTables.js';

/** What all blocks of a report are printed with. */
export interface LatexContext {
  report: ReportDocument;
  parts: LatexParts;
  /** Ranks of headings; see `headingRanks`. */
  ranks: ReadonlyMap<string, number>;
  /** Ids of blocks that links lead to. */
  labels: ReadonlySet<string>;
}

/** Blocks below one another. */
export function texBlocks(blocks: readonly Block[], context: LatexContext): string {
  const texts = blocks.map((block) => {
    const label = context.labels.has(block.id) ? `\\phantomsection\\label{${labelOf(block.id)}}%\n` : '';
    return `${label}${texBlock(block, context)}`;
  });
  return texts.filter((text) => text !== '').join('\n\n');
}

/** A block of any type. */
function texBlock(block: Block, context: LatexContext): string {
  const { parts, labels } = context;
  switch (block.type) {
    case 'paragraph':
    case 'list':
    case 'code':
    case 'math':
      return texProse(block, parts, { labels });
    case 'heading':
      return heading(block, context);
    case 'quote':
      return `\\begin{rfquote}\n${texProseList(block.content, parts, { labels })}\n\\end{rfquote}`;
    case 'callout':
      return callout(block, context);
    case 'divider':
      return '\\rfdivider';
    case 'image':
      return image(block, parts);
    case 'video':
      return pointer(`Video${block.caption === undefined ? '' : `: ${block.caption}`}`, block.src);
    case 'embed':
      return pointer(`Page: ${block.title}`, block.url);
    case 'table':
      return texWrittenTable(block, parts, { labels });
    case 'table-of-contents':
      return contents(block);
    case 'collapsible':
      return `\\rffold{${escapeTex(block.title)}}\n\n${texBlocks(block.blocks, context)}`;
    case 'columns':
      return block.columns.map(({ blocks }) => texBlocks(blocks, context)).join('\n\n');
    case 'run-table':
      return runTable(block.id, parts);
    case 'panel-grid':
      return panelGrid(block, context);
    default:
      return unknownNote((block as { type: string }).type);
  }
}

const sections = ['section', 'subsection', 'subsubsection', 'paragraph', 'subparagraph'] as const;

function heading({ id, text }: Extract<Block, { type: 'heading' }>, { ranks, parts, labels }: LatexContext): string {
  const name = sections[Math.min(sections.length, Math.max(1, (ranks.get(id) ?? 2) - 1)) - 1]!;
  return `\\${name}[{${plainInline(text, parts)}}]{${texInline(text, parts, { breaks: false, labels })}}`;
}

const tones: Readonly<Record<Callout['tone'], string>> = {
  note: 'Note',
  tip: 'Tip',
  important: 'Important',
  warning: 'Warning',
  caution: 'Caution',
};

function callout({ tone, content }: Callout, { parts, labels }: LatexContext): string {
  return `\\begin{rfcallout}{${tones[tone]}}\n${texProseList(content, parts, { labels })}\n\\end{rfcallout}`;
}

function image({ src, alt, caption = '' }: ImageBlock, { images }: LatexParts): string {
  const found = images.get(src) ?? { because: 'It was not loaded.' };
  if ('file' in found) return figure(found.file, 1, caption);
  const name = caption || alt || 'Image';
  return src.startsWith('asset:') ? texNote(`${name}: ${found.because}`) : pointer(`Image: ${name}`, src);
}

/** A figure where it stands: a float could leave its place. */
function figure(file: string, width: number, caption: string): string {
  return `\\rffigure{${width}}{${file}}{${escapeTex(caption)}}`;
}

function pointer(text: string, address: string): string {
  const shown = escapeTex(address);
  if (address.startsWith('asset:')) return texNote(`${text} (a file of the report)`);
  return `\\rfnotetex{${escapeTex(text)}: \\href{${texAddress(address)}}{${shown}}}`;
}

function contents({ depth }: TableOfContents): string {
  return depth === undefined ? '\\tableofcontents' : `{\\setcounter{tocdepth}{${Math.min(5, Math.max(1, depth))}}\\tableofcontents}`;
}

function runTable(id: string, { tables }: LatexParts): string {
  const table = tables.get(id) ?? { because: 'The runs were not asked for.' };
  return 'because' in table ? texNote(`Table of runs: ${table.because}`) : texRunTable(table);
}

/** Panels as figures, two beside one another where both are narrow, and the runs they draw. */
function panelGrid(grid: PanelGrid & { id: string }, { report, parts }: LatexContext): string {
  const { panels, sets, missing } = gridParts(grid, report);
  const figures = parts.figures.get(grid.id);
  const hidden = new Set(grid.hiddenRunSets);
  const inOrder = panels.toSorted((a, b) => a.layout.y - b.layout.y || a.layout.x - b.layout.x);
  const drawn = inOrder.map((panel) => {
    const found: LatexFile = figures?.get(panel.id) ?? { because: 'it was not drawn.' };
    const title = panel.title ?? panel.kind;
    if ('because' in found) return texNote(`The panel “${title}” is not here: ${found.because}`);
    return figure(found.file, panel.layout.w <= 6 ? 0.49 : 1, panel.title ?? '');
  });
  const lost = missing.map(({ what, id }) => texNote(`This report has no ${what} “${id}”.`));
  const names = sets.filter(({ id }) => !hidden.has(id)).map(({ name }) => name);
  const line = names.length === 0 ? [] : [`\\rfruns{${escapeTex(names.join(', '))}}`];
  return [...drawn, ...lost, ...line].join('\n');
}
