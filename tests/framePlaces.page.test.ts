import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { drawn, frameOf, helperPage, openPortal } from './support/frameSite.js';
import { framePortal, launchWithSites, type FramePortal } from './support/framePortal.js';
import { serveRuns, type ServedRuns } from './support/serveRuns.js';

// Frames of what needs no token: of a server of exports, and of files on a static host.

let portal: FramePortal;
let browser: Browser;
let served: ServedRuns;
let runs: string;

beforeAll(async () => {
  portal = await framePortal((path, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('cross-origin-resource-policy', 'cross-origin');
    readStatic(path).then(
      ({ bytes, type }) => response.setHeader('content-type', type).end(bytes),
      () => ((response.statusCode = 404), response.end()),
    );
  });
  served = await serveRuns('demo-server/sample/export', 0, '--frame-ancestors', portal.origin('127.0.0.1'));
  runs = served.address.replace(/\/$/, '');
  browser = await launchWithSites();
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await served?.stop();
  portal?.close();
});

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** The built page at `/site/`, as one copies it to a bucket, with an export beside it. */
async function readStatic(path: string): Promise<{ bytes: Uint8Array; type: string }> {
  const file = normalize(path);
  const folder = file.startsWith('/site/data/') ? 'demo-server/sample/export' : 'dist/app';
  const bytes = await readFile(join(folder, file.replace(/^\/site\/(?:data\/)?/, '')));
  return { bytes, type: types[extname(file)] ?? 'application/octet-stream' };
}

const panel = (y: string, title: string): string =>
  new URLSearchParams({ panel: JSON.stringify({ kind: 'line-plot', spec: { y }, title }) }).toString();
const panelAddress = (title = 'One'): string => `${runs}/embed/panel/glyphs#${panel('val/accuracy', title)}`;

describe('a server of exports', () => {
  it('shows a panel in a frame without an origin, in a page that isolates itself, without a violation', async () => {
    const isolated = { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' };
    const opened = await openPortal(browser, portal, '127.0.0.1', { html: helperPage(runs, panelAddress()), headers: isolated });
    const frame = await drawn(await frameOf(opened.page));
    expect(await opened.page.evaluate('crossOriginIsolated')).toBe(true);
    expect([await frame.evaluate('origin'), await frame.locator('.rf-panel').innerText()]).toEqual([
      'null',
      expect.stringContaining('One'),
    ]);
    await expect.poll(() => opened.page.evaluate('log.includes("ready") && log.includes(320)')).toBe(true);
    const place = frame.locator('.rf-panel');
    await opened.page.evaluate(`frame.set({ messages: { 'linePlot.step': 'Epoch', 'linePlot.exact': 'every point' } })`);
    await place.getByText('every point').waitFor();
    expect(await place.innerText()).toContain('Epoch');
    await opened.page.evaluate(`frame.set({ locale: 'de', messages: { 'linePlot.exact': 'jeder Punkt' } })`);
    await place.getByText('jeder Punkt').waitFor();
    expect(await place.innerText()).toContain('Schritt');
    expect([opened.complaints, await opened.page.evaluate('frame.ignored')]).toEqual([[], 0]);
  }, 60_000);

  it('draws many frames on a page, each as it is asked, and makes one higher while its menu is open', async () => {
    const many = Array.from(
      { length: 6 },
      (_, i) => `embedRunfolio(places[${i}], { src: '${panelAddress(`Panel ${i}`)}&height=${160 + 10 * i}' })`,
    );
    const html = `<script src="${runs}/frame.js"></script>${'<div class="place"></div>'.repeat(7)}<script>
      const places = document.querySelectorAll('.place');
      const frames = [${many.join()}, embedRunfolio(places[6], { src: '${runs}/embed/project/glyphs', height: 500 })];</script>`;
    const { page, complaints } = await openPortal(browser, portal, '127.0.0.1', { html });
    await page.setViewportSize({ width: 900, height: 2400 });
    await expect.poll(() => page.frames().length).toBe(8);
    for (const frame of page.frames().slice(1)) await drawn(frame);
    const heights = (): Promise<number[]> => page.locator('iframe').evaluateAll((all) => all.map((iframe) => iframe.clientHeight));
    await expect.poll(heights).toEqual([160, 170, 180, 190, 200, 210, 500]);
    const first = page.frames().find((frame) => frame.url().includes('Panel+0'))!;
    await first.locator('.rf-panel').hover();
    await first
      .locator('.rf-panel')
      .getByRole('button', { name: /^Settings of/ })
      .click();
    const menu = first.locator('.rf-panel-popover');
    await menu.waitFor();
    await expect.poll(async () => (await heights())[0]).toBeGreaterThan(200);
    expect(await menu.evaluate((element) => element.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
    await first.locator('body').press('Escape');
    await expect.poll(async () => (await heights())[0]).toBe(160);
    await page.evaluate('frames[0].destroy()');
    await expect.poll(() => page.frames().length).toBe(7);
    expect(complaints).toEqual([]);
  }, 90_000);

  it('answers no page without an origin but those that it may frame, and no other site', async () => {
    const attempt = `<iframe sandbox="allow-scripts" srcdoc="<script>
      const results = []; for (const path of ['api/projects', 'api/projects/glyphs/catalog', 'exports/glyphs/manifest.json'])
        fetch('${runs}/' + path, { headers: { authorization: 'Bearer guessed.ticket' } }).then(() => results.push(path), () => results.push('refused'));
    </script>"></iframe>`;
    const { page } = await openPortal(browser, portal, '127.0.0.1', { html: attempt });
    const frame = await frameOf(page);
    await expect.poll(() => frame.evaluate('results')).toEqual(['refused', 'refused', 'refused']);
    const evil = await openPortal(browser, portal, 'evil.test', { html: `<iframe src="${panelAddress()}"></iframe>` });
    await expect.poll(() => evil.page.frames().at(-1)!.url()).toMatch(/^chrome-error:/);
  }, 60_000);

  it('says what is wrong with an address', async () => {
    for (const [path, said] of [
      ['/embed/panel/glyphs#panel=%7B', /are no JSON/],
      ['/embed/panel/glyphs', /names no panel/],
      ['/embed/report/x', /by servers that store them/],
    ] as const) {
      const { page } = await openPortal(browser, portal, '127.0.0.1', { html: `<p></p>` });
      await page.goto(`${runs}${path}`);
      const alert = page.getByRole('alert');
      await alert.waitFor();
      expect(await alert.innerText()).toMatch(said);
      await page.context().close();
    }
  }, 60_000);
});

describe('files on a static host', () => {
  const address = (): string =>
    `${portal.origin('files.test')}/site/embed.html#${panel('val/accuracy', 'Static')}&project=glyphs&exports=data/`;

  it.each(['allow-scripts', 'allow-scripts allow-same-origin'])(
    'show a panel in a frame with sandbox="%s", without any helper',
    async (sandbox) => {
      const html = `<iframe src="${address()}" sandbox="${sandbox}" style="width:700px;height:400px"></iframe>`;
      const { page, complaints } = await openPortal(browser, portal, 'wiki.test', { html });
      const frame = await drawn(await frameOf(page));
      expect(await frame.locator('.rf-panel').innerText()).toContain('Static');
      expect(complaints).toEqual([]);
    },
    60_000,
  );

  it('tell nothing to pages that they do not know', async () => {
    const html = `<script>const heard = []; addEventListener('message', ({ data }) => heard.push(data));</script><iframe src="${address()}" style="width:700px;height:400px"></iframe>`;
    const { page } = await openPortal(browser, portal, 'evil.test', { html });
    await drawn(await frameOf(page));
    expect(await page.evaluate('heard')).toEqual([]);
  }, 60_000);

  it('show no export of another site', async () => {
    const html = `<iframe src="${address().replace('data/', encodeURIComponent(`${runs}/exports/glyphs/`))}" style="width:700px;height:400px"></iframe>`;
    const { page } = await openPortal(browser, portal, 'wiki.test', { html });
    const alert = (await frameOf(page)).getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/no export of this site/);
  }, 60_000);
});
