import { History, MessageSquare, PenLine, Share2, X } from 'lucide-react';
import { Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { ChartSkeleton, ErrorState } from '../../charts/index.js';
import { usePanelKinds } from '../../panels/index.js';
import { useRunfolio, type PrintControl } from '../../react/index.js';
import { formatAgo } from '../../theme/index.js';
import { CommentsColumn } from '../comments/CommentsColumn.js';
import { CommentedReport } from '../comments/CommentedReport.js';
import { useComments, type CommentsSession } from '../comments/useComments.js';
import { ReportView } from '../viewer/ReportView.js';
import { AnonymousSwitch } from './AnonymousSwitch.js';
import { AnonymousView } from './AnonymousView.js';
import { ConflictDialog } from './ConflictDialog.js';
import { ExportMenu } from './ExportMenu.js';
import { HistoryView } from './HistoryView.js';
import { LazyEditor } from './LazyEditor.js';
import type { OpenedReport } from './openReport.js';
import { PublishButton } from './PublishButton.js';
import { reportExports } from './reportExports.js';
import { ReportBar, type ReportBarProps } from './ReportBar.js';
import type { ReportRights, ReportWorkspaceProps } from './ReportWorkspace.js';
import { SaveState } from './SaveState.js';
import { ShareDialog } from './ShareDialog.js';
import { useAnonymous } from './useAnonymous.js';
import { useFocusAfterWriting } from './useFocusAfterWriting.js';
import { useReportSession, type ReportSession } from './useReportSession.js';
import { useNow } from './useNow.js';

export interface OpenReportPageProps extends Omit<ReportWorkspaceProps, 'homeHref' | 'reportsHref' | 'onTheme' | 'kinds'> {
  rights: ReportRights;
  bar: Pick<ReportBarProps, 'homeHref' | 'reportsHref' | 'onTheme'>;
  opened: OpenedReport;
  /** Opens the newest version. */
  onReload: () => void;
}

/** A report that has been opened. */
export function OpenReportPage(props: OpenReportPageProps) {
  const { client, reportId, drafts, rights, linkUrl, project, write, bar, opened, onReload } = props;
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
  const { engine, print } = useRunfolio();
  const kinds = usePanelKinds();
  const context = useMemo(() => ({ report, engine, loadAsset }), [report, engine, loadAsset]);
  const anonymous = useAnonymous(context);
  const { shown } = anonymous;
  const [anonymousPrint, setAnonymousPrint] = useState<PrintControl>();
  const printed = anonymous.on ? anonymousPrint : print;
  const exports = useMemo(
    () => (shown ? reportExports({ ...shown, kinds, print: mode === 'read' || anonymous.on ? printed : undefined }) : []),
    [shown, kinds, printed, mode, anonymous.on],
  );
  const title = anonymous.on ? (shown?.report.title ?? 'Anonymous') : report.title;
  const isText = !history && !anonymous.on;
  const hasComments = props.comments !== false && isText;
  const mayWrite = rights === 'write';
  return (
    <div className="rf-report-workspace">
      <ReportBar {...bar} title={title || 'Untitled report'}>
        {mayWrite && <SaveState state={session.draft} version={saved.version} />}
        {!mayWrite && <span className="rf-save-state">v{saved.version}</span>}
        {mayWrite && mode === 'read' && isText && (
          <button ref={edit} type="button" className="rf-button" onClick={session.startWriting}>
            <PenLine aria-hidden size={14} /> <span className="rf-bar-word">Edit</span>
          </button>
        )}
        {mode === 'write' && isText && <PublishButton session={session} />}
        <button type="button" className="rf-button" aria-pressed={history} onClick={() => setHistory(!history)}>
          {history ? <X aria-hidden size={14} /> : <History aria-hidden size={14} />}
          <span className="rf-bar-word">{history ? 'Close history' : 'History'}</span>
        </button>
        {hasComments && <CommentsButton session={comments} />}
        <ExportMenu items={exports}>
          <AnonymousSwitch anonymous={anonymous} />
        </ExportMenu>
        {mayWrite && (
          <button type="button" className="rf-button rf-primary" onClick={() => setSharing(true)}>
            <Share2 aria-hidden size={14} /> <span className="rf-bar-word">Share</span>
          </button>
        )}
      </ReportBar>
      <div className="rf-report-and-comments" data-rf-comments={hasComments && comments.open}>
        <div className="rf-report-scroll">
          <Notices session={session} foundDraft={opened.draft?.savedAt} onKeep={() => setKept(true)} />
          {mode === 'read' && isText && (comments.published ?? 0) > saved.version && (
            <NewerVersion version={comments.published!} onShow={onReload} />
          )}
          {history && (
            <HistoryView
              client={client}
              reportId={reportId}
              current={saved}
              mayRestore={mayWrite}
              onRestored={(restored) => {
                session.replaceSaved(restored);
                setHistory(false);
              }}
            />
          )}
          {!history && anonymous.on && (
            <AnonymousView anonymous={anonymous} savedAt={mode === 'read' ? saved.savedAt : undefined} onPrint={setAnonymousPrint} />
          )}
          <CommentedReport report={report} comments={hasComments ? comments.shown : undefined}>
            {isText && mode === 'read' && <ReportView report={saved.report} savedAt={saved.savedAt} loadAsset={loadAsset} />}
            {mode === 'write' && (
              <div hidden={!isText}>
                <Suspense fallback={<ChartSkeleton label="Opening the editor" />}>
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
        {hasComments && comments.open && <CommentsColumn session={comments} report={report} now={now} />}
      </div>
      <ShareDialog client={client} reportId={reportId} open={sharing} onOpen={setSharing} linkUrl={linkUrl} />
      {publishing.conflict && (
        <ConflictDialog conflict={publishing.conflict} onCancel={session.cancelConflict} onResolved={session.resolveConflict} />
      )}
    </div>
  );
}

/** Opens the comments; says how many are open, and whether some are new. */
function CommentsButton({ session: { placed, open, setOpen } }: { session: CommentsSession }) {
  const news = placed.flatMap(({ thread }) => thread.comments).filter(({ unread }) => unread).length;
  const count = placed.filter(({ thread }) => !thread.resolved).length;
  return (
    <button
      type="button"
      className="rf-button rf-comments-button"
      data-rf-news={news > 0}
      aria-pressed={open}
      onClick={() => setOpen(!open)}
    >
      <MessageSquare aria-hidden size={14} /> <span className="rf-bar-word">Comments</span>
      {count > 0 && <span>{count}</span>}
      {news > 0 && <span className="rf-comment-new">{news} new</span>}
    </button>
  );
}

/** Somebody published while this was read. */
function NewerVersion({ version, onShow }: { version: number; onShow: () => void }) {
  return (
    <p className="rf-report-notice" role="status">
      <span>Version {version} was published.</span>
      <button type="button" className="rf-link" onClick={onShow}>
        Show it
      </button>
    </p>
  );
}

/** What is pressed goes away: the focus goes on to the text, where that is there already. */
function focusText(pressed: Element): void {
  pressed.closest('.rf-report-scroll')?.querySelector<HTMLElement>('[contenteditable="true"]')?.focus({ preventScroll: true });
}

/** What the writer should know, above the report. */
function Notices({ session, foundDraft, onKeep }: { session: ReportSession; foundDraft: number | undefined; onKeep: () => void }) {
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
          <button
            type="button"
            className="rf-link"
            onClick={(event) => {
              focusText(event.currentTarget);
              onKeep();
              setSeen(true);
            }}
          >
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
