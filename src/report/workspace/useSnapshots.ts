import { useCallback, useState } from 'react';
import type { SnapshotSummary } from '../../client/index.js';
import type { ReportsClient } from '../reportsClient.js';
import { useCall } from './useCall.js';

/** The snapshots of a report, and which two of them are compared. */
export interface Snapshots {
  /** The last frozen first; empty where there are none, and where they cannot be had. */
  list: readonly SnapshotSummary[];
  /** Ids of those that are chosen. */
  chosen: readonly string[];
  compare: (chosen: readonly string[]) => void;
  /** The two that are compared, the earlier first; undefined while fewer are chosen. */
  compared: { before: SnapshotSummary; after: SnapshotSummary } | undefined;
}

export function useSnapshots(client: Pick<ReportsClient, 'snapshots'>, reportId: string, wanted: boolean): Snapshots {
  const ask = useCallback(
    async (options: { signal: AbortSignal }) => (wanted ? client.snapshots.list(reportId, options) : []),
    [client, reportId, wanted],
  );
  const { data: list = [] } = useCall(ask);
  const [chosen, compare] = useState<readonly string[]>([]);
  const [after, before] = list.filter(({ id }) => chosen.includes(id));
  return { list, chosen, compare, compared: after && before && { before, after } };
}
