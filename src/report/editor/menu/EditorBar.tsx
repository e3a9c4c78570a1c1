import { redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history';
import { TextSelection } from '@tiptap/pm/state';
import { useEditorState, type Editor } from '@tiptap/react';
import { ListTree, Redo2, Search, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Popup } from '../../../popups/index.js';
import { useTexts } from '../../../react/index.js';
import { editorTexts } from '../texts.js';

/** Undo, redo, the outline and the search, above the page. */
export function EditorBar({ editor, onFind }: { editor: Editor; onFind: () => void }) {
  const t = useTexts(editorTexts);
  const { canUndo, canRedo } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => ({ canUndo: undoDepth(state) > 0, canRedo: redoDepth(state) > 0 }),
  });
  return (
    <div className="rf-editor-bar" role="toolbar" aria-label={t('report')}>
      {editor.isEditable && (
        <>
          <button
            type="button"
            className="rf-icon-button"
            aria-label={t('undo')}
            title={t('undoKeys')}
            disabled={!canUndo}
            onClick={() => undo(editor.state, editor.view.dispatch)}
          >
            <Undo2 aria-hidden size={15} />
          </button>
          <button
            type="button"
            className="rf-icon-button"
            aria-label={t('redo')}
            title={t('redoKeys')}
            disabled={!canRedo}
            onClick={() => redo(editor.state, editor.view.dispatch)}
          >
            <Redo2 aria-hidden size={15} />
          </button>
        </>
      )}
      <Outline editor={editor} />
      <button type="button" className="rf-icon-button" aria-label={t('find')} title={t('findKeys')} onClick={onFind}>
        <Search aria-hidden size={15} />
      </button>
    </div>
  );
}

/** The headings of the report; a click leads to one. */
function Outline({ editor }: { editor: Editor }) {
  const t = useTexts(editorTexts);
  const [open, setOpen] = useState(false);
  const headings = useEditorState({ editor, selector: ({ editor: { state } }) => headingsIn(state.doc) });
  const goTo = (at: number): void => {
    setOpen(false);
    editor.view.dispatch(editor.state.tr.setSelection(TextSelection.create(editor.state.doc, at + 1)));
    const dom = editor.view.nodeDOM(at);
    if (dom instanceof Element) dom.scrollIntoView({ block: 'start' });
    editor.view.focus();
  };
  const least = Math.min(...headings.map(({ level }) => level));
  const trigger = (
    <button type="button" className="rf-icon-button" aria-label={t('outline')} title={t('outline')}>
      <ListTree aria-hidden size={15} />
    </button>
  );
  return (
    <Popup trigger={trigger} label={t('outline')} open={open} onOpen={setOpen}>
      {headings.length === 0 ? (
        <p className="rf-quiet">{t('noHeadings')}</p>
      ) : (
        <ul className="rf-outline">
          {headings.map(({ at, level, text }) => (
            <li key={at} style={{ paddingInlineStart: (level - least) * 14 }}>
              <button type="button" className="rf-kind" dir="auto" onClick={() => goTo(at)}>
                {text || t('emptyHeading')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Popup>
  );
}

function headingsIn(doc: Editor['state']['doc']): { at: number; level: number; text: string }[] {
  const found: { at: number; level: number; text: string }[] = [];
  doc.descendants((node, at) => {
    if (node.type.name === 'heading') found.push({ at, level: node.attrs['level'] as number, text: node.textContent });
    return !node.isTextblock;
  });
  return found;
}
