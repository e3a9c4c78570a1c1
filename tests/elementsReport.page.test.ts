import { getRequestListener } from '@hono/node-server';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadReportText } from '../src/report/plain.js';
import { openElements } from './support/elementsPage.js';
import { elementsProject } from './support/elementsProject.js';
import { elementsServer, type ElementsServer } from './support/elementsServer.js';
import { embedServer, type EmbedServer } from './support/embedServer.js';
import { launchClosed } from './support/openPage.js';

// Reports in elements, from wherever they come: a server's are those of the server that `runfolio serve` starts.

let browser: Browser;
let server: ElementsServer;
let reports: EmbedServer;
beforeAll(async () => {
  browser = await launchClosed();
  server = await elementsServer(elementsProject());
  reports = await embedServer({ curves: elementsProject() });
  server.api = getRequestListener(reports.app.fetch);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await server.close();
  await reports.end();
});

const text = `---
kind: report
version: 1
title: Weekly
runSets:
  all:
    name: All runs
    project: curves
---

There are {{count of all}} runs.

\`\`\`yaml panel-grid
runSets: [all]
panels:
  - id: loss
    kind: line-plot
    version: 1
    spec: { metrics: [train/loss], x: step, yScale: linear, smoothing: 0, showOriginal: true }
    layout: { x: 0, y: 0, w: 12, h: 8 }
\`\`\`
`;

it('a report is drawn by its document, its address, and its id on a server', async () => {
  const report = (await loadReportText()).parseReport(text);
  const json = JSON.stringify(report);
  server.pages.set('weekly.json', { html: json });
  server.pages.set('weekly.runfolio.md', { html: text });
  const id = await reports.report(report);
  const token = reports.token('read');
  const { page, complaints } = await openElements(
    browser,
    server,
    `<runfolio-report id="child" src="export"><script type="application/json">${json}</script></runfolio-report>
     <runfolio-report id="attribute" src="export" report='${json}'></runfolio-report>
     <runfolio-report id="property" src="export"></runfolio-report>
     <runfolio-report id="saved" src="export" report="weekly.json"></runfolio-report>
     <runfolio-report id="text" src="export" report="weekly.runfolio.md" header="false"></runfolio-report>
     <runfolio-report id="server" api="api" report="${id}"></runfolio-report>
     <script>
       window.ready = [];
       window.errors = [];
       document.addEventListener('runfolio-ready', ({ target }) => ready.push(target.id));
       document.addEventListener('runfolio-error', ({ target, detail: { code } }) => errors.push([target.id, code]));
       document.querySelector('#property').report = ${json};
       document.querySelector('#server').getToken = async () => ${JSON.stringify(token)};
     </script>`,
  );
  const told = (name: 'ready' | 'errors'): Promise<unknown[]> =>
    page.evaluate((list) => (window as unknown as Record<string, unknown[]>)[list]!, name);
  for (const way of ['child', 'attribute', 'property', 'saved', 'text', 'server']) {
    const element = page.locator(`#${way}`);
    await element.scrollIntoViewIfNeeded();
    const drawing = element.getByRole('application').first();
    expect(await drawing.getAttribute('aria-label', { timeout: 30_000 }), way).toMatch(/^3 runs; train\/loss/);
    await element.getByText('There are 3 runs.').waitFor();
    expect(await element.getByRole('heading', { name: 'Weekly' }).count(), way).toBe(way === 'text' ? 0 : 1);
    await expect.poll(() => told('ready'), { timeout: 10_000 }).toContain(way);
  }
  expect([await told('errors'), complaints]).toEqual([[], []]);

  await page.evaluate(() => {
    Object.assign(document.querySelector('#saved')!, { report: 'nowhere.json' });
    Object.assign(document.querySelector('#server')!, { report: 'nothing-there' });
    Object.assign(document.querySelector('#property')!, { report: { kind: 'report', version: 1 } });
  });
  await expect
    .poll(async () => (await told('errors')).map(String).toSorted((a, b) => a.localeCompare(b)))
    .toEqual(['property,bad-input', 'saved,not-found', 'server,not-found']);
  await page.locator('#saved').getByText('nowhere.json was answered with status 404').waitFor();
  await page.evaluate(() => {
    Object.assign(document.querySelector('#saved')!, { report: 'weekly.json' });
  });
  await page.locator('#saved').getByText('There are 3 runs.').waitFor();
  await page.context().close();
});
