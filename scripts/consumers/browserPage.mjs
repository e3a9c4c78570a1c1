// A browser that can reach nothing but this machine.
import { chromium } from 'playwright';
import { chromiumArgs, findChromium } from '../chromium.ts';

/** Opens an empty page for `work`, which gets the lists of addresses that it asks for and of what it says on its console, and closes it. */
export async function inBrowser(work) {
  const browser = await chromium.launch({
    executablePath: findChromium() ?? 'chromium',
    args: [...chromiumArgs, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
  try {
    const context = await browser.newContext({ viewport: { width: 1000, height: 600 } });
    const page = await context.newPage();
    const [requests, complaints] = [[], []];
    context.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
    return await work({ browser, context, page, requests, complaints });
  } finally {
    await browser.close();
  }
}
