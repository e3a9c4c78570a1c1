import { useMemo, type ReactNode } from 'react';
import { RunfolioError } from '../../model/index.js';
import type { ReportDocument } from '../document/report.js';
import type { ReportsClient } from '../reportsClient.js';
import { CommentsButton } from '../workspace/CommentsButton.js';
import { CommentedReport } from './CommentedReport.js';
import { LazyCommentsColumn } from './LazyCommentsColumn.js';
import { useComments, type CommentsOptions } from './useComments.js';

export interface SharedCommentsProps {
  client: Pick<ReportsClient, 'shared'>;
  report: ReportDocument;
  /** Ms since 1970. */
  now: number;
  /** The report. */
  children: ReactNode;
}

/** A report with the comments that its link shows: they are read, not answered. Where they would cover it they wait for a press. */
export function SharedComments({ client, report, now, children }: SharedCommentsProps) {
  const asked = useMemo(() => readOnly(client), [client]);
  const session = useComments({ client: asked, reportId: '', report, mayComment: false, startsOpen: hasRoom() });
  return (
    <CommentedReport report={report} comments={session.shown}>
      <div className="rf-report-and-comments" data-rf-comments={session.open}>
        <div className="rf-report-scroll">{children}</div>
        {session.open ? (
          <LazyCommentsColumn session={session} report={report} now={now} />
        ) : (
          <div className="rf-comments-opener">
            <CommentsButton session={session} />
          </div>
        )}
      </div>
    </CommentedReport>
  );
}

/** Whether comments stand beside the report and not over it, as the styles have it. */
function hasRoom(): boolean {
  return window.matchMedia('(width >= 900px)').matches;
}

function readOnly({ shared }: Pick<ReportsClient, 'shared'>): NonNullable<CommentsOptions['client']> {
  const refuse = (): Promise<never> => Promise.reject(new RunfolioError('forbidden', 'Readers of a link cannot comment.'));
  return {
    comments: {
      list: (_, options) => shared.comments(options),
      start: refuse,
      reply: refuse,
      edit: refuse,
      remove: refuse,
      resolve: refuse,
      markRead: refuse,
    },
    events: { follow: () => () => undefined },
  };
}
