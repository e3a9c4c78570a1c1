// The scripts of the custom elements are built when they are missing, or older than what they are built from.
import { join } from 'node:path';
import { buildLock } from './buildLock.mjs';
import { buildElements } from './buildElements.mjs';
import { bundleWorkers } from './bundleWorkers.mjs';
import { lastChange } from './lastChange.mjs';
import { root } from './runCommand.mjs';

/** Builds dist/elements and dist/workers unless they are there and up to date, once where several need them; gives the folder of both. */
export async function ensureElements() {
  await buildLock('elements', async () => {
    if (await isBuilt()) return;
    await bundleWorkers();
    await buildElements();
  });
  return join(root, 'dist');
}

async function isBuilt() {
  const built = await Promise.all(['dist/elements/elements.js', 'dist/workers/series.worker.js'].map((path) => lastChange([path])));
  const sources = ['src', 'workers', 'package-lock.json', 'scripts/buildElements.mjs', 'scripts/bundleWorkers.mjs'];
  return Math.min(...built) > 0 && Math.min(...built) >= (await lastChange(sources));
}
