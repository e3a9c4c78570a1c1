import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './runCommand.mjs';

/** Time of the last change of any of these files, or of any file or folder within; 0 when there is none. */
export async function lastChange(paths) {
  let last = 0;
  for (const path of paths) {
    const found = await stat(join(root, path)).catch(() => undefined);
    if (!found) continue;
    last = Math.max(last, found.mtimeMs);
    if (!found.isDirectory()) continue;
    const inside = (await readdir(join(root, path))).filter((name) => name !== 'node_modules').map((name) => join(path, name));
    last = Math.max(last, await lastChange(inside));
  }
  return last;
}
