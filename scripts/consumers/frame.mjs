// A frame in pages of other origins: one that may show it and uses the helper of the package, one that may and lies, and one that may not.
import { join } from 'node:path';
import { root } from '../runCommand.mjs';
import { inBrowser } from './browserPage.mjs';
import { hostilePage, look } from './hostilePage.mjs';
import { finished, serving } from './processes.mjs';
import { servingFiles } from './staticServer.mjs';

const panel = { kind: 'line-plot', spec: { y: 'train/loss', smoothing: 0.6, legend: true } };
const addressIn = (runs) => `${runs}embed/panel/glyphs#${new URLSearchParams({ panel: JSON.stringify(panel), theme: 'light' })}`;
const plot = '.app-embed-panel';
const fitted = 320;

const helperPage = (address) => `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>Portal</title>
  <link rel="icon" href="data:,">
  <script src="runfolio-frame.js"></script>
  <div id="runs" style="inline-size: 800px"></div>
  <script>embedRunfolio(document.getElementById('runs'), { src: ${JSON.stringify(address)}, ...${JSON.stringify(look)} });</script>
</html>
`;

export const frame = {
  title: 'A frame',
  async run({ folder, tarball, test, shows }) {
    await finished(folder, 'tar', '-xzf', tarball);
    const [texts, strange] = [{}, {}];
    await servingFiles({ folder: join(folder, 'package/dist/frame'), texts }, (portal) =>
      servingFiles({ texts: strange }, (stranger) => {
        const serve = ['serve', join(root, 'demo-server/sample/export'), '--port', '0', '--frame-ancestors', portal];
        // Without its dependencies: the command has all it needs in it.
        return serving(folder, [process.execPath, 'package/dist/cli/runfolio.js', ...serve], async (runs) => {
          // The server answers: no DuckDB comes to the browser.
          const options = { origins: [portal, new URL(runs).origin], plot, database: false };
          texts['/helper'] = helperPage(addressIn(runs));
          texts['/hostile'] = strange['/hostile'] = hostilePage(addressIn(runs));
          await test('A frame, by the helper of the package', () => shows(`${portal}/helper`, options));
          await test('A frame, in a page that lies and resizes it', () => shows(`${portal}/hostile`, { ...options, meanwhile: resized }));
          await test('A frame, in a page that may not show it', () => drawsNothing(`${stranger}/hostile`));
        });
      }),
    );
  },
};

/** Narrow and wide again: the plot follows, and the frame keeps the height that it asked for. */
async function resized(page, place) {
  for (const width of [420, 800]) {
    await page.evaluate((pixels) => (document.querySelector('iframe').style.width = `${pixels}px`), width);
    await place.locator('canvas').first().evaluate(fills, width);
    const height = await page.evaluate(() => document.querySelector('iframe').clientHeight);
    if (height !== fitted) throw new Error(`The frame is ${height} pixels high, and its panel ${fitted}.`);
  }
}

/** In the frame: waits until a canvas is nearly as wide as that. */
function fills(canvas, width) {
  return new Promise((resolve) => {
    const wait = () => (canvas.clientWidth < width && canvas.clientWidth > width - 150 ? resolve() : setTimeout(wait, 50));
    wait();
  });
}

/** The browser refuses to show the page there, and nothing is said to the page around. */
function drawsNothing(address) {
  return inBrowser(async ({ page, complaints }) => {
    await page.goto(address);
    const inner = page.frames()[1];
    for (let i = 0; i < 100 && !inner.url().startsWith('chrome-error:'); i++) await page.waitForTimeout(100);
    const [greetings, found] = [await page.evaluate('greetings'), await inner.locator('canvas').count()];
    if (!inner.url().startsWith('chrome-error:') || found > 0) throw new Error(`The frame shows ${inner.url()}, with ${found} canvases.`);
    if (greetings !== 0) throw new Error(`The page heard ${greetings} greetings.`);
    if (!complaints.every((text) => text.includes('frame-ancestors'))) throw new Error(complaints.join('\n'));
    return 'the browser refused it, and the page heard nothing';
  });
}
