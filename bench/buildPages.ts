import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Builds the pages of `bench/pages` into the cache folder, for production. */
export async function buildPages(): Promise<void> {
  await build({ configFile: fileURLToPath(new URL('./vite.config.ts', import.meta.url)) });
}
