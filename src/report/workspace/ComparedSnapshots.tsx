import { useCallback } from 'react';
import { ChartSkeleton, ErrorState } from '../../charts/index.js';
import type { SnapshotSummary } from '../../client/index.js';
import { useLocale, useTexts } from '../../react/index.js';
import { formatMoment } from '../../theme/index.js';
import type { ReportsClient } from '../reportsClient.js';
import { DiffView } from './DiffView.js';
import { historyTexts } from './historyTexts.js';
import { SnapshotChanges } from './SnapshotChanges.js';
import { useCall } from './useCall.js';

export interface ComparedSnapshotsProps {
  client: Pick<ReportsClient, 'snapshots'>;
  before: SnapshotSummary;
  after: SnapshotSummary;
  onClose: () => void;
}

/** What two snapshots of a report show differently, and what was written in between. */
export function ComparedSnapshots({ client, before, after, onClose }: ComparedSnapshotsProps) {
  const t = useTexts(historyTexts);
  const locale = useLocale();
  const [first, second] = [before.id, after.id];
  const ask = useCallback(
    async (options: { signal: AbortSignal }) => {
      const { compareSnapshots, openSnapshot } = await import('../snapshot/index.js');
      const open = async (id: string) => openSnapshot(await client.snapshots.get(id, options));
      const [old, now] = await Promise.all([open(first), open(second)]);
      return compareSnapshots(old, now);
    },
    [client, first, second],
  );
  const { data, error, loading, reload } = useCall(ask);
  return (
    <section className="rf-version" aria-label={t('twoSnapshots')}>
      <div className="rf-version-bar">
        <h2 className="rf-compared">
          {t('fromTo', { before: formatMoment(before.frozenAt, locale), after: formatMoment(after.frozenAt, locale) })}
        </h2>
        <button type="button" className="rf-button" onClick={onClose}>
          {t('back')}
        </button>
      </div>
      {error && <ErrorState error={error} onRetry={reload} />}
      {loading && !error && <ChartSkeleton label={t('readingSnapshots')} />}
      {data && !loading && !error && (
        <>
          <SnapshotChanges difference={data} />
          <DiffView diff={data.document} isFirst={false} />
        </>
      )}
    </section>
  );
}
