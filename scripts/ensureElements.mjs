// The scripts of the custom elements are built when they are missing, or older than what they are built from.
import { join } from 'node:path';
import { buildElements } from './buildElements.mjs';
import { bundleWorkers } from './bundleWorkers.mjs';
import { lastChange } from './lastChange.mjs';
import { root } from './runCommand.mjs';

/** Builds dist/elements and dist/workers unless they are there and up to date; gives the folder of both. */
export async function ensureElements() {
  const built = Math.min(
    ...(await Promise.all(['dist/elements/elements.js', 'dist/workers/series.worker.js'].map((path) => lastChange([path])))),
  );
  const sources = ['src', 'workers', 'package-lock.json', 'scripts/buildElements.mjs', 'scripts/bundleWorkers.mjs'];
  if (built === 0 || built < (await lastChange(sources))) {
    await bundleWorkers();
    await buildElements();
  }
  return join(root, 'dist');
}
