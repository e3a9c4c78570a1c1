import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addReports } from '../demo-server/addReports.js';
import { newEmbedSecret } from '../demo-server/api/embedKeyStore.js';
import { openReportsStore } from '../demo-server/api/reportsStore.js';
import { signEmbedToken } from '../node/index.js';
import { framePortal, launchWithSites, type FramePortal } from './support/framePortal.js';
import { serveRuns, type ServedRuns } from './support/serveRuns.js';

// The real page and the real helper, on sites of others, on plain HTTP and names that are not localhost: no secure context.

const audience = 'https://runs.example.org';
const secret = newEmbedSecret();
let folder: string;
let portal: FramePortal;
let browser: Browser;
let served: ServedRuns;
/** Of the server that needs tokens, by a name of its own. */
let runs: string;
let report: string;
const signed: string[] = [];
let seconds = 300;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runfolio-frame-'));
  portal = await framePortal((path, response) => {
    response.setHeader('cache-control', 'no-store');
    response.end(path === '/token' ? newToken() : '');
  });
  const origins = [portal.origin('portal.test'), portal.origin('127.0.0.1')];
  const store = openReportsStore(join(folder, 'reports'));
  store.embedKeys.add({ kid: 'k', algorithm: 'HS256', material: secret, issuer: origins[0]!, audience });
  store.close();
  [{ id: report }] = (await addReports(['demo-server/sample/reports/what-mattered.runfolio.md'], join(folder, 'reports'), 'host')) as [
    { id: string },
  ];
  const frames = openReportsStore(join(folder, 'reports'));
  frames.frames.set(report, origins);
  frames.close();
  const ancestors = origins.flatMap((origin) => ['--frame-ancestors', origin]);
  served = await serveRuns('demo-server/sample/export', 0, '--host', '0.0.0.0', '--reports', join(folder, 'reports'), ...ancestors);
  runs = `http://runs.test:${new URL(served.address).port}`;
  browser = await launchWithSites();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await served?.stop();
  portal?.close();
  await rm(folder, { recursive: true });
});

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  seconds = 300;
});

function newToken(): string {
  const shown = { report, panels: undefined };
  const token = signEmbedToken({ key: secret, kid: 'k', algorithm: 'HS256', issuer: portal.origin('portal.test'), audience, ...shown, filters: [], seconds });
  signed.push(token);
  return token;
}

/** A page that shows a frame by the helper; `log` of the page has what it is told. */
function hostPage(src: string, more = '', helper = runs): string {
  return `<style>body{margin:0}</style><div id="place"></div><script src="${helper}/frame.js"></script><script>
    const log = []; let asked = 0;
    const frame = embedRunfolio(document.getElementById('place'), {
      src: ${JSON.stringify(src)}, sandbox: 'allow-scripts',
      getToken: async () => { asked++; return (await fetch('/token')).text(); },
      onReady: () => log.push('ready'), onSize: (height) => log.push(height),
      onSelectionChange: (selection) => log.push(selection), onError: ({ code, message }) => log.push(code + ': ' + message),
      ${more}
    });</script>`;
}

interface Opened {
  page: Page;
  /** Addresses that were asked for, with their headers but that of the token. */
  asked: string[];
  complaints: string[];
}

async function open(site: string, html: string, headers?: Record<string, string>): Promise<Opened> {
  portal.pages.set('/', { html, ...(headers && { headers }) });
  const context = await browser.newContext({ viewport: { width: 900, height: 700 } });
  const page = await context.newPage();
  const [asked, complaints]: [string[], string[]] = [[], []];
  context.on('request', (request) => {
    const { authorization: _, ...rest } = request.headers();
    asked.push(`${request.url()} ${JSON.stringify(rest)}`);
  });
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${portal.origin(site)}/`);
  return { page, asked, complaints };
}

const frameOf = async (page: Page): Promise<Frame> => {
  await expect.poll(() => page.frames().length, { timeout: 20_000 }).toBeGreaterThan(1);
  return page.frames()[1]!;
};
const logOf = (page: Page): Promise<unknown[]> => page.evaluate('log');

describe('a report in a frame without an origin', () => {
  it('is shown as high as it is, in the theme it is given, and keeps its tokens to itself', async () => {
    seconds = 300;
    const { page, asked, complaints } = await open('portal.test', hostPage(`${runs}/embed/report/${report}`));
    const frame = await frameOf(page);
    await frame.locator('.rf-panel canvas').first().waitFor({ timeout: 30_000 });
    expect(await frame.evaluate('[origin, isSecureContext]')).toEqual(['null', false]);
    const heights = async (): Promise<number[]> => [
      await page.locator('iframe').evaluate((iframe) => iframe.clientHeight),
      await frame.locator('.app-embed').evaluate((content) => Math.ceil(content.getBoundingClientRect().height)),
    ];
    await expect.poll(async () => new Set(await heights()).size).toBe(1);
    expect((await heights())[0]).toBeGreaterThan(1000);
    await page.evaluate("frame.setTheme('dark', { '--rf-accent': 'rgb(1, 2, 3)' })");
    await expect.poll(() => frame.locator('.rf-root').getAttribute('data-rf-theme')).toBe('dark');
    expect(await frame.locator('.rf-root').evaluate((root) => getComputedStyle(root).getPropertyValue('--rf-accent'))).toBe('rgb(1, 2, 3)');
    const kept = await frame.evaluate('JSON.stringify([location.href, history.state, history.length, document.referrer, document.title])');
    for (const token of signed) for (const text of [kept, ...asked, ...complaints]) expect(text).not.toContain(token.slice(-40));
    expect(complaints).toEqual([]);
    expect(await page.evaluate('frame.ignored')).toBe(0);
  }, 90_000);
});
