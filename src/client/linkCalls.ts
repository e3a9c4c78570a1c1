import type { ApiCallOptions, ApiRequests } from './apiRequests.js';
import type { CommentThread } from './commentTypes.js';
import type { NewShareLink, NewShareLinkSettings, SharedReport, ShareLink, ShareLinkChanges } from './apiTypes.js';
import type { ReadReport } from './reportCalls.js';

/** Links that show a report to whoever has them. */
export interface LinkCalls {
  /** Those that were not revoked, oldest first. */
  list(report: string, options: ApiCallOptions): Promise<ShareLink[]>;
  /** A new link. Its token is told this once. */
  create(report: string, settings: NewShareLinkSettings, options: ApiCallOptions): Promise<NewShareLink>;
  /** Pauses it or lets it go on, changes its label or its end. */
  change(report: string, link: string, changes: ShareLinkChanges, options: ApiCallOptions): Promise<ShareLink>;
  /** Ends it for good. */
  revoke(report: string, link: string, options: ApiCallOptions): Promise<void>;
}

/** What readers of a link can ask, with its token as `getToken`. */
export interface SharedCalls<Report> {
  /** The report. Rejects with `unauthorized` where the link shows nothing, for now or for good. */
  get(options: ApiCallOptions): Promise<SharedReport<Report>>;
  /** An image in it, by the name after `asset:`. */
  asset(name: string, options: ApiCallOptions): Promise<Blob>;
  /** The snapshot of a link to one, compressed. Rejects as `get`. */
  snapshot(options: ApiCallOptions): Promise<Blob>;
  /** The comments on it. Rejects with `not-found` where the link does not show them. */
  comments(options: ApiCallOptions): Promise<CommentThread[]>;
}

export function linkCalls(requests: ApiRequests): LinkCalls {
  const pathOf = (report: string, ...more: string[]): string[] => ['reports', report, 'links', ...more];
  return {
    list: (report, { signal }) => requests.json({ path: pathOf(report), signal }),
    create: (report, json, { signal }) => requests.json({ method: 'POST', path: pathOf(report), json, signal }),
    change: (report, link, json, { signal }) => requests.json({ method: 'PATCH', path: pathOf(report, link), json, signal }),
    revoke: (report, link, { signal }) => requests.json({ method: 'DELETE', path: pathOf(report, link), signal }),
  };
}

export function sharedCalls<Report>(requests: ApiRequests, readReport: ReadReport<Report>): SharedCalls<Report> {
  return {
    get: async ({ signal }) => {
      const shared = await requests.json<SharedReport<unknown>>({ path: ['shared'], signal });
      return { ...shared, report: readReport(shared.report) };
    },
    asset: (name, { signal }) => requests.blob({ path: ['shared', 'assets', name], signal }),
    snapshot: ({ signal }) => requests.blob({ path: ['shared', 'snapshot'], signal }),
    comments: ({ signal }) => requests.json({ path: ['shared', 'threads'], signal }),
  };
}
