import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** Attributes that dialogs and menus put on all that is beside them while they are open, also on blocks of the text. */
const foreign: ReadonlySet<string | null> = new Set(['aria-hidden', 'inert', 'data-base-ui-inert']);

/** What of ProseMirror watches the text for what was done to it from outside. It has no public way to say what is none of its business. */
interface Watcher {
  registerMutation: (mutation: MutationRecord, added: Node[]) => unknown;
}

/** Lets dialogs and menus mark blocks as hidden: the editor would take that for a change, and draw panels anew with all that is open in them. */
export function foreignAttributes(): Plugin {
  return new Plugin({
    view: (view) => {
      const watcher = (view as EditorView & { domObserver: Watcher }).domObserver;
      const own = watcher.registerMutation.bind(watcher);
      watcher.registerMutation = (mutation, added) =>
        mutation.type === 'attributes' && foreign.has(mutation.attributeName) ? null : own(mutation, added);
      return {};
    },
  });
}
