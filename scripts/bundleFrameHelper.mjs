// The helper of pages that show frames, as one script that defines `embedRunfolio`: in the package, and with the page that `serve` shows.
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { root } from './runCommand.mjs';

/** Writes it to a file. */
export async function bundleFrameHelper(file) {
  const bundle = await rolldown({ input: join(root, 'src', 'embed', 'frame', 'host', 'script.ts'), platform: 'browser' });
  await bundle.write({ file, format: 'iife', minify: true });
}
