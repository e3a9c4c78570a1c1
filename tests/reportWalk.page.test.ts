import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchClosed } from './support/openPage.js';
import { serveRuns, type ServedRuns } from './support/serveRuns.js';

const sample = fileURLToPath(new URL('../demo-server/sample/export', import.meta.url));

/** A report as a person writes it: from an empty page to a link that is revoked, on the sample project, in a browser that can reach nothing but the server. */
describe('a report', () => {
  let folder: string;
  let served: ServedRuns;
  let browser: Browser;
  let writer: BrowserContext;
  let page: Page;
  let address: string;
  let link: string;
  const complaints: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'runfolio-walk-'));
    served = await serveRuns(sample, 0, '--reports', folder);
    browser = await launchClosed();
    writer = await browser.newContext({ viewport: { width: 1360, height: 900 } });
    page = await open(writer, `${served.address}#/reports/`);
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const open = async (context: BrowserContext, url: string): Promise<Page> => {
    const opened = await context.newPage();
    opened.on('pageerror', (error) => complaints.push(error.message));
    opened.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await opened.goto(url);
    return opened;
  };
  const text = () => page.getByRole('textbox', { name: 'Text of the report' });
  /** Goes to the end of the report as a person does, by a press below its last line. */
  const atEnd = async (): Promise<void> => {
    const below = page.locator('.rf-editor');
    await below.evaluate((element) => element.scrollIntoView({ block: 'end' }));
    const box = (await below.boundingBox())!;
    await page.mouse.click(box.x + 200, Math.min(box.y + box.height, 900) - 20);
  };
  const slash = async (query: string, title: string): Promise<void> => {
    await page.keyboard.type(`/${query}`);
    await page.getByRole('option', { name: title }).first().waitFor();
    await page.keyboard.press('Enter');
  };
  const panels = (on: Page) => on.locator('.rf-report .rf-panel');

  test('begins as an empty page that is ready to be written', async () => {
    await page.getByRole('button', { name: /^Empty/ }).click();
    await text().waitFor({ timeout: 30_000 });
    address = page.url();
    expect(address).toMatch(/#\/reports\/[0-9A-Z]{26}\?write$/);
  });

  test('takes a title, Markdown as it is typed, and what is pasted', async () => {
    await page.getByRole('textbox', { name: 'Title' }).fill('What decides the accuracy');
    await text().click();
    await page.keyboard.type('Small networks, **many** of them.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('## Curves');
    await page.getByRole('heading', { name: 'Curves' }).waitFor();
    await page.keyboard.press('Enter');
    await paste(page, '> [!NOTE]\n> Pasted as Markdown.\n\n- one\n- two\n\n$$\nx^2\n$$\n');
    await page.getByText('Pasted as Markdown.').waitFor();
    expect(await text().locator('strong', { hasText: 'many' }).count()).toBe(1);
    expect(await text().locator('li').count()).toBe(2);
    await text().locator('math').first().waitFor();
  });

  test('takes three panels and two run sets, by slash and by the picker', async () => {
    await atEnd();
    await slash('line plot', 'Line plot');
    await expect.poll(() => panels(page).count(), { timeout: 20_000 }).toBe(1);
    for (const [i, kind] of ['Scatter plot', 'Parallel coordinates'].entries()) {
      await addPanel(page, kind);
      await expect.poll(() => panels(page).count(), { timeout: 20_000 }).toBe(i + 2);
      await expect.poll(() => page.locator('.rf-panel .rf-skeleton').count(), { timeout: 20_000 }).toBe(0);
    }
    await page.getByRole('button', { name: 'Run set', exact: true }).click();
    const names = page.getByRole('textbox', { name: 'Name of the run set' });
    await expect.poll(() => names.count()).toBe(2);
    await names.nth(0).fill('All');
    await names.nth(1).fill('Search');
  });

  test('takes a value of the data, which is that of the data', async () => {
    await atEnd();
    await page.keyboard.type('The best is ');
    await slash('value', 'Value');
    await page
      .getByRole('combobox', { name: 'Value' })
      .or(page.getByLabel('Value', { exact: true }))
      .first()
      .fill('best val/accuracy of All');
    await page.keyboard.press('Enter');
    // The best of all runs, from the summary of the sample's own training.
    await text().getByText('0.941').waitFor({ timeout: 30_000 });
  });

  test('loses nothing when its tab is killed', async () => {
    await page.keyboard.type('. Typed just before the end');
    await text().getByText('Typed just before the end').waitFor();
    await page.waitForTimeout(700);
    const crashed = page.waitForEvent('crash');
    const session = await writer.newCDPSession(page);
    void session.send('Page.crash').catch(() => undefined);
    await crashed;
    await page.close();
    page = await open(writer, address.replace('?write', ''));
    await page.getByText('This is your draft of', { exact: false }).waitFor({ timeout: 30_000 });
    await page.getByText('Typed just before the end').waitFor();
    await expect.poll(() => panels(page).count(), { timeout: 20_000 }).toBe(3);
  }, 60_000);

  test('is published', async () => {
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByLabel('What changed (optional)').fill('Written in one go');
    await page.getByRole('button', { name: 'Publish now' }).click();
    await page.getByText('Published · v2').waitFor({ timeout: 20_000 });
    await page.getByRole('heading', { level: 1, name: 'What decides the accuracy' }).waitFor();
    await page.getByRole('button', { name: 'History' }).click();
    await page.getByText('“Written in one go”').waitFor();
    await page.getByRole('button', { name: 'Close history' }).click();
  });

  test('is shared by a link, which shows it to who has nothing else', async () => {
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByPlaceholder('Who it is for').fill('Reviewers');
    await page.getByRole('button', { name: 'Create link' }).click();
    link = await page.getByLabel('Address of the new link').inputValue();
    expect(link).toMatch(/#\/shared\/rfl_[\w-]{22}$/);
    const reader = await open(await browser.newContext({ viewport: { width: 1360, height: 900 } }), link);
    await reader.getByRole('heading', { level: 1, name: 'What decides the accuracy' }).waitFor({ timeout: 30_000 });
    await reader.getByText('Shared · live').waitFor();
    await reader.getByText('0.941').first().waitFor({ timeout: 30_000 });
    await expect.poll(() => panels(reader).count()).toBe(3);
    for (let i = 0; i < 3; i++) {
      await panels(reader).nth(i).scrollIntoViewIfNeeded();
      await expect.poll(() => panels(reader).nth(i).locator('[aria-label]').count(), { timeout: 20_000 }).toBeGreaterThan(1);
    }
    expect(await reader.getByRole('button', { name: /Edit|Share|History/ }).count()).toBe(0);
    await reader.context().close();
  }, 60_000);

  test('is shown no more once its link is revoked', async () => {
    await page.getByRole('button', { name: 'Revoke Reviewers' }).click();
    await page.getByText('There is no link yet', { exact: false }).waitFor();
    expect(complaints).toEqual([]);
    const reader = await open(await browser.newContext(), link);
    await reader.getByText('This link shows nothing.').waitFor({ timeout: 20_000 });
    expect(await reader.getByText('What decides the accuracy').count()).toBe(0);
    await reader.context().close();
  });
});

async function addPanel(page: Page, kind: string): Promise<void> {
  await page.getByRole('button', { name: 'Panel', exact: true }).click();
  await page.getByRole('combobox', { name: 'Search kinds of panels' }).fill(kind);
  const add = page.getByRole('button', { name: `Add ${kind}` });
  await add.waitFor();
  await add.click();
  await add.waitFor({ state: 'detached' });
}

async function paste(page: Page, markdown: string): Promise<void> {
  await page.evaluate((said) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', said);
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, markdown);
}
