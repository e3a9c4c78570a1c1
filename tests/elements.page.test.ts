import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { curveProject } from '../stories/support/curveProject.js';
import { elementsServer, type ElementsServer } from './support/elementsServer.js';
import { launchClosed } from './support/openPage.js';

let browser: Browser;
let server: ElementsServer;
beforeAll(async () => {
  browser = await launchClosed();
  server = await elementsServer(curveProject({ points: 101, steps: 1000, runs: [1, 2, 3].map((level) => ({ name: `level-${level}`, metrics: { 'train/loss': (t: number) => level + t, 'val/loss': (t: number) => level - t } })) }));
}, 180_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

it('draws', async () => {
  server.pages.set('thin', { html: `<!doctype html><title>x</title><script type="module" src="elements/elements.js"></script><p>Hello</p>
  <runfolio-panel src="export" kind="line-plot" y="train/loss"></runfolio-panel>
  <runfolio-panel src="export" kind="line-plot" y="train/loss" smoothing="5"></runfolio-panel>
  <runfolio-dashboard src="export" height="500"></runfolio-dashboard>` });
  const page: Page = await browser.newPage();
  page.on('console', (m) => console.log('console', m.text()));
  page.on('pageerror', (m) => console.log('error', m.message, m.stack));
  await page.goto(server.address + 'thin');
  await page.waitForTimeout(4000);
  await page.screenshot({ path: '.cache/thin.png', fullPage: true });
  expect(1).toBe(1);
}, 60000);
