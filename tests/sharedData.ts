import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';

const repository = resolve(fileURLToPath(import.meta.url), '../..');
const candidate = resolve(repository, '../shared/data');

/** Folder of the shared sample data beside the repository; undefined where it is absent, and its tests are skipped then. */
export const sharedDataDir: string | undefined = existsSync(candidate) ? candidate : undefined;

if (!sharedDataDir && process.env['RUNFOLIO_REQUIRE_DATA'] === '1') {
  throw new Error(`RUNFOLIO_REQUIRE_DATA is 1, but there is no folder ${candidate}.`);
}

/** Path of a file or folder of the shared data. Only call it inside tests of `describeWithData`. */
export function sharedData(...path: string[]): string {
  if (!sharedDataDir) throw new Error(`The shared data folder ${candidate} is absent.`);
  return resolve(sharedDataDir, ...path);
}

/** A `describe` whose tests are skipped, and counted as skipped, where the shared data is absent. */
export const describeWithData = describe.skipIf(!sharedDataDir);
