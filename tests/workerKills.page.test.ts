import type { Browser, Page, Worker } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawnBy, resetZoom, zoomInto } from './support/dashboardPage.js';
import { faultMetrics, faultProject } from './support/faultProject.js';
import { launchClosed, openPlainPage, type OpenPage } from './support/openPage.js';
import { serveFolder, type ServedFolder } from './support/servedFolder.js';

// Each worker of the built page is ended again and again, without a word to the page, while its reader sorts, searches, filters, smooths and zooms.

/** Times each worker is ended; `VITE_KILLS=50 npm test -- tests/workerKills` is the full number. */
const kills = Number(process.env['VITE_KILLS'] ?? 5);
/** The promise is 5 seconds; a machine that runs the other tests beside this one gets more. */
const soon = { timeout: process.env['VITE_KILLS'] === undefined ? 20_000 : 5000, interval: 50 };
const [first] = faultMetrics;
const onScreen = faultMetrics.slice(0, 6);

let browser: Browser;
let served: ServedFolder;
let opened: OpenPage;
let page: Page;

beforeAll(async () => {
  browser = await launchClosed();
  served = await serveFolder(faultProject({ runs: 30 }));
  opened = await openPlainPage(browser, served.address);
  page = opened.page;
}, 180_000);
afterAll(async () => {
  await browser.close();
  await served.close();
});

const nameOf = (worker: Worker): string => /\/([^/.]+)\.worker/.exec(worker.url())?.[1] ?? worker.url();
const workerNames = (): string[] => page.workers().map(nameOf);
const search = (text: string): Promise<void> => page.getByRole('searchbox', { name: 'Search runs' }).fill(text);
const rows = (): Promise<string[]> => page.locator('[data-run] .rf-runs-name').allTextContents();

async function everyPanel(says: RegExp): Promise<void> {
  const sentences = async (): Promise<(string | undefined)[]> => Promise.all(onScreen.map((metric) => drawnBy(page, metric)));
  await expect.poll(async () => (await sentences()).filter((sentence) => !says.test(sentence ?? '')), soon).toEqual([]);
  expect(await page.getByRole('alert').count()).toBe(0);
}

/** What a reader does, and what must be on screen soon after. */
const moves: ((i: number) => Promise<void>)[] = [
  async (i) => {
    await search(`run-${i % 30}`);
    await expect.poll(async () => (await rows()).includes(`run-${i % 30}`), soon).toBe(true);
    await everyPanel(/^\d+ runs?; .* over step 0 to 1,999; lowest/);
  },
  async () => {
    await search('');
    await everyPanel(/^30 runs; .* over step 0 to 1,999; lowest/);
  },
  async () => {
    const header = page.getByRole('columnheader', { name: 'lr' });
    await header.getByRole('button', { name: 'lr' }).first().click();
    // It grows with the number of the run; without a sort they stand as they were created.
    const top = (await header.getAttribute('aria-sort')) === 'descending' ? 'run-29' : 'run-0';
    await expect.poll(async () => (await rows())[0], soon).toBe(top);
    await everyPanel(/^30 runs/);
  },
  async (i) => {
    // Seldom the same twice: what was kept needs no worker.
    await zoomInto(page, first!, 0.2 + (i % 200) / 1000, 0.7);
    await expect.poll(() => drawnBy(page, first!), soon).toMatch(/^30 runs; .* over step [1-9]/);
    await resetZoom(page, first!);
    await everyPanel(/^30 runs; .* over step 0 to 1,999/);
  },
  async (i) => {
    const slider = page.getByRole('slider', { name: 'Smoothing' });
    await slider.fill(String(((i * 7) % 90) / 100));
    await everyPanel(/^30 runs/);
  },
  async (i) => {
    // A column that no answer was kept for asks DuckDB.
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Add filter' });
    await dialog
      .getByRole('button', { name: i % 2 === 0 ? /^state/ : /^optimizer/ })
      .first()
      .click();
    await page
      .getByRole('list', { name: /^Values/ })
      .locator('li')
      .first()
      .waitFor(soon);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await everyPanel(/^30 runs/);
  },
];

/** Ends every worker of that name; one that is ended meanwhile is one less to end. */
async function end(name: string): Promise<number> {
  const victims = page.workers().filter((worker) => nameOf(worker) === name);
  await Promise.all(victims.map((worker) => worker.evaluate(() => globalThis.close()).catch(() => undefined)));
  return victims.length;
}

it(`each worker is ended ${kills} times while the dashboard moves: every panel draws again soon`, { timeout: 900_000 }, async () => {
  await everyPanel(/^30 runs/);
  await expect.poll(workerNames, { timeout: 60_000 }).toEqual(expect.arrayContaining(['series', 'database']));
  const ended = new Map(workerNames().map((name) => [name, 0]));
  // A worker that no move needed since it was ended is not there to be ended.
  for (let i = 0; i < kills * 8 && [...ended.values()].some((count) => count < kills); i++) {
    for (const [turn, name] of [...ended.keys()].entries()) {
      // Sometimes before the reader moves, sometimes while the answers are on their way.
      const early = (i + turn) % 2 === 0;
      const count = (more: number): unknown => ended.set(name, (ended.get(name) ?? 0) + more);
      if (early) count(await end(name));
      const moved = moves[(i + turn) % moves.length]!(i);
      if (!early) count(await end(name));
      await moved;
      await search('');
      await everyPanel(/^30 runs/);
    }
  }
  for (const [name, count] of ended) expect([name, count >= kills]).toEqual([name, true]);
  expect(opened.complaints).toEqual([]);
});
