// The plain page in Firefox: its picture is compared with that of Chromium, and so are the numbers behind it and an answer of DuckDB.
import { chromium } from 'playwright';
import { chromiumArgs, findChromium } from '../chromium.ts';
import { lonelyInk } from './comparePictures.mjs';
import { servingElements } from './elementsHost.mjs';
import { findFirefox, inFirefox } from './firefoxPage.mjs';
import { servingPlainPage } from './html.mjs';
import { inkedPixels, showsPlot } from './showsPlot.mjs';

const viewport = { width: 1000, height: 600 };
const deadline = 120_000;
/** Of what is drawn, the share that may have no counterpart: the same letters of two browsers reach a little further here and there. */
const tolerance = 0.01;

export const firefox = {
  title: 'Firefox',
  async run({ folder, tarball, test, skip }) {
    const executable = findFirefox();
    if (executable === undefined) return skip('Firefox', 'no Firefox here; FIREFOX_PATH names one');
    return test('Firefox, a plain page with script and data of another origin', () =>
      servingElements({ folder, tarball }, (files) => servingPlainPage(files, (origin) => compared(executable, `${origin}/`, files))));
  },
};

async function compared(executable, address, files) {
  let expected;
  const meanwhile = async (page) => (expected = await page.evaluate(numbersOf, `${files}/exports/sample/`));
  const { picture } = await showsPlot(address, { origins: [new URL(address).origin, files], meanwhile });
  const seen = await inFirefox(executable, viewport, (page) => look(page, address, files));
  const { requests, complaints, numbers } = seen;
  const own = [new URL(address).origin, files];
  const foreign = requests.filter((url) => !/^(?:blob|data):/.test(url) && !own.includes(new URL(url).origin));
  if (foreign.length > 0) throw new Error(`The page asked other origins: ${foreign.join(' ')}`);
  if (complaints.length > 0) throw new Error(`The page complained: ${complaints.join('\n')}`);
  for (const [name, values] of Object.entries(JSON.parse(expected)))
    if (JSON.stringify(values) !== JSON.stringify(JSON.parse(numbers)[name])) throw new Error(`Its numbers differ: ${name}.`);
  const lonely = await inChromium((browser) => lonelyInk(browser, picture, seen.picture));
  if (lonely > tolerance) throw new Error(`${(lonely * 100).toFixed(2)} % of what it or Chromium draws is not in the other's picture.`);
  return `${seen.version}: ${(lonely * 100).toFixed(3)} % of what is drawn differs from Chromium, ${numbers.length} characters of numbers are the same`;
}

/** The picture of the plot once it is drawn, and numbers. */
async function look(page, address, files) {
  await page.goto(address);
  const place = await drawn(page);
  const picture = await page.screenshot(place);
  const numbers = await page.evaluate(numbersOf, `${files}/exports/sample/`);
  const { version, requests, complaints } = page;
  return { version, requests, complaints, picture, numbers };
}

/** Waits until the plot has ink, and the same ink for half a second; gives its element. */
async function drawn(page) {
  const end = Date.now() + deadline;
  let before = 0;
  while (Date.now() < end) {
    const place = await page.evaluate(() => document.querySelector('runfolio-panel')?.shadowRoot?.querySelector('.rf-standalone'));
    const ink = place?.sharedId === undefined ? 0 : await page.evaluate(inkedPixels, place);
    if (ink > 0 && ink === before) return place;
    before = ink;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`Its canvas stayed empty. ${page.complaints.join('\n')}`);
}

/** In the page: the points of the plot, and those of a panel that only the database answers, as JSON. */
async function numbersOf(src) {
  const matrix = document.createElement('runfolio-panel');
  Object.assign(matrix, { src, kind: 'confusion-matrix', table: 'test/predictions', actual: 'y_true', predicted: 'y_pred' });
  document.body.append(matrix);
  const [line, counts] = await Promise.all([document.querySelector('runfolio-panel').data(), matrix.data()]);
  matrix.remove();
  const plain = ({ columns }) => Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, Array.from(values, String)]));
  return JSON.stringify({ line: plain(line), counts: plain(counts) });
}

async function inChromium(work) {
  const browser = await chromium.launch({ executablePath: findChromium() ?? 'chromium', args: chromiumArgs });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}
