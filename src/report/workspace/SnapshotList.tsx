import { useCallback } from 'react';
import { formatMoment } from '../../theme/index.js';
import type { ReportsClient } from '../reportsClient.js';
import { useCall } from './useCall.js';

export interface SnapshotListProps {
  client: Pick<ReportsClient, 'snapshots'>;
  reportId: string;
  /** The address of the page that shows a snapshot. */
  hrefOf: (snapshot: string) => string;
}

/** The snapshots of a report; nothing where there are none. */
export function SnapshotList({ client, reportId, hrefOf }: SnapshotListProps) {
  const { data } = useCall(useCallback((options) => client.snapshots.list(reportId, options), [client, reportId]));
  if (!data || data.length === 0) return null;
  return (
    <section className="rf-snapshots" aria-label="Snapshots">
      <h2>Snapshots</h2>
      <ul>
        {data.map(({ id, frozenAt, createdBy }) => (
          <li key={id}>
            <a href={hrefOf(id)}>{formatMoment(frozenAt)}</a>
            <small>
              by <bdi>{createdBy}</bdi>
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
