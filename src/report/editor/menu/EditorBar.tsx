import { redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history';
import { TextSelection } from '@tiptap/pm/state';
import { useEditorState, type Editor } from '@tiptap/react';
import { ListTree, Redo2, Search, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Popup } from '../../../popups/index.js';

/** Undo, redo, the outline and the search, above the page. */
export function EditorBar({ editor, onFind }: { editor: Editor; onFind: () => void }) {
  const { canUndo, canRedo } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => ({ canUndo: undoDepth(state) > 0, canRedo: redoDepth(state) > 0 }),
  });
  return (
    <div className="rf-editor-bar" role="toolbar" aria-label="Report">
      {editor.isEditable && (
        <>
          <button
            type="button"
            className="rf-icon-button"
            aria-label="Undo"
            title="Undo (Ctrl+Z)"
            disabled={!canUndo}
            onClick={() => undo(editor.state, editor.view.dispatch)}
          >
            <Undo2 aria-hidden size={15} />
          </button>
          <button
            type="button"
            className="rf-icon-button"
            aria-label="Redo"
            title="Redo (Ctrl+Y)"
            disabled={!canRedo}
            onClick={() => redo(editor.state, editor.view.dispatch)}
          >
            <Redo2 aria-hidden size={15} />
          </button>
        </>
      )}
      <Outline editor={editor} />
      <button type="button" className="rf-icon-button" aria-label="Find" title="Find (Ctrl+F)" onClick={onFind}>
        <Search aria-hidden size={15} />
      </button>
    </div>
  );
}

/** The headings of the report; a click leads to one. */
function Outline({ editor }: { editor: Editor }) {
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
    <button type="button" className="rf-icon-button" aria-label="Outline" title="Outline">
      <ListTree aria-hidden size={15} />
    </button>
  );
  return (
    <Popup trigger={trigger} label="Outline" open={open} onOpen={setOpen}>
      {headings.length === 0 ? (
        <p className="rf-quiet">This report has no headings yet.</p>
      ) : (
        <ul className="rf-outline">
          {headings.map(({ at, level, text }) => (
            <li key={at} style={{ paddingInlineStart: (level - least) * 14 }}>
              <button type="button" className="rf-kind" onClick={() => goTo(at)}>
                {text || 'Untitled'}
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
