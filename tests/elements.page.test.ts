import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { elementsPanel, header, message } from './support/elementsParts.js';
import { openElements, summaryOf } from './support/elementsPage.js';
import { elementsProject } from './support/elementsProject.js';
import { elementsServer, type ElementsServer } from './support/elementsServer.js';
import { launchClosed } from './support/openPage.js';

// Plain pages of a plain web server with the script of the elements as it is built.

let browser: Browser;
let server: ElementsServer;
beforeAll(async () => {
  browser = await launchClosed();
  server = await elementsServer(elementsProject());
}, 180_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

const open = (body: string, options?: Parameters<typeof openElements>[3]) => openElements(browser, server, body, options);
const close = (page: Page): Promise<void> => page.context().close();

describe('a panel is set up by', () => {
  it('attributes alone, and follows them', async () => {
    const { page, complaints } = await open(
      '<runfolio-panel src="export" kind="line-plot" y="train/loss" smoothing="0.6"></runfolio-panel>',
    );
    expect(await summaryOf(page)).toMatch(/^3 runs; train\/loss/);
    await header(page, 'EMA 0.6').waitFor();
    await page.evaluate(() => {
      const panel = document.querySelector('runfolio-panel')!;
      panel.setAttribute('y', 'val/loss, train/loss');
      panel.setAttribute('smoothing', '0.25');
      panel.setAttribute('title', 'Both');
      panel.setAttribute('height', '40vh');
    });
    await header(page, 'EMA 0.25').waitFor();
    await header(page, 'Both').waitFor();
    await expect.poll(() => summaryOf(page)).toMatch(/val\/loss/);
    expect((await page.locator('runfolio-panel').boundingBox())!.height).toBe(280);
    expect(complaints).toEqual([]);
    await close(page);
  });

  it('a JSON child, which counts before attributes, and is followed', async () => {
    const json = JSON.stringify({ kind: 'line-plot', y: 'val/loss', smoothing: 0.5 });
    const { page } = await open(
      `<runfolio-panel src="export" kind="scatter" smoothing="0.9" title="Mine"><script type="application/json">${json}</script></runfolio-panel>`,
    );
    expect(await summaryOf(page)).toMatch(/val\/loss/);
    await header(page, 'EMA 0.5').waitFor();
    await header(page, 'Mine').waitFor();
    await page.evaluate(() => {
      document.querySelector('runfolio-panel script')!.textContent =
        '{"y": "train/loss", "kind": "line-plot", "spec": {"smoothing": 0.75}}';
    });
    await header(page, 'EMA 0.75').waitFor();
    await close(page);
  });

  it('properties, set before the script has come and after, which count before all else', async () => {
    const { page } = await open(
      '<runfolio-panel src="export" y="train/loss" smoothing="0.1"></runfolio-panel><script>Object.assign(document.querySelector("runfolio-panel"), { smoothing: 0.3, runs: ["curve-0", "curve-2"] })</script>',
    );
    expect(await summaryOf(page)).toMatch(/2 runs/);
    await header(page, 'EMA 0.3').waitFor();
    await elementsPanel(page, { smoothing: 0.4, runs: undefined });
    await header(page, 'EMA 0.4').waitFor();
    await expect.poll(() => summaryOf(page)).toMatch(/3 runs/);
    await elementsPanel(page, { smoothing: undefined });
    await header(page, 'EMA 0.1').waitFor();
    const panel = {
      kind: 'line-plot',
      version: 1,
      title: 'Saved',
      spec: { metrics: ['val/loss'], x: 'step', yScale: 'log', smoothing: 0, showOriginal: true },
    };
    await elementsPanel(page, { panel });
    await header(page, 'Saved').waitFor();
    await expect.poll(() => summaryOf(page)).toMatch(/val\/loss/);
    await close(page);
  });

  it('a kind alone, whose code comes then, with columns as attributes write them', async () => {
    const { page, complaints } = await open(
      '<runfolio-panel src="export" kind="scatter" x="config.lr" y="metric.min.val/loss"></runfolio-panel><runfolio-panel id="defaults" src="export"></runfolio-panel>',
    );
    expect(await summaryOf(page)).toMatch(/val\/loss.*lr|lr.*val\/loss/);
    expect(await summaryOf(page, '#defaults')).toMatch(/loss/);
    expect(complaints).toEqual([]);
    await close(page);
  });
});

describe('what is wrong', () => {
  it('is said in the element, naming attribute and value, and is gone when it is mended', async () => {
    const { page, complaints } = await open(
      `<runfolio-panel src="export" y="train/loss" smoothing="5" kind="line-plt"></runfolio-panel>
       <runfolio-panel id="well" src="export" y="train/loss"></runfolio-panel>
       <script>window.errors = []; document.addEventListener('runfolio-error', ({ target, detail: { code, message } }) => errors.push([target.localName, code, message]))</script>`,
    );
    await message(page, 'The attribute kind="line-plt" is not valid. Expected: a kind of panel: line-plot,').waitFor();
    await page.evaluate(() => document.querySelector('runfolio-panel')!.setAttribute('kind', 'line-plot'));
    await message(page, 'The attribute smoothing="5" is not valid. Expected: a number from 0 to 0.999.').waitFor();
    expect(await page.evaluate(() => (window as unknown as { errors: unknown[] }).errors.at(-1))).toEqual([
      'runfolio-panel',
      'bad-input',
      'The attribute smoothing="5" is not valid. Expected: a number from 0 to 0.999.',
    ]);
    await page.evaluate(() => document.querySelector('runfolio-panel')!.setAttribute('smoothing', '0.5'));
    expect(await summaryOf(page)).toMatch(/train\/loss/);
    expect(await summaryOf(page, '#well')).toMatch(/train\/loss/);
    await elementsPanel(page, { runs: 7 });
    await message(page, 'The property runs, 7, is not valid.').waitFor();
    await elementsPanel(page, { runs: undefined });
    await message(page, 'The property runs').waitFor({ state: 'hidden' });
    await header(page, 'EMA 0.5').waitFor();
    expect(complaints).toEqual([]);
    await close(page);
  });

  it('is said of a JSON child that cannot be read, and of fields that nobody knows', async () => {
    const { page } = await open(
      '<runfolio-panel src="export" y="train/loss"><script type="application/json">{"smooting": 0.5}</script></runfolio-panel>',
    );
    await message(page, 'The field smooting of the JSON child is not known here.').waitFor();
    await page.evaluate(() => (document.querySelector('runfolio-panel script')!.textContent = '{"smoothing": '));
    await message(page, 'The JSON child cannot be read').waitFor();
    await page.evaluate(() => document.querySelector('runfolio-panel script')!.remove());
    expect(await summaryOf(page)).toMatch(/train\/loss/);
    await close(page);
  });

  it('is said of an export that is not there, with a way to try again', async () => {
    const { page } = await open(
      `<runfolio-panel src="nowhere" y="train/loss"><p slot="error">Ask the portal team.</p></runfolio-panel><script>window.errors = []; document.addEventListener('runfolio-error', ({ detail: { code, message, error } }) => errors.push([code, message === error.message, message]))</script>`,
    );
    await page.getByText('Ask the portal team.').waitFor({ timeout: 30_000 });
    expect(await page.evaluate(() => (window as unknown as { errors: unknown[] }).errors)).toEqual([
      ['missing-file', true, expect.stringMatching(/manifest\.json/)],
    ]);
    await page.evaluate(() => document.querySelector('runfolio-panel')!.setAttribute('src', 'export'));
    expect(await summaryOf(page)).toMatch(/train\/loss/);
    await page.getByText('Ask the portal team.').waitFor({ state: 'hidden' });
    await close(page);
  });
});
