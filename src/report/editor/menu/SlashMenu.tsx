import { useEditorState, type Editor } from '@tiptap/react';
import { useRef, type RefObject } from 'react';
import { useLocale, useTexts } from '../../../react/index.js';
import { pointSlash, slashState, type SlashHost, type SlashState } from '../behaviour/slashState.js';
import { menuTexts } from './menuTexts.js';
import type { SlashItem } from './slashItems.js';
import { startAt, useFloating } from './useFloating.js';

export interface SlashMenuProps {
  editor: Editor;
  host: SlashHost;
  /** The entries for what was typed. */
  itemsFor: (query: string) => readonly SlashItem[];
  /** The page of the report. */
  frame: RefObject<HTMLElement | null>;
}

/** Groups, as headings and beside an entry. */
const groupTexts = { text: 'textGroup', block: 'blockGroup', panel: 'panelGroup' } as const;
const besideTexts = { text: 'ofText', block: 'ofBlock', panel: 'ofPanel' } as const;

/** The menu below a slash that was typed. The focus stays in the text, which tells where in the list one is. */
export function SlashMenu(props: SlashMenuProps) {
  const slash = useEditorState({
    editor: props.editor,
    selector: ({ editor: { state } }) => slashState(state),
    equalityFn: Object.is,
  });
  return slash ? <OpenMenu {...props} slash={slash} /> : null;
}

/** CSS pixels, as in the style sheet. */
const menuWidth = 312;
const menuHeight = 330;

function OpenMenu({ editor, host, itemsFor, frame, slash }: SlashMenuProps & { slash: SlashState }) {
  const t = useTexts(menuTexts);
  const rtl = useLocale().dir === 'rtl';
  const menu = useRef<HTMLDivElement>(null);
  useFloating(menu, frame, (page) => {
    const at = editor.view.coordsAtPos(slash.from);
    const start = startAt({ left: at.left, right: at.left }, page, menuWidth, rtl);
    const below = window.innerHeight - at.bottom;
    const isAbove = below < menuHeight && at.top > below;
    return isAbove ? { start, bottom: page.bottom - at.top + 4 } : { start, top: at.bottom - page.top + 4 };
  });
  const items = itemsFor(slash.query);
  return (
    <div ref={menu} className="rf-slash">
      <div id={host.listId} role="listbox" tabIndex={-1} aria-label={t('insert')} onMouseDown={(event) => event.preventDefault()}>
        {items.map((item, i) => (
          <SlashEntry
            key={`${item.group} ${item.title}`}
            item={item}
            id={host.entryId(i)}
            heading={slash.query === '' && item.group !== items[i - 1]?.group ? t(groupTexts[item.group]) : undefined}
            selected={i === slash.index}
            onPoint={() => i !== slash.index && editor.view.dispatch(pointSlash(editor.state.tr, i))}
            onTake={() => host.take(editor.view, { ...slash, index: i })}
          />
        ))}
      </div>
      {items.length === 0 && <p className="rf-quiet">{t('noneCalled', { text: slash.query })}</p>}
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
  const t = useTexts(menuTexts);
  return (
    <>
      {heading !== undefined && (
        <div role="presentation" className="rf-slash-group">
          {heading}
        </div>
      )}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are those of the text, which has the focus */}
      <div
        id={id}
        ref={selected ? intoView : undefined}
        role="option"
        tabIndex={-1}
        aria-selected={selected}
        className="rf-slash-item"
        onMouseMove={onPoint}
        onClick={onTake}
      >
        <span className="rf-ellipsis">{item.title}</span>
        {item.typed !== undefined && <kbd dir="ltr">{item.typed}</kbd>}
        <small>{t(besideTexts[item.group])}</small>
      </div>
    </>
  );
}

function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
