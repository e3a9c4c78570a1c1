import { useCallback, type ReactNode } from 'react';
import { ChartSkeleton, ErrorState } from '../../charts/index.js';
import { PanelKinds, type DefinedPanel } from '../../panels/index.js';
import { useTexts } from '../../react/index.js';
import { useHadTexts } from '../../react/inner.js';
import type { ReportsClient } from '../reportsClient.js';
import type { DataParts, StaticViewer } from '../snapshot/index.js';
import type { LocalDrafts } from './localDrafts.js';
import { openReport } from './openReport.js';
import { OpenReportPage } from './OpenReportPage.js';
import { ReportBar } from './ReportBar.js';
import { pageTexts } from './texts.js';
import { useCall } from './useCall.js';

/** What may be done by who is there. */
export type ReportRights = 'read' | 'comment' | 'write';

export interface ReportWorkspaceProps {
  client: ReportsClient;
  reportId: string;
  /** Where drafts are kept on this device: `browserDrafts(…)`. */
  drafts: LocalDrafts;
  /** Default: write. The server decides in the end. */
  rights?: ReportRights | undefined;
  /** The address of the page that shows a report to who has this token. */
  linkUrl: (token: string) => string;
  /** Address of the server, whose pages for frames (`/embed/`) show the report in other sites. Not offered where absent. */
  frameServer?: string | undefined;
  /** Project that new run sets are about. Default: that of the report's first run set. */
  project?: string | undefined;
  /** Whether it opens ready to be written. Default: as it is read, or where there is a draft, with that. */
  write?: boolean | undefined;
  /** Whether comments are shown. Default: yes. The server must have them (`comments` in its features). */
  comments?: boolean | undefined;
  kinds?: readonly DefinedPanel[] | undefined;
  /** The address of the page that shows a snapshot, `<SnapshotPage>`; without it there are no snapshots. */
  snapshotUrl?: ((snapshot: string) => string) | undefined;
  /** Called when a snapshot was made. */
  onSnapshot?: ((snapshot: string) => void) | undefined;
  /** Gives the code of the page that stands in an HTML file of a report: `static/viewer.json` of the package's page. Without it there are no such files. */
  loadViewer?: ((options: { signal: AbortSignal }) => Promise<StaticViewer>) | undefined;
  /** Gives the data of projects for an HTML file that holds them, and what answers from them. Without it there are no such files. */
  loadData?: ((projects: readonly string[], options: { signal: AbortSignal }) => Promise<DataParts>) | undefined;
  /** Where the brand leads; no link where absent. */
  homeHref?: string | undefined;
  /** The list of reports; no link where absent. */
  reportsHref?: string | undefined;
  onTheme?: ((theme: 'light' | 'dark') => void) | undefined;
  /** The host's own controls, at the end of the bar. */
  actions?: ReactNode;
}

/** A report of a server as a whole page: read, written, published, shared, and its versions. Fills its container. */
export function ReportWorkspace({ kinds, ...props }: ReportWorkspaceProps) {
  const speaks = useHadTexts(pageTexts.folder);
  const t = useTexts(pageTexts);
  const { client, reportId, drafts, rights = 'write', homeHref, reportsHref, onTheme, actions } = props;
  const ask = useCallback(
    (options: { signal: AbortSignal }) => openReport(client, drafts, reportId, rights === 'write', options),
    [client, drafts, reportId, rights],
  );
  const { data, error, reload } = useCall(ask);
  const bar = { homeHref, reportsHref, onTheme, actions };
  if (!speaks) return <ChartSkeleton />;
  if (data) {
    return (
      <PanelKinds kinds={kinds}>
        <OpenReportPage key={`${reportId} ${data.saved.version}`} {...props} rights={rights} bar={bar} opened={data} onReload={reload} />
      </PanelKinds>
    );
  }
  return (
    <div className="rf-report-workspace">
      <ReportBar {...bar} title={t(error ? 'notAvailable' : 'opening')} />
      <div className="rf-report-scroll">
        {error ? <ErrorState error={error} onRetry={reload} /> : <ChartSkeleton label={t('openingReport')} />}
      </div>
    </div>
  );
}
