import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWithData, sharedDataDir } from './sharedData.js';
import { launchClosed, openPage, type OpenPage } from './support/openPage.js';
import { serveRuns, type ServedRuns } from './support/serveRuns.js';

interface Reference {
  per_run: { run: string; exit_code: number | null; config: Record<string, unknown>; last: Record<string, number> | null }[];
}

/** The whole product on real runs, in a browser that can reach nothing but the page's own origin. */
describeWithData('the dashboard of the rainbow runs, with every other origin refused', () => {
  let served: ServedRuns;
  let browser: Browser;
  let opened: OpenPage;
  let page: Page;
  let reference: Reference;

  beforeAll(async () => {
    const data = sharedDataDir ?? '';
    reference = JSON.parse(await readFile(join(data, 'reference/wandb_rainbow.json'), 'utf8')) as Reference;
    served = await serveRuns(join(data, 'wandb/rainbow'));
    browser = await launchClosed();
    opened = await openPage(browser, served.address, { colorScheme: 'light' });
    page = opened.page;
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  const rows = (): Locator => page.locator('[role=row][data-run]');
  const shows = (text: string): Promise<void> => page.locator('.rf-runs-note', { hasText: text }).waitFor();
  const panel = (title: string): Locator =>
    page.locator('.rf-panel').filter({ has: page.getByRole('heading', { name: title, exact: true }) });

  it('lists 191 runs and draws their lines', async () => {
    await shows('191 runs');
    await page.getByText('1–', { exact: false }).first().waitFor();
    expect(await rows().count()).toBeLessThan(80);
    await panel('Eval/AverageReturns').scrollIntoViewIfNeeded();
    const withReturns = reference.per_run.filter(({ last }) => last && 'Eval/AverageReturns' in last).length;
    await panel('Eval/AverageReturns')
      .getByText(new RegExp(`^${withReturns} of 191 runs`))
      .waitFor();
  });

  it('loads its own DuckDB, and asks no other origin for anything', async () => {
    await expect.poll(() => opened.requests.some((url) => url.endsWith('.wasm')), { timeout: 20_000 }).toBe(true);
    expect(opened.requests.filter((url) => !url.startsWith(served.address) && !/^(blob|data):/.test(url))).toEqual([]);
  });

  it('sorts', async () => {
    const name = page.getByRole('columnheader', { name: 'Name' });
    await name.getByRole('button', { name: 'Name' }).click();
    await expect.poll(() => name.getAttribute('aria-sort')).toBe('ascending');
    await expect.poll(async () => sorted(await names())).toBe(true);
    const shown = await names();
    await name.getByRole('button', { name: 'Name' }).click();
    await expect.poll(() => name.getAttribute('aria-sort')).toBe('descending');
    await expect.poll(async () => (await names())[0] !== shown[0]).toBe(true);
  });

  it('filters, with values that DuckDB counted', async () => {
    const counts = new Map<string, number>();
    for (const { exit_code } of reference.per_run) {
      const state = exit_code === null ? 'crashed' : exit_code === 0 ? 'finished' : 'failed';
      counts.set(state, (counts.get(state) ?? 0) + 1);
    }
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page
      .getByRole('dialog', { name: 'Add filter' })
      .getByRole('button', { name: /^state/ })
      .first()
      .click();
    const values = page.getByRole('list', { name: /^Values/ });
    for (const [state, count] of counts) await values.locator('li', { hasText: `${state}${count}` }).waitFor();
    await page.getByRole('combobox', { name: 'Operator' }).selectOption('=');
    await page.getByRole('textbox', { name: 'Value' }).fill('finished');
    await page.getByRole('button', { name: 'Apply' }).click();
    await shows(`${counts.get('finished')} runs`);
    await panel('Eval/AverageReturns')
      .getByText(`${counts.get('finished')} runs`)
      .waitFor();
  });

  it('hides a run from list count and panels, and shows it again', async () => {
    await rows().first().getByRole('button').click();
    await shows('127 of 128 visible');
    await panel('Eval/AverageReturns')
      .getByText(/12[67](?: of 127)? runs/)
      .waitFor();
    await page.getByRole('button', { name: 'Show all' }).click();
    await shows('128 runs');
  });

  it('zooms by dragging and resets by a double click', async () => {
    const chart = panel('Eval/AverageReturns').locator('.rf-panel-drawing');
    const ticks = (): Promise<string[]> => chart.locator('svg text').allTextContents();
    const before = await ticks();
    const box = (await chart.boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.4, box.y + box.height * 0.5);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.5, { steps: 4 });
    await page.mouse.up();
    await expect.poll(ticks).not.toEqual(before);
    await page.mouse.dblclick(box.x + box.width * 0.5, box.y + box.height * 0.5);
    await expect.poll(ticks).toEqual(before);
  });

  it('reads out the values under the pointer', async () => {
    const box = (await panel('Eval/AverageReturns').locator('.rf-panel-drawing').boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.4);
    const tooltip = page.locator('.rf-tooltip');
    await tooltip.getByText(/Step \d+/).waitFor();
    expect(await tooltip.textContent()).toMatch(/and \d+ more/);
    await page.mouse.move(5, 5);
  });

  it('highlights in the panels the run that the list points at', async () => {
    await rows().nth(1).hover();
    await expect.poll(() => rows().nth(1).getAttribute('class')).toContain('rf-highlighted');
  });

  it('changes its theme', async () => {
    const background = (): Promise<string> =>
      page
        .locator('.rf-root')
        .first()
        .evaluate((root) => getComputedStyle(root).getPropertyValue('--rf-surface').trim());
    const light = await background();
    await page.getByRole('button', { name: 'Use the dark theme' }).click();
    await expect.poll(background).not.toBe(light);
  });

  it('has nothing to complain about', async () => {
    await shows('128 runs');
    expect(opened.complaints).toEqual([]);
  });

  const sorted = (shown: string[]): boolean => shown.length > 0 && shown.join() === shown.toSorted().join();

  async function names(): Promise<string[]> {
    await page
      .locator('[role=row] .rf-bone')
      .waitFor({ state: 'detached' })
      .catch(() => undefined);
    return page.locator('[role=row][data-run] .rf-runs-name').allTextContents();
  }
});
