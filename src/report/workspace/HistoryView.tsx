import { useCallback, useState } from 'react';
import { ChartSkeleton, ErrorState } from '../../charts/index.js';
import type { SavedReport, VersionSummary } from '../../client/index.js';
import { Sentence, useHasTexts, useLocale, useTexts } from '../../react/index.js';
import { formatAgo } from '../../theme/index.js';
import type { ReportDocument } from '../document/report.js';
import type { ReportsClient } from '../reportsClient.js';
import { ComparedSnapshots } from './ComparedSnapshots.js';
import { historyTexts } from './historyTexts.js';
import { OneVersion } from './OneVersion.js';
import { SnapshotList } from './SnapshotList.js';
import { useCall } from './useCall.js';
import { useNow } from './useNow.js';
import { useSnapshots } from './useSnapshots.js';

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
  const speaks = useHasTexts(historyTexts.folder);
  const t = useTexts(historyTexts);
  const now = useNow(given);
  const list = useCall(useCallback((options) => client.versions.list(reportId, options), [client, reportId]));
  const snapshots = useSnapshots(client, reportId, snapshotUrl !== undefined);
  const [chosen, setChosen] = useState(current.version);
  const choose = (version: number): void => {
    setChosen(version);
    snapshots.compare([]);
  };
  if (!speaks) return <ChartSkeleton />;
  return (
    <div className="rf-history">
      <nav className="rf-versions" aria-label={t('versions')}>
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
        <OneVersion {...{ client, reportId, current, mayRestore, onRestored }} version={chosen} />
      )}
    </div>
  );
}

interface VersionButtonProps {
  version: VersionSummary;
  chosen: boolean;
  now: number;
  onChoose: () => void;
}

function VersionButton({ version: { version, savedAt, author, note, restoredFrom }, chosen, now, onChoose }: VersionButtonProps) {
  const t = useTexts(historyTexts);
  const locale = useLocale();
  return (
    <button type="button" className="rf-version-button" aria-current={chosen} onClick={onChoose}>
      <strong>{t('version', { version })}</strong>
      <small>
        <Sentence parts={t.parts('byAuthor', { ago: formatAgo(savedAt, now, locale), author: <bdi key="author">{author}</bdi> })} />
      </small>
      {restoredFrom !== undefined && <small>{t('versionAgain', { version: restoredFrom })}</small>}
      {note !== undefined && note !== '' && <small dir="auto">{t('note', { note })}</small>}
    </button>
  );
}
