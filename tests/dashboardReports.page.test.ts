import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawnBy, panelOf } from './support/dashboardPage.js';
import { launchClosed, openPage, type OpenPage } from './support/openPage.js';
import { serveRuns, type ServedRuns } from './support/serveRuns.js';

const sample = fileURLToPath(new URL('../demo-server/sample/export', import.meta.url));
const title = 'val/accuracy';
const patience = { timeout: 20_000 };

/** From a dashboard into a report, and to a view that others open: the sample project on the real server. */
describe('what a dashboard hands on', () => {
  let folder: string;
  let served: ServedRuns;
  let browser: Browser;
  let opened: OpenPage;
  let page: Page;
  /** What the panel says that it draws, of the runs that were chosen. */
  let drawn: string | undefined;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'runfolio-dashboard-'));
    served = await serveRuns(sample, 0, '--reports', folder);
    browser = await launchClosed();
    opened = await openPage(browser, served.address, { permissions: ['clipboard-read', 'clipboard-write'] });
    page = opened.page;
    page.setDefaultTimeout(10_000);
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const menuOf = async (on: Page, item: string): Promise<void> => {
    await panelOf(on, title).scrollIntoViewIfNeeded();
    await panelOf(on, title)
      .getByRole('button', { name: `Settings of ${title}` })
      .click();
    await on.getByRole('button', { name: item }).click();
  };
  const draws = async (on: Page, nth = 0): Promise<string | undefined> => {
    const panel = panelOf(on, title).nth(nth);
    await panel.scrollIntoViewIfNeeded();
    return (await panel.getByRole('application').getAttribute('aria-label')) ?? undefined;
  };

  it('some runs are chosen: a search, one that is hidden', async () => {
    await page.getByText('98 runs').first().waitFor();
    const all = await draws(page);
    await page.getByRole('searchbox').first().fill('meadow');
    await expect.poll(async () => [all, undefined].includes(await drawnBy(page, title)), patience).toBe(false);
    const found = await drawnBy(page, title);
    await page.locator('[role=row][data-run]').first().getByRole('button').click();
    await page.getByText(/\d+ of \d+ visible/).waitFor();
    await expect.poll(async () => [found, undefined].includes(await drawnBy(page, title)), patience).toBe(false);
    drawn = await drawnBy(page, title);
  });

  it('the code of a panel is that of its settings, with a token where frames need one', async () => {
    await menuOf(page, 'Embed code …');
    const dialog = page.getByRole('dialog', { name: 'Embed code' });
    const code = dialog.getByRole('region', { name: 'Code of the panel' });
    expect(await code.textContent()).toContain(`<runfolio-panel api="${served.address}api"`);
    expect(await dialog.getByRole('option').allTextContents()).toEqual(['HTML element', 'Frame with the helper', 'React']);
    await dialog.getByRole('combobox').selectOption('script');
    await dialog.getByRole('button', { name: 'Copy code' }).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await code.textContent());
    expect(copied).toContain('getToken');
    expect(decodeURIComponent(copied)).toContain('"metrics":["val/accuracy"]');
    await page.keyboard.press('Escape');
  });

  it('a panel goes into a new report, and draws the same runs there', async () => {
    await menuOf(page, 'Add to report …');
    await page.getByRole('textbox', { name: 'New report' }).fill('What meadows do');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Open report' }).click();
    await expect.poll(() => page.url(), patience).toMatch(/#\/reports\/\w+\?write$/);
    await expect.poll(() => draws(page), patience).toBe(drawn);
  });

  it('a whole section goes into the draft of it, whose page elsewhere takes it up', async () => {
    const dashboard = await page.context().newPage();
    await dashboard.goto(served.address);
    await dashboard.getByText(/\d+ of \d+ visible/).waitFor();
    const add = dashboard.getByRole('button', { name: /^Add section val to report/ });
    await add.scrollIntoViewIfNeeded();
    await add.click();
    await dashboard.getByRole('button', { name: /What meadows do/ }).click();
    await dashboard.getByRole('link', { name: 'Open report' }).waitFor();
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await expect.poll(() => panelOf(page, title).count(), patience).toBe(2);
    await expect.poll(() => draws(page, 1), patience).toBe(drawn);
    await dashboard.close();
  });

  it('what is published has both, with one run set', async () => {
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByRole('button', { name: 'Publish now' }).click();
    await page.getByText('Published · v2').waitFor();
    const [{ id }] = (await (await fetch(`${served.address}api/reports`)).json()) as [{ id: string }];
    const { report } = (await (await fetch(`${served.address}api/reports/${id}`)).json()) as {
      report: { runSets: Record<string, { search?: string; hidden: string[] }>; blocks: { type: string; runSets?: string[] }[] };
    };
    expect(Object.values(report.runSets)).toMatchObject([{ search: 'meadow', hidden: [expect.any(String)] }]);
    expect(report.blocks.filter(({ type }) => type === 'panel-grid').map(({ runSets }) => runSets)).toEqual([['A'], ['A']]);
  });

  it('a panel that is copied is pasted into a report', async () => {
    await page.goto(`${served.address}#/`);
    await page.getByText(/\d+ of \d+ visible/).waitFor();
    await menuOf(page, 'Copy panel');
    await page.getByText('The panel is on the clipboard.').waitFor();
    await page.getByRole('link', { name: 'Reports' }).click();
    await page.getByRole('link', { name: /What meadows do/ }).click();
    await page.getByRole('button', { name: 'Edit' }).click();
    // A press below the last block begins a line there.
    await page.locator('.rf-editor .ProseMirror').waitFor();
    await expect.poll(() => panelOf(page, title).count(), patience).toBe(2);
    const { height } = (await page.locator('.rf-report').boundingBox())!;
    await page.locator('.rf-report').click({ position: { x: 300, y: height - 20 } });
    await page.keyboard.type('Look: ');
    await page.keyboard.press('Control+v');
    await expect.poll(() => panelOf(page, title).count(), patience).toBe(3);
  });

  it('a view that was saved opens in a browser that knows nothing', async () => {
    await page.goto(`${served.address}#/`);
    await page.getByText(/\d+ of \d+ visible/).waitFor();
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('textbox', { name: 'Save as a new view' }).fill('Meadows alone');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url(), patience).toMatch(/\?view=\w+$/);
    const clean = await openPage(browser, page.url());
    await clean.page.getByText(/\d+ of \d+ visible/).waitFor();
    await expect.poll(() => draws(clean.page), patience).toBe(drawn);
    expect(clean.complaints).toEqual([]);
    await clean.page.context().close();
  });

  it('changes of it stay in this browser until they are saved; others that were faster are not overwritten', async () => {
    const other = await openPage(browser, page.url());
    for (const [on, text] of [
      [page, 'silver'],
      [other.page, 'amber'],
    ] as const) {
      await on
        .getByText(/runs|visible/)
        .first()
        .waitFor();
      await on.getByRole('searchbox').first().fill(text);
      await on.getByRole('button', { name: 'Views: Meadows alone, changed' }).waitFor();
    }
    await page.reload();
    await page.getByRole('button', { name: 'Views: Meadows alone, changed' }).click();
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByRole('button', { name: 'Views: Meadows alone', exact: true }).waitFor();
    await other.page.getByRole('button', { name: /^Views/ }).click();
    await other.page.getByRole('button', { name: 'Save changes' }).click();
    await other.page.getByText('Somebody else has saved').waitFor();
    await other.page.getByRole('button', { name: 'Save', exact: true }).click();
    await other.page.getByRole('button', { name: 'Views: Meadows alone (mine)' }).waitFor();
    expect(await other.page.getByRole('searchbox').first().inputValue()).toBe('amber');
    await other.page.context().close();
  });

  it('has nothing to complain about', () => {
    expect(opened.complaints).toEqual([]);
  });
});
