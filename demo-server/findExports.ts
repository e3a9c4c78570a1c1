import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { exportFormat } from '../src/model/index.js';
import { manifestName } from './exportFiles.js';

/** Whether a folder is an export, by how its manifest begins. */
export async function isExport(folder: string): Promise<boolean> {
  const file = await open(join(folder, manifestName)).catch(() => undefined);
  if (!file) return false;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1000), 0, 1000, 0);
    return buffer.toString('utf8', 0, bytesRead).includes(`"${exportFormat}"`);
  } catch {
    return false;
  } finally {
    await file.close();
  }
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
