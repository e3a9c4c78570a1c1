import type { Browser, BrowserContextOptions, Page } from 'playwright';
import type { ElementsServer } from './elementsServer.js';

/** A page of a test, open. */
export interface ElementsPage {
  page: Page;
  /** Errors and warnings of the console, and errors that nothing caught. */
  complaints: string[];
  /** What the page's policy refused. */
  violations: () => Promise<string[]>;
}

export interface ElementsPageOptions extends BrowserContextOptions {
  headers?: Readonly<Record<string, string>>;
  /** Default: that of the server. */
  address?: string;
  /** In the head, ahead of the script of the elements. */
  head?: string;
  /** Default: the script of the elements, at the server. */
  script?: string;
}

export const elementsScript = '<script type="module" src="elements/elements.js"></script>';

/** Opens a page with this body. */
export async function openElements(
  browser: Browser,
  server: ElementsServer,
  body: string,
  { headers = {}, address = server.address, head = '', script = elementsScript, ...options }: ElementsPageOptions = {},
): Promise<ElementsPage> {
  const name = `page-${server.pages.size}`;
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">${head}${script}</head><body>${body}</body></html>`;
  server.pages.set(name, { html, headers });
  const context = await browser.newContext({ viewport: { width: 900, height: 700 }, ...options });
  await context.addInitScript(() => {
    const found: string[] = [];
    Object.assign(window, { violations: found });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample, sourceFile, lineNumber }) =>
      found.push(`${effectiveDirective}: ${blockedURI} ${sample} ${sourceFile}:${lineNumber}`),
    );
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  await page.goto(address + name);
  const violations = (): Promise<string[]> => page.evaluate(() => (window as unknown as { violations: string[] }).violations);
  return { page, complaints, violations };
}

/** What a panel's drawing says of itself, once it is drawn: `…`. */
export function summaryOf(page: Page, element = 'runfolio-panel'): Promise<string> {
  return page
    .locator(element)
    .first()
    .getByRole('application')
    .first()
    .getAttribute('aria-label', { timeout: 30_000 })
    .then((label) => label ?? '');
}
