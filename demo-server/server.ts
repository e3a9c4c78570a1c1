import { Hono } from 'hono';
import { toRunfolioError, type RunfolioError } from '../src/model/index.js';
import { appFile } from './appFiles.js';
import { CompressedFiles } from './compressed.js';
import { exportContent, send, type Content } from './content.js';
import type { ExportFiles } from './exportFiles.js';
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
}

/** The demo server: `GET /api/projects`, the plan engine (see `createPlans`), `GET /exports/<id>/<path>`, and the dashboard page for everything else. Nothing can be written. */
export function createServer({ exports, appDir, hosts }: ServerOptions): Hono {
  const compressed = new CompressedFiles();
  const projects = new ProjectList(exports);
  const app = new Hono();

  app.use(async (context, next) => {
    if (hosts && !hosts.includes(new URL(context.req.url).hostname)) {
      context.res = context.text('This server answers to localhost only. Start it with --host to let others in.\n', 403);
    } else await next();
    for (const [name, value] of Object.entries(securityHeaders)) if (!context.res.headers.has(name)) context.res.headers.set(name, value);
  });

  app.onError((error, context) => {
    const { code, message } = toRunfolioError(error, 'The server could not answer') as RunfolioError;
    if (code !== 'missing-file') console.error(`runfolio: ${context.req.path}: ${message}`);
    return context.json({ code, message }, code === 'missing-file' ? 404 : 500);
  });

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

  app.get('*', async (context) => {
    const content = await appContent(appDir, context.req.path);
    if (content) return send(context.req.raw, content, compressed);
    return context.text('No such page. (The dashboard page is built by npm start.)\n', 404);
  });
  return app;
}

/** A file of the page; paths that name no file are the page's own, and give its index. */
async function appContent(folder: string, path: string): Promise<Content | undefined> {
  const isPage = !/\.\w+$/.test(path);
  const file = await appFile(folder, isPage ? 'index.html' : path.slice(1));
  if (!file) return undefined;
  return {
    bytes: file.content,
    headers: { 'content-type': file.type },
    version: file.version,
    immutable: file.hashed,
    gzipped: file.gzipped,
  };
}
