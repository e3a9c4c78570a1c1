import type { Node } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';

/** Where the innermost block starts that is at a height of the page; within columns, that at a place. Undefined beside the text. */
export function blockAtPoint(view: EditorView, x: number, y: number): number | undefined {
  return within(view, view.state.doc, 0, x, y);
}

function within(view: EditorView, parent: Node, start: number, x: number, y: number): number | undefined {
  let found: number | undefined;
  parent.forEach((node, offset) => {
    if (found !== undefined) return;
    const at = start + offset;
    const box = boxOf(view, at);
    if (!box || y < box.top - gap || y > box.bottom + gap) return;
    if (node.type.name === 'column') {
      if (x >= box.left - 40 && x <= box.right) found = within(view, node, at + 1, x, y);
    } else if (node.type.name === 'columns' || node.type.name === 'collapsible') found = within(view, node, at + 1, x, y) ?? at;
    else found = at;
  });
  return found;
}

/** CSS pixels above and below a block that belong to it. */
const gap = 6;

/** The box of what starts at a place. */
export function boxOf(view: EditorView, at: number): DOMRect | undefined {
  const dom = view.nodeDOM(at);
  return dom instanceof HTMLElement ? dom.getBoundingClientRect() : undefined;
}
