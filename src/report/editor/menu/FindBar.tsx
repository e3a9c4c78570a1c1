import { useEditorState, type Editor } from '@tiptap/react';
import { CaseSensitive, ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { useTexts } from '../../../react/index.js';
import { findState, replaceAllFound, replaceFound, setFind } from '../behaviour/findText.js';
import { editorTexts } from '../texts.js';

export interface FindBarProps {
  editor: Editor;
  /** Whether what is found can be replaced. */
  replacing: boolean;
  onReplacing: (replacing: boolean) => void;
  onClose: () => void;
}

/** Finds text in the report, and replaces it. */
export function FindBar({ editor, replacing, onReplacing, onClose }: FindBarProps) {
  const t = useTexts(editorTexts);
  const { query, matchCase, found, index } = useEditorState({ editor, selector: ({ editor: { state } }) => findState(state) });
  const [by, setBy] = useState('');
  const set = (change: Parameters<typeof setFind>[1]): void => {
    editor.view.dispatch(setFind(editor.state.tr, change));
    editor.view.dom.querySelector('.rf-found-here')?.scrollIntoView({ block: 'nearest' });
  };
  useEffect(() => () => void (editor.isDestroyed || editor.view.dispatch(setFind(editor.state.tr, { query: '' }))), [editor]);
  const step = (places: number): void => {
    if (found.length > 0) set({ index: (index + places + found.length) % found.length });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    step(event.shiftKey ? -1 : 1);
    event.preventDefault();
  };
  const leaveByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  };
  const count = query === '' ? '' : found.length === 0 ? t('notFound') : t('foundOf', { place: index + 1, count: found.length });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape of whatever stands in it
    <div className="rf-find" role="search" aria-label={t('findIn')} onKeyDown={leaveByKey}>
      <div className="rf-find-line">
        <input
          ref={focusFirst}
          className="rf-input"
          aria-label={t('find')}
          placeholder={t('find')}
          dir={query === '' ? undefined : 'auto'}
          value={query}
          onChange={(event) => set({ query: event.target.value, index: 0 })}
          onKeyDown={onKeyDown}
        />
        <span className="rf-quiet" role="status">
          {count}
        </span>
        <button
          type="button"
          className="rf-icon-button"
          aria-label={t('matchCase')}
          aria-pressed={matchCase}
          onClick={() => set({ matchCase: !matchCase })}
        >
          <CaseSensitive aria-hidden size={16} />
        </button>
        <button type="button" className="rf-icon-button" aria-label={t('previous')} disabled={found.length === 0} onClick={() => step(-1)}>
          <ChevronUp aria-hidden size={15} />
        </button>
        <button type="button" className="rf-icon-button" aria-label={t('next')} disabled={found.length === 0} onClick={() => step(1)}>
          <ChevronDown aria-hidden size={15} />
        </button>
        {!replacing && editor.isEditable && (
          <button type="button" className="rf-link" onClick={() => onReplacing(true)}>
            {t('replace')}
          </button>
        )}
        <button type="button" className="rf-icon-button" aria-label={t('close')} onClick={onClose}>
          <X aria-hidden size={15} />
        </button>
      </div>
      {replacing && (
        <div className="rf-find-line">
          <input
            className="rf-input"
            aria-label={t('replaceBy')}
            placeholder={t('replaceBy')}
            dir={by === '' ? undefined : 'auto'}
            value={by}
            onChange={(event) => setBy(event.target.value)}
          />
          <button
            type="button"
            className="rf-button"
            disabled={found.length === 0}
            onClick={() => editor.view.dispatch(replaceFound(editor.state.tr, editor.state, by))}
          >
            {t('replace')}
          </button>
          <button
            type="button"
            className="rf-button"
            disabled={found.length === 0}
            onClick={() => editor.view.dispatch(replaceAllFound(editor.state.tr, editor.state, by))}
          >
            {t('replaceAll')}
          </button>
        </div>
      )}
    </div>
  );
}

function focusFirst(field: HTMLInputElement | null): void {
  field?.focus();
  field?.select();
}
