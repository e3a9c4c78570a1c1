import { useCallback, useState } from 'react';
import { ChartSkeleton, ErrorState } from '../../charts/index.js';
import type { SavedReport, VersionSummary } from '../../client/index.js';
import { formatAgo } from '../../theme/index.js';
import { diffReports } from '../compare/diffReports.js';
import type { ReportDocument } from '../document/report.js';
import { emptyReport } from '../document/report.js';
import type { ReportsClient } from '../reportsClient.js';
import { ReportView } from '../viewer/ReportView.js';
import { ComparedSnapshots } from './ComparedSnapshots.js';
import { DiffView } from './DiffView.js';
import { SnapshotList } from './SnapshotList.js';
import { useSnapshots } from './useSnapshots.js';
import { useAction, useCall } from './useCall.js';
import { useNow } from './useNow.js';

export interface HistoryViewProps {
  client: Pick<ReportsClient, 'versions' | 'snapshots'>;
  reportId: string;
  /** The newest version. */
  current: SavedReport<ReportDocument>;
  /** Whether old versions may be brought back. */
  mayRestore: boolean;
  /** The address of the page that shows a snapshot; without it none are listed. */
  snapshotUrl?: ((snapshot: string) => string) | undefined;
  onRestored: (saved: SavedReport<ReportDocument>) => void;
  /** Ms since 1970, for what is said of times. Default: now. */
  now?: number | undefined;
}

/** The versions of a report: what each changed, how it looked, and a way back to it. */
export function HistoryView({ client, reportId, current, mayRestore, snapshotUrl, onRestored, now: given }: HistoryViewProps) {
  const now = useNow(given);
  const list = useCall(useCallback((options) => client.versions.list(reportId, options), [client, reportId]));
  const snapshots = useSnapshots(client, reportId, snapshotUrl !== undefined);
  const [chosen, setChosen] = useState(current.version);
  // Everything of the first version is new: it is shown whole at first.
  const [whole, setWhole] = useState(current.version === 1);
  const pair = useCall(useCallback((options) => versionPair(client, reportId, chosen, options), [client, reportId, chosen]));
  const action = useAction();
  const restore = (): void =>
    action.run(async (options) => onRestored(await client.versions.restore(reportId, chosen, current.version, options)));
  const choose = (version: number): void => {
    setChosen(version);
    snapshots.compare([]);
  };
  const shown = pair.data?.after.version === chosen ? pair.data : undefined;
  return (
    <div className="rf-history">
      <nav className="rf-versions" aria-label="Versions">
        {list.error && !list.data && <ErrorState error={list.error} onRetry={list.reload} />}
        <ol>
          {(list.data ?? []).map((version) => (
            <li key={version.version}>
              <VersionButton version={version} chosen={version.version === chosen} now={now} onChoose={() => choose(version.version)} />
            </li>
          ))}
        </ol>
        {snapshotUrl && snapshots.list.length > 0 && (
          <SnapshotList snapshots={snapshots.list} hrefOf={snapshotUrl} chosen={snapshots.chosen} onChoose={snapshots.compare} />
        )}
      </nav>
      {snapshots.compared ? (
        <ComparedSnapshots client={client} {...snapshots.compared} onClose={() => snapshots.compare([])} />
      ) : (
        <section className="rf-version" aria-label={`Version ${chosen}`}>
          <div className="rf-version-bar">
            <span className="rf-segments" role="group" aria-label="What is shown">
              <button type="button" className="rf-segment" aria-pressed={!whole} onClick={() => setWhole(false)}>
                Changes
              </button>
              <button type="button" className="rf-segment" aria-pressed={whole} onClick={() => setWhole(true)}>
                Whole report
              </button>
            </span>
            {mayRestore && chosen !== current.version && (
              <button type="button" className="rf-button" disabled={action.busy} onClick={restore}>
                Restore version {chosen}
              </button>
            )}
          </div>
          {(action.error ?? pair.error) && <ErrorState error={(action.error ?? pair.error)!} onRetry={pair.reload} />}
          {!shown && !pair.error && <ChartSkeleton label="Reading the version" />}
          {shown && whole && <ReportView report={shown.after.report} savedAt={shown.after.savedAt} />}
          {shown && !whole && <DiffView diff={diffReports(shown.before, shown.after.report)} isFirst={chosen === 1} />}
        </section>
      )}
    </div>
  );
}

/** A version and the document before it; nothing, before the first. */
async function versionPair(
  { versions }: Pick<ReportsClient, 'versions'>,
  id: string,
  version: number,
  options: { signal: AbortSignal },
): Promise<{ before: ReportDocument; after: SavedReport<ReportDocument> }> {
  const [after, before] = await Promise.all([
    versions.get(id, version, options),
    version > 1 ? versions.get(id, version - 1, options) : undefined,
  ]);
  return { after, before: before?.report ?? emptyReport('') };
}

interface VersionButtonProps {
  version: VersionSummary;
  chosen: boolean;
  now: number;
  onChoose: () => void;
}

function VersionButton({ version: { version, savedAt, author, note, restoredFrom }, chosen, now, onChoose }: VersionButtonProps) {
  return (
    <button type="button" className="rf-version-button" aria-current={chosen} onClick={onChoose}>
      <strong>Version {version}</strong>
      <small>
        {formatAgo(savedAt, now)} by <bdi>{author}</bdi>
      </small>
      {restoredFrom !== undefined && <small>Version {restoredFrom} again</small>}
      {note !== undefined && note !== '' && <small dir="auto">“{note}”</small>}
    </button>
  );
}
