import type { ApiCallOptions, ApiRequests } from './apiRequests.js';
import type { CommentAnchor, CommentThread } from './commentTypes.js';

/** Comments on reports. Whoever may comment may reply to, resolve and reopen every thread; edits are for authors, deletions for authors and admins. */
export interface CommentCalls {
  /** All threads, oldest first, those that were resolved too. */
  list(report: string, options: ApiCallOptions): Promise<CommentThread[]>;
  /** Begins a thread. */
  start(report: string, comment: { anchor: CommentAnchor; text: string }, options: ApiCallOptions): Promise<CommentThread>;
  reply(report: string, thread: string, text: string, options: ApiCallOptions): Promise<CommentThread>;
  /** New words, based on version `base` of the comment; rejects with a `VersionConflict` where that is not the newest. */
  edit(report: string, comment: string, base: number, text: string, options: ApiCallOptions): Promise<CommentThread>;
  /** A first comment with replies leaves its place; a thread without comments is gone. */
  remove(report: string, comment: string, options: ApiCallOptions): Promise<void>;
  /** Says that a thread is settled, or that it is not. */
  resolve(report: string, thread: string, resolved: boolean, options: ApiCallOptions): Promise<CommentThread>;
  /** Says that the caller has seen a thread up to a comment. */
  markRead(report: string, thread: string, comment: string, options: ApiCallOptions): Promise<void>;
}

export function commentCalls(requests: ApiRequests): CommentCalls {
  const threads = (report: string, ...more: string[]): string[] => ['reports', report, 'threads', ...more];
  const comment = (report: string, id: string): string[] => ['reports', report, 'comments', id];
  return {
    list: (report, { signal }) => requests.json({ path: threads(report), signal }),
    start: (report, json, { signal }) => requests.json({ method: 'POST', path: threads(report), json, signal }),
    reply: (report, thread, text, { signal }) =>
      requests.json({ method: 'POST', path: threads(report, thread, 'comments'), json: { text }, signal }),
    edit: (report, id, base, text, { signal }) =>
      requests.json({ method: 'PATCH', path: comment(report, id), base, json: { text }, signal }),
    remove: (report, id, { signal }) => requests.json({ method: 'DELETE', path: comment(report, id), signal }),
    resolve: (report, thread, resolved, { signal }) =>
      requests.json({ method: 'PUT', path: threads(report, thread, 'resolved'), json: { resolved }, signal }),
    markRead: (report, thread, id, { signal }) =>
      requests.json({ method: 'PUT', path: threads(report, thread, 'read'), json: { comment: id }, signal }),
  };
}
