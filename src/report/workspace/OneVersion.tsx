import { useCallback, useState } from 'react';
import { ChartSkeleton, ErrorState } from '../../charts/index.js';
import type { SavedReport } from '../../client/index.js';
import { useTexts } from '../../react/index.js';
import { diffReports } from '../compare/diffReports.js';
import type { ReportDocument } from '../document/report.js';
import { emptyReport } from '../document/report.js';
import type { ReportsClient } from '../reportsClient.js';
import { ReportView } from '../viewer/ReportView.js';
import { DiffView } from './DiffView.js';
import { historyTexts } from './historyTexts.js';
import type { HistoryViewProps } from './HistoryView.js';
import { useAction, useCall } from './useCall.js';

interface OneVersionProps extends Pick<HistoryViewProps, 'client' | 'reportId' | 'current' | 'mayRestore' | 'onRestored'> {
  version: number;
}

/** What a version changed, or all of it, and a way back to it. */
export function OneVersion({ client, reportId, current, mayRestore, onRestored, version }: OneVersionProps) {
  const t = useTexts(historyTexts);
  // Everything of the first version is new: it is shown whole at first.
  const [whole, setWhole] = useState(current.version === 1);
  const pair = useCall(useCallback((options) => versionPair(client, reportId, version, options), [client, reportId, version]));
  const action = useAction();
  const restore = (): void =>
    action.run(async (options) => onRestored(await client.versions.restore(reportId, version, current.version, options)));
  const shown = pair.data?.after.version === version ? pair.data : undefined;
  return (
    <section className="rf-version" aria-label={t('version', { version })}>
      <div className="rf-version-bar">
        <span className="rf-segments" role="group" aria-label={t('shown')}>
          <button type="button" className="rf-segment" aria-pressed={!whole} onClick={() => setWhole(false)}>
            {t('changes')}
          </button>
          <button type="button" className="rf-segment" aria-pressed={whole} onClick={() => setWhole(true)}>
            {t('whole')}
          </button>
        </span>
        {mayRestore && version !== current.version && (
          <button type="button" className="rf-button" disabled={action.busy} onClick={restore}>
            {t('restore', { version })}
          </button>
        )}
      </div>
      {(action.error ?? pair.error) && <ErrorState error={(action.error ?? pair.error)!} onRetry={pair.reload} />}
      {!shown && !pair.error && <ChartSkeleton label={t('readingVersion')} />}
      {shown && whole && <ReportView report={shown.after.report} savedAt={shown.after.savedAt} />}
      {shown && !whole && <DiffView diff={diffReports(shown.before, shown.after.report)} isFirst={version === 1} />}
    </section>
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
