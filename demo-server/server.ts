import { Hono } from 'hono';
import type { ServerAbout } from '../src/client/index.js';
import { toRunfolioError, type RunfolioError } from '../src/model/index.js';
import type { ReportsApi } from './api/createReportsApi.js';
import { requestLog } from './api/requestLog.js';
import { appFile } from './appFiles.js';
import { CompressedFiles } from './compressed.js';
import { exportContent, send, type Content } from './content.js';
import { embedPages } from './embedPages.js';
import type { ExportFiles } from './exportFiles.js';
import { createSharedData } from './filtered/createSharedData.js';
import { PageTicket, ticketHolders } from './pageTicket.js';
import { createPlans } from './plans/createPlans.js';
import { ProjectList } from './projectList.js';
import { securityHeaders } from './securityHeaders.js';

export interface ServerOptions {
  /** Exports by the id they have in URLs. */
  exports: ReadonlyMap<string, ExportFiles>;
  /** Folder of the built dashboard page. */
  appDir: string;
  /** Host names a request may be made to, port apart; any where absent. Keeps other sites' pages from reaching a local server by a name of theirs. */
  hosts?: readonly string[] | undefined;
  /** Stores reports. Absent: nothing can be written. */
  reports?: ReportsApi | undefined;
  /** Origins whose pages may show this server's pages in frames. Default: none but its own. */
  frameAncestors?: readonly string[] | undefined;
  /** Origins whose images, videos and pages reports may show, where a reader asks for them. Default: none but its own. */
  mediaFrom?: readonly string[] | undefined;
  /** Takes a line of JSON for each request. */
  log?: ((line: string) => void) | undefined;
}

/** The demo server: `GET /api/projects`, the plan engine (see `createPlans`), `GET /exports/<id>/<path>`, the reports API where it has one, and the dashboard page for everything else. */
export function createServer({ exports, appDir, hosts, reports, frameAncestors, mediaFrom, log }: ServerOptions): Hono {
  const compressed = new CompressedFiles();
  const projects = new ProjectList(exports);
  const headers = Object.entries(securityHeaders({ frameAncestors, media: mediaFrom }));
  const app = new Hono();

  if (log) app.use(requestLog(log));
  app.use(async (context, next) => {
    if (hosts && !hosts.includes(new URL(context.req.url).hostname)) {
      const message = 'This server answers to localhost only. Start it with --host to let others in.';
      context.res = context.req.path.startsWith('/api')
        ? context.json({ code: 'forbidden', message }, 403)
        : context.text(`${message}\n`, 403);
    } else await next();
    for (const [name, value] of headers) if (!context.res.headers.has(name)) context.res.headers.set(name, value);
  });

  app.onError((error, context) => {
    const { code, message } = toRunfolioError(error, 'The server could not answer') as RunfolioError;
    if (code !== 'missing-file') console.error(`runfolio: ${context.req.path}: ${message}`);
    return context.json({ code, message }, code === 'missing-file' ? 404 : 500);
  });

  const ticket = reports ? undefined : new PageTicket();
  if (ticket) app.use('/api/*', ticketHolders(ticket));
  app.route('/embed', embedPages({ appDir, frameAncestors: frameAncestors ?? [], framesOf: reports?.framesOf, media: mediaFrom, ticket }));
  if (reports) mountReports(app, reports, exports);
  else app.get('/api', (context) => context.json({ api: 1, features: ['plans'], you: null } satisfies ServerAbout));

  app.get('/api/projects', async (context) => {
    context.header('cache-control', 'no-cache');
    return context.json(await projects.list());
  });

  app.route('/api', createPlans({ exports }));

  app.get('/exports/:id/*', async (context) => {
    const id = context.req.param('id');
    const source = exports.get(id);
    const prefix = context.req.path.indexOf('/', '/exports/'.length);
    const content = source && (await exportContent(source, context.req.path.slice(prefix + 1)));
    return content ? send(context.req.raw, content, compressed) : context.json({ code: 'missing-file', message: 'No such file.' }, 404);
  });

  app.all('/api/*', (context) => context.json({ code: 'not-found', message: 'There is no such thing here.' }, 404));

  app.get('*', async (context) => {
    const content = await appContent(appDir, context.req.path);
    if (content) return send(context.req.raw, content, compressed);
    return context.text('No such page. (The dashboard page is built by npm start.)\n', 404);
  });
  return app;
}

/** The reports API; it decides who may ask plans, and what readers of links, and with tokens that hosts signed, may see. */
function mountReports(app: Hono, { app: api, needs, viewOf }: ReportsApi, exports: ServerOptions['exports']): void {
  app.route('/', api);
  for (const path of ['/api/plans', '/api/plans/*', '/api/projects/*']) app.use(path, needs('read'));
  app.use('/api/shared/*', needs('link'));
  app.route('/api/shared', createSharedData({ viewOf, exports }));
}

/** Code and styles are no secret: frames without an origin load them too, and pages of others the helper for frames. */
const assetHeaders = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };

/** A file of the page; paths that name no file are the page's own, and give its index. */
async function appContent(folder: string, path: string): Promise<Content | undefined> {
  const isPage = !/\.\w+$/.test(path);
  const file = await appFile(folder, isPage ? 'index.html' : path.slice(1));
  if (!file) return undefined;
  return {
    bytes: file.content,
    headers: { 'content-type': file.type, ...(!isPage && assetHeaders) },
    version: file.version,
    immutable: file.hashed,
    gzipped: file.gzipped,
  };
}
