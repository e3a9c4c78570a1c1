import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { elementsPanel, header, message } from './support/elementsParts.js';
import { openElements, summaryOf } from './support/elementsPage.js';
import { elementsProject } from './support/elementsProject.js';
import { elementsServer, type ElementsServer } from './support/elementsServer.js';
import { launchClosed } from './support/openPage.js';

// What elements tell the page around them, what it can ask of them, and how they look and speak as it wants.

let browser: Browser;
let server: ElementsServer;
beforeAll(async () => {
  browser = await launchClosed();
  server = await elementsServer(elementsProject());
}, 180_000);
afterEach(() => {
  delete server.token;
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const open = (body: string) => openElements(browser, server, body);
const panel = '<runfolio-panel src="export" y="train/loss"></runfolio-panel>';

/** Keeps the details of events of a name; gives those so far. */
async function listen(page: Page, name: string): Promise<() => Promise<unknown[]>> {
  await page.evaluate((type) => {
    const told: unknown[] = [];
    Object.assign(window, { [type]: told });
    document.addEventListener(type, (event) => told.push((event as CustomEvent).detail));
  }, name);
  return () => page.evaluate((type) => (window as unknown as Record<string, unknown[]>)[type]!, name);
}

interface Told {
  view: { open: Record<string, boolean> };
}

describe('the page hears', () => {
  it('what is selected, and how a panel is changed, which it can give back', async () => {
    const { page, complaints } = await open(panel);
    await summaryOf(page);
    const selections = await listen(page, 'runfolio-selectionchange');
    const changes = await listen(page, 'runfolio-panelchange');
    const element = page.locator('runfolio-panel').first();
    await element.getByRole('button', { name: 'level-2', exact: true }).click();
    await expect.poll(selections).toMatchObject([{ selection: { clauses: [{ scope: 'run' }] } }]);
    await expect.poll(() => summaryOf(page)).toMatch(/^1 run;/);
    await element.getByRole('button', { name: /^Settings/ }).click();
    await element.getByLabel('Y scale').selectOption('log');
    await expect.poll(changes).toMatchObject([{ panel: { kind: 'line-plot', spec: { metrics: ['train/loss'], yScale: 'log' } } }]);
    const [{ selection }, { panel: changed }] = [(await selections())[0], (await changes())[0]] as [
      { selection: object },
      { panel: object },
    ];
    await page.evaluate((html) => (document.body.innerHTML = html), '<runfolio-panel src="export"></runfolio-panel>');
    await elementsPanel(page, { panel: changed, selection });
    await expect.poll(() => summaryOf(page)).toMatch(/^1 run; train\/loss/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('how a dashboard is changed, and what it starts with is its view', async () => {
    const { page, complaints } = await open('<runfolio-dashboard src="export"></runfolio-dashboard>');
    const views = await listen(page, 'runfolio-viewchange');
    const dashboard = page.locator('runfolio-dashboard');
    const section = dashboard.locator('.rf-section-button').first();
    await section.waitFor({ timeout: 30_000 });
    const open0 = await section.getAttribute('aria-expanded');
    await section.click();
    const isOpen = open0 === 'true';
    await expect.poll(async () => Object.values(((await views()).at(-1) as Told | undefined)?.view.open ?? {})).toEqual([!isOpen]);
    const { view } = (await views()).at(-1) as Told;
    expect(view).toMatchObject({ kind: 'dashboard-view', smoothing: 0 });
    const [id] = Object.keys(view.open);
    const other = { ...view, open: { [id!]: isOpen }, smoothing: 0.5 };
    await page.evaluate((given) => Object.assign(document.querySelector('runfolio-dashboard')!, { view: given }), other);
    await dashboard.getByText('EMA 0.5').first().waitFor();
    expect(await section.getAttribute('aria-expanded')).toBe(open0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('when a token is needed, and again where one is refused', async () => {
    server.token = 'second';
    const { page } = await open('');
    await page.evaluate(() => {
      const tokens = ['first', 'second'];
      const given: string[] = [];
      const element = document.createElement('runfolio-panel');
      const getToken = async (): Promise<string> => {
        given.push(tokens[Math.min(given.length, 1)]!);
        return given.at(-1)!;
      };
      Object.assign(window, { given });
      Object.assign(element, { src: 'export', y: 'train/loss', principal: 'ada', getToken });
      document.body.append(element);
    });
    expect(await summaryOf(page)).toMatch(/^3 runs/);
    const given = await page.evaluate(() => (window as unknown as { given: string[] }).given);
    expect([given[0], ...new Set(given.slice(1))]).toEqual(['first', 'second']);
    await page.context().close();
  });
});

describe('a panel', () => {
  it('off screen gives figures and data, and takes back a zoom', async () => {
    const { page, complaints } = await open(`<div style="height: 4000px"></div>${panel}`);
    const asked = await page.evaluate(async () => {
      await customElements.whenDefined('runfolio-panel');
      const element = document.querySelector('runfolio-panel')!;
      const [svg, png, { rows, columns }] = await Promise.all([
        element.exportSvg({ width: 400, height: 200 }),
        element.exportPng({ width: 400, height: 200, scale: 3 }),
        element.data(),
      ]);
      const { width, height } = await createImageBitmap(png);
      return { svg, size: [width, height], rows, steps: Array.from(columns['step'] as Float64Array).slice(0, 3) };
    });
    expect(asked).toMatchObject({ size: [1200, 600], rows: 303, steps: [0, 10, 20] });
    expect(asked.svg).toMatch(/^<svg [^>]*width="400" height="200"/);
    expect(asked.svg).toContain('level-2');
    await page.evaluate(() => document.querySelector('runfolio-panel')!.focus());
    const whole = await summaryOf(page);
    await expect
      .poll(() => page.locator('runfolio-panel').evaluate((e) => e.shadowRoot!.activeElement?.getAttribute('role')))
      .toBe('application');
    await page.keyboard.press('+');
    await expect.poll(() => summaryOf(page)).not.toBe(whole);
    await page.evaluate(() => document.querySelector('runfolio-panel')!.resetZoom());
    await expect.poll(() => summaryOf(page)).toBe(whole);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('that cannot be drawn says so to who asks, and answers once that is mended', async () => {
    const { page } = await open('<runfolio-panel src="export" y="train/loss" smoothing="5"></runfolio-panel>');
    const ask = (): Promise<unknown> =>
      page.evaluate(() =>
        document
          .querySelector('runfolio-panel')!
          .data()
          .then(
            ({ rows }) => rows,
            ({ code }: { code: string }) => code,
          ),
      );
    await page.waitForFunction(() => customElements.get('runfolio-panel'));
    expect(await ask()).toBe('bad-input');
    await page.evaluate(() => document.querySelector('runfolio-panel')!.removeAttribute('smoothing'));
    await elementsPanel(page, { src: 'nowhere' });
    expect(await ask()).toBe('missing-file');
    await elementsPanel(page, { src: 'export' });
    await summaryOf(page);
    expect(await ask()).toBe(303);
    const gone = page.evaluate(() => {
      const element = document.createElement('runfolio-panel');
      element.setAttribute('src', 'export');
      document.body.append(element);
      const asked = element.exportSvg().catch(({ name }: Error) => name);
      setTimeout(() => element.remove());
      return asked;
    });
    expect(await gone).toBe('AbortError');
    await page.context().close();
  });

  it('looks and speaks as the page wants', async () => {
    const { page, complaints } = await open(`<main lang="de">${panel}</main>`);
    await summaryOf(page);
    const settings = (name: RegExp) => page.locator('runfolio-panel').getByRole('button', { name });
    await settings(/^Einstellungen von/).waitFor();
    await page.evaluate(() => (document.querySelector('main')!.lang = ''));
    await settings(/^Settings of/).waitFor();
    await elementsPanel(page, { locale: 'de', messages: { 'panels.settingsOf': 'Regler von {title}' } });
    await settings(/^Regler von/).waitFor();
    await elementsPanel(page, { locale: undefined, messages: undefined });
    const theme = { mode: 'dark', tokens: { accent: '#c0ffee' }, palette: ['#ff0000'] };
    await elementsPanel(page, { theme, density: 'compact' });
    const look = () =>
      page.locator('runfolio-panel').evaluate((element) => {
        const root = element.shadowRoot!.querySelector<HTMLElement>('.rf-root')!;
        const { theme: frame } = element.shadowRoot!.querySelector<HTMLElement>('.frame')!.dataset;
        return [frame, root.dataset['rfTheme'], root.dataset['rfDensity'], getComputedStyle(root).getPropertyValue('--rf-accent')];
      });
    await expect.poll(look).toEqual(['dark', 'dark', 'compact', '#c0ffee']);
    await page.evaluate(() => (document.body.className = 'light'));
    await elementsPanel(page, { theme: { tokens: { accent: '#00aa00' } } });
    await expect.poll(look).toEqual(['light', 'light', 'compact', '#00aa00']);
    await elementsPanel(page, { theme: undefined, density: undefined, x: 'wall', timeZone: 'UTC' });
    const times = () => summaryOf(page);
    await expect.poll(times).toMatch(/0?9:00/);
    await elementsPanel(page, { timeZone: 'Asia/Kolkata' });
    await expect.poll(times).toMatch(/14:30|2:30/);
    await elementsPanel(page, { timeZone: 'Mars/Olympus' });
    await message(page, 'The property timeZone, "Mars/Olympus", is not valid. Expected: the name of a time zone').waitFor();
    await elementsPanel(page, { timeZone: undefined, theme: { colour: 'red' } });
    await message(page, 'The property theme, {"colour":"red"}, is not valid.').waitFor();
    await elementsPanel(page, { theme: undefined });
    await page.evaluate(() => document.querySelector('runfolio-panel')!.setAttribute('title', 'Mended'));
    await header(page, 'Mended').waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
