import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import type { Mapping } from '@tiptap/pm/transform';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { CommentAnchor } from '../../../client/index.js';
import { findQuote } from '../../comments/findQuote.js';
import { nodeText } from './nodeText.js';

/** Comments on pieces of the text, by the ids of their threads. */
export interface CommentedTexts {
  anchors: ReadonlyMap<string, CommentAnchor>;
  chosen: string | undefined;
}

interface Ranges extends CommentedTexts {
  /** Where they stand now; those whose text is gone have none. */
  ranges: ReadonlyMap<string, { from: number; to: number }>;
}

const key = new PluginKey<Ranges>('rf-comments');
const nothing: Ranges = { anchors: new Map(), chosen: undefined, ranges: new Map() };

/** Marks what comments are about. A range is found once by its words, and from then on moves with what is written. */
export function commentRanges(): Plugin<Ranges> {
  return new Plugin<Ranges>({
    key,
    state: {
      init: () => nothing,
      apply: (tr, state) => {
        const moved = tr.docChanged ? { ...state, ranges: mapped(state.ranges, tr.mapping) } : state;
        const told = tr.getMeta(key) as CommentedTexts | undefined;
        return told ? { ...told, ranges: found(tr.doc, told.anchors, moved) } : moved;
      },
    },
    props: {
      decorations: (state) => {
        const { ranges, chosen } = key.getState(state) ?? nothing;
        if (ranges.size === 0) return null;
        const all = [...ranges].map(([id, { from, to }]) =>
          Decoration.inline(from, to, { class: id === chosen ? 'rf-commented rf-commented-chosen' : 'rf-commented' }),
        );
        return DecorationSet.create(state.doc, all);
      },
    },
  });
}

/** Says which comments there are on pieces of the text. */
export function setCommented(tr: Transaction, told: CommentedTexts): Transaction {
  return tr.setMeta(key, told).setMeta('addToHistory', false);
}

/** The thread at a place of the text. */
export function threadAt(state: EditorState, at: number): string | undefined {
  return [...(key.getState(state) ?? nothing).ranges].find(([, { from, to }]) => from <= at && at <= to)?.[0];
}

function mapped(ranges: Ranges['ranges'], mapping: Mapping): Ranges['ranges'] {
  const moved = [...ranges].map(([id, { from, to }]) => [id, { from: mapping.map(from, 1), to: mapping.map(to, -1) }] as const);
  return new Map(moved.filter(([, { from, to }]) => from < to));
}

/** Those that were known stay where they are; new ones are looked for. */
function found(doc: Node, anchors: CommentedTexts['anchors'], { anchors: before, ranges }: Ranges): Ranges['ranges'] {
  const blocks = new Map<string, { node: Node; at: number }>();
  doc.descendants((node, at) => {
    const id = node.attrs['id'] as unknown;
    if (typeof id === 'string') blocks.set(id, { node, at });
    return !node.isTextblock;
  });
  const all = [...anchors].flatMap(([id, { block, quote }]) => {
    if (before.has(id)) return ranges.has(id) ? [[id, ranges.get(id)!] as const] : [];
    const place = blocks.get(block);
    if (!place || !quote) return [];
    const { text, rangeOf } = nodeText(place.node, place.at);
    const piece = findQuote(text, quote);
    const range = piece && rangeOf(piece);
    return range ? [[id, range] as const] : [];
  });
  return new Map(all);
}
