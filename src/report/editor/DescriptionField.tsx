import { Selection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { useRef, type KeyboardEvent } from 'react';
import { useTexts } from '../../react/index.js';
import { useEditorServices } from './editorServices.js';
import { setPart } from './state/reportParts.js';
import { editorTexts } from './texts.js';
import { useFittingHeight, useHistoryKeys } from './TitleField.js';
import { useParts } from './useParts.js';

/** What the report is about, below its title. Its changes are steps of the same history. */
export function DescriptionField({ editor }: { editor: Editor }) {
  const t = useTexts(editorTexts);
  const field = useRef<HTMLTextAreaElement>(null);
  const { description = '' } = useParts(editor);
  const { bursts, editable } = useEditorServices();
  useHistoryKeys(field, editor);
  useFittingHeight(field);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    editor.view.dispatch(editor.state.tr.setSelection(Selection.atStart(editor.state.doc)));
    editor.view.focus();
  };
  const change = (value: string): void => {
    const tr = setPart(editor.state.tr, editor.state, { in: 'fields', key: 'description' }, value === '' ? undefined : value);
    editor.view.dispatch(bursts.join(tr, 'description'));
  };
  if (!editable && description === '') return null;
  return (
    <textarea
      ref={field}
      className="rf-report-description-field"
      aria-label={t('description')}
      placeholder={t('describe')}
      rows={1}
      value={description}
      readOnly={!editable}
      dir={description === '' ? undefined : 'auto'}
      onChange={(event) => change(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => bursts.end()}
    />
  );
}
