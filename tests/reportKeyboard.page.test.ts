import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KeyboardWriter } from './support/keyboardWriter.js';
import { launchClosed } from './support/openPage.js';
import { serveRuns, type ServedRuns } from './support/serveRuns.js';

const sample = fileURLToPath(new URL('../demo-server/sample/export', import.meta.url));
/** Within which a person can do it: minutes, and a press of a key every fifth of a second beside the waiting. */
const goal = { minutes: 5, perKey: 200 };

/** From an empty page to a link that another browser opens, with nothing but keys. What has the focus is to be seen at every step. */
describe('a report, by keys alone', () => {
  let folder: string;
  let served: ServedRuns;
  let browser: Browser;
  let writer: BrowserContext;
  let keys: KeyboardWriter;
  let started: number;
  let link: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'runfolio-keys-'));
    served = await serveRuns(sample, 0, '--reports', folder);
    browser = await launchClosed();
    writer = await browser.newContext({ viewport: { width: 1360, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await writer.newPage();
    await page.goto(`${served.address}#/reports/`);
    await page.getByRole('button', { name: /^Empty/ }).waitFor();
    keys = new KeyboardWriter(page);
    started = Date.now();
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test('is begun, and has the cursor in its title', async () => {
    await keys.tabTo(/^Empty/);
    await keys.press('Enter');
    await keys.focusOn('Title');
    await keys.type('Written by keys');
    await keys.press('Enter');
    await keys.focusOn('Text of the report');
    await keys.type('Nothing but **keys** wrote this.');
    await keys.press('Enter');
  });

  test('gets panels by slash and by the picker, and is gone on with below them', async () => {
    const { page } = keys;
    await keys.type('/line plot');
    await page.getByRole('option', { name: 'Line plot' }).first().waitFor();
    await keys.press('Enter');
    await page.locator('.rf-report .rf-panel').waitFor();
    await keys.focusOn('Text of the report');
    await keys.tabTo('Panel');
    await keys.press('Enter');
    await keys.focusOn('Search kinds of panels');
    await keys.type('scatter plot');
    await page.getByRole('button', { name: 'Add Scatter plot' }).waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Add Scatter plot' }).isEnabled()).toBe(true);
    await keys.press('Enter');
    await expect.poll(() => page.locator('.rf-report .rf-panel').count()).toBe(2);
    await keys.focusOn('Panel');
  });

  test('gets a second run set with a name, and a panel a title', async () => {
    const { page } = keys;
    await keys.tabTo('Run set');
    await keys.press('Enter');
    const names = page.getByRole('textbox', { name: 'Name of the run set' });
    await expect.poll(() => names.count()).toBe(2);
    await keys.tabTo('Name of the run set');
    await keys.press('Control+A');
    await keys.type('All');
    expect(await names.nth(0).inputValue()).toBe('All');
    await keys.tabTo(/^Settings of/, 'Shift+Tab');
    await keys.press('Enter');
    await keys.focusOn('Title');
    await keys.type('Named by keys');
    await page.getByRole('heading', { name: 'Named by keys' }).waitFor();
    await keys.press('Escape');
    await keys.focusOn(/^Settings of/);
    await keys.press('Escape');
    await keys.focusOn('Text of the report');
  });

  test('gets a value of the data in a line below', async () => {
    const { page } = keys;
    await keys.press('ArrowDown');
    await keys.type('The best is /value');
    await page.getByRole('option', { name: 'Value' }).first().waitFor();
    await keys.press('Enter');
    await keys.focusOn('Value');
    await keys.type('best val/accuracy of All');
    await keys.press('Enter');
    await keys.focusOn('Text of the report');
    await page.locator('.rf-report-text').getByText('0.941').waitFor({ timeout: 30_000 });
    await keys.type('.');
  });

  test('is published with a note', async () => {
    const { page } = keys;
    await keys.tabTo('Publish', 'Shift+Tab');
    await keys.press('Enter');
    await keys.focusOn('What changed (optional)');
    await keys.type('By keys');
    await keys.press('Enter');
    await page.getByText('Published · v2').waitFor({ timeout: 20_000 });
    await keys.focusOn('Edit');
  });

  test('is shared by a link that is copied', async () => {
    const { page } = keys;
    await keys.tabTo('Share');
    await keys.press('Enter');
    await keys.focusOn('Who it is for');
    await keys.type('Reviewers');
    await keys.press('Enter');
    await keys.focusOn('Address of the new link');
    await keys.tabTo('Copy');
    await keys.press('Enter');
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/#\/shared\/rfl_[\w-]{22}$/);
    await keys.press('Escape');
    await keys.focusOn('Share');
  });

  test('is seen by who opens the link, and took less than five minutes', async () => {
    const reader = await (await browser.newContext()).newPage();
    await reader.goto(link);
    await reader.getByRole('heading', { level: 1, name: 'Written by keys' }).waitFor({ timeout: 30_000 });
    await reader.getByRole('heading', { name: 'Named by keys' }).waitFor({ timeout: 30_000 });
    await reader.getByText('0.941').first().waitFor({ timeout: 30_000 });
    const waited = Date.now() - started;
    console.info(`${keys.pressed} keys in ${(waited / 1000).toFixed(1)} s`);
    expect(waited + keys.pressed * goal.perKey).toBeLessThan(goal.minutes * 60_000);
    await reader.context().close();
  });

  test('has all its buttons on a phone, with names, and is not wider than that', async () => {
    const page = await (await browser.newContext({ viewport: { width: 380, height: 800 } })).newPage();
    await page.goto(keys.page.url().replace('?write', ''));
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    for (const name of ['History', 'Share', 'Edit']) await button(name).waitFor({ timeout: 30_000 });
    await button('Edit').click();
    await button('Publish').waitFor();
    await button('Find').click();
    await page.getByRole('textbox', { name: 'Find' }).fill('keys');
    await page
      .getByRole('button', { name: /^Runs of/ })
      .first()
      .click();
    await page.getByRole('searchbox', { name: 'Search runs' }).waitFor();
    await page.getByText('wrote this').dblclick();
    await page.getByRole('toolbar', { name: 'Format' }).getByRole('button', { name: 'Link' }).click();
    const width = await page.locator('.rf-report-scroll').evaluate(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }));
    expect(width.scrollWidth).toBe(width.clientWidth);
    await page.context().close();
  });
});
