import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeExport } from '../src/arrow/index.js';
import type { ProjectData, RunData } from '../src/model/index.js';
import { makeRun } from './support/makeRun.js';
import { launchClosed, openPage, type OpenPage } from './support/openPage.js';
import { serveRuns, type ServedRuns } from './support/serveRuns.js';

let folder: string;
let served: ServedRuns;
let browser: Browser;
let opened: OpenPage;
let page: Page;

const hour = 3_600_000;
const metrics = new Map([['loss', { step: Float64Array.of(0, 1, 2), value: Float64Array.of(3, 2, 1) }]]);
const run = (id: string, hoursAgo: number): RunData => makeRun(id, { createdAt: Date.now() - hoursAgo * hour, durationS: 60, metrics });

async function write(name: string, project: Omit<ProjectData, 'parameters' | 'warnings'>): Promise<void> {
  for (const { path, bytes } of writeExport({ ...project, parameters: [], warnings: [] })) {
    await mkdir(dirname(join(folder, name, path)), { recursive: true });
    await writeFile(join(folder, name, path), bytes);
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runfolio-projects-'));
  await write('1', { id: 'old', name: 'Old', runs: [run('a', 50)] });
  await write('2', {
    id: 'twin',
    name: 'Twin',
    runs: [run('a', 30), makeRun('b', { state: 'running', createdAt: Date.now() - 3 * hour })],
  });
  await write('3', { id: 'twin', name: 'Twin', runs: [makeRun('a')] });
  for (let i = 1; i <= 5; i++) await write(`spare-${i}`, { id: `spare-${i}`, name: `Spare ${i}`, runs: [makeRun('a')] });
  served = await serveRuns(folder);
  browser = await launchClosed();
  opened = await openPage(browser, served.address, { viewport: { width: 380, height: 600 } });
  page = opened.page;
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await served?.stop();
  await rm(folder, { recursive: true });
});

it('lists projects with runs, last activity and size, the latest first', async () => {
  await page.locator('tbody tr').first().waitFor();
  const rows = await page.locator('tbody tr').evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
  const undated = rows.splice(2);
  expect(undated.map(([name]) => name)).toEqual(['Spare 1', 'Spare 2', 'Spare 3', 'Spare 4', 'Spare 5', 'Twintwin-2']);
  expect(undated[5]).toEqual(['Twintwin-2', '1', 'unknown', expect.stringMatching(/^\d.* kB$/)]);
  expect(rows).toEqual([
    ['Twintwin', '21 running', '3 hours ago', expect.stringMatching(/^\d.* kB$/)],
    ['Old', '1', '2 days ago', expect.stringMatching(/^\d.* kB$/)],
  ]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(380);
});

it('opens one by a click anywhere in its row, and leads back', async () => {
  const box = (await page.locator('tbody tr').nth(1).locator('td').last().boundingBox())!;
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.locator('.rf-bar-project', { hasText: 'Old' }).waitFor();
  await page.locator('.rf-panel').first().waitFor();
  await page.locator('a.rf-bar-home').click();
  await page.getByRole('heading', { name: 'Projects' }).waitFor();
});

it('finds projects by name or id, and says where there is none', async () => {
  const names = page.locator('tbody th bdi');
  const search = page.getByRole('searchbox', { name: 'Search projects' });
  await search.fill('TWIN-2');
  await expect.poll(() => names.allTextContents()).toEqual(['Twin']);
  await page.getByText('1 of 8').waitFor();
  await search.fill('nothing like it');
  await page.getByText('No project is called like “nothing like it”.').waitFor();
  await search.fill('');
  await expect.poll(() => names.count()).toBe(8);
});

it('changes the theme, and complains about nothing', async () => {
  await page.getByRole('button', { name: 'Use the dark theme' }).click();
  await page.getByRole('button', { name: 'Use the light theme' }).waitFor();
  expect(opened.complaints).toEqual([]);
});

it('speaks the language of the browser, that of its address or one that is chosen, which it keeps', async () => {
  const options = { viewport: { width: 380, height: 600 }, locale: 'de-AT' };
  const german = await openPage(browser, served.address, options);
  await german.page.getByRole('heading', { name: 'Projekte' }).waitFor();
  await german.page.locator('tbody tr', { hasText: 'vor 3 Stunden' }).waitFor();
  await german.page.goto(`${served.address}?lang=ar`);
  await german.page.getByRole('heading', { name: 'المشاريع' }).waitFor();
  expect(await german.page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual(['ar', 'rtl']);
  expect(await german.page.evaluate(() => document.documentElement.scrollWidth)).toBe(380);
  await german.page.getByRole('button', { name: 'اللغة' }).click();
  await german.page.getByRole('button', { name: '한국어' }).click();
  await german.page.getByRole('heading', { name: '프로젝트' }).waitFor();
  expect(new URL(german.page.url()).search).toBe('');
  await german.page.reload();
  await german.page.getByRole('heading', { name: '프로젝트' }).waitFor();
  expect(german.complaints).toEqual([]);
  await german.page.context().close();
});
