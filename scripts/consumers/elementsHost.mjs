// A host of files with the scripts of the elements, their workers and an export, as docs/embedding.md says to make one.
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../runCommand.mjs';
import { finished } from './processes.mjs';
import { servingFiles } from './staticServer.mjs';

/** Copies what such a host serves to a folder: `runfolio/elements`, `runfolio/workers` and `exports/sample`. */
export async function copyElements(folder, tarball, to) {
  await finished(folder, 'tar', '-xzf', tarball);
  for (const part of ['elements', 'workers']) await cp(join(folder, 'package/dist', part), join(to, 'runfolio', part), { recursive: true });
  await cp(join(root, 'demo-server/sample/export'), join(to, 'exports/sample'), { recursive: true });
}

/** Serves them to pages of all origins; gives the host's own origin to `work`. */
export async function servingElements({ folder, tarball }, work) {
  const host = join(folder, 'host');
  await copyElements(folder, tarball, host);
  return servingFiles({ folder: host, headers: { 'access-control-allow-origin': '*' } }, work);
}
