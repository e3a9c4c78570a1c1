import { History, PenLine, Share2, X } from 'lucide-react';
import { Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { ChartSkeleton, ErrorState } from '../../charts/index.js';
import { usePanelKinds } from '../../panels/index.js';
import { useRunfolio } from '../../react/index.js';
import { formatAgo } from '../../theme/index.js';
import { ReportView } from '../viewer/ReportView.js';
import { ConflictDialog } from './ConflictDialog.js';
import { ExportMenu } from './ExportMenu.js';
import { HistoryView } from './HistoryView.js';
import { LazyEditor } from './LazyEditor.js';
import type { OpenedReport } from './openReport.js';
import { PublishButton } from './PublishButton.js';
import { frozenExports, type FreezeOptions } from './frozenExports.js';
import { reportExports } from './reportExports.js';
import { ReportBar, type ReportBarProps } from './ReportBar.js';
import type { ReportRights, ReportWorkspaceProps } from './ReportWorkspace.js';
import { SaveState } from './SaveState.js';
import { ShareDialog } from './ShareDialog.js';
import { useFocusAfterWriting } from './useFocusAfterWriting.js';
import { useReportSession, type ReportSession } from './useReportSession.js';
import { useNow } from './useNow.js';

export interface OpenReportPageProps extends Omit<ReportWorkspaceProps, 'homeHref' | 'reportsHref' | 'onTheme' | 'kinds'> {
  rights: ReportRights;
  bar: Pick<ReportBarProps, 'homeHref' | 'reportsHref' | 'onTheme'>;
  opened: OpenedReport;
}

/** A report that has been opened. */
export function OpenReportPage(props: OpenReportPageProps) {
  const { client, reportId, drafts, rights, linkUrl, project, write, bar, opened, snapshotUrl } = props;
  const session = useReportSession({
    client,
    id: reportId,
    local: drafts,
    opened,
    startWriting: rights === 'write' && (write ?? opened.draft !== undefined),
  });
  const [sharing, setSharing] = useState(false);
  const [history, setHistory] = useState(false);
  const { mode, saved, report, publishing } = session;
  const edit = useRef<HTMLButtonElement>(null);
  useFocusAfterWriting(mode, edit);
  const onImage = useCallback(
    async (file: File) => (await client.assets.put(reportId, file, { signal: AbortSignal.timeout(60_000) })).src,
    [client, reportId],
  );
  const loadAsset = useCallback(
    (name: string, options: { signal: AbortSignal }) => client.assets.get(reportId, name, options),
    [client, reportId],
  );
  const { engine, print } = useRunfolio();
  const kinds = usePanelKinds();
  const freeze = useFreeze(props);
  const exports = useMemo(() => {
    const context = { report, engine, loadAsset, kinds, print: mode === 'read' ? print : undefined };
    return [...frozenExports(context, freeze), ...reportExports(context)];
  }, [report, engine, loadAsset, kinds, print, mode, freeze]);
  const mayWrite = rights === 'write';
  return (
    <div className="rf-report-workspace">
      <ReportBar {...bar} title={report.title || 'Untitled report'}>
        {mayWrite && <SaveState state={session.draft} version={saved.version} />}
        {!mayWrite && <span className="rf-save-state">v{saved.version}</span>}
        {mayWrite && mode === 'read' && !history && (
          <button ref={edit} type="button" className="rf-button" onClick={session.startWriting}>
            <PenLine aria-hidden size={14} /> <span className="rf-bar-word">Edit</span>
          </button>
        )}
        {mode === 'write' && !history && <PublishButton session={session} />}
        <button type="button" className="rf-button" aria-pressed={history} onClick={() => setHistory(!history)}>
          {history ? <X aria-hidden size={14} /> : <History aria-hidden size={14} />}
          <span className="rf-bar-word">{history ? 'Close history' : 'History'}</span>
        </button>
        <ExportMenu items={exports} />
        {mayWrite && (
          <button type="button" className="rf-button rf-primary" onClick={() => setSharing(true)}>
            <Share2 aria-hidden size={14} /> <span className="rf-bar-word">Share</span>
          </button>
        )}
      </ReportBar>
      <div className="rf-report-scroll">
        <Notices session={session} foundDraft={opened.draft?.savedAt} />
        {history && (
          <HistoryView
            client={client}
            reportId={reportId}
            current={saved}
            mayRestore={mayWrite}
            snapshotUrl={snapshotUrl}
            onRestored={(restored) => {
              session.replaceSaved(restored);
              setHistory(false);
            }}
          />
        )}
        {!history && mode === 'read' && <ReportView report={saved.report} savedAt={saved.savedAt} loadAsset={loadAsset} />}
        {mode === 'write' && (
          <div hidden={history}>
            <Suspense fallback={<ChartSkeleton label="Opening the editor" />}>
              <LazyEditor
                key={session.loads}
                report={session.edited}
                onChange={session.change}
                project={project}
                onImage={onImage}
                loadAsset={loadAsset}
                takesFocus={write === true || session.loads > 0}
              />
            </Suspense>
          </div>
        )}
      </div>
      <ShareDialog client={client} reportId={reportId} open={sharing} onOpen={setSharing} linkUrl={linkUrl} />
      {publishing.conflict && (
        <ConflictDialog conflict={publishing.conflict} onCancel={session.cancelConflict} onResolved={session.resolveConflict} />
      )}
    </div>
  );
}

/** How this report is frozen. */
function useFreeze({ client, reportId, rights, snapshotUrl, onSnapshot, loadViewer, loadData }: OpenReportPageProps): FreezeOptions {
  const kinds = usePanelKinds();
  return useMemo((): FreezeOptions => {
    const mayStore = rights === 'write' && snapshotUrl !== undefined;
    const store: FreezeOptions['store'] = (packed, options) => client.snapshots.create(reportId, packed, options);
    return { kinds, loadViewer, loadData, store: mayStore ? store : undefined, onStored: ({ id }) => onSnapshot?.(id) };
  }, [kinds, client, reportId, rights, snapshotUrl, onSnapshot, loadViewer, loadData]);
}

/** What the writer should know, above the report. */
function Notices({ session, foundDraft }: { session: ReportSession; foundDraft: number | undefined }) {
  const [seen, setSeen] = useState(false);
  const now = useNow(undefined);
  const { publishing, mode } = session;
  return (
    <>
      {publishing.error && <ErrorState error={publishing.error} onRetry={() => session.publish(publishing.note)} />}
      {publishing.mergedWith && (
        <p className="rf-report-notice" role="status">
          Published, together with version {publishing.mergedWith.version} of <bdi>{publishing.mergedWith.author}</bdi>, who changed other
          parts.
        </p>
      )}
      {foundDraft !== undefined && !seen && mode === 'write' && (
        <div className="rf-report-notice" role="status">
          <span>This is your draft of {formatAgo(foundDraft, now)}, which is not published.</span>
          <button type="button" className="rf-link" onClick={() => setSeen(true)}>
            Keep it
          </button>
          <button
            type="button"
            className="rf-link"
            onClick={() => {
              setSeen(true);
              session.discard();
            }}
          >
            Discard it
          </button>
        </div>
      )}
    </>
  );
}
