import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

/** A search in the text, and what it found. */
export interface FindState {
  query: string;
  matchCase: boolean;
  found: readonly { from: number; to: number }[];
  /** The one that is shown. */
  index: number;
}

const key = new PluginKey<FindState>('rf-find');
const nothing: FindState = { query: '', matchCase: false, found: [], index: 0 };

/** Finds text, and marks what it found. */
export function findPlugin(): Plugin<FindState> {
  return new Plugin<FindState>({
    key,
    state: {
      init: () => nothing,
      apply: (tr, state) => {
        const asked = tr.getMeta(key) as Partial<FindState> | undefined;
        if (!asked && (!tr.docChanged || state.query === '')) return state;
        const next = { ...state, ...asked };
        const found = asked?.index !== undefined && !tr.docChanged && asked.query === undefined ? state.found : matches(tr.doc, next);
        return { ...next, found, index: Math.min(Math.max(0, next.index), Math.max(0, found.length - 1)) };
      },
    },
    props: {
      decorations: (state) => {
        const { found, index } = findState(state);
        if (found.length === 0) return null;
        const all = found.map(({ from, to }, i) =>
          Decoration.inline(from, to, { class: i === index ? 'rf-found rf-found-here' : 'rf-found' }),
        );
        return DecorationSet.create(state.doc, all);
      },
    },
  });
}

/** The search that goes on. */
export function findState(state: EditorState): FindState {
  return key.getState(state) ?? nothing;
}

/** Searches for something else, or shows another find. */
export function setFind(tr: Transaction, change: Partial<Pick<FindState, 'query' | 'matchCase' | 'index'>>): Transaction {
  return tr.setMeta(key, change);
}

/** Every place where the text says what is looked for; formulas, values and images are not looked into. */
function matches(doc: Node, { query, matchCase }: FindState): FindState['found'] {
  if (query === '') return [];
  const fold = (text: string): string => (matchCase ? text : foldCase(text));
  const wanted = fold(query);
  const found: { from: number; to: number }[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    const text = fold(node.textBetween(0, node.content.size, undefined, '\uFFFC'));
    for (let i = text.indexOf(wanted); i >= 0; i = text.indexOf(wanted, i + wanted.length)) {
      found.push({ from: at + 1 + i, to: at + 1 + i + wanted.length });
    }
    return false;
  });
  return found;
}

/** Small letters, of the same length: a letter that would become several stays as it is. */
function foldCase(text: string): string {
  const folded = text.toLowerCase();
  return folded.length === text.length
    ? folded
    : Array.from(text, (letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter)).join('');
}

/** Puts other text in the place of what is shown, and goes on to the next. */
export function replaceFound(tr: Transaction, state: EditorState, by: string): Transaction {
  const { found, index } = findState(state);
  const here = found[index];
  if (!here) return tr;
  tr.insertText(by, here.from, here.to);
  return setFind(tr.setSelection(TextSelection.create(tr.doc, here.from + by.length)), { index });
}

/** Puts other text in the place of all that was found, as one step to undo. */
export function replaceAllFound(tr: Transaction, state: EditorState, by: string): Transaction {
  for (const { from, to } of findState(state).found.toReversed()) tr.insertText(by, from, to);
  return tr;
}
