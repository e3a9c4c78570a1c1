import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import type { ServerAbout } from '../src/client/index.js';
import { isNamedByHash, toRunfolioError, type RunfolioError } from '../src/model/index.js';
import type { ReportsApi } from './api/createReportsApi.js';
import { requestLog } from './api/requestLog.js';
import { appFile } from './appFiles.js';
import { CompressedFiles } from './compressed.js';
import { manifestName, type ExportFiles } from './exportFiles.js';
import { fileHeaders } from './fileHeaders.js';
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
  /** Takes a line of JSON for each request. */
  log?: ((line: string) => void) | undefined;
}

/** What is sent, before it is compressed. */
interface Content {
  bytes: Uint8Array;
  /** `content-type`, and what else is said of these bytes alone. */
  headers: Readonly<Record<string, string>>;
  /** Names the content, for ETag and for the cache of compressed files. */
  version: string;
  /** Whether the URL names this content for ever. */
  immutable: boolean;
  /** The bytes as they were compressed beforehand, if they were. */
  gzipped?: () => Promise<Uint8Array | undefined>;
}

/** Larger files are sent as they are unless they were compressed beforehand: it takes longer than sending them to a near reader. */
const largestCompressed = 16 * 1024 * 1024;

/** The demo server: `GET /api/projects`, `GET /exports/<id>/<path>`, the reports API where it has one, and the dashboard page for everything else. */
export function createServer({ exports, appDir, hosts, reports, frameAncestors, log }: ServerOptions): Hono {
  const compressed = new CompressedFiles();
  const projects = new ProjectList(exports);
  const headers = Object.entries(securityHeaders(frameAncestors));
  const app = new Hono();

  if (log) app.use(requestLog(log));
  app.use(async (context, next) => {
    if (hosts && !hosts.includes(new URL(context.req.url).hostname)) {
      context.res = context.text('This server answers to localhost only. Start it with --host to let others in.\n', 403);
    } else await next();
    for (const [name, value] of headers) if (!context.res.headers.has(name)) context.res.headers.set(name, value);
  });

  app.onError((error, context) => {
    const { code, message } = toRunfolioError(error, 'The server could not answer') as RunfolioError;
    if (code !== 'missing-file') console.error(`runfolio: ${context.req.path}: ${message}`);
    return context.json({ code, message }, code === 'missing-file' ? 404 : 500);
  });

  if (reports) app.route('/', reports.app);
  else app.get('/api', (context) => context.json({ api: 1, features: [], you: null } satisfies ServerAbout));

  app.get('/api/projects', async (context) => {
    context.header('cache-control', 'no-cache');
    return context.json(await projects.list());
  });

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

/** A file of an export. Only what its manifest lists exists: no path leads elsewhere. */
async function exportContent(source: ExportFiles, path: string): Promise<Content | undefined> {
  const { manifest, bytes } = await source.manifest();
  if (path === manifestName) return { bytes, headers: { 'content-type': 'application/json' }, version: sha256(bytes), immutable: false };
  const entry = Object.hasOwn(manifest.files, path) ? manifest.files[path] : undefined;
  if (!entry) return undefined;
  const read = await source.read(path);
  // What was damaged goes by a name of its own, so that no cache here or on the way gives it for the file once that is mended.
  const version = sha256(read);
  return { bytes: read, headers: fileHeaders(path, entry), version, immutable: isNamedByHash(path) && version === entry.sha256 };
}

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
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

async function send(request: Request, content: Content, compressed: CompressedFiles): Promise<Response> {
  const etag = `W/"${sha256(content.version).slice(0, 32)}"`;
  const headers = new Headers({
    ...content.headers,
    etag,
    vary: 'accept-encoding',
    'cache-control': content.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  if (isKnown(request.headers.get('if-none-match'), etag)) return new Response(undefined, { status: 304, headers });
  const packed = await pack(request, content, compressed);
  if (packed) headers.set('content-encoding', 'gzip');
  const body = packed ?? content.bytes;
  headers.set('content-length', String(body.byteLength));
  // None of these bytes are shared between threads.
  return new Response(body as Uint8Array<ArrayBuffer>, { headers });
}

async function pack(request: Request, { bytes, version, gzipped }: Content, compressed: CompressedFiles): Promise<Uint8Array | undefined> {
  if (!acceptsGzip(request.headers.get('accept-encoding'))) return undefined;
  return (await gzipped?.()) ?? (bytes.byteLength <= largestCompressed ? compressed.get(version, bytes) : undefined);
}

/** Whether an `If-None-Match` names what would be sent. */
function isKnown(header: string | null, etag: string): boolean {
  return header !== null && (header.trim() === '*' || header.includes(etag));
}

/** Whether an `Accept-Encoding` takes gzip; a quality of 0 refuses it. */
function acceptsGzip(header: string | null): boolean {
  const quality = /(?:^|,)\s*(?:x-)?gzip\s*(?:;\s*q=([\d.]+))?\s*(?:,|$)/i.exec(header ?? '');
  return quality !== null && Number(quality[1] ?? 1) > 0;
}
