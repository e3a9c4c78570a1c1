import type { NodeViewProps } from '@tiptap/react';
import type { EditorServices } from '../editorServices.js';

/** Sets attributes of the node that a view draws, as one step to undo with others of the same field that follow soon. */
export function setAttributes(
  { editor, getPos, node }: Pick<NodeViewProps, 'editor' | 'getPos' | 'node'>,
  attributes: Readonly<Record<string, unknown>>,
  bursts: EditorServices['bursts'],
): void {
  const at = getPos();
  if (at === undefined) return;
  const { tr } = editor.state;
  const changed = Object.entries(attributes).filter(([name, value]) => node.attrs[name] !== value);
  for (const [name, value] of changed) tr.setNodeAttribute(at, name, value);
  if (changed.length > 0) editor.view.dispatch(bursts.join(tr, `${String(node.attrs['id'])} ${changed.map(([name]) => name).join(' ')}`));
}

/** Puts the cursor behind a node, in a new paragraph where there is no text. */
export function leaveNode({ editor, getPos, node }: Pick<NodeViewProps, 'editor' | 'getPos' | 'node'>): void {
  const at = getPos();
  if (at !== undefined)
    editor
      .chain()
      .setTextSelection(at + node.nodeSize)
      .focus()
      .run();
}
