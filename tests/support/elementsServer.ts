import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { memoryExport } from '../../demo-server/exportFiles.js';
import { ensureElements } from '../../scripts/ensureElements.mjs';
import type { ProjectData } from '../../src/model/index.js';

/** A page as its server sends it. */
export interface ServedPage {
  html: string;
  headers?: Readonly<Record<string, string>>;
}

/** A web server that knows nothing of runfolio: files, and pages that tests write. */
export interface ElementsServer {
  /** Ends with a slash. The scripts are at `elements/`, the export at `export/`. */
  address: string;
  port: number;
  /** Pages by path without the slash. */
  pages: Map<string, ServedPage>;
  /** Headers of every file. */
  headers: Record<string, string>;
  /** Paths asked for, in order. */
  asked: string[];
  /** The only token that files of the export are given for. Default: none is needed. */
  token?: string;
  /** Answers what is below `api/`. */
  api?: (request: IncomingMessage, response: ServerResponse) => unknown;
  close: () => Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  wasm: 'application/wasm',
  json: 'application/json',
  css: 'text/css',
};

/** Serves the built elements and an export. */
export async function elementsServer(project: ProjectData): Promise<ElementsServer> {
  const dist = await ensureElements();
  const files = memoryExport(project);
  const pages = new Map<string, ServedPage>();
  const headers: Record<string, string> = {};
  const asked: string[] = [];
  const bytesOf = async (path: string): Promise<Uint8Array> => {
    if (path === 'export/manifest.json') return (await files.manifest()).bytes;
    if (path.startsWith('export/')) return files.read(path.slice('export/'.length));
    return readFile(join(dist, path));
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname.slice(1));
    asked.push(path);
    if (path.startsWith('api/')) return void (await served.api?.(request, response));
    if (path.startsWith('export/') && served.token !== undefined && request.headers.authorization !== `Bearer ${served.token}`)
      return void response.writeHead(401).end();
    const page = pages.get(path);
    if (page) return void response.writeHead(200, { 'content-type': 'text/html', ...page.headers }).end(page.html);
    const bytes = path.includes('..') ? undefined : await bytesOf(path).catch(() => undefined);
    const type = types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    response.writeHead(bytes ? 200 : 404, { 'content-type': type, ...headers }).end(bytes);
  };
  const served: ElementsServer = { address: '', port: 0, pages, headers, asked, close: () => close() };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return Object.assign(served, { address: `http://127.0.0.1:${port}/`, port });
}
