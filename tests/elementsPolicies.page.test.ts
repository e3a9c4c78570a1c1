import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openElements, summaryOf } from './support/elementsPage.js';
import { elementsProject } from './support/elementsProject.js';
import { elementsServer, type ElementsServer } from './support/elementsServer.js';
import { launchClosed } from './support/openPage.js';

// Pages whose policies leave little: each draws a line and a panel that DuckDB answers, and nothing is refused.

/** What docs/embedding.md says to send. */
const strict = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  'img-src data:',
  "require-trusted-types-for 'script'",
  'trusted-types runfolio-workers',
].join('; ');

const panels = `<runfolio-panel src="export" y="train/loss"></runfolio-panel><runfolio-panel id="counted" src="export" kind="distribution" value="config.lr"></runfolio-panel>`;

let browser: Browser;
let server: ElementsServer;
let assets: ElementsServer;
beforeAll(async () => {
  browser = await launchClosed('host.test');
  [server, assets] = [await elementsServer(elementsProject()), await elementsServer(elementsProject())];
}, 180_000);
afterAll(async () => {
  await browser.close();
  await server.close();
  await assets.close();
});
afterEach(() => {
  for (const { headers } of [server, assets]) for (const name of Object.keys(headers)) delete headers[name];
});

const open = (body: string, options?: Parameters<typeof openElements>[3]) => openElements(browser, server, body, options);

async function drawn(page: Page): Promise<void> {
  expect(await summaryOf(page)).toMatch(/^3 runs; train\/loss/);
  expect(await summaryOf(page, '#counted')).toMatch(/lr/);
}

describe('draws', () => {
  it('under a strict policy with Trusted Types', async () => {
    Object.assign(server.headers, { 'content-security-policy': strict });
    const { page, complaints, violations } = await open(panels, { headers: server.headers });
    await drawn(page);
    await page
      .locator('#counted')
      .getByRole('button', { name: /^Settings/ })
      .click();
    await page.locator('#counted').getByRole('dialog').waitFor();
    expect([await violations(), complaints]).toEqual([[], []]);
    await page.context().close();
  });

  it('a dashboard and its dragging under that policy', async () => {
    Object.assign(server.headers, { 'content-security-policy': strict });
    const { page, violations, complaints } = await open('<runfolio-dashboard src="export"></runfolio-dashboard>', {
      headers: server.headers,
    });
    const panel = page.locator('.rf-panel-header').first();
    await panel.getByText('exact').waitFor({ timeout: 30_000 });
    await panel.hover();
    await page.mouse.down();
    await page.mouse.move(500, 500, { steps: 4 });
    await page.mouse.up();
    expect([await violations(), complaints]).toEqual([[], []]);
    await page.context().close();
  });

  it('where there is no secure context', async () => {
    const { page, complaints } = await open(panels, { address: `http://host.test:${server.port}/` });
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await drawn(page);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('in a frame without an origin', async () => {
    Object.assign(server.headers, { 'access-control-allow-origin': '*' });
    server.pages.set('framed', {
      html: `<!doctype html><title>Framed</title><script type="module" src="elements/elements.js"></script>${panels}`,
    });
    const { page, complaints } = await open('<iframe sandbox="allow-scripts" src="framed" width="800" height="640"></iframe>', {
      script: '',
    });
    const frame = page.frameLocator('iframe');
    await expect
      .poll(() => frame.locator('#counted').getByRole('application').getAttribute('aria-label'), { timeout: 30_000 })
      .toMatch(/lr/);
    expect(await page.frames()[1]!.evaluate(() => origin)).toBe('null');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('with its scripts and data on another server, isolated from other origins or not', async () => {
    Object.assign(assets.headers, { 'access-control-allow-origin': '*', 'timing-allow-origin': '*' });
    const script = `<script type="module" src="${assets.address}elements/elements.js"></script>`;
    const body = panels.replaceAll('src="export"', `src="${assets.address}export"`);
    const isolated = { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' };
    // Module scripts are asked for with CORS where the page says so, which isolation needs.
    const policy = `default-src 'none'; script-src ${assets.address} 'wasm-unsafe-eval'; style-src 'self'; connect-src ${assets.address}; worker-src blob:; img-src data:; require-trusted-types-for 'script'; trusted-types runfolio-workers`;
    for (const headers of [{ 'content-security-policy': policy }, isolated]) {
      const { page, complaints, violations } = await open(body, { script, headers });
      await drawn(page);
      expect([await violations(), complaints]).toEqual([[], []]);
      await page.context().close();
    }
  });

  it('beside its page, where that is isolated from other origins', async () => {
    Object.assign(server.headers, { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' });
    const { page, complaints } = await open(panels, { headers: server.headers });
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await drawn(page);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
