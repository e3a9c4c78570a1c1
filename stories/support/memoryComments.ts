import type { CommentThread, ReportComment, ReportEvent, ReportsClient } from '../../src/entries/report.js';
import { RunfolioError } from '../../src/index.js';
import type { Passing } from './memoryClient.js';

/** The comments of one report, in memory; whoever follows it hears of each change. */
export function memoryComments(given: readonly CommentThread[], passing: Passing, now: number): Pick<ReportsClient, 'comments' | 'events'> {
  let threads = [...given];
  const listeners = new Set<(event: ReportEvent) => void>();
  const own = (text: string): ReportComment => ({
    id: `c${threads.flatMap(({ comments }) => comments).length}`,
    author: 'you',
    text,
    version: 1,
    createdAt: now,
    mine: true,
    mayDelete: true,
    unread: false,
  });
  const change = (id: string, to: (thread: CommentThread) => CommentThread): CommentThread => {
    threads = threads.map((thread) => (thread.id === id ? to(thread) : thread));
    for (const listener of listeners) listener({ type: 'comments', thread: id });
    const changed = threads.find((thread) => thread.id === id);
    if (!changed) throw new RunfolioError('not-found', 'There is no such thing here.');
    return changed;
  };
  const around = (comment: string): string => threads.find(({ comments }) => comments.some(({ id }) => id === comment))?.id ?? '';
  const withComments = (to: (comment: ReportComment) => ReportComment) => (thread: CommentThread) => ({
    ...thread,
    comments: thread.comments.map(to),
  });
  return {
    comments: {
      list: (_, { signal }) => passing('comments.list', signal, () => threads),
      start: (_, { anchor, text }, { signal }) =>
        passing('comments.start', signal, () => {
          const thread = { id: `t${threads.length}`, anchor, reportVersion: 1, createdAt: now, comments: [own(text)] };
          threads = [...threads, thread];
          return change(thread.id, (made) => made);
        }),
      reply: (_, id, text, { signal }) =>
        passing('comments.reply', signal, () => change(id, (thread) => ({ ...thread, comments: [...thread.comments, own(text)] }))),
      edit: (_, id, _base, text, { signal }) =>
        passing('comments.edit', signal, () =>
          change(
            around(id),
            withComments((comment) => (comment.id === id ? { ...comment, text, version: comment.version + 1, editedAt: now } : comment)),
          ),
        ),
      remove: (_, id, { signal }) =>
        passing('comments.remove', signal, () => {
          const thread = around(id);
          threads = threads
            .map((each) => ({ ...each, comments: each.comments.filter((comment) => comment.id !== id) }))
            .filter(({ comments }) => comments.length > 0);
          for (const listener of listeners) listener({ type: 'comments', thread });
        }),
      resolve: (_, id, resolved, { signal }) =>
        passing('comments.resolve', signal, () =>
          change(id, ({ resolved: _before, ...thread }) => (resolved ? { ...thread, resolved: { by: 'you', at: now } } : thread)),
        ),
      markRead: (_, id, _comment, { signal }) =>
        passing(
          'comments.markRead',
          signal,
          () =>
            void change(
              id,
              withComments((comment) => ({ ...comment, unread: false })),
            ),
        ),
    },
    events: {
      follow: (_, { onEvent, onConnected }) => {
        listeners.add(onEvent);
        onConnected?.(true);
        return () => void listeners.delete(onEvent);
      },
    },
  };
}
