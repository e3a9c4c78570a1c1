import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where benches keep what they generate; git does not see it. */
export const cacheRoot = fileURLToPath(new URL('../../.cache/bench/', import.meta.url));

/** Bytes of one folder of data beyond which it is deleted after use. */
const largest = 500e6;

/** Raised when generated data changes, so that older data is not used. */
const version = 1;

/** The folder of this name with what `write` puts there, which is called only where the folder does not exist yet. */
export async function cached(name: string, write: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(cacheRoot, 'data', `${name}.v${version}`);
  if (existsSync(folder)) return folder;
  const fresh = `${folder}.new-${process.pid}`;
  await mkdir(fresh, { recursive: true });
  try {
    await write(fresh);
    await rename(fresh, folder);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return folder;
}

/** The URL path under which the bench server gives a cached folder. */
export function urlOf(folder: string): string {
  return `/${folder.slice(cacheRoot.length).replaceAll('\\', '/')}`;
}

/** Deletes data folders that are too large to keep. */
export async function deleteLarge(): Promise<void> {
  const data = join(cacheRoot, 'data');
  for (const name of await readdir(data).catch(() => [])) {
    if ((await bytesIn(join(data, name))) > largest) await rm(join(data, name), { recursive: true });
  }
}

async function bytesIn(folder: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return bytes;
}
