import { redo, undo } from '@tiptap/pm/history';
import { Selection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { useRef, type KeyboardEvent, type RefObject } from 'react';
import { useBeforePaint } from '../../charts/index.js';
import { useTexts } from '../../react/index.js';
import { useEditorServices } from './editorServices.js';
import { setPart } from './state/reportParts.js';
import { editorTexts } from './texts.js';
import { useParts } from './useParts.js';

/** Longest title, in characters. */
const longest = 500;

/** The title above the text. Its changes are steps of the same history. */
export function TitleField({ editor }: { editor: Editor }) {
  const t = useTexts(editorTexts);
  const field = useRef<HTMLTextAreaElement>(null);
  const { title } = useParts(editor);
  const { bursts, editable } = useEditorServices();
  useHistoryKeys(field, editor);
  useFittingHeight(field);
  const onKeyDown = (event: KeyboardEvent): void => {
    const isDown =
      event.key === 'ArrowDown' && event.currentTarget instanceof HTMLTextAreaElement && event.currentTarget.selectionEnd >= title.length;
    if ((event.key !== 'Enter' && !isDown) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    editor.view.dispatch(editor.state.tr.setSelection(Selection.atStart(editor.state.doc)));
    editor.view.focus();
  };
  const change = (value: string): void => {
    const tr = setPart(editor.state.tr, editor.state, { in: 'fields', key: 'title' }, value.replaceAll(/\s*\n\s*/g, ' '));
    editor.view.dispatch(bursts.join(tr, 'title'));
  };
  return (
    <textarea
      ref={field}
      className="rf-report-title"
      aria-label={t('title')}
      placeholder={t('untitled')}
      rows={1}
      maxLength={longest}
      value={title}
      readOnly={!editable}
      dir={title === '' ? undefined : 'auto'}
      onChange={(event) => change(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => bursts.end()}
    />
  );
}

/** As high as its text, whenever it is drawn and when its width changes. */
export function useFittingHeight(field: RefObject<HTMLTextAreaElement | null>): void {
  useBeforePaint(() => {
    if (field.current) fitHeight(field.current);
  });
  useBeforePaint(() => {
    const element = field.current;
    if (!element) return undefined;
    let width = element.clientWidth;
    const observer = new ResizeObserver(() => {
      if (element.clientWidth !== width) fitHeight(element);
      width = element.clientWidth;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [field]);
}

function fitHeight(element: HTMLElement): void {
  element.style.blockSize = 'auto';
  element.style.blockSize = `${element.scrollHeight}px`;
}

/** Undo and redo in a field are those of the report, whether a key or a menu asks for them. */
export function useHistoryKeys(field: RefObject<HTMLElement | null>, editor: Editor): void {
  useBeforePaint(() => {
    const element = field.current;
    if (!element) return undefined;
    const run = (command: typeof undo, event: Event): void => {
      event.preventDefault();
      event.stopPropagation();
      command(editor.state, editor.view.dispatch);
    };
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (!(event.metaKey || event.ctrlKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key === 'z') run(event.shiftKey ? redo : undo, event);
      else if (key === 'y' && !event.shiftKey) run(redo, event);
    };
    const onInput = (event: InputEvent): void => {
      if (event.inputType === 'historyUndo') run(undo, event);
      else if (event.inputType === 'historyRedo') run(redo, event);
    };
    element.addEventListener('keydown', onKey);
    element.addEventListener('beforeinput', onInput);
    return () => {
      element.removeEventListener('keydown', onKey);
      element.removeEventListener('beforeinput', onInput);
    };
  }, [field, editor]);
}
