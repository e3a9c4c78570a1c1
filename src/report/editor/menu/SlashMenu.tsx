import { useEditorState, type Editor } from '@tiptap/react';
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { pointSlash, slashState, type SlashHost } from '../behaviour/slashState.js';
import type { SlashItem } from './slashItems.js';

export interface SlashMenuProps {
  editor: Editor;
  host: SlashHost;
  /** The entries for what was typed. */
  itemsFor: (query: string) => readonly SlashItem[];
  /** The element that the menu is placed in. */
  frame: RefObject<HTMLElement | null>;
}

const groupNames = { text: 'Text', block: 'Blocks', panel: 'Panels' } as const;

/** The menu below a slash that was typed. The focus stays in the text, which tells where in the list one is. */
export function SlashMenu({ editor, host, itemsFor, frame }: SlashMenuProps) {
  const slash = useEditorState({ editor, selector: ({ editor: { state } }) => slashState(state), equalityFn: Object.is });
  const menu = useRef<HTMLDivElement>(null);
  const place = usePlace(editor, slash?.from, frame);
  useEffect(() => {
    menu.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [slash]);
  if (!slash) return null;
  const items = itemsFor(slash.query);
  return (
    <div ref={menu} className="rf-slash" style={place} onMouseDown={(event) => event.preventDefault()}>
      <ul id={host.listId} role="listbox" aria-label="Insert">
        {items.map((item, i) => (
          <SlashEntry
            key={`${item.group} ${item.title}`}
            item={item}
            id={host.entryId(i)}
            heading={slash.query === '' && item.group !== items[i - 1]?.group ? groupNames[item.group] : undefined}
            selected={i === slash.index}
            onPoint={() => i !== slash.index && editor.view.dispatch(pointSlash(editor.state.tr, i))}
            onTake={() => host.take(editor.view, { ...slash, index: i })}
          />
        ))}
      </ul>
      {items.length === 0 && <p className="rf-quiet">Nothing is called “{slash.query}”.</p>}
    </div>
  );
}

interface SlashEntryProps {
  item: SlashItem;
  id: string;
  /** Above the first entry of a group. */
  heading: string | undefined;
  selected: boolean;
  onPoint: () => void;
  onTake: () => void;
}

function SlashEntry({ item, id, heading, selected, onPoint, onTake }: SlashEntryProps) {
  return (
    <>
      {heading !== undefined && (
        <li role="presentation" className="rf-slash-group">
          {heading}
        </li>
      )}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are those of the text, which has the focus */}
      <li id={id} role="option" aria-selected={selected} className="rf-slash-item" onMouseMove={onPoint} onClick={onTake}>
        <span className="rf-ellipsis">{item.title}</span>
        {item.typed !== undefined && <kbd>{item.typed}</kbd>}
        <small>{item.group}</small>
      </li>
    </>
  );
}

/** Below the slash, or above it where there is no room below. */
function usePlace(editor: Editor, from: number | undefined, frame: RefObject<HTMLElement | null>): React.CSSProperties {
  const [place, setPlace] = useState<React.CSSProperties>({ visibility: 'hidden' });
  useLayoutEffect(() => {
    const box = frame.current?.getBoundingClientRect();
    if (from === undefined || !box) return;
    const at = editor.view.coordsAtPos(from);
    const left = Math.max(8, Math.min(at.left - box.left, box.width - menuWidth - 8));
    const below = window.innerHeight - at.bottom;
    const isAbove = below < menuHeight && at.top > below;
    setPlace(isAbove ? { left, bottom: box.bottom - at.top + 4 } : { left, top: at.bottom - box.top + 4 });
  }, [editor, from, frame]);
  return place;
}

/** CSS pixels, as in the style sheet. */
const menuWidth = 312;
const menuHeight = 330;
