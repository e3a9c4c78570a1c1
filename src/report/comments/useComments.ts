import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CommentAnchor, CommentCalls, CommentThread } from '../../client/index.js';
import { isAbort } from '../../model/index.js';
import { useLocale } from '../../react/index.js';
import type { ReportDocument } from '../document/report.js';
import type { ReportsClient } from '../reportsClient.js';
import { useCall } from '../workspace/useCall.js';
import type { CommentsContextValue } from './commentsContext.js';
import { placedThreads, type PlacedThread } from './placedThreads.js';

/** What can be done with comments; each resolves to whether it was done. */
export interface CommentActions {
  start: (text: string) => Promise<boolean>;
  reply: (thread: string, text: string) => Promise<boolean>;
  edit: (comment: string, base: number, text: string) => Promise<boolean>;
  remove: (comment: string) => Promise<boolean>;
  resolve: (thread: string, resolved: boolean) => Promise<boolean>;
  markRead: (threads: readonly CommentThread[]) => void;
}

/** The comments on a report while it is open. */
export interface CommentsSession {
  placed: readonly PlacedThread[];
  loaded: boolean;
  /** What went wrong last. */
  error: Error | undefined;
  /** Asks for the comments again; what could not be done is forgotten. */
  retry: () => void;
  open: boolean;
  setOpen: (open: boolean) => void;
  /** What a new comment is to be about. */
  draft: CommentAnchor | undefined;
  cancel: () => void;
  actions: CommentActions;
  shown: CommentsContextValue;
  /** The newest version that was published while it was open. */
  published: number | undefined;
}

export interface CommentsOptions {
  /** Undefined: there are none, and nothing is asked. */
  client: Pick<ReportsClient, 'comments' | 'events'> | undefined;
  reportId: string;
  report: ReportDocument;
  mayComment: boolean;
  /** Default: no. */
  startsOpen?: boolean;
}

export function useComments({ client, reportId, report, mayComment, startsOpen = false }: CommentsOptions): CommentsSession {
  const list = useCall(useCallback(async (options) => (client ? client.comments.list(reportId, options) : []), [client, reportId]));
  const { reload } = list;
  const published = useEvents(client, reportId, reload);
  const [open, setOpen] = useState(startsOpen);
  const [draft, setDraft] = useState<CommentAnchor>();
  const [choice, setChoice] = useState<{ thread?: string; turn: number }>({ turn: 0 });
  const { actions, error, forget } = useCommentActions(client, reportId, reload, draft, setDraft, (thread) =>
    setChoice(({ turn }) => ({ thread, turn })),
  );
  const { data } = list;
  const locale = useLocale();
  const placed = useMemo(() => placedThreads(data ?? [], report, locale), [data, report, locale]);
  const { markRead } = actions;
  const choose = useCallback(
    (thread: string) => {
      setOpen(true);
      setChoice(({ turn }) => ({ thread, turn: turn + 1 }));
      markRead(data?.filter(({ id }) => id === thread) ?? []);
    },
    [data, markRead],
  );
  const begin = useCallback((anchor: CommentAnchor) => {
    setOpen(true);
    setDraft(anchor);
  }, []);
  const { thread: chosen, turn } = choice;
  const shown = useMemo(
    () => ({
      threads: placed.filter(({ thread }) => !thread.resolved || thread.id === chosen),
      chosen,
      choose,
      begin: mayComment ? begin : undefined,
      turn,
    }),
    [placed, chosen, choose, begin, mayComment, turn],
  );
  return {
    placed,
    loaded: data !== undefined,
    error: error ?? list.error,
    retry: () => {
      forget();
      reload();
    },
    open,
    setOpen,
    draft,
    cancel: () => setDraft(undefined),
    actions,
    shown,
    published,
  };
}

/** Asks anew whenever something happened, and says which version was published last. */
function useEvents(client: Pick<ReportsClient, 'events'> | undefined, reportId: string, reload: () => void): number | undefined {
  const [published, setPublished] = useState<number>();
  useEffect(
    () =>
      client?.events.follow(reportId, {
        onEvent: (event) => {
          if (event.type === 'published') setPublished(event.version);
          else reload();
        },
      }),
    [client, reportId, reload],
  );
  return published;
}

function useCommentActions(
  client: Pick<ReportsClient, 'comments'> | undefined,
  report: string,
  reload: () => void,
  draft: CommentAnchor | undefined,
  setDraft: (draft: undefined) => void,
  onStarted: (thread: string) => void,
): { actions: CommentActions; error: Error | undefined; forget: () => void } {
  const [error, setError] = useState<Error>();
  const comments = client?.comments;
  const going = useRef<AbortController>(undefined);
  useEffect(() => {
    const controller = (going.current = new AbortController());
    return () => controller.abort();
  }, []);
  const act = useCallback(
    async (work: (comments: CommentCalls, options: { signal: AbortSignal }) => Promise<unknown>): Promise<boolean> => {
      if (!comments) return false;
      try {
        await work(comments, { signal: going.current!.signal });
        setError(undefined);
        reload();
        return true;
      } catch (failure) {
        if (!isAbort(failure)) setError(failure as Error);
        return false;
      }
    },
    [comments, reload],
  );
  const markRead = useCallback(
    (threads: readonly CommentThread[]) => {
      for (const { id, comments: all } of threads) {
        const last = all.findLast(({ unread }) => unread);
        if (last) void act((calls, options) => calls.markRead(report, id, last.id, options));
      }
    },
    [act, report],
  );
  const start = async (text: string): Promise<boolean> => {
    if (!draft) return false;
    return act(async (calls, options) => {
      const { id } = await calls.start(report, { anchor: draft, text }, options);
      setDraft(undefined);
      onStarted(id);
    });
  };
  const actions = {
    start,
    reply: (thread: string, text: string) => act((calls, options) => calls.reply(report, thread, text, options)),
    edit: (comment: string, base: number, text: string) => act((calls, options) => calls.edit(report, comment, base, text, options)),
    remove: (comment: string) => act((calls, options) => calls.remove(report, comment, options)),
    resolve: (thread: string, resolved: boolean) => act((calls, options) => calls.resolve(report, thread, resolved, options)),
    markRead,
  };
  return { actions, error, forget: () => setError(undefined) };
}
