import { Hono, type Context, type MiddlewareHandler } from 'hono';
import type { Scope } from '../../src/client/index.js';
import { isEmbedToken, verifyEmbedToken } from '../embeds/verifyEmbedToken.js';
import { lockOf } from '../embeds/embedLock.js';
import type { ExportFiles } from '../exportFiles.js';
import { LockedExports } from '../filtered/lockedExports.js';
import type { SharedView } from '../filtered/createSharedData.js';
import { unauthorized } from './apiError.js';
import { authenticate, type Authority } from './authenticate.js';
import { crossOrigin } from './crossOrigin.js';
import { dataRoutes } from './dataRoutes.js';
import { EventStreams } from './eventStreams.js';
import { FailedAttempts } from './failedAttempts.js';
import { openApi } from './openApi.js';
import { callerFor, type Principal, type Reader } from './principal.js';
import { openReportsStore, type ReportsStore } from './reportsStore.js';
import { refuse } from './refuse.js';
import type { Route } from './route.js';
import { aboutRoutes } from './routes/aboutRoutes.js';
import { assetRoutes } from './routes/assetRoutes.js';
import { commentRoutes } from './routes/commentRoutes.js';
import { draftRoutes } from './routes/draftRoutes.js';
import { eventRoutes } from './routes/eventRoutes.js';
import { frameRoutes } from './routes/frameRoutes.js';
import { linkRoutes } from './routes/linkRoutes.js';
import { reportRoutes } from './routes/reportRoutes.js';
import { sharedRoutes } from './routes/sharedRoutes.js';
import { snapshotRoutes } from './routes/snapshotRoutes.js';
import { versionRoutes } from './routes/versionRoutes.js';
import { workspaceRoutes } from './routes/workspaceRoutes.js';
import { serveRoutes } from './serveRoutes.js';
import { shownRunSets } from './sharedOf.js';

export interface ReportsApiOptions {
  /** Folder with `reports.sqlite` and `assets/`; made where it is not there. */
  folder: string;
  /** Whether only this machine reaches the server: its own page then needs no token, as long as none was ever made. Default: false. */
  loopback?: boolean;
  /** Origins whose pages may use the server too. Default: none. */
  allowOrigins?: readonly string[];
  /** What else the server can do, beside `reports`. */
  features?: readonly string[];
  /** Origins whose pages may show reports in frames, with tokens that they sign. Default: none but its own. */
  frameAncestors?: readonly string[];
  /** What the server serves: signed tokens tell by it which runs their readers may see. Default: nothing. */
  exports?: ReadonlyMap<string, ExportFiles>;
}

/** The reports API, and what other parts of a server ask it. */
export interface ReportsApi {
  /** Everything below `/api` that concerns reports; it also lets only readers to `/exports` and `/api/projects`. Comes before other routes. */
  app: Hono;
  /** Lets through who has a scope, or readers of links only, and refuses others in whatever app it is used; `callerOf` then says who it is. */
  needs: (access: Scope | 'link') => MiddlewareHandler;
  callerOf: (context: Context) => Principal | undefined;
  /** What the token of a reader shows: that of a link, or one that a host signed. Rejects with `unauthorized` where it shows nothing (any more). */
  viewOf: (token: string) => Promise<SharedView>;
  /** Origins whose pages may show a report in a frame. */
  framesOf: (report: string) => readonly string[];
  /** Whether anyone could have a token. */
  hasTokens: () => boolean;
  /** Ends the streams of events, which else last as long as their readers: before the server ends. */
  endStreams: () => void;
  close: () => void;
}

/** Opens a folder of reports and makes the API to it. */
export function createReportsApi(options: ReportsApiOptions): ReportsApi {
  const {
    folder,
    loopback = false,
    allowOrigins = [],
    features = [],
    frameAncestors = [],
    exports = new Map<string, ExportFiles>(),
  } = options;
  const store = openReportsStore(folder);
  const hasTokens = (): boolean => store.tokens.list().length > 0;
  const authority: Authority = { store, attempts: new FailedAttempts(), local: loopback && !hasTokens() };
  const needs = neededBy(authority);
  const streams = new EventStreams(store.events);
  const app = new Hono().onError(refuse);
  for (const path of ['/api/*', '/exports/*']) app.use(path, crossOrigin(allowOrigins));
  for (const path of ['/api/projects', '/exports/*']) app.use(path, needs('read'));
  const about = { features: ['reports', 'comments', 'embeds', ...features], frameAncestors };
  const routes: Route[] = [
    ...aboutRoutes(about, () => openApi([...routes, ...dataRoutes])),
    ...storeRoutes(store, streams, new LockedExports(exports)),
  ];
  serveRoutes(app, routes, authority);
  return {
    app,
    needs,
    callerOf,
    viewOf: (token) => viewOf(store, token),
    framesOf: (report) => store.frames.get(report),
    hasTokens,
    endStreams: () => streams.end(),
    close: () => closeAll(store, streams),
  };
}

function closeAll(store: ReportsStore, streams: EventStreams): void {
  streams.end();
  store.close();
}

function storeRoutes(
  { tokens, reports, drafts, links, frames, threads, assets, snapshots, workspaces }: ReportsStore,
  streams: EventStreams,
  locked: LockedExports,
): Route[] {
  return [
    ...reportRoutes(reports),
    ...versionRoutes(reports),
    ...draftRoutes(reports, drafts),
    ...linkRoutes(reports, links, snapshots),
    ...frameRoutes(reports, frames),
    ...assetRoutes(reports, assets),
    ...commentRoutes(reports, threads),
    ...eventRoutes(reports, tokens, streams),
    ...snapshotRoutes(reports, snapshots),
    ...sharedRoutes(reports, assets, snapshots, locked),
    ...workspaceRoutes(workspaces),
  ];
}

function neededBy(authority: Authority): ReportsApi['needs'] {
  return (access) => async (context, next) => {
    try {
      const principal = await authenticate(context, authority);
      callerFor(access, principal);
      context.set('principal', principal);
    } catch (error) {
      return refuse(error, context);
    }
    return next();
  };
}

function callerOf(context: Context): Principal | undefined {
  return context.get('principal') as Principal | undefined;
}

async function viewOf({ links, reports, embedKeys }: ReportsStore, token: string): Promise<SharedView> {
  const reader: Reader | undefined = isEmbedToken(token) ? await verifyEmbedToken(token, embedKeys) : links.find(token);
  if (!reader) throw unauthorized();
  return { runSets: shownRunSets(reports, reader), lock: reader.kind === 'embed' ? lockOf(reader.grant) : undefined };
}
