import type { CommentAnchor, CommentThread } from '../../client/index.js';
import type { Block } from '../document/block.js';
import { placedBlocks } from '../document/blockTree.js';
import type { ReportDocument } from '../document/report.js';
import { anchorText } from './anchorText.js';
import { findQuote } from './findQuote.js';

/** Whether what a thread is about is there: as it was or nearly so, with its words changed beyond that, or no more. */
export type AnchorState = 'there' | 'changed' | 'gone';

/** A thread, and where in a report it belongs. */
export interface PlacedThread {
  thread: CommentThread;
  state: AnchorState;
  /** What it is about, in words: the beginning of a block's text, the title of a panel. */
  about: string;
}

const typeNames: Readonly<Record<string, string>> = {
  'panel-grid': 'Panels',
  'run-table': 'Table of runs',
  'table-of-contents': 'Contents',
  image: 'Image',
  video: 'Video',
  embed: 'Page',
  divider: 'Line',
  columns: 'Columns',
  math: 'Formula',
};

/** The words by which a reader knows a block. */
export function blockName(block: Block): string {
  const [line = ''] = anchorText(block).replaceAll('\uFFFC', '…').trim().split('\n');
  const words = line.length > 60 ? `${line.slice(0, 58).trimEnd()} …` : line;
  return words.replaceAll('…', '').trim() === '' ? (typeNames[block.type] ?? 'Block') : words;
}

/** Threads in the order of what they are about; those whose block or panel is gone come last. */
export function placedThreads(threads: readonly CommentThread[], report: ReportDocument): PlacedThread[] {
  const blocks = new Map([...placedBlocks(report.blocks)].map(({ block }, index) => [block.id, { block, index }]));
  const placed = threads.map((thread) => {
    const found = blocks.get(thread.anchor.block);
    const place = found ? placeIn(found.block, thread.anchor, report) : { state: 'gone' as const, about: '', at: 0 };
    return { thread, ...place, index: place.state === 'gone' ? Infinity : (found?.index ?? Infinity) };
  });
  placed.sort((a, b) => (a.index === b.index ? a.at - b.at || a.thread.createdAt - b.thread.createdAt : a.index - b.index));
  return placed.map(({ thread, state, about }) => ({ thread, state, about }));
}

function placeIn(block: Block, anchor: CommentAnchor, report: ReportDocument): { state: AnchorState; about: string; at: number } {
  const { quote, panel } = anchor;
  if (panel !== undefined) {
    const isThere = block.type === 'panel-grid' && block.panels.includes(panel) && Object.hasOwn(report.panels, panel);
    const document = isThere ? report.panels[panel] : undefined;
    return { state: document ? 'there' : 'gone', about: document?.title ?? kindName(document?.kind), at: 0 };
  }
  const found = quote && findQuote(anchorText(block), quote);
  return { state: quote && !found ? 'changed' : 'there', about: blockName(block), at: found?.start ?? -1 };
}

function kindName(kind = 'panel'): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll('-', ' ');
}
