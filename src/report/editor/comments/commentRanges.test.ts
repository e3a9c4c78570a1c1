import { getSchema } from '@tiptap/core';
import { history, redo, undo } from '@tiptap/pm/history';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import type { DecorationSet } from '@tiptap/pm/view';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CommentAnchor } from '../../../client/index.js';
import type { Block } from '../../document/block.js';
import { documentToEditor } from '../convert/documentToEditor.js';
import { reportNodes } from '../schema/reportNodes.js';
import { commentRanges, setCommented, threadAt } from './commentRanges.js';

const schema = getSchema(reportNodes());
const paragraph = (id: string, text: string): Block => ({ id, type: 'paragraph', text: [{ type: 'text', text }] });
const blocks = [
  paragraph('a', 'Some words before.'),
  paragraph('b', 'Here the learning rate decides nearly everything; the width does not.'),
  paragraph('c', 'Some words after.'),
];
const about = 'learning rate decides';
const anchor: CommentAnchor = { block: 'b', quote: { exact: about, prefix: 'Here the ', suffix: ' nearly', start: 9 } };

function opened(anchors: readonly CommentAnchor[] = [anchor]): EditorState {
  const state = EditorState.create({ doc: documentToEditor(blocks, schema), schema, plugins: [commentRanges(), history()] });
  return state.apply(setCommented(state.tr, { anchors: new Map(anchors.map((each, i) => [`t${i}`, each])), chosen: undefined }));
}

/** What is marked, read from what is drawn. */
function marked(state: EditorState): string[] {
  const drawn = state.plugins.flatMap((plugin) => {
    const set = plugin.props.decorations?.call(plugin, state) as DecorationSet | null | undefined;
    return set?.find() ?? [];
  });
  return drawn.map(({ from, to }) => state.doc.textBetween(from, to));
}

/** A change beside the place of the words, which it is told of; `where` and `size` go from 0 to 1. */
function strike(state: EditorState, { kind, where, size }: { kind: number; where: number; size: number }): Transaction {
  const at = placeOf(state);
  const [low, high] = where < 0.5 ? [1, at] : [at + about.length, state.doc.content.size - 1];
  const from = low + Math.floor((where < 0.5 ? where * 2 : where * 2 - 1) * (high - low));
  const to = Math.min(high, from + Math.floor(size * 8));
  if (kind === 0) return state.tr.insertText('new', from);
  if (kind === 1) return state.tr.delete(from, to);
  return state.doc.resolve(from).parent.isTextblock ? state.tr.split(from) : state.tr;
}

/** Where the words stand, by looking for them. */
function placeOf({ doc }: EditorState): number {
  let found = -1;
  doc.descendants((node, pos) => {
    const at = node.isTextblock ? node.textBetween(0, node.content.size, undefined, '\uFFFC').indexOf(about) : -1;
    if (at >= 0) found = pos + 1 + at;
  });
  return found;
}

test('a mark stays on its words, whatever is written, cut or split beside them, and through undo and redo', () => {
  const unit = fc.double({ min: 0, max: 0.999, noNaN: true });
  const edits = fc.array(fc.record({ kind: fc.nat({ max: 2 }), where: unit, size: unit }), { minLength: 1, maxLength: 25 });
  fc.assert(
    fc.property(edits, (all) => {
      let state = opened();
      for (const edit of all) state = state.apply(strike(state, edit));
      expect(marked(state)).toEqual([about]);
      expect(threadAt(state, placeOf(state) + 2)).toBe('t0');
      while (undo(state, (tr) => void (state = state.apply(tr)))) expect(marked(state)).toEqual([about]);
      while (redo(state, (tr) => void (state = state.apply(tr)))) expect(marked(state)).toEqual([about]);
    }),
    { numRuns: 150 },
  );
});

test('what is written within belongs to it, what is written at its ends does not; cut whole, it is gone', () => {
  let state = opened();
  const at = placeOf(state);
  state = state.apply(state.tr.insertText('X', at).insertText('Y', at + 1 + about.length));
  expect(marked(state)).toEqual([about]);
  state = state.apply(state.tr.insertText(' really', at + 1 + 'learning rate'.length));
  expect(marked(state)).toEqual(['learning rate really decides']);
  state = state.apply(state.tr.delete(at, at + 40));
  expect(marked(state)).toEqual([]);
  expect(threadAt(state, at)).toBeUndefined();
});

test('a mark that is told anew stays where it is; one that is new is looked for; one that is no more goes', () => {
  const [state, other] = [opened(), { block: 'c', quote: { exact: 'after', prefix: '', suffix: '', start: 11 } }];
  const moved = state.apply(state.tr.insertText('learning rate decides, they say. ', placeOf(state) - 4));
  const told = (anchors: readonly [string, CommentAnchor][], now: EditorState): EditorState =>
    now.apply(setCommented(now.tr, { anchors: new Map(anchors), chosen: 't1' }));
  const both = told(
    [
      ['t0', anchor],
      ['t1', other],
    ],
    moved,
  );
  expect(marked(both)).toEqual([about, 'after']);
  expect(threadAt(both, placeOf(state) - 1)).toBeUndefined();
  expect(marked(told([['t1', other]], both))).toEqual(['after']);
});
