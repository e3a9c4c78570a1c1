import { useCallback } from 'react';
import { ChartSkeleton, ErrorState } from '../../charts/index.js';
import type { QueryEngine, Snapshot } from '../../engine/index.js';
import { usePanelKinds } from '../../panels/index.js';
import { readReport } from '../document/readReport.js';
import { SnapshotChanges } from './SnapshotChanges.js';
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
      {data.state === 'same' && <span>Live data are as they were when this was frozen.</span>}
      {data.state === 'unknown' && <span>Whether live data have changed since could not be found out: {data.because}</span>}
      {data.state === 'changed' && (
        <>
          <span>
            <strong>Changed since:</strong> there are newer data of <bdi>{data.projects.join(', ')}</bdi>.
          </span>
          <button type="button" className="rf-link" aria-expanded={open} onClick={() => onOpen(!open)}>
            {open ? 'Hide what differs' : 'See what differs'}
          </button>
          {open && <Changes snapshot={snapshot} live={live} />}
        </>
      )}
    </div>
  );
}

/** Asks live data what the snapshot shows, and lists what differs. */
function Changes({ snapshot, live }: Pick<SnapshotNoticeProps, 'snapshot' | 'live'>) {
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
  return data ? <SnapshotChanges difference={data} /> : <ChartSkeleton label="Asking live data" />;
}
