import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { SlowLink } from '../scripts/slowLink.js';
import { drawnBy, panelOf } from './support/dashboardPage.js';
import { faultMetrics, faultProject } from './support/faultProject.js';
import { launchClosed, openPlainPage, type OpenPage } from './support/openPage.js';
import { serveFolder, type ServedFolder } from './support/servedFolder.js';
import { startSlowProxy, type ProxiedRequest, type SlowProxy } from './support/slowProxy.js';

/** What the platform's types do not know yet. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

// The built page and the real server, with a slow network between them: 12 Mbit/s that all share, 80 ms to each answer.

const [first, last] = [faultMetrics[0]!, faultMetrics.at(-1)!];
const slow = { timeout: 60_000, interval: 50 };

let browser: Browser;
let served: ServedFolder;
let network: SlowProxy;
let opened: OpenPage;

beforeAll(async () => {
  browser = await launchClosed();
  // Large enough for several files to each metric, whose runs 0 to 3 are in the first.
  served = await serveFolder(faultProject({ points: 10_000 }));
}, 180_000);
beforeEach(async () => {
  network = await startSlowProxy(served.address, new SlowLink({ bytesPerMs: 1500, latency: 80 }));
});
afterEach(async () => {
  await opened.page.context().close();
  await network.close();
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

const drawn = async (metric: string): Promise<string> => (await drawnBy(opened.page, metric)) ?? 'nothing';
const historyOf = (metric: string): string => `/history/${faultMetrics.indexOf(metric)}/`;
const requestsFor = (metric: string): ProxiedRequest[] => network.requests.filter(({ path }) => path.includes(historyOf(metric)));

it('skeletons stand where the drawings will be, and nothing moves when they come', { timeout: 120_000 }, async () => {
  opened = await openPlainPage(browser, 'about:blank');
  const { page } = opened;
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShift[]) {
        const moved = entry.sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 200) : 'text'));
        // A thousandth of the page is a label of a few digits that found its place; a panel is a hundred times that.
        if (entry.value >= 0.001) shifts.push(`${entry.value}: ${moved.join(', ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(network.address);
  const panel = panelOf(page, first);
  await panel.locator('.rf-skeleton').waitFor();
  const before = await panel.boundingBox();
  expect(await drawn(first)).toBe('nothing');
  await expect.poll(() => drawn(first), slow).toMatch(/^10 runs/);
  expect(await panel.boundingBox()).toEqual(before);
  expect(await page.evaluate(() => Reflect.get(globalThis, 'shifts') as string[])).toEqual([]);
  expect(opened.complaints).toEqual([]);
});

it('a drawing stays, under a line of progress, while more of it is fetched', { timeout: 120_000 }, async () => {
  opened = await openPlainPage(browser, network.address);
  const { page } = opened;
  const search = page.getByRole('searchbox', { name: 'Search runs' });
  await search.fill('run-9');
  await page.locator('.rf-runs-note', { hasText: '1 run' }).waitFor();
  await panelOf(page, last).scrollIntoViewIfNeeded();
  await expect.poll(() => drawn(last), slow).toMatch(/^1 run;/);
  const one = await drawn(last);
  const asked = requestsFor(last).length;
  await search.fill('');
  await panelOf(page, last).locator('.rf-progress-active').waitFor({ state: 'attached' });
  expect(await drawn(last)).toBe(one);
  await expect.poll(() => drawn(last), slow).toMatch(/^10 runs;/);
  await panelOf(page, last).locator('.rf-progress-active').waitFor({ state: 'detached' });
  expect(requestsFor(last).length).toBeGreaterThan(asked);
  expect(opened.complaints).toEqual([]);
});

it('what nobody waits for any more is aborted on the wire, and fetched when it is looked at again', { timeout: 120_000 }, async () => {
  opened = await openPlainPage(browser, network.address);
  const { page } = opened;
  await expect.poll(() => drawn(first), slow).toMatch(/^10 runs/);
  // They never end by themselves, and the page would wait 20 s for more.
  network.stalls = (path) => path.includes(historyOf(last));
  await panelOf(page, last).scrollIntoViewIfNeeded();
  await expect.poll(() => requestsFor(last).some(({ sent }) => sent > 0), slow).toBe(true);
  await panelOf(page, first).scrollIntoViewIfNeeded();
  await expect.poll(() => requestsFor(last).every(({ end }) => end === 'abandoned'), { ...slow, timeout: 15_000 }).toBe(true);
  network.stalls = () => false;
  await panelOf(page, last).scrollIntoViewIfNeeded();
  await expect.poll(() => drawn(last), slow).toMatch(/^10 runs/);
  expect(opened.complaints).toEqual([]);
});

it(
  'a download that stalls for good is said to, with a way to try again, the others draw, and it comes by itself once it can',
  { timeout: 180_000 },
  async () => {
    network.stalls = (path) => path.includes(historyOf(faultMetrics[1]!));
    opened = await openPlainPage(browser, network.address);
    const { page } = opened;
    const stuck = panelOf(page, faultMetrics[1]!);
    for (const metric of [first, faultMetrics[2]!]) await expect.poll(() => drawn(metric), slow).toMatch(/^10 runs/);
    const alert = stuck.getByRole('alert');
    await alert.getByText(/\/history\/1\/.*\.arrow has sent nothing for 20 seconds\./).waitFor({ timeout: 60_000 });
    await alert.getByRole('button', { name: 'Retry' }).waitFor();
    await expect.poll(() => requestsFor(faultMetrics[1]!).filter(({ end }) => end === 'abandoned').length, slow).toBeGreaterThan(0);
    network.stalls = () => false;
    await expect.poll(() => drawn(faultMetrics[1]!), slow).toMatch(/^10 runs/);
    expect(await alert.count()).toBe(0);
  },
);
