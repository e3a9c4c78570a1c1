import { useCallback } from 'react';
import { ChartSkeleton, ErrorState } from '../../charts/index.js';
import type { QueryEngine, Snapshot } from '../../engine/index.js';
import { usePanelKinds } from '../../panels/index.js';
import { Sentence, useLocale, useTexts } from '../../react/index.js';
import { useHadTexts } from '../../react/inner.js';
import { joined } from '../../theme/index.js';
import { readReport } from '../document/readReport.js';
import { historyTexts } from './historyTexts.js';
import { SnapshotChanges } from './SnapshotChanges.js';
import { pageTexts } from './texts.js';
import { useCall } from './useCall.js';

export interface SnapshotNoticeProps {
  snapshot: Snapshot;
  live: QueryEngine;
  /** Whether what has changed is listed. */
  open: boolean;
  onOpen: (open: boolean) => void;
}

/** Says whether live data have changed since a snapshot, and on request what of the report has. */
export function SnapshotNotice({ snapshot, live, open, onOpen }: SnapshotNoticeProps) {
  const t = useTexts(pageTexts);
  const locale = useLocale();
  const ask = useCallback(
    async (options: { signal: AbortSignal }) => {
      const { changedSince } = await import('../snapshot/index.js');
      return changedSince(snapshot, live, options);
    },
    [snapshot, live],
  );
  const { data } = useCall(ask);
  if (!data) return null;
  return (
    <div className="rf-report-notice" role="status">
      {data.state === 'same' && <span>{t('liveSame')}</span>}
      {data.state === 'unknown' && <span>{t('liveUnknown', { because: data.because })}</span>}
      {data.state === 'changed' && (
        <>
          <span>
            <strong>{t('changedSince')}</strong>{' '}
            <Sentence parts={t.parts('newerData', { projects: <bdi key="projects">{joined(data.projects, locale)}</bdi> })} />
          </span>
          <button type="button" className="rf-link" aria-expanded={open} onClick={() => onOpen(!open)}>
            {t(open ? 'hideDiffers' : 'seeDiffers')}
          </button>
          {open && <Changes snapshot={snapshot} live={live} />}
        </>
      )}
    </div>
  );
}

/** Asks live data what the snapshot shows, and lists what differs. */
function Changes({ snapshot, live }: Pick<SnapshotNoticeProps, 'snapshot' | 'live'>) {
  const speaks = useHadTexts(historyTexts.folder);
  const t = useTexts(pageTexts);
  const kinds = usePanelKinds();
  const ask = useCallback(
    async ({ signal }: { signal: AbortSignal }) => {
      const { compareSnapshots, recordSnapshot } = await import('../snapshot/index.js');
      const options = { kinds, frozenAt: Date.now(), points: snapshot.points ?? ('all' as const) };
      const now = await recordSnapshot(readReport(snapshot.document), live, options, signal);
      return compareSnapshots(snapshot, now.snapshot);
    },
    [snapshot, live, kinds],
  );
  const { data, error, reload } = useCall(ask);
  if (error) return <ErrorState error={error} onRetry={reload} />;
  return data && speaks ? <SnapshotChanges difference={data} /> : <ChartSkeleton label={t('askingLive')} />;
}
