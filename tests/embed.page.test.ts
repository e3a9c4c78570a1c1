import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addReports } from '../demo-server/addReports.js';
import { newEmbedSecret } from '../demo-server/api/embedKeyStore.js';
import { openReportsStore } from '../demo-server/api/reportsStore.js';
import { signEmbedToken } from '../node/index.js';
import { createHttpEngine } from '../src/engine/http/index.js';
import { columnId, type Column, type Filter } from '../src/model/index.js';
import { launchClosed } from './support/openPage.js';
import { serveRuns, type ServedRuns } from './support/serveRuns.js';

// The real page in a frame of another site's, which follows the guide to the letter.

const { signal } = new AbortController();
const kid = 'portal';
const secret = newEmbedSecret();
const audience = 'https://runs.example.org';
const filters: Filter[] = [{ op: '=', column: { from: 'config', key: 'optimizer.name' }, value: 'adam' }];
let folder: string;
let portal: Server;
let origin: string;
let served: ServedRuns;
let browser: Browser;
let report: string;
let hostToken: string;
/** What the portal grants at the moment. */
let grant: { report: string; panels?: string[] } | undefined;
const signed: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runfolio-embed-'));
  portal = createServer((request, response) => {
    const isToken = request.url === '/runfolio-token';
    response.setHeader('content-type', isToken ? 'application/json' : 'text/html; charset=utf-8');
    response.end(isToken ? JSON.stringify(tokenAnswer()) : portalPage(request.url ?? ''));
  });
  await new Promise<void>((resolve) => portal.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(portal.address() as AddressInfo).port}`;
  const store = openReportsStore(join(folder, 'reports'));
  hostToken = store.tokens.create('host', 'read').secret;
  store.embedKeys.add({ kid, algorithm: 'HS256', material: secret, issuer: origin, audience });
  store.close();
  served = await serveRuns('demo-server/sample/export', 0, '--reports', join(folder, 'reports'), '--frame-ancestors', origin);
  const added = await addReports(['demo-server/sample/reports/what-mattered.runfolio.md'], join(folder, 'reports'), 'host');
  report = added[0]!.id;
  const framed = openReportsStore(join(folder, 'reports'));
  framed.frames.set(report, [origin]);
  framed.close();
  browser = await launchClosed();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await served?.stop();
  portal?.close();
  await rm(folder, { recursive: true });
});

function tokenAnswer(): { token: string } | { problem: string } {
  if (!grant) return { problem: 'Sign in to the portal again.' };
  const token = signEmbedToken({ key: secret, kid, algorithm: 'HS256', issuer: origin, audience, ...grant, filters });
  signed.push(token);
  return { token };
}

/** The page of the guide, with the address of this server, and, where that is asked for, of the page that goes by its tokens alone. */
function portalPage(url: string): string {
  const guide = readFileSync('docs/embedding-tokens.md', 'utf8');
  const snippet = /```html\n([\s\S]*?)```/.exec(guide)![1]!;
  const page = url.includes('dark') ? '#/embed/?theme=dark' : `embed/report/${report}`;
  return `<!doctype html><html lang="en"><title>Portal</title><style>body{margin:0}</style>${snippet
    .replaceAll(/https:\/\/runs\.example\.org\/embed\/report\/\w+/g, `${served.address}${page}`)
    .replaceAll('https://runs.example.org', served.address.replace(/\/$/, ''))}`;
}

interface Opened {
  page: Page;
  frame: Frame;
  /** Addresses that were asked for, and the headers but for the one that carries the token. */
  asked: string[];
}

async function open(path = '/', options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
  const page = await context.newPage();
  const asked: string[] = [];
  context.on('request', (request) => {
    const { authorization: _authorization, ...headers } = request.headers();
    asked.push(`${request.url()} ${JSON.stringify(headers)}`);
  });
  await page.goto(origin + path);
  await expect.poll(() => page.frames().length).toBe(2);
  return { page, frame: page.frames()[1]!, asked };
}

describe('the page for frames', () => {
  it('shows the report with the runs that pass, and keeps the token to itself', async () => {
    grant = { report };
    const { page, frame, asked } = await open();
    const facts = frame.locator('.rf-report-facts');
    await facts.getByText(/Live · \d+ runs/).waitFor({ timeout: 30_000 });
    const shown = Number(/(\d+) runs/.exec(await facts.innerText())![1]);
    expect([shown, shown < 98]).toEqual([await runsWithAdam(), true]);
    await frame.locator('.rf-panel canvas').first().waitFor();
    const before = signed.length;
    expect(before).toBe(1);
    await frame.evaluate(() => window.dispatchEvent(new Event('online')));
    await expect.poll(() => signed.length).toBe(2);
    const kept = await frame.evaluate(() => JSON.stringify([location.href, history.state, document.title, document.referrer]));
    for (const token of signed) for (const text of [kept, ...asked]) expect(text).not.toContain(token.slice(0, 40));
    await page.context().close();
  }, 90_000);

  it('shows panels alone, and says in the words of the page around why there is nothing', async () => {
    grant = { report, panels: ['val-accuracy'] };
    const { page, frame } = await open('/?dark', { viewport: { width: 380, height: 600 } });
    await frame.locator('.rf-panel canvas').first().waitFor({ timeout: 30_000 });
    expect([await frame.locator('.rf-panel').count(), await frame.locator('h1').count()]).toEqual([1, 0]);
    grant = undefined;
    await page.reload();
    const alert = page.frames()[1]!.getByRole('alert');
    await alert.waitFor({ timeout: 30_000 });
    expect(await alert.innerText()).toBe('Sign in to the portal again.');
    await page.context().close();
  }, 90_000);
});

/** Counted in the columns of all runs: those that a set of the report holds (all of the search, and what was trained of the rest), with that optimizer. */
async function runsWithAdam(): Promise<number> {
  const engine = createHttpEngine({ url: `${served.address}api/`, getToken: () => hostToken });
  const columns: Column[] = [
    { from: 'run', key: 'group' },
    { from: 'run', key: 'job_type' },
    { from: 'config', key: 'optimizer.name' },
  ];
  const frame = await engine.run({ kind: 'runs.page', runs: { project: 'glyphs' }, columns, offset: 0, limit: 999 }, { signal });
  await engine.dispose();
  const [group, type, optimizer] = columns.map((column) => frame.columns[columnId(column)] as readonly unknown[]);
  return optimizer!.filter((name, i) => name === 'adam' && (group![i] === 'search' || (group![i] !== undefined && type![i] === 'train')))
    .length;
}
