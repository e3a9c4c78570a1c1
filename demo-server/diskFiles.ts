import { closeSync, openSync, readdirSync, readFileSync, readSync, realpathSync, statSync, type Dirent, type Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { InputFile } from '../src/importers/index.js';
import { isExport } from './findExports.js';
import { inputRoots, isWithin, type InputRoot } from './inputRoots.js';

/** Files up to this size are read at once, larger ones in the background: that of many small files takes ten times as long. */
const smallBytes = 1 << 18;

/** Folders that never hold runs. */
const skipped: readonly string[] = ['.git', 'node_modules', '__pycache__'];

/** A file and where it really is; `linked` where a link led to it. */
interface Found {
  real: string;
  file: InputFile;
  linked: boolean;
}

/**
 * The files below the given files and folders, each once, with paths that begin with the name of what was given. A link to a folder is
 * followed only where it leads elsewhere: `wandb/latest-run` would show its run twice. Exports within are passed over. What cannot be read is
 * there all the same, and rejects when it is read. Rejects where a given path does not exist.
 */
export async function diskFiles(paths: readonly string[]): Promise<InputFile[]> {
  const found: Found[] = [];
  const roots = await inputRoots(paths);
  const isKnown = (folder: string): boolean => roots.some(({ real }) => isWithin(folder, real) || isWithin(real, folder));
  // Grows by the folders that links lead to.
  for (const { real, name } of roots) {
    const stats = await stat(real);
    if (stats.isDirectory()) {
      const links: InputRoot[] = [];
      found.push(...(await filesBelow(real, name, links)));
      for (const link of links) if (!isKnown(link.real)) roots.push(link);
    } else if (stats.isFile()) found.push({ real, file: diskFile(real, name, stats.size), linked: false });
  }
  const own = new Set(found.filter(({ linked }) => !linked).map(({ real }) => real));
  const links = new Map(found.filter(({ real, linked }) => linked && !own.has(real)).map((entry) => [entry.real, entry]));
  return found.filter((entry) => !entry.linked || links.get(entry.real) === entry).map(({ file }) => file);
}

/** The files of a folder; the folders that links in it lead to go to `links`. */
async function filesBelow(folder: string, path: string, links: InputRoot[]): Promise<Found[]> {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    return [{ real: folder, file: unreadable(`${path}/`, error), linked: false }];
  }
  if (entries.some((entry) => entry.name === 'manifest.json') && (await isExport(folder))) return [];
  const files = entries.filter((entry) => !entry.isDirectory()).map((entry) => fileAt(folder, path, entry));
  const found = files.filter((file) => file !== undefined);
  for (const { name } of entries.filter((entry) => entry.isDirectory() && !skipped.includes(entry.name))) {
    found.push(...(await filesBelow(join(folder, name), `${path}/${name}`, links)));
  }
  for (const entry of entries.filter((each) => each.isSymbolicLink() && !skipped.includes(each.name))) {
    const absolute = join(folder, entry.name);
    if (statsOf(absolute)?.isDirectory()) links.push({ real: realpathSync(absolute), name: `${path}/${entry.name}` });
  }
  return found;
}

/** The file of a folder's entry; undefined for links to folders, links that lead nowhere, and what is no file. */
function fileAt(folder: string, path: string, entry: Dirent): Found | undefined {
  const absolute = join(folder, entry.name);
  const linked = entry.isSymbolicLink();
  const stats = statsOf(absolute);
  if (!stats?.isFile()) return undefined;
  const real = linked ? realpathSync(absolute) : absolute;
  return { real, file: diskFile(absolute, `${path}/${entry.name}`, stats.size), linked };
}

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function diskFile(absolute: string, path: string, size: number): InputFile {
  return {
    path,
    size,
    read: async () => plain(size <= smallBytes ? readFileSync(absolute) : await readFile(absolute)),
    readHead: async (bytes) => readHead(absolute, bytes),
  };
}

/** A view of the same bytes whose `subarray` is several times quicker than a Buffer's. */
function plain({ buffer, byteOffset, byteLength }: Buffer): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function unreadable(path: string, error: unknown): InputFile {
  return { path, size: 0, read: () => Promise.reject(error instanceof Error ? error : new Error(String(error))) };
}

function readHead(path: string, bytes: number): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const buffer = new Uint8Array(bytes);
    return buffer.slice(0, readSync(file, buffer, 0, bytes, 0));
  } finally {
    closeSync(file);
  }
}
