import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureElements } from '../scripts/ensureElements.mjs';
import { openElements, summaryOf } from './support/elementsPage.js';
import { elementsProject } from './support/elementsProject.js';
import { elementsServer, type ElementsServer } from './support/elementsServer.js';
import { launchClosed } from './support/openPage.js';

// What elements and the page around them do to each other.

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
const panel = '<runfolio-panel src="export" y="train/loss" theme="light"></runfolio-panel>';

/** What is computed of all that is drawn in the first element, by place. */
function stylesWithin(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.querySelector('runfolio-panel')!.shadowRoot!;
    const wanted = [
      'font-size',
      'font-weight',
      'box-sizing',
      'color',
      'background-color',
      'display',
      'padding',
      'margin',
      'line-height',
      'letter-spacing',
      'text-transform',
      'text-align',
      'white-space',
      'width',
      'height',
    ];
    return [...root.querySelectorAll('*')].map((element) => {
      const style = getComputedStyle(element);
      return [element.localName, ...wanted.map((name) => style.getPropertyValue(name))].join(' | ');
    });
  });
}

describe('styles', () => {
  it('of a hostile page change nothing inside', async () => {
    const hostile = `* { all: revert; font-size: 40px !important; box-sizing: content-box; letter-spacing: 9px; text-transform: uppercase; line-height: 3; color: red; text-align: right; white-space: pre }`;
    const seen: string[][] = [];
    for (const css of ['', hostile]) {
      const { page } = await open(`<div style="width: 700px">${panel}</div>`, { head: `<style>${css}</style>` });
      await summaryOf(page);
      await page
        .locator('runfolio-panel')
        .getByRole('button', { name: /^Settings/ })
        .click();
      await page.locator('runfolio-panel').getByRole('dialog').waitFor();
      seen.push(await stylesWithin(page));
      await page.context().close();
    }
    expect(seen[0]!.length).toBeGreaterThan(60);
    expect(seen[1]).toEqual(seen[0]);
  });

  it('of the elements change nothing outside', async () => {
    const { page } = await open(
      `<main><h1>Portal</h1><p class="rf-root rf-button">Text</p><button>Press</button><input><table><tr><td>1</td></tr></table></main><div style="width: 700px; height: 1600px"></div>`,
    );
    const outside = (): Promise<string[]> =>
      page.evaluate(() =>
        [document.documentElement, document.body, ...document.querySelectorAll('head *, main, main *')].map((element) => {
          const style = getComputedStyle(element);
          return [element.outerHTML.length, ...Array.from(style, (name) => `${name}: ${style.getPropertyValue(name)}`)]
            .slice(element.localName === 'html' || element.localName === 'body' ? 1 : 0)
            .join('; ');
        }),
      );
    const before = await outside();
    await page.evaluate(
      (html) => (document.querySelector('div')!.innerHTML = html),
      `${panel}<runfolio-dashboard src="export" height="700"></runfolio-dashboard>`,
    );
    await summaryOf(page);
    await page.locator('runfolio-dashboard').getByText('exact').first().waitFor({ timeout: 30_000 });
    expect(await outside()).toEqual(before);
    await page.context().close();
  });
});

describe('the look of the page', () => {
  it('is followed: theme by attribute, class, color-scheme or system, language and direction', async () => {
    const { page } = await open(`<section>${panel.replace(' theme="light"', '')}</section>`, { colorScheme: 'light' });
    await summaryOf(page);
    const theme = (): Promise<string | undefined> =>
      page.evaluate(
        () => (document.querySelector('runfolio-panel')!.shadowRoot!.querySelector('.rf-root') as HTMLElement).dataset['rfTheme'],
      );
    const set = (work: string): Promise<unknown> => page.evaluate(work);
    expect(await theme()).toBe('system');
    await set(`document.documentElement.style.colorScheme = 'dark'`);
    await expect.poll(theme).toBe('dark');
    await set(`document.body.setAttribute('data-theme', 'light')`);
    await expect.poll(theme).toBe('light');
    await set(`document.querySelector('section').className = 'dark'`);
    await expect.poll(theme).toBe('dark');
    await set(`document.querySelector('runfolio-panel').setAttribute('theme', 'light')`);
    await expect.poll(theme).toBe('light');
    await set(`Object.assign(document.querySelector('section'), { lang: 'de', dir: 'rtl' })`);
    const frame = page.locator('runfolio-panel').locator('.frame');
    await expect.poll(async () => [await frame.getAttribute('lang'), await frame.getAttribute('dir')]).toEqual(['de', 'rtl']);
    await page.context().close();
  });
});

describe('an element', () => {
  it('off screen asks for nothing, tells when it is drawn, and frees its workers when it goes', async () => {
    const { page } = await open(
      `<div id="far" style="height: 4000px"></div>${panel}<script>window.told = []; for (const name of ['runfolio-ready', 'runfolio-error']) document.addEventListener(name, ({ type, composed }) => told.push([type, composed]))</script>`,
    );
    server.asked.length = 0;
    await page.waitForFunction(() => customElements.get('runfolio-panel') && document.querySelector('runfolio-panel')!.shadowRoot);
    await page.waitForTimeout(300);
    expect([server.asked.filter((path) => path.startsWith('export/') || path.startsWith('workers/')), page.workers().length]).toEqual([
      [],
      0,
    ]);
    await page.evaluate(() => document.querySelector('runfolio-panel')!.scrollIntoView());
    await page.waitForFunction(() => (window as unknown as { told: unknown[] }).told.length > 0);
    expect(await page.evaluate(() => (window as unknown as { told: unknown[] }).told)).toEqual([['runfolio-ready', true]]);
    const manifests = (): number => server.asked.filter((path) => path === 'export/manifest.json').length;
    expect([manifests(), page.workers().length > 0]).toEqual([1, true]);
    // Moved, it goes on as it was.
    await page.evaluate(() => document.querySelector('#far')!.append(document.querySelector('runfolio-panel')!));
    await page.evaluate(() => document.querySelector('runfolio-panel')!.scrollIntoView());
    await summaryOf(page);
    expect(manifests()).toBe(1);
    const element = await page.evaluateHandle(() => document.querySelector('runfolio-panel')!);
    await element.evaluate((removed) => removed.remove());
    await expect.poll(() => page.workers().length, { timeout: 20_000 }).toBe(0);
    await page.evaluate((again) => document.body.prepend(again), element);
    expect(await summaryOf(page)).toMatch(/^3 runs/);
    await page.context().close();
  });

  it('opens its menu within itself, by keys as well, and closes it for a press elsewhere', async () => {
    const { page } = await open(`<button>Before</button>${panel}<button id="after">After</button>`);
    await summaryOf(page);
    const settings = page.locator('runfolio-panel').getByRole('button', { name: /^Settings/ });
    const dialog = page.locator('runfolio-panel').getByRole('dialog');
    await settings.focus();
    await page.keyboard.press('Enter');
    await dialog.waitFor();
    const within = await dialog.evaluate((element) => (element.getRootNode() as ShadowRoot).host?.localName);
    expect(within).toBe('runfolio-panel');
    const focused = (): Promise<boolean> =>
      dialog.evaluate((element) => element.contains((element.getRootNode() as ShadowRoot).activeElement));
    await expect.poll(focused).toBe(true);
    // A press within leaves it open.
    await dialog.getByRole('slider').first().click();
    expect(await dialog.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => settings.evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement === element)).toBe(true);
    await settings.click();
    await dialog.waitFor();
    await page.locator('#after').click();
    await dialog.waitFor({ state: 'hidden' });
    await page.context().close();
  });

  it('shows the host’s own words while it loads, and is printed as vectors with all others', async () => {
    const { page } = await open(`${panel.replace('></', '><i slot="loading">One moment</i></')}${panel}`);
    await summaryOf(page);
    await page.getByText('One moment').waitFor({ state: 'hidden' });
    await page.waitForFunction(
      () => performance.getEntriesByType('resource').some(({ name }) => /elements\/figure-/.test(name)),
      undefined,
      { timeout: 20_000 },
    );
    await page.waitForTimeout(300);
    const figures = await page.evaluate(() => {
      window.dispatchEvent(new Event('beforeprint'));
      const found = [...document.querySelectorAll('runfolio-panel')].map(
        (element) => element.shadowRoot!.querySelectorAll('.rf-print-figure path').length,
      );
      window.dispatchEvent(new Event('afterprint'));
      return found;
    });
    expect(figures.length).toBe(2);
    for (const paths of figures) expect(paths).toBeGreaterThan(2);
    await page.context().close();
  });
});

describe('the script', () => {
  it('is defined once: of two copies the first stays, and a warning names both', async () => {
    const { page, complaints } = await open(panel, {
      script: `<script type="module">import './elements/elements.js'; await import('./elements/elements.js?again');</script>`,
    });
    await summaryOf(page);
    const { version } = JSON.parse(await (await import('node:fs/promises')).readFile('package.json', 'utf8')) as { version: string };
    expect(complaints).toEqual([
      `The elements of runfolio ${version} are defined in this page already; those of runfolio ${version} are not used.`,
    ]);
    await page.context().close();
  });

  it('does nothing in Node', async () => {
    const folder = await ensureElements();
    const code = `await import(${JSON.stringify(`file://${folder}/elements/elements.js`)}); console.log(globalThis.customElements === undefined)`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', code]);
    expect(stdout.trim()).toBe('true');
  });
});
