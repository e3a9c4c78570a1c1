import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createReportsApi, type ReportsApi, type ReportsApiOptions } from '../../demo-server/api/createReportsApi.js';
import { openReportsStore } from '../../demo-server/api/reportsStore.js';
import type { ExportFiles } from '../../demo-server/exportFiles.js';
import { createServer } from '../../demo-server/server.js';
import type { Scope } from '../../src/client/index.js';

/** A request to it. */
export interface Asked {
  token?: string | undefined;
  json?: unknown;
  body?: BodyInit;
  headers?: Record<string, string>;
  /** The address it comes from. Default: this machine. */
  from?: string;
}

/** An answer: its JSON is undefined where there is none. */
export interface Answered {
  status: number;
  headers: Headers;
  json: unknown;
}

/** A server with reports in a folder of its own, asked without a network. */
export interface ReportsServer {
  api: ReportsApi;
  app: ReturnType<typeof createServer>;
  folder: string;
  /** Path from `/api` on. */
  ask: (method: string, path: string, asked?: Asked) => Promise<Answered>;
  token: (scope: Scope, name?: string) => string;
  /** All that is stored: every row of every table, and the names of the images. */
  stored: () => Promise<string>;
  log: string[];
  end: () => Promise<void>;
}

export async function reportsServer(options: Partial<ReportsApiOptions> = {}): Promise<ReportsServer> {
  const folder = await mkdtemp(join(tmpdir(), 'runfolio-reports-'));
  const exports = options.exports ?? new Map<string, ExportFiles>();
  const api = createReportsApi({ folder, ...options });
  const log: string[] = [];
  const app = createServer({ exports, appDir: join(folder, 'page'), reports: api, log: (line) => log.push(line) });
  return {
    api,
    app,
    folder,
    log,
    ask: (method, path, asked = {}) => ask(app, method, path, asked),
    token: (scope, name = scope) => newToken(folder, scope, name),
    stored: () => stored(folder),
    end: async () => {
      api.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function ask(
  app: ReportsServer['app'],
  method: string,
  path: string,
  { token, json, body, headers, from = '127.0.0.1' }: Asked,
): Promise<Answered> {
  const sent = new Headers(headers);
  if (token !== undefined) sent.set('authorization', `Bearer ${token}`);
  if (json !== undefined && !sent.has('content-type')) sent.set('content-type', 'application/json');
  const content = json === undefined ? body : JSON.stringify(json);
  const response = await app.request(
    path,
    { method, headers: sent, ...(content === undefined ? {} : { body: content, duplex: 'half' }) },
    { incoming: { socket: { remoteAddress: from } } },
  );
  const isJson = response.headers.get('content-type')?.startsWith('application/json');
  return { status: response.status, headers: response.headers, json: isJson ? ((await response.json()) as unknown) : undefined };
}

function newToken(folder: string, scope: Scope, name: string): string {
  const store = openReportsStore(folder);
  try {
    return store.tokens.create(name, scope).secret;
  } finally {
    store.close();
  }
}

async function stored(folder: string): Promise<string> {
  const database = new DatabaseSync(join(folder, 'reports.sqlite'), { readOnly: true });
  try {
    const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all() as { name: string }[];
    const rows = tables.map(({ name }) => [name, database.prepare(`SELECT * FROM ${name} ORDER BY rowid`).all()]);
    return JSON.stringify([rows, (await readdir(join(folder, 'assets'))).toSorted()]);
  } finally {
    database.close();
  }
}
