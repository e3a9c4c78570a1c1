import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** The slash menu while it is open. */
export interface SlashState {
  /** Where the slash stands. */
  from: number;
  /** What was typed after it. */
  query: string;
  /** The entry that Enter takes. */
  index: number;
}

/** What the menu is to the editor: its entries are the host's. */
export interface SlashHost {
  /** Id of the list in the page, and of its entries. */
  listId: string;
  entryId: (index: number) => string;
  /** How many entries there are for what was typed. */
  count: (query: string) => number;
  /** Takes an entry: the slash and what was typed after it are gone from the transaction. */
  take: (view: EditorView, slash: SlashState) => void;
}

const key = new PluginKey<SlashState | undefined>('rf-slash');

/** What was typed since a slash that starts a word. */
const typed = /(?:^|\s)\/([^/\n\uFFFC]{0,32})$/u;

/** Opens a menu where a slash is typed, follows what is typed after it, and lets keys choose; the drawing reads `slashState`. */
export function slashPlugin(host: SlashHost): Plugin<SlashState | undefined> {
  return new Plugin<SlashState | undefined>({
    key,
    state: { init: () => undefined, apply: (tr, slash, before, state) => next(tr, slash, before, state, host) },
    props: {
      handleKeyDown: (view, event) => onKey(view, event, host),
      // A menu of a text field is the pattern of a combobox: the focus stays in the text.
      attributes: (state): Record<string, string> => {
        const slash = slashState(state);
        if (!slash) return { role: 'textbox', 'aria-multiline': 'true' };
        const none = host.count(slash.query) === 0;
        return {
          role: 'combobox',
          'aria-haspopup': 'listbox',
          'aria-expanded': 'true',
          'aria-autocomplete': 'list',
          'aria-controls': host.listId,
          ...(none ? {} : { 'aria-activedescendant': host.entryId(slash.index) }),
        };
      },
      handleDOMEvents: {
        blur: (view) => {
          if (slashState(view.state)) view.dispatch(closeSlash(view.state.tr));
          return false;
        },
      },
    },
  });
}

/** The menu, if it is open. */
export function slashState(state: EditorState): SlashState | undefined {
  return key.getState(state);
}

/** Closes the menu; what was typed stays. */
export function closeSlash(tr: Transaction): Transaction {
  return tr.setMeta(key, 'close');
}

/** Moves to an entry. */
export function pointSlash(tr: Transaction, index: number): Transaction {
  return tr.setMeta(key, index);
}

function next(
  tr: Transaction,
  slash: SlashState | undefined,
  before: EditorState,
  state: EditorState,
  host: SlashHost,
): SlashState | undefined {
  const asked = tr.getMeta(key) as 'close' | number | undefined;
  if (asked === 'close') return undefined;
  if (slash && typeof asked === 'number') return { ...slash, index: asked };
  if (!slash && !isTyping(tr, before)) return undefined;
  const found = find(state);
  if (!found || (slash && tr.mapping.map(slash.from) !== found.from) || (!slash && found.query !== '')) return undefined;
  // Words that are no entry any more are a sentence with a slash in it.
  if (/\s/.test(found.query) && host.count(found.query) === 0) return undefined;
  return { ...found, index: slash?.query === found.query ? slash.index : 0 };
}

/** Whether one character came in where the cursor is. */
function isTyping(tr: Transaction, before: EditorState): boolean {
  return tr.docChanged && tr.doc.content.size === before.doc.content.size + 1 && tr.getMeta('paste') !== true;
}

function find({ selection: { $from, empty } }: EditorState): Omit<SlashState, 'index'> | undefined {
  if (!empty || !$from.parent.isTextblock || $from.parent.type.spec.code || $from.marks().some(({ type }) => type.name === 'inlineCode'))
    return undefined;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\uFFFC');
  const match = typed.exec(before);
  return match ? { from: $from.pos - (match[1]?.length ?? 0) - 1, query: match[1] ?? '' } : undefined;
}

function onKey(view: EditorView, event: KeyboardEvent, host: SlashHost): boolean {
  const slash = slashState(view.state);
  if (!slash || event.isComposing) return false;
  const count = host.count(slash.query);
  const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5 };
  const by = moves[event.key];
  if (event.key === 'Escape') view.dispatch(closeSlash(view.state.tr));
  else if (count === 0) return false;
  else if (by !== undefined) view.dispatch(pointSlash(view.state.tr, moved(slash.index, by, count)));
  else if (event.key === 'Enter' || event.key === 'Tab') host.take(view, slash);
  else return false;
  return true;
}

function moved(index: number, by: number, count: number): number {
  if (Math.abs(by) > 1) return Math.min(count - 1, Math.max(0, index + by));
  return (index + by + count) % count;
}
