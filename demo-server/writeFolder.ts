import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseManifest, writeExport } from '../src/arrow/index.js';
import { RunfolioError, type Manifest, type ProjectData } from '../src/model/index.js';
import { manifestName } from './exportFiles.js';
import { isExport } from './findExports.js';

/**
 * Writes a project's export to a folder: beside it first, then moved into place, so that a reader never sees half of one. An older
 * export there is replaced, and its table versions go on. Throws `bad-input` where the folder holds something else.
 */
export async function writeFolder(
  project: ProjectData,
  folder: string,
  onProgress: (done: number, total: number) => void,
): Promise<Manifest> {
  const target = resolve(folder);
  const previous = await previousManifest(target);
  const fresh = `${target}.new-${process.pid}`;
  try {
    for (const { path, bytes } of writeExport(project, { previous, onProgress })) {
      const file = join(fresh, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, bytes);
    }
    await replaceFolder(target, fresh);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return parseManifest(await readFile(join(target, manifestName), 'utf8'));
}

/** Throws where an export must not be written: there are other files. */
export async function checkTarget(folder: string): Promise<void> {
  const entries = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new RunfolioError('bad-input', `${folder} is no folder that can be written to.`, { cause: error });
  });
  if (entries.length === 0 || (await isExport(folder))) return;
  throw new RunfolioError('bad-input', `${folder} is not empty and holds no export: choose another folder for --out.`);
}

/** The manifest of the export there; none where it cannot be read, since it is replaced anyway. */
async function previousManifest(folder: string): Promise<Manifest | undefined> {
  await checkTarget(folder);
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => undefined);
  try {
    return text === undefined ? undefined : parseManifest(text);
  } catch {
    return undefined;
  }
}

async function replaceFolder(target: string, fresh: string): Promise<void> {
  const old = `${target}.old-${process.pid}`;
  await rename(target, old).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(fresh, target);
  await rm(old, { recursive: true, force: true });
}
