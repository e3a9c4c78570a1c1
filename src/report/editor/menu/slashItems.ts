import type { BlockBody } from '../../document/block.js';
import type { BlockTarget } from '../commands/turnBlock.js';

/** An entry of the slash menu. */
export interface SlashItem {
  title: string;
  group: 'text' | 'block' | 'panel';
  /** Other words that it is found by. */
  words?: string;
  /** How the same is typed, shown at its end. */
  typed?: string;
  act: SlashAct;
}

/** What an entry does. */
export type SlashAct =
  | { do: 'turn'; into: BlockTarget }
  | { do: 'insert'; blocks: BlockBody[] }
  | { do: 'panel'; kind: string }
  | { do: 'ask'; for: 'image' | 'value' | 'math' | 'panels' | 'run-table' };

/** Entries that every report has. */
export const textItems: readonly SlashItem[] = [
  { title: 'Text', group: 'text', words: 'paragraph plain', act: { do: 'turn', into: 'paragraph' } },
  { title: 'Heading 1', group: 'text', words: 'h1 title', typed: '#', act: { do: 'turn', into: 'heading-1' } },
  { title: 'Heading 2', group: 'text', words: 'h2 subtitle', typed: '##', act: { do: 'turn', into: 'heading-2' } },
  { title: 'Heading 3', group: 'text', words: 'h3', typed: '###', act: { do: 'turn', into: 'heading-3' } },
  { title: 'Bulleted list', group: 'text', words: 'ul unordered', typed: '-', act: { do: 'turn', into: 'bullet' } },
  { title: 'Numbered list', group: 'text', words: 'ol ordered', typed: '1.', act: { do: 'turn', into: 'ordered' } },
  { title: 'Check list', group: 'text', words: 'todo task box', typed: '[ ]', act: { do: 'turn', into: 'check' } },
  { title: 'Quote', group: 'text', words: 'blockquote', typed: '>', act: { do: 'turn', into: 'quote' } },
  { title: 'Callout', group: 'text', words: 'note tip warning important box', act: { do: 'turn', into: 'callout' } },
  { title: 'Code', group: 'text', words: 'source program python', typed: '```', act: { do: 'turn', into: 'code' } },
  { title: 'Formula', group: 'text', words: 'latex math equation katex', typed: '$$', act: { do: 'turn', into: 'math' } },
  { title: 'Formula in the line', group: 'text', words: 'latex inline math', typed: '$x$', act: { do: 'ask', for: 'math' } },
  { title: 'Value', group: 'text', words: 'metric number inline best data', typed: '{{ }}', act: { do: 'ask', for: 'value' } },
];

const emptyCells = (count: number): [][] => Array.from({ length: count }, () => []);
const emptyColumns = (count: number): BlockBody => ({ type: 'columns', columns: Array.from({ length: count }, () => ({ blocks: [] })) });

/** Blocks that are more than text. */
export const blockItems: readonly SlashItem[] = [
  { title: 'Panels', group: 'block', words: 'grid chart plot panel picker', act: { do: 'ask', for: 'panels' } },
  { title: 'Table of runs', group: 'block', words: 'run table list', act: { do: 'ask', for: 'run-table' } },
  {
    title: 'Table',
    group: 'block',
    words: 'rows columns cells',
    act: { do: 'insert', blocks: [{ type: 'table', rows: [emptyCells(3), emptyCells(3), emptyCells(3)] }] },
  },
  { title: 'Image', group: 'block', words: 'picture upload photo', act: { do: 'ask', for: 'image' } },
  { title: 'Video', group: 'block', words: 'movie film', act: { do: 'insert', blocks: [{ type: 'video', src: '' }] } },
  { title: 'Divider', group: 'block', words: 'line rule hr', typed: '---', act: { do: 'insert', blocks: [{ type: 'divider' }] } },
  {
    title: 'Contents',
    group: 'block',
    words: 'toc table of contents outline',
    act: { do: 'insert', blocks: [{ type: 'table-of-contents' }] },
  },
  {
    title: 'Folded section',
    group: 'block',
    words: 'collapsible toggle details',
    act: { do: 'insert', blocks: [{ type: 'collapsible', title: '', open: true, blocks: [] }] },
  },
  { title: 'Two columns', group: 'block', words: 'layout side', act: { do: 'insert', blocks: [emptyColumns(2)] } },
  { title: 'Three columns', group: 'block', words: 'layout side', act: { do: 'insert', blocks: [emptyColumns(3)] } },
  {
    title: 'Embedded page',
    group: 'block',
    words: 'embed iframe web',
    act: { do: 'insert', blocks: [{ type: 'embed', url: '', title: '' }] },
  },
];

/** An entry for each kind of panel. */
export function panelItems(kinds: readonly { kind: string; title: string; about: string }[]): SlashItem[] {
  return kinds.map(({ kind, title }) => ({ title, group: 'panel', words: kind.replaceAll('-', ' '), act: { do: 'panel', kind } }));
}

/** Entries in which every word that was typed starts a word; those found by their title come before those found by other words. */
export function matchingItems(items: readonly SlashItem[], query: string): SlashItem[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...items];
  const inText = (text: string): boolean =>
    words.every((word) =>
      text
        .toLowerCase()
        .split(/[\s-]+/)
        .some((part) => part.startsWith(word)),
    );
  const byTitle = items.filter(({ title }) => inText(title));
  return [...byTitle, ...items.filter((item) => !byTitle.includes(item) && inText(`${item.title} ${item.words ?? ''}`))];
}
