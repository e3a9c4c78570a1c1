import type { Stats } from 'node:fs';
import { open, readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { InputFile } from '../src/importers/index.js';

/** Folders that never hold runs. */
const skipped: readonly string[] = ['.git', 'node_modules', '__pycache__'];

/**
 * The files below the given files and folders, with paths that begin with the name of what was given. Links to folders are not
 * followed: `wandb/latest-run` would show its run twice. Rejects where a path does not exist.
 */
export async function diskFiles(paths: readonly string[]): Promise<InputFile[]> {
  const found: InputFile[] = [];
  for (const path of paths) {
    const absolute = resolve(path);
    await collect(absolute, basename(absolute), await stat(absolute), found);
  }
  return found;
}

async function collect(absolute: string, path: string, stats: Stats, found: InputFile[]): Promise<void> {
  if (stats.isFile()) found.push(diskFile(absolute, path, stats.size));
  if (!stats.isDirectory()) return;
  for (const entry of await readdir(absolute, { withFileTypes: true })) {
    const inner = join(absolute, entry.name);
    if (skipped.includes(entry.name)) continue;
    const target = await stat(inner).catch(() => undefined);
    if (!target || (entry.isSymbolicLink() && target.isDirectory())) continue;
    await collect(inner, `${path}/${entry.name}`, target, found);
  }
}

function diskFile(absolute: string, path: string, size: number): InputFile {
  return { path, size, read: () => readFile(absolute), readHead: (bytes) => readHead(absolute, bytes) };
}

async function readHead(path: string, bytes: number): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const buffer = new Uint8Array(bytes);
    const { bytesRead } = await file.read(buffer, 0, bytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
