// Looks at a page that embeds the package, in a browser that can reach nothing but the page's own server.
import { chromium } from 'playwright';
import { chromiumArgs, findChromium } from '../chromium.ts';

const deadline = 60_000;

/** Throws unless the page draws lines, loads DuckDB, asks its own origin alone, and complains about nothing. Gives a sentence on what it saw. */
export async function showsLines(address) {
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
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    const wasm = context.waitForEvent('requestfinished', { predicate: (request) => request.url().includes('.wasm'), timeout: deadline });
    await page.goto(address, { timeout: deadline });
    await page.waitForFunction(drawnPixels, undefined, { timeout: deadline }).catch((error) => {
      throw new Error(`No line was drawn. ${complaints.join('\n')}`, { cause: error });
    });
    await wasm;
    const pixels = await page.evaluate(drawnPixels);
    const foreign = requests.filter((url) => new URL(url).origin !== new URL(address).origin && !/^(?:blob|data):/.test(url));
    if (foreign.length > 0) throw new Error(`The page asked other origins: ${foreign.join(' ')}`);
    if (complaints.length > 0) throw new Error(`The page complained: ${complaints.join('\n')}`);
    return `${pixels} pixels of lines, ${requests.length} requests, all to its own origin`;
  } finally {
    await browser.close();
  }
}

/** In the page: pixels of the canvases that are not transparent; 0 until lines are drawn. */
function drawnPixels() {
  let drawn = 0;
  for (const canvas of document.querySelectorAll('.rf-root canvas')) {
    if (canvas.width === 0 || canvas.height === 0) continue;
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    for (let i = 3; i < data.length; i += 4) if (data[i] > 0) drawn++;
  }
  return drawn;
}
