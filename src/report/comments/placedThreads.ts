import type { CommentAnchor, CommentThread } from '../../client/index.js';
import { kindTitle } from '../../panels/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import type { Block } from '../document/block.js';
import { placedBlocks } from '../document/blockTree.js';
import type { ReportDocument } from '../document/report.js';
import { anchorText } from './anchorText.js';
import { findQuote } from './findQuote.js';
import { commentTexts } from './texts.js';

/** Whether what a thread is about is there: as it was or nearly so, with its words changed beyond that, or no more. */
export type AnchorState = 'there' | 'changed' | 'gone';

/** A thread, and where in a report it belongs. */
export interface PlacedThread {
  thread: CommentThread;
  state: AnchorState;
  /** What it is about, in words: the beginning of a block's text, the title of a panel. */
  about: string;
}

type TypeName = 'panels' | 'runTable' | 'contents' | 'image' | 'video' | 'page' | 'line' | 'columns' | 'formula';

const typeNames: Readonly<Record<string, TypeName>> = {
  'panel-grid': 'panels',
  'run-table': 'runTable',
  'table-of-contents': 'contents',
  image: 'image',
  video: 'video',
  embed: 'page',
  divider: 'line',
  columns: 'columns',
  math: 'formula',
};

/** The words by which a reader knows a block. */
export function blockName(block: Block, locale: Locale): string {
  const [line = ''] = anchorText(block).replaceAll('\uFFFC', '…').trim().split('\n');
  const words = line.length > 60 ? `${line.slice(0, 58).trimEnd()} …` : line;
  return words.replaceAll('…', '').trim() === '' ? textsOf(commentTexts, locale)(typeNames[block.type] ?? 'block') : words;
}

/** Threads in the order of what they are about; those whose block or panel is gone come last. */
export function placedThreads(threads: readonly CommentThread[], report: ReportDocument, locale: Locale): PlacedThread[] {
  const blocks = new Map([...placedBlocks(report.blocks)].map(({ block }, index) => [block.id, { block, index }]));
  const placed = threads.map((thread) => {
    const found = blocks.get(thread.anchor.block);
    const place = found ? placeIn(found.block, thread.anchor, report, locale) : { state: 'gone' as const, about: '', at: 0 };
    return { thread, ...place, index: place.state === 'gone' ? Infinity : (found?.index ?? Infinity) };
  });
  placed.sort((a, b) => (a.index === b.index ? a.at - b.at || a.thread.createdAt - b.thread.createdAt : a.index - b.index));
  return placed.map(({ thread, state, about }) => ({ thread, state, about }));
}

function placeIn(
  block: Block,
  anchor: CommentAnchor,
  report: ReportDocument,
  locale: Locale,
): { state: AnchorState; about: string; at: number } {
  const { quote, panel } = anchor;
  if (panel !== undefined) {
    const isThere = block.type === 'panel-grid' && block.panels.includes(panel) && Object.hasOwn(report.panels, panel);
    const document = isThere ? report.panels[panel] : undefined;
    return { state: document ? 'there' : 'gone', about: document?.title ?? kindTitle(plainKind(document?.kind), locale), at: 0 };
  }
  const found = quote && findQuote(anchorText(block), quote);
  return { state: quote && !found ? 'changed' : 'there', about: blockName(block, locale), at: found?.start ?? -1 };
}

/** A kind, which this page may not know, with a name made of its own. */
function plainKind(kind = 'panel'): { kind: string; title: string } {
  return { kind, title: kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll('-', ' ') };
}
