import { History, PenLine, Share2, X } from 'lucide-react';
import type { RefObject } from 'react';
import { useTexts } from '../../react/index.js';
import type { CommentsSession } from '../comments/useComments.js';
import { AnonymousSwitch } from './AnonymousSwitch.js';
import { CommentsButton } from './CommentsButton.js';
import { ExportMenu } from './ExportMenu.js';
import { PublishButton } from './PublishButton.js';
import { ReportBar, type ReportBarProps } from './ReportBar.js';
import { SaveState } from './SaveState.js';
import { pageTexts } from './texts.js';
import type { ReportExports } from './useReportExports.js';
import type { ReportSession } from './useReportSession.js';

export interface OpenReportBarProps extends Omit<ReportBarProps, 'children' | 'crowded'> {
  session: ReportSession;
  mayWrite: boolean;
  /** Whether the report's text is on the page: neither its history nor the report without names. */
  isText: boolean;
  /** Gets the button that begins to write. */
  edit: RefObject<HTMLButtonElement | null>;
  /** Whether the history is open. */
  history: boolean;
  onHistory: (history: boolean) => void;
  /** Absent where there are none. */
  comments: CommentsSession | undefined;
  exports: ReportExports;
  onShare: () => void;
}

/** What can be done with an open report. */
export function OpenReportBar(props: OpenReportBarProps) {
  const t = useTexts(pageTexts);
  const { session, mayWrite, isText, edit, history, onHistory, comments, exports, onShare, ...bar } = props;
  return (
    <ReportBar {...bar} crowded>
      {mayWrite && <SaveState state={session.draft} version={session.saved.version} />}
      {!mayWrite && <span className="rf-save-state">{t('version', { version: session.saved.version })}</span>}
      {mayWrite && session.mode === 'read' && isText && (
        <button ref={edit} type="button" className="rf-button" onClick={session.startWriting}>
          <PenLine aria-hidden size={14} /> <span className="rf-bar-word">{t('edit')}</span>
        </button>
      )}
      {session.mode === 'write' && isText && <PublishButton session={session} />}
      <button type="button" className="rf-button" aria-pressed={history} onClick={() => onHistory(!history)}>
        {history ? <X aria-hidden size={14} /> : <History aria-hidden size={14} />}
        <span className="rf-bar-word">{t(history ? 'closeHistory' : 'history')}</span>
      </button>
      {comments && <CommentsButton session={comments} />}
      <ExportMenu items={exports.items}>
        <AnonymousSwitch anonymous={exports.anonymous} />
      </ExportMenu>
      {mayWrite && (
        <button type="button" className="rf-button rf-primary" onClick={onShare}>
          <Share2 aria-hidden size={14} /> <span className="rf-bar-word">{t('share')}</span>
        </button>
      )}
    </ReportBar>
  );
}
