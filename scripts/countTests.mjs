// Counts what vitest reported, from its JSON.
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './runCommand.mjs';

/**
 * Passed, failed and skipped tests; `needData` of the skipped are in files that ask for ../shared/data while it is absent.
 * A file that failed before its tests could run counts as one failure; so does a report that is missing or older than `since`.
 * @param {string} file path of the report, from the root
 * @param {number} since milliseconds since 1970
 */
export async function countTests(file, since) {
  const counts = { passed: 0, failed: 0, skipped: 0, needData: 0 };
  const written = await stat(join(root, file)).catch(() => undefined);
  if (!written || written.mtimeMs < since - 1000) return { ...counts, failed: 1 };
  const withData = existsSync(join(root, '..', 'shared', 'data'));
  for (const { name, status, assertionResults } of JSON.parse(await readFile(join(root, file), 'utf8')).testResults) {
    const of = (state) => assertionResults.filter((test) => state.includes(test.status)).length;
    const [failed, skipped] = [of(['failed']), of(['skipped', 'pending', 'todo', 'disabled'])];
    counts.passed += of(['passed']);
    counts.failed += failed > 0 || status !== 'failed' ? failed : 1;
    counts.skipped += skipped;
    if (skipped > 0 && !withData && (await asksForData(name))) counts.needData += skipped;
  }
  return counts;
}

async function asksForData(testFile) {
  return /sharedData/.test(await readFile(testFile, 'utf8').catch(() => ''));
}
