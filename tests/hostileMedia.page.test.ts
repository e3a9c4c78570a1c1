import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mediaFile } from '../src/arrow/index.js';
import { allRuns, type LoggedMedia, type MediaFile, type ProjectData } from '../src/model/index.js';
import { makeRun } from './support/makeRun.js';
import { launchClosed, openPlainPage } from './support/openPage.js';
import { serveFolder, type ServedFolder } from './support/servedFolder.js';

// The built page and the real server, shown a page and a drawing that try to run, to fetch and to lead away; a server that they aim at counts who comes.

let browser: Browser;
let canary: Server;
let served: ServedFolder | undefined;
const visits: string[] = [];

beforeAll(async () => {
  browser = await launchClosed();
  canary = createServer((request, response) => {
    visits.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  await served?.close();
  await browser.close();
  canary.close();
});

function hostile(aim: string): ProjectData {
  const page = `<!doctype html><meta http-equiv="refresh" content="0;url=${aim}/refresh"><base href="${aim}/base/">
    <link rel="stylesheet" href="${aim}/style.css"><link rel="preconnect" href="${aim}"><link rel="prefetch" href="${aim}/prefetch">
    <style>@import url(${aim}/import.css); body { background: url(${aim}/background.png) } @font-face { font-family: x; src: url(${aim}/font.woff) } p { font-family: x }</style>
    <script>top.document.title = 'escaped'; fetch('${aim}/script'); new Image().src = '${aim}/image'</script>
    <img src="${aim}/img.png" srcset="${aim}/srcset.png" onerror="fetch('${aim}/onerror')"><video src="${aim}/video.mp4" poster="${aim}/poster.png"></video>
    <iframe src="${aim}/frame"></iframe><object data="${aim}/object"></object><form action="${aim}/form"><button id="b">send</button></form>
    <p>A logged page</p><a href="${aim}/link" ping="${aim}/ping" target="_self">follow me</a>`;
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="80" height="60" onload="fetch('${aim}/svg-onload')">
    <script>document.title = 'escaped'; fetch('${aim}/svg-script')</script><image xlink:href="${aim}/svg-image.png" width="9" height="9"/>
    <style>@import url(${aim}/svg-import.css);</style><rect width="80" height="60" fill="#36c"/></svg>`;
  const mediaFiles: MediaFile[] = [mediaFile(new TextEncoder().encode(page), 'html'), mediaFile(new TextEncoder().encode(drawing), 'svg')];
  const entries: LoggedMedia[] = [
    { step: 1, kind: 'html', file: mediaFiles[0]!.path, caption: 'the page' },
    { step: 1, kind: 'image', file: mediaFiles[1]!.path, caption: 'the drawing' },
  ];
  const runs = [makeRun('r', { createdAt: 1, media: new Map([['hostile', entries]]) })];
  return { id: 'hostile', name: 'hostile', runs, parameters: [], warnings: [], mediaFiles };
}

it('what runs logged runs no script, asks for nothing and leads nowhere', { timeout: 180_000 }, async () => {
  const aim = `http://127.0.0.1:${(canary.address() as AddressInfo).port}`;
  served = await serveFolder(hostile(aim));
  const { page } = await openPlainPage(browser, served.address);
  const spec = { keys: ['hostile'], across: 'index', tile: 288 };
  const view = {
    kind: 'dashboard-view',
    version: 1,
    runSet: allRuns('hostile'),
    widths: {},
    panels: [{ id: 'm', kind: 'media', version: 1, spec, layout: { x: 0, y: 0, w: 12, h: 12 } }],
    open: {},
    smoothing: 0,
  };
  await page.evaluate((saved) => localStorage.setItem('runfolio.view.hostile', saved), JSON.stringify(view));
  await page.reload();
  await page.locator('.rf-media-picture img').first().waitFor({ timeout: 60_000 });
  const frame = page.frameLocator('.rf-media-html').first();
  await frame.getByText('A logged page').waitFor({ timeout: 30_000 });
  await page
    .getByRole('button', { name: /^Open hostile of r, step 1, item 1/ })
    .first()
    .click();
  const opened = page.getByRole('dialog').frameLocator('iframe');
  await opened.getByText('follow me').click({ timeout: 10_000 });
  await page.waitForTimeout(1000);
  // What the policy of the page in its sandbox stops never reaches a server.
  expect(visits).toEqual([]);
  expect(await page.title()).not.toContain('escaped');
  await page.context().close();
});
