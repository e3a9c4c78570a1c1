import { chromium, type Browser, type Page } from 'playwright';
import { chromiumArgs, findChromium } from '../scripts/chromium.ts';
import type { BenchContext } from './bench.js';
import { buildPages } from './buildPages.js';
import { cacheRoot } from './data/cacheFolder.js';
import { startServer, type BenchServer } from './server.js';

/** Frames come as fast as they can be made: a display's rate would hide what they cost. */
const freeFrames = ['--disable-frame-rate-limit', '--disable-gpu-vsync', '--enable-blink-features=ForceEagerMeasureMemory'];

export interface RunnerOptions {
  quick: boolean;
  wants: (name: string) => boolean;
  say: (text: string) => void;
}

/** A context whose server, pages and browser start when first needed; `close` ends them. */
export function benchContext({
  quick,
  wants,
  say,
}: RunnerOptions): BenchContext & { close: () => Promise<void>; browserVersion: () => Promise<string> } {
  let serving: Promise<BenchServer> | undefined;
  let browsing: Promise<Browser> | undefined;
  const server = (): Promise<BenchServer> => (serving ??= buildPages().then(() => startServer(cacheRoot)));
  const browser = (): Promise<Browser> =>
    (browsing ??= chromium.launch({ executablePath: findChromium() ?? 'chromium', args: [...chromiumArgs, ...freeFrames] }));
  return {
    n: quick ? 2 : 5,
    quick,
    wants,
    say,
    withPage: async (path, use) => {
      const { origin } = await server();
      const profile = await (await browser()).newContext({ viewport: { width: 1280, height: 800 } });
      try {
        const page = await profile.newPage();
        return await Promise.race([failureOf(page), page.goto(origin + path).then(() => use(page))]);
      } finally {
        await profile.close();
      }
    },
    browserVersion: async () => `Chromium ${(await browser()).version()}`,
    close: async () => {
      await (await browsing)?.close();
      await (await serving)?.close();
    },
  };
}

/** Rejects when the page does what a page should not. */
function failureOf(page: Page): Promise<never> {
  return new Promise((_, reject) => {
    page.on('pageerror', (error) => reject(error));
    page.on('crash', () => reject(new Error('The page crashed.')));
  });
}
