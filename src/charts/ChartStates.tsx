import type { ReactNode } from 'react';
import { errorText } from './errorText.js';
import { chartTexts } from './texts.js';
import { useLocale, useTexts } from './useLocale.js';

/** Where a chart will be: faint grid lines, with nothing that moves. Only for the first load; later ones keep the drawing. */
export function ChartSkeleton({ label }: { label?: string }) {
  const t = useTexts(chartTexts);
  return (
    <div className="rf-skeleton" role="status">
      <span className="rf-visually-hidden">{label ?? t('loading')}</span>
      <i />
      <i />
      <i />
      <i />
    </div>
  );
}

/** Why there is nothing to draw, and what there is instead. */
export function EmptyState({ children }: { children: ReactNode }) {
  return (
    <div className="rf-state" role="status">
      {children}
    </div>
  );
}

export interface ErrorStateProps {
  /** What failed, and with which value. */
  error: Error & { hint?: string | undefined };
  onRetry?: (() => void) | undefined;
}

/** What failed, what can be done, and a way to try again. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const t = useTexts(chartTexts);
  const { sentence, original, hint } = errorText(error, useLocale());
  return (
    <div className="rf-state rf-state-error" role="alert">
      <p dir="auto">{sentence}</p>
      {original !== undefined && (
        <p className="rf-muted" lang="en" dir="ltr">
          {original}
        </p>
      )}
      {hint !== undefined && <p className="rf-muted">{hint}</p>}
      {onRetry && (
        <button type="button" className="rf-button" onClick={onRetry}>
          {t('retry')}
        </button>
      )}
    </div>
  );
}

export interface StaleNoticeProps {
  error: Error;
  /** What failed. Default: that it could not be renewed. */
  what?: string;
  onRetry: () => void;
}

/** Beside what could not be renewed and stands as it was: why, and a way to try again. */
export function StaleNotice({ error, what, onRetry }: StaleNoticeProps) {
  const t = useTexts(chartTexts);
  const { sentence, original } = errorText(error, useLocale());
  return (
    <div className="rf-stale" role="alert">
      <span title={original}>{t('failure', { what: what ?? t('notRenewed'), why: sentence })}</span>
      <button type="button" className="rf-button" onClick={onRetry}>
        {t('retry')}
      </button>
    </div>
  );
}

/** A thin line at the top edge of a card whose drawing is being renewed, or made at length. `done`: how much of it is, 0 to 1, where known. */
export function ProgressLine({ active, done }: { active: boolean; done?: number | undefined }) {
  const t = useTexts(chartTexts);
  if (done !== undefined) {
    const percent = Math.round(100 * done);
    return (
      <div className="rf-progress" role="progressbar" aria-label={t('computing')} aria-valuenow={percent}>
        <span className="rf-progress-done" style={{ inlineSize: `${percent}%` }} />
      </div>
    );
  }
  return <div className={active ? 'rf-progress rf-progress-active' : 'rf-progress'} aria-hidden="true" />;
}
