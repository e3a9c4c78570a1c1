import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = resolve(fileURLToPath(new URL('../../..', import.meta.url)), 'shared/data');

/** A file of the shared sample data in base64, for browser tests; null where the folder is absent. Browser tests call it as a command of their server. */
export async function readShared(path: string): Promise<string | null> {
  if (existsSync(folder)) return readFile(resolve(folder, path), 'base64');
  if (process.env['RUNFOLIO_REQUIRE_DATA'] === '1') throw new Error(`RUNFOLIO_REQUIRE_DATA is 1, but there is no folder ${folder}.`);
  return null;
}
