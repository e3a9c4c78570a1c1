import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('./pages/', import.meta.url));
const outDir = fileURLToPath(new URL('../.cache/bench/pages/', import.meta.url));
const configFile = fileURLToPath(new URL('./vite.config.ts', import.meta.url));

/**
 * Builds the pages of `bench/pages` into the cache folder, for production: each by itself. Built together they would be cut into the dozens of pieces that any two of them
 * share, which no page of its own would have to load.
 */
export async function buildPages(): Promise<void> {
  const pages = readdirSync(root).filter((name) => name.endsWith('.html'));
  for (const [i, page] of pages.entries()) {
    const assetsDir = `assets/${page.replace('.html', '')}`;
    await build({ configFile, root, build: { outDir, assetsDir, emptyOutDir: i === 0, rolldownOptions: { input: root + page } } });
  }
}
