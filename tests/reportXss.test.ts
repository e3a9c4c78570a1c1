import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { writeFolder } from '../demo-server/writeFolder.js';
import { allRuns } from '../src/model/index.js';
import { createReportsClient, emptyReport, type ReportDocument, type ReportsClient } from '../src/report/plain.js';
import { hostileProject } from './support/hostileProject.js';
import { hostilePanels, hostileReport, hostileRunSets } from './support/hostileReport.js';
import { launchClosed } from './support/openPage.js';
import { runCommandLine } from './support/runCommandLine.js';
import { serveRuns, type ServedRuns } from './support/serveRuns.js';
import { dangersIn, seeAll, watchedPage, type WatchedPage } from './support/watchedPage.js';
import { xssCorpus } from './support/xssCorpus.js';

// The real page on the real server, with hostile text in every place that holds any. A server that the texts aim at counts who comes; what runs or violates the page's policy is told.

const { signal } = new AbortController();
let folder: string;
let browser: Browser;
let canary: Server;
let aim: string;
let texts: string[];
let served: ServedRuns;
let token: string;
let client: ReportsClient;
let report: ReportDocument;
let reportId: string;
let opened: WatchedPage | undefined;
const visits: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runfolio-xss-'));
  canary = createServer((request, response) => {
    visits.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve));
  aim = `http://127.0.0.1:${(canary.address() as AddressInfo).port}`;
  texts = xssCorpus(aim);
  await writeFolder(hostileProject(texts), join(folder, 'export'), () => undefined);
  token = await makeToken(texts[0]!);
  served = await serveRuns(join(folder, 'export'), 0, '--reports', join(folder, 'reports'));
  client = clientOf(token);
  report = hostileReport(texts, aim);
  const { id } = await client.reports.create({ report: emptyReport('hostile') }, { signal });
  reportId = id;
  await client.reports.publish(id, 1, { report }, { signal });
  browser = await launchClosed();
}, 120_000);

afterEach(async () => {
  await opened?.page.context().close();
  opened = undefined;
});

afterAll(async () => {
  await browser?.close();
  await served?.stop();
  canary?.close();
  await rm(folder, { recursive: true });
});

const clientOf = (secret: string): ReportsClient => createReportsClient({ url: served.address, getToken: () => secret });

/** A token of somebody of that name. */
async function makeToken(name: string): Promise<string> {
  const { out } = await runCommandLine('token', 'create', '--reports', join(folder, 'reports'), '--name', name, '--scope', 'admin');
  return out[0]!;
}

async function open(hash: string): Promise<Page> {
  opened = await watchedPage(browser, `${served.address}${hash}`, token);
  return opened.page;
}

/** Nothing ran, nothing was asked for, no policy was violated, and nothing stands there that could do so. */
async function expectHarmless(): Promise<void> {
  await opened!.page.waitForTimeout(300);
  expect(await dangersIn(opened!.page)).toEqual([]);
  expect(opened!.misdeeds).toEqual([]);
  expect(visits).toEqual([]);
  expect(await opened!.page.evaluate(() => 'hacked' in Object.prototype)).toBe(false);
}

it('has a corpus worth its name', () => {
  expect(texts.length).toBeGreaterThan(120);
});

describe('text of others does nothing', () => {
  it('in the dashboard: runs, metrics, tables, logs, every kind of panel', async () => {
    const view = {
      kind: 'dashboard-view',
      version: 1,
      runSet: { ...allRuns('hostile'), ...hostileRunSets(texts)['set-0'], filter: undefined },
      columns: texts.slice(0, 12).map((key) => ({ from: 'config', key })),
      widths: {},
      panels: hostilePanels(texts, aim),
      open: {},
      smoothing: 0,
    };
    const page = await open('#/hostile');
    await page.evaluate((saved) => localStorage.setItem('runfolio.view.hostile', saved), JSON.stringify(view));
    await page.reload();
    await page.locator('[role=row][data-run]').first().waitFor();
    await seeAll(page, 150);
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByRole('dialog', { name: 'Add filter' }).getByRole('button').nth(3).click();
    await expectHarmless();
  });

  it('in a report', async () => {
    const page = await open(`#/reports/${reportId}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await seeAll(page);
    await expectHarmless();
  });
});
