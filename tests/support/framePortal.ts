import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser } from 'playwright';
import { chromiumArgs, findChromium } from '../../scripts/chromium.js';

/** A page of a site, and headers it is sent with. */
export interface PortalPage {
  html: string;
  headers?: Record<string, string>;
}

/** Sites of others: one server, which is reached by any name below `.test`, each of which is a site of its own. */
export interface FramePortal {
  /** Origin of a site, such as `portal.test`. */
  origin: (host: string) => string;
  /** Pages by their paths; other paths are asked of `answer`. */
  pages: Map<string, PortalPage>;
  close: () => void;
}

export async function framePortal(answer: (path: string, response: ServerResponse) => void = notFound): Promise<FramePortal> {
  const pages = new Map<string, PortalPage>();
  const server: Server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0]!;
    const page = pages.get(path);
    if (!page) return answer(path, response);
    for (const [name, value] of Object.entries({ 'content-type': 'text/html; charset=utf-8', ...page.headers }))
      response.setHeader(name, value);
    response.end(`<!doctype html><html lang="en"><title>Portal</title><link rel="icon" href="data:,">${page.html}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: (host) => `http://${host}:${port}`, pages, close: () => server.close() };
}

function notFound(_: string, response: ServerResponse): void {
  response.statusCode = 404;
  response.end();
}

/** A headless Chromium for which all names below `.test` are this machine, on plain HTTP, and which reaches nothing else. */
export function launchWithSites(): Promise<Browser> {
  const rules = 'MAP *.test 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';
  return chromium.launch({ executablePath: findChromium() ?? 'chromium', args: [...chromiumArgs, `--host-resolver-rules=${rules}`] });
}
