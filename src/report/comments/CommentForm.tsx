import { useId, useState, type KeyboardEvent } from 'react';
import { useTexts } from '../../react/index.js';
import { commentTexts } from './texts.js';

export interface CommentFormProps {
  /** What is written, for those who do not see where: `Reply to Ann`. */
  label: string;
  /** On the button: `Comment`. */
  act: string;
  text?: string | undefined;
  /** Whether it takes the focus. Default: no. */
  takesFocus?: boolean | undefined;
  /** Resolves to whether it was kept: then the field is emptied. */
  onSend: (text: string) => Promise<boolean>;
  onCancel?: (() => void) | undefined;
}

/** Where a comment is written. Ctrl+Enter sends it, Escape leaves it. */
export function CommentForm({ label, act, text: first = '', takesFocus = false, onSend, onCancel }: CommentFormProps) {
  const t = useTexts(commentTexts);
  const [text, setText] = useState(first);
  const [busy, setBusy] = useState(false);
  const id = useId();
  const send = async (): Promise<void> => {
    if (text.trim() === '' || busy) return;
    setBusy(true);
    if (await onSend(text.trim())) setText('');
    setBusy(false);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
    else if (event.key === 'Escape' && onCancel) onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const isOpen = takesFocus || onCancel !== undefined || text !== '';
  return (
    <form
      className="rf-comment-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <label htmlFor={id} className="rf-visually-hidden">
        {label}
      </label>
      <textarea
        ref={takesFocus ? focusOn : undefined}
        id={id}
        className="rf-input"
        rows={isOpen ? 3 : 1}
        maxLength={10_000}
        placeholder={label}
        value={text}
        dir={text === '' ? undefined : 'auto'}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {isOpen && (
        <div className="rf-comment-actions">
          {onCancel && (
            <button type="button" className="rf-button" onClick={onCancel}>
              {t('cancel')}
            </button>
          )}
          <button type="submit" className="rf-button rf-primary" disabled={busy || text.trim() === ''} title={t('sendKeys')}>
            {act}
          </button>
        </div>
      )}
    </form>
  );
}

function focusOn(field: HTMLElement | null): void {
  field?.focus();
}
