import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchClosed } from './support/openPage.js';
import { serveRuns, type ServedRuns } from './support/serveRuns.js';

const sample = fileURLToPath(new URL('../demo-server/sample/export', import.meta.url));

/** A heading, and more line plots than fit on a screen: those below it are not drawn before they are printed. */
const panels = Array.from({ length: 6 }, (_, i) => ({
  id: `p${i}`,
  kind: 'line-plot',
  version: 1,
  title: `Plot ${i}`,
  spec: { metrics: ['val/loss'], x: 'step', yScale: 'linear', smoothing: 0, showOriginal: true },
  layout: { x: 0, y: 9 * i, w: 12, h: 9 },
}));

describe('a report on paper', () => {
  let folder: string;
  let served: ServedRuns;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'runfolio-print-'));
    served = await serveRuns(sample, 0, '--reports', folder);
    browser = await launchClosed();
    page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: 'dark' });
    // The browser's dialog would wait for somebody.
    await page.addInitScript('window.print = () => { window.asked = (window.asked ?? 0) + 1; };');
    await page.goto(`${served.address}#/reports/${await storeReport()}`);
    await page.locator('.rf-report .rf-panel canvas').first().waitFor({ timeout: 60_000 });
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function storeReport(): Promise<string> {
    const [{ id: project } = { id: '' }] = (await (await fetch(`${served.address}api/projects`)).json()) as { id: string }[];
    const report = {
      kind: 'report',
      version: 1,
      title: 'Printed',
      blocks: [{ id: 'g', type: 'panel-grid', runSets: ['all'], panels: panels.map(({ id }) => id) }],
      panels: Object.fromEntries(panels.map((panel) => [panel.id, panel])),
      runSets: { all: { id: 'all', name: 'All runs', project, sort: [], groupBy: [], hidden: [], pinned: [], colors: {} } },
    };
    const answer = await fetch(`${served.address}api/reports`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ report }),
    });
    expect(answer.status, await answer.clone().text()).toBe(201);
    return ((await answer.json()) as { id: string }).id;
  }

  test('Ctrl + P draws every panel as vectors before the browser is asked to print', async () => {
    expect(await page.locator('.rf-panel canvas').count()).toBeLessThan(panels.length);
    await page.keyboard.press('Control+p');
    await expect.poll(() => page.evaluate('window.asked'), { timeout: 60_000 }).toBe(1);
    const figures = page.locator('.rf-panel > .rf-print-figure');
    expect(await figures.count()).toBe(panels.length);
    for (let i = 0; i < panels.length; i++) {
      expect(await figures.nth(i).locator('g[clip-path] path[stroke]').count()).toBeGreaterThan(3);
      expect(await figures.nth(i).locator('image').count()).toBe(0);
    }
  });

  test('the paper has the texts and lines of all panels, none of them cut, and no picture of a plot', async () => {
    await page.emulateMedia({ media: 'print' });
    const pdf = await page.pdf({ format: 'A4', printBackground: true });
    const text = pdf.toString('latin1');
    const pages = text.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(1);
    expect(text).not.toMatch(/\/Subtype ?\/Image/);
    expect(strokes(pdf)).toBeGreaterThan(3 * panels.length);
    expect(text).toContain('/ToUnicode');
  });

  test('afterwards the page is as it was', async () => {
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect.poll(() => page.locator('.rf-print-figure').count()).toBe(0);
    expect(await page.locator('.rf-root').first().getAttribute('data-rf-theme')).not.toBe('light');
  });
});

/** How many lines the pages of a PDF stroke. */
function strokes(pdf: Buffer): number {
  let count = 0;
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 1)) {
    try {
      count +=
        inflateSync(pdf.subarray(at + 7))
          .toString('latin1')
          .match(/\nS\n/g)?.length ?? 0;
    } catch {
      // Not compressed, or no content of a page.
    }
  }
  return count;
}
