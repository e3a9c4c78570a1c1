import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright';
import { expect } from 'vitest';
import { addReports } from '../../demo-server/addReports.js';
import { newEmbedSecret } from '../../demo-server/api/embedKeyStore.js';
import { openReportsStore, type ReportsStore } from '../../demo-server/api/reportsStore.js';
import { signEmbedToken, type EmbedTokenOptions } from '../../node/index.js';
import { framePortal, launchWithSites, type FramePortal } from './framePortal.js';
import { serveRuns } from './serveRuns.js';

const audience = 'https://runs.example.org';

/** A page of a portal, with what it asked for and complained about. */
export interface OpenedPortal {
  page: Page;
  /** Addresses that were asked for, with their headers but that of the token. */
  asked: string[];
  complaints: string[];
}

/** A server whose reports need tokens, and a portal that signs them, on names of their own and plain HTTP. */
export interface FrameSite {
  portal: FramePortal;
  browser: Browser;
  /** Origin of the server. */
  runs: string;
  /** Id of the report, which `portal.test` and `127.0.0.1` may frame. */
  report: string;
  /** What the portal signs next; all that it signed. */
  next: Partial<EmbedTokenOptions>;
  signed: string[];
  stored: <T>(work: (store: ReportsStore) => T) => T;
  open: (site: string, html: string, headers?: Record<string, string>) => Promise<OpenedPortal>;
  close: () => Promise<void>;
}

export async function frameSite(): Promise<FrameSite> {
  const folder = await mkdtemp(join(tmpdir(), 'runfolio-frame-'));
  const secret = newEmbedSecret();
  const signed: string[] = [];
  const portal = await framePortal((path, response) => {
    response.setHeader('cache-control', 'no-store');
    response.end(path === '/token' ? newToken() : '');
  });
  const issuer = portal.origin('portal.test');
  const origins = [issuer, portal.origin('127.0.0.1')];
  const stored = <T>(work: (store: ReportsStore) => T): T => {
    const store = openReportsStore(join(folder, 'reports'));
    const result = work(store);
    store.close();
    return result;
  };
  stored(({ embedKeys }) => embedKeys.add({ kid: 'k', algorithm: 'HS256', material: secret, issuer, audience }));
  const [added] = await addReports(['demo-server/sample/reports/what-mattered.runfolio.md'], join(folder, 'reports'), 'host');
  const report = added!.id;
  stored(({ frames }) => frames.set(report, origins));
  const served = await serveRuns('demo-server/sample/export', 0, '--host', '0.0.0.0', '--reports', join(folder, 'reports'));
  const browser = await launchWithSites();
  const site: FrameSite = {
    portal,
    browser,
    runs: `http://runs.test:${new URL(served.address).port}`,
    report,
    next: {},
    signed,
    stored,
    open: (host, html, headers) => openPortal(browser, portal, host, { html, ...(headers && { headers }) }),
    close: async () => {
      await browser.close();
      await served.stop();
      portal.close();
      await rm(folder, { recursive: true });
    },
  };
  const newToken = (): string => {
    const token = signEmbedToken({ key: secret, kid: 'k', algorithm: 'HS256', issuer, audience, report, filters: [], ...site.next });
    signed.push(token);
    return token;
  };
  return site;
}

/** Opens a page of a site in a context of its own. */
export async function openPortal(
  browser: Browser,
  portal: FramePortal,
  host: string,
  page: { html: string; headers?: Record<string, string> },
): Promise<OpenedPortal> {
  portal.pages.set('/', page);
  const context = await browser.newContext({ viewport: { width: 900, height: 700 } });
  const opened = await context.newPage();
  const [asked, complaints]: [string[], string[]] = [[], []];
  context.on('request', (request) => {
    const { authorization: _, ...rest } = request.headers();
    asked.push(`${request.url()} ${JSON.stringify(rest)}`);
  });
  opened.on('console', (message) => complaints.push(message.text()));
  opened.on('pageerror', (error) => complaints.push(error.message));
  await opened.goto(`${portal.origin(host)}/`);
  return { page: opened, asked, complaints };
}

/** A page that shows a frame by the helper. Its `log` has what it is told, `asked` how often it was asked for a token; `more` are further options. */
export function helperPage(server: string, src: string, more = ''): string {
  return `<style>body{margin:0}</style><div id="place"></div><script src="${server}/frame.js"></script><script>
    const log = []; let asked = 0;
    const frame = embedRunfolio(document.getElementById('place'), {
      src: ${JSON.stringify(src)}, sandbox: 'allow-scripts',
      getToken: async () => { asked++; return (await fetch('/token')).text(); },
      onReady: () => log.push('ready'), onSize: (height) => log.push(height),
      onSelectionChange: (selection) => log.push(selection), onError: ({ code, message }) => log.push(code + ': ' + message),
      ${more}
    });</script>`;
}

/** The frame on a page, once it is there. */
export async function frameOf(page: Page, index = 1): Promise<Frame> {
  await expect.poll(() => page.frames().length, { timeout: 20_000 }).toBeGreaterThan(index);
  return page.frames()[index]!;
}

/** Waits until a panel in the frame is drawn. */
export async function drawn(frame: Frame): Promise<Frame> {
  await frame.locator('.rf-panel canvas').first().waitFor({ timeout: 15_000 });
  return frame;
}
