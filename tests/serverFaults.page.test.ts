import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { drawnBy, panelOf, zoomInto } from './support/dashboardPage.js';
import { faultMetrics, faultProject } from './support/faultProject.js';
import { launchClosed, openPlainPage, type OpenPage } from './support/openPage.js';
import { serveFolder, type ServedFolder } from './support/servedFolder.js';

// The built page and the real server, which dies and comes back. Nothing is reloaded, and no Retry is clicked.

const points = 10_000;
const [first, last] = [faultMetrics[0]!, faultMetrics.at(-1)!];
/** Attempts are up to 8 seconds apart when a server was away for less than 15. */
const back = { timeout: 40_000, interval: 100 };

let browser: Browser;
let served: ServedFolder;
let opened: OpenPage;

beforeAll(async () => {
  browser = await launchClosed();
});
beforeEach(async () => {
  served = await serveFolder(faultProject({ points }));
}, 180_000);
afterEach(async () => {
  await opened.page.context().close();
  await served.close();
});
afterAll(() => browser.close());

/** Complaints other than those of the browser about requests that failed. */
const complaints = (): string[] => opened.complaints.filter((text) => !text.includes('ERR_CONNECTION') && !text.includes('ERR_INCOMPLETE'));
const outOfReach = (page: Page) => page.getByText('could not be reached');
const drawn = async (page: Page, metric: string): Promise<string> => (await drawnBy(page, metric)) ?? 'nothing';

/** What a panel says when it draws all that was written with this level. */
function whole(metric: string, level = 0): RegExp {
  const value = level + faultMetrics.indexOf(metric);
  return new RegExp(
    `^10 runs; ${metric} over step 0 to 9,999; lowest ${value} by run-0 .* highest ${value + 10}\\.\\d+ by run-9 at step 9,999`,
  );
}

it('dies while panels load: what is missing says so, and comes when the server is back', { timeout: 120_000 }, async () => {
  opened = await openPlainPage(browser, 'about:blank');
  const { page } = opened;
  const asked = page.context().waitForEvent('request', (request) => request.url().includes('/history/'));
  await page.goto(served.address);
  await asked;
  await served.die();
  await outOfReach(page).first().waitFor();
  await served.returns();
  for (const metric of faultMetrics.slice(0, 3)) await expect.poll(() => drawn(page, metric), back).toMatch(whole(metric));
  await expect.poll(() => outOfReach(page).count(), back).toBe(0);
  // DuckDB had not been fetched when the server died.
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page
    .getByRole('dialog', { name: 'Add filter' })
    .getByRole('button', { name: /^state/ })
    .first()
    .click();
  await page
    .getByRole('list', { name: /^Values/ })
    .locator('li', { hasText: 'finished5' })
    .waitFor({ timeout: 40_000 });
  expect(complaints()).toEqual([]);
});

it(
  'dies in the middle of a session: what is on screen stays and zooms, the rest says what it misses, and comes',
  { timeout: 120_000 },
  async () => {
    opened = await openPlainPage(browser, served.address);
    const { page } = opened;
    await expect.poll(() => drawn(page, first), back).toMatch(whole(first));
    await page.locator('[data-run]', { hasText: '10.09' }).waitFor();
    await served.die();
    await zoomInto(page, first, 0.4, 0.6);
    await expect.poll(() => drawn(page, first), back).toMatch(/over step \d,\d+ to \d,\d+; lowest 0 by run-0 .*highest 0\.09/);
    await page.getByRole('searchbox', { name: 'Search runs' }).fill('run-1');
    await page.locator('.rf-runs-note', { hasText: '1 run' }).waitFor();
    await page.getByRole('searchbox', { name: 'Search runs' }).fill('');
    await expect.poll(() => drawn(page, first), back).toMatch(/^10 runs;/);
    await panelOf(page, last).scrollIntoViewIfNeeded();
    await panelOf(page, last).getByText('could not be reached').waitFor();
    expect(await panelOf(page, last).getByRole('alert').textContent()).toContain(served.address);
    await served.returns();
    await expect.poll(() => drawn(page, last), back).toMatch(whole(last));
    expect(await drawn(page, first)).toMatch(/lowest 0 by run-0 .*highest 0\.09/);
    expect(complaints()).toEqual([]);
  },
);

it('comes back with another export: everything on screen is of that, without a mixture', { timeout: 120_000 }, async () => {
  opened = await openPlainPage(browser, served.address);
  const { page } = opened;
  await expect.poll(() => drawn(page, first), back).toMatch(whole(first));
  await served.die();
  await panelOf(page, last).scrollIntoViewIfNeeded();
  await panelOf(page, last).getByText('could not be reached').waitFor();
  await served.write(faultProject({ points, level: 500 }));
  await served.returns();
  await expect.poll(() => drawn(page, last), back).toMatch(whole(last, 500));
  await panelOf(page, first).scrollIntoViewIfNeeded();
  await expect.poll(() => drawn(page, first), back).toMatch(whole(first, 500));
  expect(complaints()).toEqual([]);
});
