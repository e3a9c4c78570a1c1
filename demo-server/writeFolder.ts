import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
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

/** Puts the new folder in the old one's place; where a folder cannot be moved (a mount point), its files in place of the old files. */
async function replaceFolder(target: string, fresh: string): Promise<void> {
  const old = `${target}.old-${process.pid}`;
  try {
    await rename(target, old);
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException;
    if (code === 'EBUSY' || code === 'EXDEV' || code === 'EPERM') return replaceFiles(target, fresh);
    if (code !== 'ENOENT') throw thrown;
  }
  try {
    await rename(fresh, target);
  } catch (thrown) {
    await rename(old, target).catch(() => undefined);
    throw thrown;
  }
  await rm(old, { recursive: true, force: true });
}

/** Copies the new files over the old ones, the manifest last, then removes what the manifest no longer lists. */
export async function replaceFiles(target: string, fresh: string): Promise<void> {
  const isManifest = (path: string): boolean => path === join(fresh, manifestName);
  await cp(fresh, target, { recursive: true, filter: (path) => !isManifest(path) });
  await cp(join(fresh, manifestName), join(target, manifestName));
  const { files } = parseManifest(await readFile(join(target, manifestName), 'utf8'));
  for (const entry of await readdir(target, { recursive: true, withFileTypes: true })) {
    const path = relative(target, join(entry.parentPath, entry.name)).split(sep).join('/');
    if (entry.isFile() && path !== manifestName && !Object.hasOwn(files, path)) await rm(join(target, path));
  }
}
