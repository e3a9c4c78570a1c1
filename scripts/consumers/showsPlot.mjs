// Looks at a page that embeds the package.
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inBrowser } from './browserPage.mjs';
import { differentPixels } from './comparePictures.mjs';

const deadline = 180_000;
/** Of the pixels of the plot, the share that may differ: antialiasing, and no more. */
const tolerance = 0.001;

/**
 * Throws unless the page draws the plot, the same as the reference (a PNG; undefined for the first), loads DuckDB, asks no other origins than those given, moves
 * nothing while it loads and says nothing on its console. DuckDB is not awaited where `database` is false. `meanwhile` does more with the drawn page, before the
 * picture is taken. Gives a sentence on what it saw, and the picture.
 */
export function showsPlot(
  address,
  { reference, origins = [new URL(address).origin], plot = '.rf-standalone', database = true, meanwhile } = {},
) {
  return inBrowser(async ({ browser, context, page, requests, complaints }) => {
    const wasm = database ? context.waitForEvent('requestfinished', { predicate: isWasm, timeout: deadline }) : Promise.resolve();
    // Whatever fails first is told.
    wasm.catch(() => {});
    await page.goto(address, { timeout: deadline });
    const failed = (error) => {
      throw new Error(`${error.message} ${complaints.join('\n')}`, { cause: error });
    };
    const place = await framed(page, plot).catch(failed);
    await drawn(place).catch(failed);
    await wasm.catch(failed);
    if (meanwhile) {
      await meanwhile(page, place).catch(failed);
      await drawn(place);
    }
    const picture = await place.screenshot({ animations: 'disabled' });
    const moved = await page.evaluate(layoutShift);
    const foreign = requests.filter((url) => !/^(?:blob|data):/.test(url) && !origins.includes(new URL(url).origin));
    const different = reference === undefined ? 0 : await differentPixels(browser, reference, picture);
    if (foreign.length > 0) throw new Error(`The page asked other origins: ${foreign.join(' ')}`);
    if (complaints.length > 0) throw new Error(`The page complained: ${complaints.join('\n')}`);
    if (moved > 0) throw new Error(`What was there moved while the page loaded: layout shift ${moved}.`);
    if (different > tolerance) {
      const kept = join(tmpdir(), `runfolio-different-${Date.now()}`);
      await Promise.all([writeFile(`${kept}.png`, picture), writeFile(`${kept}-first.png`, reference)]);
      throw new Error(`Its picture differs from the first in ${(different * 100).toFixed(2)} % of its pixels; both are at ${kept}*.png.`);
    }
    const same =
      reference === undefined ? 'the picture that others are compared with' : `${(different * 100).toFixed(3)} % of pixels differ`;
    return { picture, seen: `${same}, ${requests.length} requests, none to strangers` };
  });
}

const isWasm = (request) => request.url().includes('.wasm');

/** The plot, in the page itself or in a frame of it. */
async function framed(page, plot) {
  const end = Date.now() + deadline;
  while (Date.now() < end) {
    for (const frame of page.frames()) {
      const found = frame.locator(plot);
      if ((await found.count().catch(() => 0)) > 0) return found.first();
    }
    await page.waitForTimeout(100);
  }
  throw new Error(`There is no ${plot} on the page.`);
}

/** Waits until the canvas of a plot has ink, and the same ink for half a second. */
async function drawn(place) {
  const end = Date.now() + deadline;
  let before = 0;
  while (Date.now() < end) {
    const ink = await place.evaluate(inkedPixels).catch(() => 0);
    if (ink > 0 && ink === before) return;
    before = ink;
    await place.page().waitForTimeout(500);
  }
  throw new Error('Its canvas stayed empty.');
}

/** In the page: pixels of the canvases within an element that are not transparent. */
export function inkedPixels(element) {
  let inked = 0;
  for (const canvas of element.querySelectorAll('canvas')) {
    if (canvas.width === 0 || canvas.height === 0) continue;
    // Of a copy: reading the canvas itself would slow it down, which browsers warn of.
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true });
    copy.drawImage(canvas, 0, 0);
    const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
    for (let i = 3; i < data.length; i += 4) if (data[i] > 0) inked++;
  }
  return inked;
}

/** In the page: how much what was there moved since it was opened, as the browser measures it. */
function layoutShift() {
  return new Promise((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries()) sum += value;
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(sum), 100);
  });
}
