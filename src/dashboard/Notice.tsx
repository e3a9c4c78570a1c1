import { errorText } from '../charts/inner.js';
import { useLocale, useTexts } from '../react/index.js';
import { dashboardTexts } from './texts.js';

export interface NoticeProps {
  title: string;
  text?: string | undefined;
  /** The same in the words of an error, which are English. */
  original?: string | undefined;
  /** Label of the way on, and what it does. */
  action?: string | undefined;
  onAction?: (() => void) | undefined;
  /** Whether something failed, rather than being empty. */
  failed?: boolean;
}

/** What stands where data would be: an empty list, a failure, and the way on. */
export function Notice({ title, text, original, action, onAction, failed = false }: NoticeProps) {
  return (
    <div className={failed ? 'rf-notice rf-failed' : 'rf-notice'} role={failed ? 'alert' : 'status'}>
      <p className="rf-notice-title">{title}</p>
      {text !== undefined && <p className="rf-notice-text">{text}</p>}
      {original !== undefined && (
        <p className="rf-notice-text" lang="en" dir="ltr">
          {original}
        </p>
      )}
      {action !== undefined && (
        <button type="button" className="rf-button" onClick={onAction}>
          {action}
        </button>
      )}
    </div>
  );
}

/** An error as a notice: what failed, the hint where there is one, and a way to try again. */
export function ErrorNotice({ title, error, onRetry }: { title: string; error: Error; onRetry: () => void }) {
  const t = useTexts(dashboardTexts);
  const { sentence, original, hint } = errorText(error, useLocale());
  const text = hint ? `${sentence} ${hint}` : sentence;
  return <Notice failed title={title} text={text} original={original} action={t('retry')} onAction={onRetry} />;
}
