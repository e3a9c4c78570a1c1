import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { writeFolder } from '../demo-server/writeFolder.js';
import { createReportsClient, emptyReport, type ReportDocument, type ReportsClient } from '../src/report/plain.js';
import { hostileProject } from './support/hostileProject.js';
import { hostileAddresses, withAddress } from './support/hostileAddresses.js';
import { hostileReport, hostileView } from './support/hostileReport.js';
import { launchClosed } from './support/openPage.js';
import { pasteAll } from './support/pasteAll.js';
import { runCommandLine } from './support/runCommandLine.js';
import { serveRuns, type ServedRuns } from './support/serveRuns.js';
import { dangersIn, seePanels, watchedPage, type WatchedPage } from './support/watchedPage.js';
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
}, 240_000);

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
  const { out } = await runCommandLine('token', 'create', '--reports', join(folder, 'reports'), `--name=${name}`, '--scope', 'admin');
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

it('sees what it looks for: a script, a sink, a request, a policy', async () => {
  expect(texts.length).toBeGreaterThan(120);
  const page = await open('');
  const refused = await page
    .evaluate((url) => {
      alert(1);
      new Image().src = `${url}/control.png`;
      try {
        document.body.insertAdjacentHTML('beforeend', '<a onclick="alert(1)" href="javascript:alert(1)">x</a>');
        return false;
      } catch {
        document.body.setAttribute('onclick', 'nothing()');
        return true;
      }
    }, aim)
    .catch(String);
  expect(refused).toMatch(/true|TrustedScript/);
  await expect
    .poll(() => opened!.misdeeds.map((misdeed) => misdeed.replace(/[:(].*/s, '')).toSorted())
    .toEqual(expect.arrayContaining(['alert', 'violation of img-src', 'violation of require-trusted-types-for']));
  await fetch(`${aim}/control`);
  expect(visits.splice(0)).toEqual(['/control']);
});

describe('text of others does nothing', { timeout: 180_000 }, () => {
  it('in the dashboard: runs, metrics, tables, logs, every kind of panel', async () => {
    const page = await open('#/hostile');
    await page.evaluate((saved) => localStorage.setItem('runfolio.view.hostile', saved), JSON.stringify(hostileView(texts, aim)));
    await page.reload();
    await page.locator('[role=row][data-run]').first().waitFor();
    expect(await seePanels(page)).toEqual([]);
    await page.locator('[role=row][data-run]').first().hover();
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByRole('dialog', { name: 'Add filter' }).getByRole('button').nth(3).click();
    await expectHarmless();
  });

  it('while a panel is dragged, which would lay a style into the page as HTML', async () => {
    const page = await open('#/hostile');
    await page.setViewportSize({ width: 1920, height: 900 });
    await page.locator('.rf-panel canvas').first().waitFor();
    const header = page.locator('.rf-panel-header').first();
    await header.hover({ position: { x: 60, y: 8 } });
    await page.mouse.down();
    const box = (await header.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + 90, { steps: 5 });
    await page.locator('body.react-draggable-transparent-selection').waitFor({ timeout: 5000 });
    await page.mouse.up();
    await expectHarmless();
  });

  it('in a report, also as readers of a link see it', async () => {
    const page = await open(`#/reports/${reportId}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await seePanels(page)).toEqual([]);
    await expectHarmless();
    const { token: linkToken } = await client.links.create(reportId, { label: 'reader' }, { signal });
    await page.goto(`${served.address}#/shared/${linkToken}`);
    await page.getByText('Shared · live').waitFor();
    await page.locator('.rf-heading').last().waitFor();
    await expectHarmless();
  });

  it('in the list of reports, the history with notes and authors, and the links', async () => {
    const authors: string[] = [];
    for (let i = 0; i < 12; i++) authors.push(await makeToken(texts.filter((_text, at) => at % 12 === i).join(' ')));
    await Promise.all(texts.map((title) => client.reports.create({ report: emptyReport(title.slice(0, 500)) }, { signal })));
    const { id } = await client.reports.create({ report: emptyReport('history') }, { signal });
    for (const [i, note] of texts.entries()) {
      const version = {
        ...emptyReport(note.slice(0, 500)),
        description: note,
        blocks: [{ id: 'a', type: 'code' as const, language: note, text: note }],
      };
      await clientOf(authors[i % 12]!).reports.publish(id, i + 1, { report: version, note: note.slice(0, 500) }, { signal });
    }
    await Promise.all(texts.map((label, i) => clientOf(authors[i % 12]!).links.create(id, { label: label.slice(0, 200) }, { signal })));

    const page = await open('#/reports/');
    await expect.poll(() => page.locator('.rf-report-items li').count()).toBeGreaterThan(texts.length);
    await page.getByRole('button', { name: `Delete ${texts[5]}` }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click();
    await expectHarmless();

    await page.goto(`${served.address}#/reports/${id}`);
    await page.getByRole('button', { name: 'History' }).click();
    await expect.poll(() => page.locator('.rf-version-button').count()).toBe(texts.length + 1);
    await page.locator('.rf-version-button').nth(4).click();
    await page.locator('.rf-diff').waitFor();
    await page.getByRole('button', { name: 'Whole report' }).click();
    await page.getByRole('button', { name: 'Share' }).click();
    await expect.poll(() => page.locator('.rf-link-line').count()).toBe(texts.length);
    await expectHarmless();

    await page.goto(`${served.address}#/reports/${reportId}`);
    await page.getByRole('button', { name: 'History' }).click();
    await page.locator('.rf-diff').waitFor();
    expect(await page.locator('.rf-change').count()).toBeGreaterThan(texts.length * 3);
    await expectHarmless();
  });

  it('in the editor of the same report', async () => {
    const page = await open(`#/reports/${reportId}?write`);
    await page.getByRole('textbox', { name: 'Text of the report' }).waitFor();
    expect(await seePanels(page)).toEqual([]);
    await expectHarmless();
  });

  it('when it is pasted, dropped and typed', async () => {
    const { id } = await client.reports.create({ report: emptyReport('paste') }, { signal });
    const page = await open(`#/reports/${id}?write`);
    const text = page.getByRole('textbox', { name: 'Text of the report' });
    await text.click();
    await page.keyboard.type('/sc');
    await page.keyboard.press('Escape');
    for (const typed of texts.filter(({ length }) => length < 40).slice(0, 12)) await page.keyboard.type(`${typed.replaceAll('\n', ' ')} `);
    await pasteAll(page, texts);
    await page.keyboard.press('Control+f');
    await page.keyboard.type('<script>');
    await expectHarmless();
    expect(await text.locator('script, iframe:not([sandbox]), object, embed, style, [srcdoc]').count()).toBe(0);
    await expect
      .poll(async () => JSON.stringify(await client.drafts.get(id, { signal })).length, { timeout: 10_000 })
      .toBeGreaterThan(20_000);
    const links: string[] = [];
    JSON.stringify(await client.drafts.get(id, { signal }), (key, value: unknown) => {
      if (['link', 'src', 'url'].includes(key)) links.push(String(value));
      return value;
    });
    expect(links.filter((link) => !/^(?:https?:\/\/|mailto:|#|asset:)/i.test(link))).toEqual([]);
  });
});

describe('addresses', () => {
  it('that are none of a report are refused in each place', async () => {
    for (const address of hostileAddresses) {
      const { blocks, ...rest } = withAddress(address) as ReportDocument;
      for (const block of blocks) {
        const body = JSON.stringify({ report: { ...rest, blocks: [block] } });
        const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
        const answer = await fetch(`${served.address}api/reports`, { method: 'POST', headers, body });
        expect([answer.status, await answer.json()], `${block.type} ${address}`).toEqual([
          400,
          expect.objectContaining({ code: 'bad-spec' }),
        ]);
      }
    }
  });

  it('that stand in the folder all the same lead nowhere', async () => {
    const ids = await Promise.all(
      hostileAddresses.map(async () => (await client.reports.create({ report: emptyReport('addresses') }, { signal })).id),
    );
    const database = new DatabaseSync(join(folder, 'reports', 'reports.sqlite'), { timeout: 10_000 });
    for (const [i, address] of hostileAddresses.entries())
      database.prepare('UPDATE versions SET text = ? WHERE report = ?').run(JSON.stringify(withAddress(address)), ids[i]!);
    database.close();
    const page = await open('');
    for (const id of ids) {
      await page.goto(`${served.address}#/reports/${id}`);
      await page.getByRole('alert').first().waitFor();
      expect(await page.locator('.rf-report a, .rf-report img, .rf-report iframe').count()).toBe(0);
    }
    await expectHarmless();
  });

  it('of other servers are asked for after a click alone, and where the policy of the page refuses them the reader is told', async () => {
    const { id } = await client.reports.create({ report: withAddress(`${aim}/asked`) as ReportDocument }, { signal });
    const page = await open(`#/reports/${id}`);
    await page.getByRole('link', { name: 'follow me' }).waitFor();
    await expectHarmless();
    for (const what of ['image', 'video', 'page']) {
      await page.getByRole('button', { name: `Show ${what}` }).click();
      await page.getByText(`This ${what} lies on ${new URL(aim).host}, and may not be shown in this page.`).waitFor();
    }
    expect(visits).toEqual([]);
    expect(await page.getByRole('link', { name: 'Open in a new tab' }).count()).toBe(3);
  });
});
