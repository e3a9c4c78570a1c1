import { RunfolioError } from '../model/index.js';

export interface NoticeProps {
  title: string;
  text?: string | undefined;
  /** Label of the way on, and what it does. */
  action?: string | undefined;
  onAction?: (() => void) | undefined;
  /** Whether something failed, rather than being empty. */
  failed?: boolean;
}

/** What stands where data would be: an empty list, a failure, and the way on. */
export function Notice({ title, text, action, onAction, failed = false }: NoticeProps) {
  return (
    <div className={failed ? 'rf-notice rf-failed' : 'rf-notice'} role={failed ? 'alert' : 'status'}>
      <p className="rf-notice-title">{title}</p>
      {text !== undefined && <p className="rf-notice-text">{text}</p>}
      {action !== undefined && (
        <button type="button" className="rf-button" onClick={onAction}>
          {action}
        </button>
      )}
    </div>
  );
}

/** An error as a notice: what failed, the hint where there is one, and Retry. */
export function ErrorNotice({ title, error, onRetry }: { title: string; error: Error; onRetry: () => void }) {
  const hint = error instanceof RunfolioError ? error.hint : undefined;
  return <Notice failed title={title} text={hint ? `${error.message} ${hint}` : error.message} action="Retry" onAction={onRetry} />;
}
