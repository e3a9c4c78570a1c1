import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportFormat } from '../src/model/index.js';
import { manifestName } from './exportFiles.js';

/** Whether a folder is an export, by what its manifest says it is. */
export async function isExport(folder: string): Promise<boolean> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => '');
  return text.includes(`"${exportFormat}"`);
}

/** The folder itself if it is an export, else those of its folders that are. */
export async function findExports(folder: string): Promise<string[]> {
  if (await isExport(folder)) return [folder];
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const entry of entries) {
    const inner = join(folder, entry.name);
    if (entry.isDirectory() && (await isExport(inner))) found.push(inner);
  }
  return found.toSorted();
}
