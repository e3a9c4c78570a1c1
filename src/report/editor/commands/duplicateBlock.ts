import { Fragment, type Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { freeKey } from '../../edit/freeNames.js';
import { newBlockId } from '../../edit/newBlockId.js';
import { changeParts, partsOf } from '../state/reportParts.js';
import { blockAt } from './blockPlace.js';

/** Puts a copy of a block behind it, with ids of its own; its panels are copied too, its run sets are the same. */
export function duplicateBlock(tr: Transaction, state: EditorState, from: number): boolean {
  const place = blockAt(tr.doc, from);
  if (!place) return false;
  const taken: Record<string, unknown> = { ...partsOf(state).panels };
  const copyPanels = (ids: readonly string[]): string[] =>
    ids.map((id) => {
      const panel = partsOf(state).panels[id];
      if (!panel) return id;
      const copy = { ...panel, id: freeKey(taken, 'panel-') };
      taken[copy.id] = copy;
      changeParts(tr, state, { panels: [copy] });
      return copy.id;
    });
  tr.insert(place.to, copyOf(place.node, copyPanels));
  return true;
}

function copyOf(node: Node, copyPanels: (ids: readonly string[]) => string[]): Node {
  if (node.isText) return node;
  const children: Node[] = node.children.map((child) => copyOf(child, copyPanels));
  const attrs = {
    ...node.attrs,
    ...(typeof node.attrs['id'] === 'string' ? { id: newBlockId() } : {}),
    ...(node.type.name === 'panelGrid' ? { panels: copyPanels(node.attrs['panels'] as string[]) } : {}),
  };
  return node.type.create(attrs, Fragment.from(children), node.marks);
}
