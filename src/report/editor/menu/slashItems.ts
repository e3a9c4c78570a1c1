import { kindTitle } from '../../../panels/index.js';
import { english, textsOf, type Locale } from '../../../texts/index.js';
import type { BlockBody } from '../../document/block.js';
import type { BlockTarget } from '../commands/turnBlock.js';
import { menuTexts } from './menuTexts.js';

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

/** How kinds of text are called. */
export const targetTexts = {
  paragraph: 'paragraph',
  'heading-1': 'heading1',
  'heading-2': 'heading2',
  'heading-3': 'heading3',
  bullet: 'bullet',
  ordered: 'ordered',
  check: 'check',
  quote: 'quote',
  callout: 'callout',
  code: 'code',
  math: 'math',
} as const satisfies Record<BlockTarget, TextName>;

type TextName = Exclude<keyof typeof menuTexts.english, 'noneCalled'>;
type Entry = Omit<SlashItem, 'title' | 'group'> & { name: TextName };

const turning = (into: BlockTarget, found: Pick<Entry, 'words' | 'typed'>): Entry => ({
  ...found,
  name: targetTexts[into],
  act: { do: 'turn', into },
});

const textEntries: readonly Entry[] = [
  turning('paragraph', { words: 'paragraph plain' }),
  turning('heading-1', { words: 'h1 title', typed: '#' }),
  turning('heading-2', { words: 'h2 subtitle', typed: '##' }),
  turning('heading-3', { words: 'h3', typed: '###' }),
  turning('bullet', { words: 'ul unordered', typed: '-' }),
  turning('ordered', { words: 'ol ordered', typed: '1.' }),
  turning('check', { words: 'todo task box', typed: '[ ]' }),
  turning('quote', { words: 'blockquote', typed: '>' }),
  turning('callout', { words: 'note tip warning important box' }),
  turning('code', { words: 'source program python', typed: '```' }),
  turning('math', { words: 'latex math equation katex', typed: '$$' }),
  { name: 'inlineMath', words: 'latex inline math', typed: '$x$', act: { do: 'ask', for: 'math' } },
  { name: 'value', words: 'metric number inline best data', typed: '{{ }}', act: { do: 'ask', for: 'value' } },
];

const emptyCells = (count: number): [][] => Array.from({ length: count }, () => []);
const emptyColumns = (count: number): BlockBody => ({ type: 'columns', columns: Array.from({ length: count }, () => ({ blocks: [] })) });
const inserting = (...blocks: BlockBody[]): SlashAct => ({ do: 'insert', blocks });

const blockEntries: readonly Entry[] = [
  { name: 'panels', words: 'grid chart plot panel picker', act: { do: 'ask', for: 'panels' } },
  { name: 'runTable', words: 'run table list', act: { do: 'ask', for: 'run-table' } },
  { name: 'table', words: 'rows columns cells', act: inserting({ type: 'table', rows: [emptyCells(3), emptyCells(3), emptyCells(3)] }) },
  { name: 'image', words: 'picture upload photo', act: { do: 'ask', for: 'image' } },
  { name: 'video', words: 'movie film', act: inserting({ type: 'video', src: '' }) },
  { name: 'divider', words: 'line rule hr', typed: '---', act: inserting({ type: 'divider' }) },
  { name: 'contents', words: 'toc table of contents outline', act: inserting({ type: 'table-of-contents' }) },
  { name: 'fold', words: 'collapsible toggle details', act: inserting({ type: 'collapsible', title: '', open: true, blocks: [] }) },
  { name: 'twoColumns', words: 'layout side', act: inserting(emptyColumns(2)) },
  { name: 'threeColumns', words: 'layout side', act: inserting(emptyColumns(3)) },
  { name: 'embed', words: 'embed iframe web', act: inserting({ type: 'embed', url: '', title: '' }) },
];

/** Entries that every report has. */
export function textItems(locale?: Locale): SlashItem[] {
  return textEntries.map((entry) => itemOf(entry, 'text', locale));
}

/** Blocks that are more than text. */
export function blockItems(locale?: Locale): SlashItem[] {
  return blockEntries.map((entry) => itemOf(entry, 'block', locale));
}

/** An entry by its name in the language; its English name finds it too. */
function itemOf({ name, words = '', ...entry }: Entry, group: SlashItem['group'], locale?: Locale): SlashItem {
  return { ...entry, group, title: textsOf(menuTexts, locale)(name), words: `${words} ${menuTexts.english[name]}` };
}

/** An entry for each kind of panel. */
export function panelItems(kinds: readonly { kind: string; title: string; about: string }[], locale: Locale = english): SlashItem[] {
  return kinds.map(({ kind, title }) => ({
    title: kindTitle({ kind, title }, locale),
    group: 'panel',
    words: `${kind.replaceAll('-', ' ')} ${title}`,
    act: { do: 'panel', kind },
  }));
}

/** Scripts that write words without spaces between them. */
const noSpaces = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Entries in which every word that was typed starts a word, or in scripts without spaces is in one; those found by their title come before those found by other words. */
export function matchingItems(items: readonly SlashItem[], query: string): SlashItem[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...items];
  const inText = (text: string): boolean =>
    words.every((word) =>
      text
        .toLowerCase()
        .split(/[\s-]+/)
        .some((part) => part.startsWith(word) || (noSpaces.test(word) && part.includes(word))),
    );
  const byTitle = items.filter(({ title }) => inText(title));
  return [...byTitle, ...items.filter((item) => !byTitle.includes(item) && inText(`${item.title} ${item.words ?? ''}`))];
}
