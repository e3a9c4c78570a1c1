import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReportsStore } from '../demo-server/api/reportsStore.js';
import { createReportsClient, emptyReport, type ReportDocument, type ReportsClient } from '../src/report/plain.js';
import { launchClosed } from './support/openPage.js';
import { serveRuns, type ServedRuns } from './support/serveRuns.js';

const sample = fileURLToPath(new URL('../demo-server/sample/export', import.meta.url));
const { signal } = new AbortController();
const words = (text: string): ReportDocument => ({
  ...emptyReport('Talked about'),
  blocks: [{ id: 'a', type: 'paragraph', text: [{ type: 'text', text }] }],
});

let folder = '';
let served: ServedRuns;
let browser: Browser;
let writer: ReportsClient;
let id = '';
let ann: Page;
let bob: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runfolio-comments-'));
  const store = openReportsStore(folder);
  const [annsToken, bobsToken] = [store.tokens.create('Ann', 'write').secret, store.tokens.create('Bob', 'comment').secret];
  store.close();
  served = await serveRuns(sample, 0, '--reports', folder);
  writer = createReportsClient({ url: served.address, getToken: () => annsToken });
  ({ id } = await writer.reports.create({ report: words('The learning rate decides nearly everything.') }, { signal }));
  browser = await launchClosed();
  [ann, bob] = await Promise.all([pageOf(annsToken), pageOf(bobsToken)]);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await served?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function pageOf(token: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1360, height: 900 } });
  await context.addInitScript((secret) => sessionStorage.setItem('runfolio.token', secret), token);
  const page = await context.newPage();
  await page.goto(`${served.address}#/reports/${id}`);
  await page.getByText('The learning rate').first().waitFor({ timeout: 60_000 });
  return page;
}

/** What is drawn as commented on, read from the page. */
const highlighted = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    ['rf-commented', 'rf-commented-chosen'].flatMap((name) =>
      [...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).toString()),
    ),
  );

test('two people talk about a piece of the text, live, and it stays what they talk about', async () => {
  await ann.evaluate(() => {
    const text = document.querySelector('[data-rf-block="a"] p')!.firstChild!;
    document.getSelection()!.setBaseAndExtent(text, 4, text, 17);
  });
  await ann.getByRole('button', { name: 'Comment', exact: true }).click();
  await ann.getByRole('textbox', { name: 'Comment' }).fill('Only that?');
  await ann.keyboard.press('Control+Enter');
  await ann.getByText('Only that?').waitFor();
  await expect.poll(() => highlighted(ann)).toEqual(['learning rate']);

  await bob.getByRole('button', { name: 'Comments 1 1 new' }).waitFor();
  await expect.poll(() => highlighted(bob)).toEqual(['learning rate']);
  await bob.getByRole('button', { name: /^1 comment on The learning rate.*1 new$/ }).click();
  await bob.getByRole('button', { name: 'Comments 1', exact: true }).waitFor();
  expect(await bob.getByRole('button', { name: /^(Edit|Delete) the comment/ }).count()).toBe(0);
  await bob.getByRole('textbox', { name: 'Reply' }).fill('And the width.');
  await bob.keyboard.press('Control+Enter');
  await ann.getByText('And the width.').waitFor();
  await ann.getByRole('button', { name: 'Comments 1 1 new' }).waitFor();

  await writer.reports.publish(id, 1, { report: words('We found that the learning  rates of Adam decide much.') }, { signal });
  await bob.getByRole('button', { name: 'Show it' }).click();
  await expect.poll(() => highlighted(bob)).toEqual(['learning  rate']);

  await bob.getByRole('button', { name: /^Comments 1/ }).click();
  await bob.getByRole('button', { name: 'Resolve', exact: true }).click();
  await ann.getByRole('button', { name: 'Resolved 1' }).waitFor();
  await expect.poll(() => highlighted(bob)).toEqual([]);
}, 60_000);
