import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright';
import { chromiumArgs, findChromium } from '../../scripts/chromium.js';

/** A headless Chromium that can reach 127.0.0.1 and nothing else; `hosts` are other names of it. */
export function launchClosed(...hosts: readonly string[]): Promise<Browser> {
  const names = hosts.map((host) => `MAP ${host} 127.0.0.1, `).join('');
  return chromium.launch({
    executablePath: findChromium() ?? 'chromium',
    args: [...chromiumArgs, `--host-resolver-rules=${names}MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`],
  });
}

export interface OpenPage {
  page: Page;
  /** Every address the page or one of its workers asked for. */
  requests: string[];
  /** What the page complained about: uncaught errors and console errors. */
  complaints: string[];
}

/** Opens an address and refuses every request to another origin. */
export async function openPage(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const { origin } = new URL(address);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  await context.route(
    (url) => url.origin !== origin,
    (route) => route.abort(),
  );
  return openIn(context, address);
}

/** Opens an address as a reader's browser would: with its cache, which refusing requests switches off, and without anything between it and the server. */
export async function openPlainPage(browser: Browser, address: string): Promise<OpenPage> {
  return openIn(await browser.newContext({ viewport: { width: 1440, height: 900 } }), address);
}

async function openIn(context: BrowserContext, address: string): Promise<OpenPage> {
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(address);
  return { page, requests, complaints };
}
