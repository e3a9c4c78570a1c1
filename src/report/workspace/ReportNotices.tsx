import { useState } from 'react';
import { ErrorState } from '../../charts/index.js';
import { Sentence, useLocale, useTexts } from '../../react/index.js';
import { formatAgo } from '../../theme/index.js';
import { pageTexts } from './texts.js';
import { useNow } from './useNow.js';
import type { ReportSession } from './useReportSession.js';

export interface ReportNoticesProps {
  session: ReportSession;
  /** When the draft that was found was saved; undefined where there was none. */
  foundDraft: number | undefined;
  /** The writer goes on with that draft. */
  onKeep: () => void;
  /** A version that was published since this one was opened. */
  newer: number | undefined;
  onNewer: () => void;
}

/** What the writer should know, above the report. */
export function ReportNotices({ session, foundDraft, onKeep, newer, onNewer }: ReportNoticesProps) {
  const t = useTexts(pageTexts);
  const [seen, setSeen] = useState(false);
  const { publishing, mode } = session;
  const keep = (): void => {
    onKeep();
    setSeen(true);
  };
  const discard = (): void => {
    setSeen(true);
    session.discard();
  };
  return (
    <>
      {publishing.error && <ErrorState error={publishing.error} onRetry={() => session.publish(publishing.note)} />}
      {publishing.mergedWith && (
        <p className="rf-report-notice" role="status">
          <Sentence
            parts={t.parts('publishedWith', {
              version: publishing.mergedWith.version,
              author: <bdi key="author">{publishing.mergedWith.author}</bdi>,
            })}
          />
        </p>
      )}
      {foundDraft !== undefined && !seen && mode === 'write' && <DraftNotice savedAt={foundDraft} onKeep={keep} onDiscard={discard} />}
      {newer !== undefined && <NewerVersion version={newer} onShow={onNewer} />}
    </>
  );
}

function DraftNotice({ savedAt, onKeep, onDiscard }: { savedAt: number; onKeep: () => void; onDiscard: () => void }) {
  const t = useTexts(pageTexts);
  const locale = useLocale();
  const now = useNow(undefined);
  return (
    <div className="rf-report-notice" role="status">
      <span>{t('yourDraft', { ago: formatAgo(savedAt, now, locale) })}</span>
      <button
        type="button"
        className="rf-link"
        onClick={(event) => {
          focusText(event.currentTarget);
          onKeep();
        }}
      >
        {t('keepDraft')}
      </button>
      <button type="button" className="rf-link" onClick={onDiscard}>
        {t('discardIt')}
      </button>
    </div>
  );
}

/** Somebody published while this was read. */
function NewerVersion({ version, onShow }: { version: number; onShow: () => void }) {
  const t = useTexts(pageTexts);
  return (
    <p className="rf-report-notice" role="status">
      <span>{t('wasPublished', { version })}</span>
      <button type="button" className="rf-link" onClick={onShow}>
        {t('showIt')}
      </button>
    </p>
  );
}

/** What is pressed goes away: the focus goes on to the text, where that is there already. */
function focusText(pressed: Element): void {
  pressed.closest('.rf-report-scroll')?.querySelector<HTMLElement>('[contenteditable="true"]')?.focus({ preventScroll: true });
}
