import { ApiRequests, type ApiAddress, type ApiCallOptions } from './apiRequests.js';
import type { ServerAbout } from './apiTypes.js';
import { assetCalls, type AssetCalls } from './assetCalls.js';
import { commentCalls, type CommentCalls } from './commentCalls.js';
import { draftCalls, type DraftCalls } from './draftCalls.js';
import { eventCalls, type EventCalls } from './eventCalls.js';
import { frameCalls, type FrameCalls } from './frameCalls.js';
import { linkCalls, sharedCalls, type LinkCalls, type SharedCalls } from './linkCalls.js';
import { reportCalls, versionCalls, type ReadReport, type ReportCalls, type VersionCalls } from './reportCalls.js';
import { snapshotCalls, type SnapshotCalls } from './snapshotCalls.js';
import { workspaceCalls, type WorkspaceCalls } from './workspaceCalls.js';

/**
 * Everything that a server with reports can be asked. Calls reject with a RunfolioError: `unauthorized`, `forbidden`, `not-found`, `conflict` (a
 * `VersionConflict`), `too-large`, `offline`, …
 */
export interface ApiClient<Report> {
  /** What the server can do, and who we are to it. */
  about(options: ApiCallOptions): Promise<ServerAbout>;
  reports: ReportCalls<Report>;
  versions: VersionCalls<Report>;
  drafts: DraftCalls<Report>;
  links: LinkCalls;
  frames: FrameCalls;
  shared: SharedCalls<Report>;
  assets: AssetCalls;
  comments: CommentCalls;
  events: EventCalls;
  snapshots: SnapshotCalls;
  workspaces: WorkspaceCalls;
}

/** A client of a server, given how a report in an answer is read. */
export function createApiClient<Report>(address: ApiAddress, readReport: ReadReport<Report>): ApiClient<Report> {
  const requests = new ApiRequests(address);
  return {
    about: ({ signal }) => requests.json({ path: [], signal }),
    reports: reportCalls(requests, readReport),
    versions: versionCalls(requests, readReport),
    drafts: draftCalls(requests, readReport),
    links: linkCalls(requests),
    frames: frameCalls(requests),
    shared: sharedCalls(requests, readReport),
    assets: assetCalls(requests),
    comments: commentCalls(requests),
    events: eventCalls(requests),
    snapshots: snapshotCalls(requests),
    workspaces: workspaceCalls(requests),
  };
}
