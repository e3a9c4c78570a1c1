import type { Node } from '@tiptap/pm/model';
import type { EditorView, NodeView } from '@tiptap/pm/view';
import { textsOf, type Locale } from '../../../texts/index.js';
import { viewerTexts } from '../../viewer/texts.js';

/** An entry of a list; one with a box can be ticked. Written without components, as lists are long. */
export function listItemView(node: Node, view: EditorView, getPos: () => number | undefined, host: { readonly locale: Locale }): NodeView {
  const dom = document.createElement('li');
  const contentDOM = dom.appendChild(document.createElement('div'));
  let box: HTMLInputElement | undefined;
  const draw = ({ attrs }: Node): void => {
    const checked = attrs['checked'] as boolean | null;
    if (checked === null) {
      box?.remove();
      box = undefined;
      return;
    }
    box ??= makeBox(dom, (now) => {
      const at = getPos();
      if (at !== undefined) view.dispatch(view.state.tr.setNodeAttribute(at, 'checked', now));
    });
    box.checked = checked;
    box.disabled = !view.editable;
    box.setAttribute('aria-label', textsOf(viewerTexts, host.locale)(checked ? 'done' : 'toDo'));
  };
  draw(node);
  return {
    dom,
    contentDOM,
    update: (next) => {
      if (next.type !== node.type) return false;
      draw(next);
      return true;
    },
    stopEvent: ({ target }) => target === box,
    ignoreMutation: ({ target }) => !contentDOM.contains(target),
  };
}

function makeBox(item: HTMLElement, onChange: (checked: boolean) => void): HTMLInputElement {
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.className = 'rf-check';
  box.contentEditable = 'false';
  box.addEventListener('change', () => onChange(box.checked));
  item.prepend(box);
  return box;
}
