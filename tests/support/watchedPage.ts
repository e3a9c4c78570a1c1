import type { Browser, Page } from 'playwright';

/** What a page did that it must not do, as it happens. */
export interface WatchedPage {
  page: Page;
  /** Scripts that ran, policies that were violated, requests to other servers. */
  misdeeds: string[];
  /** Errors that nothing caught. */
  errors: string[];
}

/** Runs in every frame before its scripts. */
function watch(token: string | undefined): void {
  const tell = (what: string): void => void (window as unknown as { misdeed: (what: string) => Promise<void> }).misdeed(what);
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'hacked', 'msgbox'] as const)
    Object.defineProperty(window, name, { value: (said: unknown) => tell(`${name}(${String(said)})`), writable: false });
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample, sourceFile, lineNumber, columnNumber }) =>
    tell(`violation of ${effectiveDirective}: ${blockedURI} ${sample} (${sourceFile}:${lineNumber}:${columnNumber})`),
  );
  if (token !== undefined && window === window.top) sessionStorage.setItem('runfolio.token', token);
}

/** Opens an address with the eyes open, signed in with a token. Nothing is refused to the page but by its own policy. */
export async function watchedPage(browser: Browser, address: string, token?: string): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const misdeeds: string[] = [];
  const errors: string[] = [];
  const { origin } = new URL(address);
  await context.exposeFunction('misdeed', (what: string) => void misdeeds.push(what));
  await context.addInitScript(watch, token);
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !['blob:', 'data:', 'about:'].includes(url.protocol)) misdeeds.push(`request to ${url.href}`);
  });
  context.on('dialog', (dialog) => void misdeeds.push(`dialog ${dialog.message()}`));
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  page.on('popup', (opened) => misdeeds.push(`popup ${opened.url()}`));
  await page.goto(address);
  return { page, misdeeds, errors };
}

/** What stands in a page and could run, load or lead away: handlers, scripts that are not the page's, addresses that are none of a page, elements that reports never have. */
export async function dangersIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll('*')) {
      if (['object', 'embed', 'base', 'portal', 'frame', 'applet'].includes(element.localName)) found.push(element.outerHTML);
      if (element.localName === 'script' && !element.getAttribute('src')?.startsWith('./assets/')) found.push(element.outerHTML);
      if (element.localName === 'iframe' && /allow-same-origin/.test(element.getAttribute('sandbox') ?? 'allow-same-origin'))
        found.push(element.outerHTML);
      for (const { name, value } of element.attributes) {
        if (name.startsWith('on')) found.push(`${element.localName} ${name}=${value}`);
        const isAddress = /^(?:xlink:)?href$|^src$|^action$|^formaction$|^data$|^poster$|^background$|^ping$/.test(name);
        if (isAddress && !/^(?:https?:\/\/|mailto:|#|\.\/assets\/|blob:|data:image\/|$)/i.test(value))
          found.push(`${element.localName} ${name}=${value}`);
      }
    }
    return found;
  });
}

/** Brings each panel into view and waits for it to draw; gives the titles of those that did not. */
export async function seePanels(page: Page): Promise<string[]> {
  const waiting: string[] = [];
  for (const panel of await page.locator('.rf-panel').all()) {
    await panel.scrollIntoViewIfNeeded();
    const drawn = panel.locator('xpath=self::*[not(.//*[@aria-busy="true"])]').filter({ hasNotText: /Loading$/ });
    const seen = await drawn.waitFor({ timeout: 15_000 }).then(
      () => true,
      () => false,
    );
    if (!seen) waiting.push((await panel.innerText()).slice(0, 200));
  }
  return waiting;
}
