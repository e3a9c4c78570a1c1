import { NodeSelection, Selection, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import type { Block, BlockBody } from '../../document/block.js';
import { blockToNode } from '../convert/documentToEditor.js';
import { editorToDocument } from '../convert/editorToDocument.js';
import { newBlockId } from '../../edit/newBlockId.js';
import { blockAround, blockAt, type BlockPlace } from './blockPlace.js';
import { turnBlock, type BlockTarget } from './turnBlock.js';

/** The node of a new block. */
export function newNode(body: BlockBody, state: EditorState) {
  return blockToNode({ ...body, id: newBlockId() }, state.schema);
}

/** Puts blocks in the place of the empty paragraph that the selection is in, else behind its block, and the cursor into the first of them. */
export function insertBlocks(tr: Transaction, state: EditorState, bodies: readonly BlockBody[]): Transaction {
  const nodes = bodies.map((body) => newNode(body, state));
  const around = blockAround(tr.selection.$from);
  const isEmpty = around?.node.type.name === 'paragraph' && around.node.childCount === 0;
  const from = !around ? tr.doc.content.size : isEmpty ? around.from : around.to;
  tr.replaceWith(from, isEmpty ? around.to : from, nodes);
  const end = from + nodes.reduce((size, { nodeSize }) => size + nodeSize, 0);
  // Behind what has no text of its own there is always a line to go on writing.
  const last = nodes.at(-1);
  const isLast = end === tr.doc.resolve(from).end();
  if (isLast && last && !last.isTextblock && last.type.name !== 'list') tr.insert(end, state.schema.node('paragraph'));
  return selectBlock(tr, from).scrollIntoView();
}

/** Puts the cursor into a block, or selects it where it has no text. */
export function selectBlock(tr: Transaction, from: number): Transaction {
  const node = tr.doc.nodeAt(from);
  if (!node) return tr;
  if (node.isAtom) return tr.setSelection(NodeSelection.create(tr.doc, from));
  return tr.setSelection(Selection.near(tr.doc.resolve(from + 1)));
}

/** Makes the block at a place another kind of text; the cursor stays where it is in the text. */
export function turnInto(tr: Transaction, state: EditorState, from: number, into: BlockTarget): boolean {
  const place = blockAt(tr.doc, from);
  const block = place && blockOf(place);
  const turned = block && turnBlock(block, into);
  if (!place || !turned) return false;
  const offset = tr.selection.$from.parentOffset;
  const isInside = tr.selection.from > place.from && tr.selection.to < place.to;
  tr.replaceWith(
    place.from,
    place.to,
    turned.map((each) => blockToNode({ ...each, id: each.id || newBlockId() }, state.schema)),
  );
  if (isInside) {
    const start = Selection.near(tr.doc.resolve(place.from + 1)).$from;
    tr.setSelection(TextSelection.near(tr.doc.resolve(start.pos + Math.min(offset, start.parent.content.size))));
  }
  return true;
}

/** The block of the report that a node is. */
export function blockOf({ node }: Pick<BlockPlace, 'node'>): Block | undefined {
  return (
    editorToDocument(node.type.schema.node('doc', null, [node]))[0] ?? { id: String(node.attrs['id'] ?? ''), type: 'paragraph', text: [] }
  );
}

/** Moves a block before the one before it (-1) or behind the one behind it (1), within what it stands in. */
export function moveBlock(tr: Transaction, from: number, by: -1 | 1): boolean {
  const place = blockAt(tr.doc, from);
  const other = place?.parent.maybeChild(place.index + by);
  if (!place || !other) return false;
  const at = by < 0 ? place.from - other.nodeSize : place.from + other.nodeSize;
  const offsets = [tr.selection.anchor - place.from, tr.selection.head - place.from] as const;
  const wasSelected = tr.selection instanceof NodeSelection && tr.selection.from === place.from;
  const isInside = tr.selection.from > place.from && tr.selection.to < place.to;
  tr.delete(place.from, place.to).insert(at, place.node);
  if (wasSelected) tr.setSelection(NodeSelection.create(tr.doc, at));
  else if (isInside) tr.setSelection(TextSelection.create(tr.doc, at + offsets[0], at + offsets[1]));
  tr.scrollIntoView();
  return true;
}

/** Takes a block out. */
export function removeBlock(tr: Transaction, from: number): boolean {
  const place = blockAt(tr.doc, from);
  if (!place) return false;
  tr.delete(place.from, place.to);
  tr.setSelection(Selection.near(tr.doc.resolve(Math.min(place.from, tr.doc.content.size)), 1));
  return true;
}
