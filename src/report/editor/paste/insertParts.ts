import { closeHistory } from '@tiptap/pm/history';
import { Fragment, Slice, type Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { blockToNode } from '../convert/documentToEditor.js';
import { changeParts, partsOf } from '../state/reportParts.js';
import { renamedParts, type ComingParts } from '../../edit/renamedParts.js';

/** How many levels at both ends of what is put in are open: their text joins the text around. Default: paragraphs. */
export type OpenEnds = readonly [start: number, end: number];

/** Puts blocks with their panels and run sets in the place of the selection. */
export function insertParts(tr: Transaction, state: EditorState, coming: ComingParts, open?: OpenEnds): Transaction {
  const { blocks, panels, runSets } = renamedParts(coming, partsOf(state));
  const known = idsIn(tr.doc);
  const nodes = blocks.map((block) => withFreeIds(blockToNode(block, state.schema), known));
  const content = Fragment.from(nodes);
  const [start, end] = open ?? [depthOfParagraph(nodes[0]), depthOfParagraph(nodes.at(-1))];
  changeParts(tr, state, { panels: Object.values(panels), runSets: Object.values(runSets) });
  const slice = new Slice(content, Math.min(start, depth(content, 1)), Math.min(end, depth(content, -1)));
  return closeHistory(tr.replaceSelection(slice).scrollIntoView().setMeta('paste', true));
}

function depthOfParagraph(node: Node | undefined): number {
  return node?.type.name === 'paragraph' ? 1 : 0;
}

function depth(content: Fragment, side: 1 | -1): number {
  const node = side > 0 ? content.firstChild : content.lastChild;
  return !node || node.isLeaf ? 0 : 1 + (node.isTextblock ? 0 : depth(node.content, side));
}

function idsIn(doc: Node): Set<string> {
  const ids = new Set<string>();
  doc.descendants((node) => {
    const id: unknown = node.attrs['id'];
    if (typeof id === 'string') ids.add(id);
    return !node.isTextblock;
  });
  return ids;
}

/** The node without ids that are taken: it gets others. What was cut keeps its own. */
function withFreeIds(node: Node, taken: ReadonlySet<string>): Node {
  if (node.isText) return node;
  const { id } = node.attrs as { id?: string | null };
  const attrs = typeof id === 'string' && (taken.has(id) || id.startsWith('copied-')) ? { ...node.attrs, id: null } : node.attrs;
  return node.type.create(attrs, Fragment.from(node.children.map((child) => withFreeIds(child, taken))), node.marks);
}
