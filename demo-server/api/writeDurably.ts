import { randomUUID } from 'node:crypto';
import { open, rename } from 'node:fs/promises';

/** Writes a file that is whole and on the disk, or not there: before the database speaks of it. */
export async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const fresh = `${path}.${randomUUID()}`;
  const file = await open(fresh, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(fresh, path);
}
