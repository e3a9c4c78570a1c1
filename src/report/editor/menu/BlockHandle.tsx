import { Menu } from '@base-ui/react/menu';
import { NodeSelection } from '@tiptap/pm/state';
import { useEditorState, type Editor } from '@tiptap/react';
import { ArrowDown, ArrowUp, Copy, GripVertical, MessageSquarePlus, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState, type DragEvent, type RefObject } from 'react';
import { useLocale, useRunfolio, useTexts } from '../../../react/index.js';
import { useCommentsContext } from '../../comments/commentsContext.js';
import { moveBlock, removeBlock, turnInto } from '../commands/blockCommands.js';
import { blockAround, blockAt } from '../commands/blockPlace.js';
import { duplicateBlock } from '../commands/duplicateBlock.js';
import { blockTargets } from '../commands/turnBlock.js';
import { blockAtPoint, boxOf } from './blockAtPoint.js';
import { ColumnItems } from './ColumnItems.js';
import { menuTexts } from './menuTexts.js';
import { targetTexts } from './slashItems.js';
import { useFloating, type FloatingPlace } from './useFloating.js';

/** The grip beside the block under the pointer, else beside that with the cursor: it is dragged, and opens what can be done with the block. */
export function BlockHandle({ editor, frame }: { editor: Editor; frame: RefObject<HTMLElement | null> }) {
  const t = useTexts(menuTexts);
  const { root } = useRunfolio();
  const rtl = useLocale().dir === 'rtl';
  const [open, setOpen] = useState(false);
  const at = useBlock(editor, frame, open);
  const grip = useRef<HTMLButtonElement>(null);
  useFloating(grip, frame, (page) => (at === undefined ? undefined : placeOf(editor, at, page, rtl)));
  if (at === undefined || !editor.isEditable) return null;
  return (
    <>
      {/* No trigger of the menu: that opens at the press which begins a drag. */}
      <button
        ref={grip}
        type="button"
        className="rf-icon-button rf-block-handle"
        aria-label={t('block')}
        aria-haspopup="menu"
        aria-expanded={open}
        title={t('dragOrClick')}
        draggable
        onDragStart={(event) => drag(event, editor, at)}
        onClick={() => setOpen(!open)}
      >
        <GripVertical aria-hidden size={15} />
      </button>
      <Menu.Root open={open} onOpenChange={setOpen}>
        <Menu.Portal container={root}>
          <Menu.Positioner className="rf-floating" anchor={grip} side="bottom" align="start" sideOffset={4}>
            <Menu.Popup className="rf-popup rf-menu rf-block-menu" aria-label={t('block')} finalFocus={grip}>
              <BlockItems editor={editor} at={at} />
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </>
  );
}

function BlockItems({ editor, at }: { editor: Editor; at: number }) {
  const t = useTexts(menuTexts);
  const begin = useCommentsContext()?.begin;
  const place = blockAt(editor.state.doc, at);
  if (!place) return null;
  const { node, parent, index } = place;
  const run = (command: (tr: typeof editor.state.tr) => boolean) => () => {
    editor.commands.command(({ tr }) => command(tr));
    editor.view.focus();
  };
  const isText = ['paragraph', 'heading', 'list', 'quote', 'callout', 'codeBlock', 'mathBlock'].includes(node.type.name);
  return (
    <>
      <Item icon={ArrowUp} keys={t('moveUpKeys')} disabled={index === 0} onClick={run((tr) => moveBlock(tr, at, -1))}>
        {t('moveUp')}
      </Item>
      <Item
        icon={ArrowDown}
        keys={t('moveDownKeys')}
        disabled={index === parent.childCount - 1}
        onClick={run((tr) => moveBlock(tr, at, 1))}
      >
        {t('moveDown')}
      </Item>
      <Item icon={Copy} onClick={run((tr) => duplicateBlock(tr, editor.state, at))}>
        {t('duplicate')}
      </Item>
      {begin && typeof node.attrs['id'] === 'string' && (
        <Item icon={MessageSquarePlus} onClick={() => begin({ block: String(node.attrs['id']) })}>
          {t('commentBlock')}
        </Item>
      )}
      <Item icon={Trash2} onClick={run((tr) => removeBlock(tr, at))}>
        {t('delete')}
      </Item>
      <ColumnItems editor={editor} at={at} node={node} />
      {isText && (
        <>
          <div className="rf-menu-line" />
          <Menu.Group>
            <Menu.GroupLabel className="rf-slash-group">{t('turnInto')}</Menu.GroupLabel>
            {blockTargets.map((into) => (
              <Menu.Item key={into} className="rf-menu-item" onClick={run((tr) => turnInto(tr, editor.state, at, into))}>
                {t(targetTexts[into])}
              </Menu.Item>
            ))}
          </Menu.Group>
        </>
      )}
    </>
  );
}

interface ItemProps {
  icon: typeof Copy;
  keys?: string;
  disabled?: boolean;
  onClick: () => void;
  children: string;
}

function Item({ icon: Icon, keys, disabled = false, onClick, children }: ItemProps) {
  return (
    <Menu.Item className="rf-menu-item" disabled={disabled} onClick={onClick}>
      <span className="rf-menu-icon">
        <Icon aria-hidden size={14} /> {children}
      </span>
      {keys !== undefined && <kbd dir="ltr">{keys}</kbd>}
    </Menu.Item>
  );
}

/** Where the block starts that the grip is for. */
function useBlock(editor: Editor, frame: RefObject<HTMLElement | null>, open: boolean): number | undefined {
  const [hovered, setHovered] = useState<number>();
  const [held, setHeld] = useState<number>();
  const cursor = useEditorState({ editor, selector: ({ editor: { state } }) => blockAround(state.selection.$from)?.from });
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const onMove = ({ clientX, clientY, target }: MouseEvent): void => {
      const overHandle = target instanceof Element && target.closest('.rf-block-handle, .rf-editor-bar, .rf-report-title');
      if (!overHandle) setHovered(blockAtPoint(editor.view, clientX, clientY));
    };
    const onLeave = (): void => setHovered(undefined);
    // What was under the pointer may be elsewhere after a change.
    const onChange = ({ transaction }: { transaction: { docChanged: boolean } }): void =>
      void (transaction.docChanged && setHovered(undefined));
    element.addEventListener('mousemove', onMove);
    element.addEventListener('mouseleave', onLeave);
    editor.on('transaction', onChange);
    return () => {
      element.removeEventListener('mousemove', onMove);
      element.removeEventListener('mouseleave', onLeave);
      editor.off('transaction', onChange);
    };
  }, [editor, frame]);
  const now = hovered ?? cursor;
  if (!open && held !== now) setHeld(now);
  return open ? held : now;
}

/** In the margin where lines start, at the height of the first one. */
function placeOf(editor: Editor, at: number, page: DOMRect, rtl: boolean): FloatingPlace | undefined {
  const box = boxOf(editor.view, at);
  const node = editor.state.doc.nodeAt(at);
  if (!box || !node) return undefined;
  const isLine = node.isTextblock && node.type.spec.code !== true;
  const down = isLine ? Math.max(-2, Math.min(10, (lineHeight(editor, at) - 28) / 2)) : 2;
  const start = rtl ? page.right - box.right : box.left - page.left;
  return { start: Math.max(0, start - 30), top: box.top - page.top + down };
}

function lineHeight(editor: Editor, at: number): number {
  const dom = editor.view.nodeDOM(at);
  return dom instanceof HTMLElement ? parseFloat(getComputedStyle(dom).lineHeight) || 28 : 28;
}

/** The editor moves what is dragged as it moves text. */
function drag(event: DragEvent, editor: Editor, at: number): void {
  const { view } = editor;
  const node = NodeSelection.create(view.state.doc, at);
  view.dispatch(view.state.tr.setSelection(node));
  const slice = node.content();
  const { dom, text } = view.serializeForClipboard(slice);
  event.dataTransfer.clearData();
  event.dataTransfer.setData('text/html', dom.innerHTML);
  event.dataTransfer.setData('text/plain', text);
  event.dataTransfer.effectAllowed = 'copyMove';
  const drawn = view.nodeDOM(at);
  if (drawn instanceof Element) event.dataTransfer.setDragImage(drawn, 0, 0);
  view.dragging = { slice, move: true };
}
