import type { Browser, Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { drawnBy, panelOf } from './support/dashboardPage.js';
import { faultMetrics, faultProject } from './support/faultProject.js';
import { launchClosed, openPage, type OpenPage } from './support/openPage.js';
import { serveFolder, type ServedFolder } from './support/servedFolder.js';

// The built page, whose menus come as files of their own: here these come when the test says so, or not at all.

const [metric] = faultMetrics as [string];
const popup = /\/WholePopup-/;
const runMenu = /\/WholeRunMenu-/;

let browser: Browser;
let served: ServedFolder;
let opened: OpenPage;
let page: Page;

beforeAll(async () => {
  browser = await launchClosed();
  served = await serveFolder(faultProject({ points: 50 }));
}, 180_000);
beforeEach(async () => {
  opened = await openPage(browser, served.address);
  ({ page } = opened);
  await page.getByRole('application', { name: new RegExp(`runs; ${metric} `) }).waitFor();
});
afterEach(() => page.context().close());
afterAll(async () => {
  await browser.close();
  await served.close();
});

/** Holds a file back; resolves to what lets it come. */
async function heldBack(file: RegExp): Promise<() => void> {
  let come = (): void => undefined;
  const allowed = new Promise<void>((resolve) => (come = resolve));
  await page.route(file, async (route) => {
    await allowed;
    await route.continue();
  });
  return come;
}

const settings = (): Locator => page.getByRole('button', { name: `Settings of ${metric}`, exact: true });
const form = (): Locator => page.getByRole('dialog', { name: `Settings of ${metric}` });
const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent || document.activeElement?.className || '');

it('settings pressed before their code is there open by themselves', async () => {
  const come = await heldBack(popup);
  await settings().click();
  expect(await settings().getAttribute('aria-busy')).toBe('true');
  const before = await settings().boundingBox();
  expect(await form().count()).toBe(0);
  come();
  await form().waitFor();
  expect(await settings().boundingBox()).toEqual(before);
  expect(await settings().getAttribute('aria-expanded')).toBe('true');
  await expect
    .poll(() =>
      form()
        .getByLabel('Title')
        .evaluate((field) => field === document.activeElement),
    )
    .toBe(true);
  // The button closes what it opened.
  await settings().click();
  await form().waitFor({ state: 'detached' });
  await settings().click();
  await form().waitFor();
});

it('so do those pressed by key, with the focus on their first entry, and the button gets it back', async () => {
  const come = await heldBack(popup);
  await settings().focus();
  await page.keyboard.press('Enter');
  come();
  await expect
    .poll(() =>
      form()
        .getByLabel('Title')
        .evaluate((field) => field === document.activeElement),
    )
    .toBe(true);
  await page.keyboard.press('Escape');
  await form().waitFor({ state: 'detached' });
  await expect.poll(() => settings().evaluate((button) => button === document.activeElement)).toBe(true);
});

it('whoever goes on before the code is there opens nothing', async () => {
  const come = await heldBack(popup);
  await settings().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  expect(await settings().getAttribute('aria-busy')).toBeNull();
  const arrived = page.waitForResponse(popup);
  come();
  await arrived;
  await page.getByRole('button', { name: 'Group' }).first().click();
  await page.getByRole('dialog', { name: 'Group runs' }).waitFor();
  expect(await form().count()).toBe(0);
});

it('settings whose code cannot be had say so and harm nothing', async () => {
  await page.route(popup, (route) => route.abort());
  await settings().click();
  const said = page.getByRole('alert').filter({ hasText: 'could not be loaded' });
  await said.waitFor();
  expect(await focused()).toBe('Retry');
  expect(await drawnBy(page, metric)).toContain(metric);
  expect(await panelOf(page, metric).getByRole('heading').textContent()).toBe(metric);
  // Escape lets it be.
  await page.keyboard.press('Escape');
  await said.waitFor({ state: 'detached' });
  expect(await form().count()).toBe(0);
  await settings().click();
  // A browser keeps a failed module for as long as the page is open: what helps then is said.
  await said.getByText(/reload the page/).waitFor();
  await said.getByRole('button', { name: 'Retry' }).click();
  await said.waitFor();
  await expect.poll(focused).toBe('Retry');
  await page.reload();
  await page.unroute(popup);
  await settings().click();
  await form().waitFor();
});

it('the menu of a run opens by itself where it was called for, by right click', async () => {
  const come = await heldBack(runMenu);
  const row = page.locator('[role=row][data-run]').nth(2);
  const box = (await row.boundingBox())!;
  await page.mouse.click(box.x + 60, box.y + 10, { button: 'right' });
  come();
  const menu = page.getByRole('menu', { name: /^Run run-/ });
  await menu.waitFor();
  const place = (await menu.boundingBox())!;
  expect(Math.abs(place.x - box.x - 60)).toBeLessThan(8);
  await menu.getByRole('menuitem', { name: /Hide in panels/ }).click();
  await menu.waitFor({ state: 'detached' });
  await page.getByText('9 of 10', { exact: false }).first().waitFor();
});

it('and by key, where arrows go through it and the list gets the focus back', async () => {
  const come = await heldBack(runMenu);
  const grid = page.getByRole('grid', { name: 'Runs' });
  await grid.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+F10');
  come();
  const menu = page.getByRole('menu', { name: /^Run run-/ });
  await menu.waitFor();
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toContain('Hide in panels');
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'detached' });
  await expect.poll(() => grid.evaluate((list) => list === document.activeElement)).toBe(true);
});

it('a run’s menu that cannot be had says so where it was called for', async () => {
  await page.route(runMenu, (route) => route.abort());
  const row = page.locator('[role=row][data-run]').nth(1);
  const { x = 0, y = 0 } = (await row.boundingBox()) ?? {};
  await page.mouse.click(x + 60, y + 10, { button: 'right' });
  const said = page.getByText('The menu of runs could not be loaded.');
  await said.waitFor();
  const place = (await page.locator('.rf-popup-failure').boundingBox())!;
  expect([Math.round(place.x - x), Math.round(place.y - y)]).toEqual([60, 10]);
  await page.mouse.click(700, 5);
  await said.waitFor({ state: 'detached' });
});
