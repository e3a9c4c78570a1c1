import * as tables from '@tiptap/pm/tables';
import type { Command } from '@tiptap/pm/state';
import { useEditorState, type Editor } from '@tiptap/react';
import { AlignCenter, AlignLeft, AlignRight, BetweenHorizontalEnd, BetweenVerticalEnd, Trash2, type LucideIcon } from 'lucide-react';
import { useRef, type RefObject } from 'react';
import { useLocale, useTexts } from '../../../react/index.js';
import { boxOf } from './blockAtPoint.js';
import { menuTexts } from './menuTexts.js';
import { startAt, useFloating } from './useFloating.js';

/** Above the table with the cursor: its rows, columns and how they are aligned. */
export function TableBar({ editor, frame }: { editor: Editor; frame: RefObject<HTMLElement | null> }) {
  const at = useEditorState({ editor, selector: ({ editor: { state, isFocused } }) => (isFocused ? tableAround(state) : undefined) });
  return at === undefined || !editor.isEditable ? null : <OpenBar editor={editor} frame={frame} at={at} />;
}

function OpenBar({ editor, frame, at }: { editor: Editor; frame: RefObject<HTMLElement | null>; at: number }) {
  const t = useTexts(menuTexts);
  const rtl = useLocale().dir === 'rtl';
  const bar = useRef<HTMLDivElement>(null);
  useFloating(bar, frame, (page) => {
    const box = boxOf(editor.view, at);
    return box && { start: startAt(box, page, bar.current?.offsetWidth ?? 0, rtl), bottom: page.bottom - box.top + 4 };
  });
  const run = (command: Command) => () => {
    command(editor.state, editor.view.dispatch, editor.view);
    editor.view.focus();
  };
  const button = (label: string, Icon: LucideIcon, command: Command) => (
    <button type="button" className="rf-icon-button" aria-label={label} title={label} onClick={run(command)}>
      <Icon aria-hidden size={15} />
    </button>
  );
  return (
    <div
      ref={bar}
      className="rf-format"
      role="toolbar"
      tabIndex={-1}
      aria-label={t('table')}
      onMouseDown={(event) => event.preventDefault()}
    >
      {button(t('rowBelow'), BetweenHorizontalEnd, tables.addRowAfter)}
      {button(t('columnAfter'), BetweenVerticalEnd, tables.addColumnAfter)}
      {button(t('alignLeft'), AlignLeft, align('left'))}
      {button(t('alignCentre'), AlignCenter, align('center'))}
      {button(t('alignRight'), AlignRight, align('right'))}
      <button type="button" className="rf-button rf-quiet-button" onClick={run(tables.deleteRow)}>
        {t('deleteRow')}
      </button>
      <button type="button" className="rf-button rf-quiet-button" onClick={run(tables.deleteColumn)}>
        {t('deleteColumn')}
      </button>
      {button(t('deleteTable'), Trash2, tables.deleteTable)}
    </div>
  );
}

function tableAround({ selection: { $from } }: Editor['state']): number | undefined {
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type.name === 'table') return $from.before(depth);
  return undefined;
}

/** Aligns the columns that are selected, by their header. */
function align(side: 'left' | 'center' | 'right'): Command {
  return (state, dispatch) => {
    if (!tables.isInTable(state)) return false;
    const { map, table, tableStart, left, right } = tables.selectedRect(state);
    const { tr } = state;
    for (let x = left; x < right; x++) {
      const at = map.map[x];
      if (at !== undefined && table.nodeAt(at)) tr.setNodeAttribute(tableStart + at, 'align', side);
    }
    dispatch?.(tr);
    return true;
  };
}
