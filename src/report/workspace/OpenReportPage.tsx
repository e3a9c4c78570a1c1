import { Suspense, useCallback, useRef, useState } from 'react';
import { ChartSkeleton } from '../../charts/index.js';
import { useTexts } from '../../react/index.js';
import { CommentedReport } from '../comments/CommentedReport.js';
import { LazyCommentsColumn } from '../comments/LazyCommentsColumn.js';
import { useComments } from '../comments/useComments.js';
import { ReportView } from '../viewer/ReportView.js';
import { ConflictDialog } from './ConflictDialog.js';
import { exportTexts } from './exportTexts.js';
import { HistoryView } from './HistoryView.js';
import { LazyAnonymousView } from './LazyAnonymousView.js';
import { LazyEditor } from './LazyEditor.js';
import type { OpenedReport } from './openReport.js';
import { OpenReportBar } from './OpenReportBar.js';
import type { ReportBarProps } from './ReportBar.js';
import { ReportNotices } from './ReportNotices.js';
import type { ReportRights, ReportWorkspaceProps } from './ReportWorkspace.js';
import { ShareDialog } from './ShareDialog.js';
import { pageTexts } from './texts.js';
import { useFocusAfterWriting } from './useFocusAfterWriting.js';
import { useNow } from './useNow.js';
import { useReportExports } from './useReportExports.js';
import { useReportSession } from './useReportSession.js';

export interface OpenReportPageProps extends Omit<ReportWorkspaceProps, 'homeHref' | 'reportsHref' | 'onTheme' | 'actions' | 'kinds'> {
  rights: ReportRights;
  bar: Pick<ReportBarProps, 'homeHref' | 'reportsHref' | 'onTheme' | 'actions'>;
  opened: OpenedReport;
  /** Opens the newest version. */
  onReload: () => void;
}

/** A report that has been opened. */
export function OpenReportPage(props: OpenReportPageProps) {
  const { client, reportId, drafts, rights, linkUrl, frameServer, project, write, bar, opened, snapshotUrl, onReload } = props;
  const t = useTexts(pageTexts);
  const exported = useTexts(exportTexts);
  const session = useReportSession({
    client,
    id: reportId,
    local: drafts,
    opened,
    startWriting: rights === 'write' && (write ?? opened.draft !== undefined),
  });
  const [sharing, setSharing] = useState(false);
  const [history, setHistory] = useState(false);
  const [kept, setKept] = useState(false);
  const { mode, saved, report, publishing } = session;
  const comments = useComments({ client: props.comments === false ? undefined : client, reportId, report, mayComment: rights !== 'read' });
  const now = useNow(undefined);
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
  const exports = useReportExports(props, report, loadAsset, mode === 'read');
  const { anonymous, setAnonymousPrint } = exports;
  const title = anonymous.on ? (anonymous.shown?.report.title ?? exported('anonymous')) : report.title;
  const isText = !history && !anonymous.on;
  const hasComments = props.comments !== false && isText;
  const isNewer = mode === 'read' && isText && (comments.published ?? 0) > saved.version;
  const mayWrite = rights === 'write';
  return (
    <div className="rf-report-workspace">
      <OpenReportBar
        {...bar}
        title={title || t('untitled')}
        session={session}
        mayWrite={mayWrite}
        isText={isText}
        edit={edit}
        history={history}
        onHistory={setHistory}
        comments={hasComments ? comments : undefined}
        exports={exports}
        onShare={() => setSharing(true)}
      />
      <div className="rf-report-and-comments" data-rf-comments={hasComments && comments.open}>
        <div className="rf-report-scroll">
          <ReportNotices
            session={session}
            foundDraft={opened.draft?.savedAt}
            onKeep={() => setKept(true)}
            newer={isNewer ? comments.published : undefined}
            onNewer={onReload}
          />
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
          {!history && anonymous.on && (
            <Suspense fallback={<ChartSkeleton label={exported('lookingForNames')} />}>
              <LazyAnonymousView anonymous={anonymous} savedAt={mode === 'read' ? saved.savedAt : undefined} onPrint={setAnonymousPrint} />
            </Suspense>
          )}
          <CommentedReport report={report} comments={hasComments ? comments.shown : undefined}>
            {isText && mode === 'read' && <ReportView report={saved.report} savedAt={saved.savedAt} loadAsset={loadAsset} />}
            {mode === 'write' && (
              <div hidden={!isText}>
                <Suspense fallback={<ChartSkeleton label={t('openingEditor')} />}>
                  <LazyEditor
                    key={session.loads}
                    report={session.edited}
                    onChange={session.change}
                    project={project}
                    onImage={onImage}
                    loadAsset={loadAsset}
                    takesFocus={write === true || session.loads > 0 || kept}
                  />
                </Suspense>
              </div>
            )}
          </CommentedReport>
        </div>
        {hasComments && comments.open && <LazyCommentsColumn session={comments} report={report} now={now} />}
      </div>
      <ShareDialog client={client} reportId={reportId} open={sharing} onOpen={setSharing} linkUrl={linkUrl} frameServer={frameServer} />
      {publishing.conflict && (
        <ConflictDialog conflict={publishing.conflict} onCancel={session.cancelConflict} onResolved={session.resolveConflict} />
      )}
    </div>
  );
}
