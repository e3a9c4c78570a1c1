import type { EditorView } from '@tiptap/pm/view';
import { blockAround } from '../commands/blockPlace.js';
import { insertBlocks, turnInto } from '../commands/blockCommands.js';
import { turnBlock, type BlockTarget } from '../commands/turnBlock.js';
import type { SlashAct } from './slashItems.js';

/** Does what an entry of the slash menu says, where that needs no answer of the writer. */
export function takeItem(view: EditorView, act: Extract<SlashAct, { do: 'turn' | 'insert' }>): void {
  const { state } = view;
  if (act.do === 'insert') return view.dispatch(insertBlocks(state.tr, state, act.blocks));
  const { tr } = state;
  const place = blockAround(tr.selection.$from);
  // A line of a list or a quote is not turned with all the others.
  if (place?.node.isTextblock && turnInto(tr, state, place.from, act.into)) return view.dispatch(tr.scrollIntoView());
  return view.dispatch(insertBlocks(state.tr, state, emptyBlock(act.into)));
}

function emptyBlock(into: BlockTarget) {
  return (turnBlock({ id: '', type: 'paragraph', text: [] }, into) ?? []).map(({ id: _id, ...body }) => body);
}
