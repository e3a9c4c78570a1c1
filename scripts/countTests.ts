// Counts what vitest reported, from its JSON.
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';

/** How a run of tests went. */
export interface TestCounts {
  passed: number;
  failed: number;
  skipped: number;
  /** Skipped tests of files that ask for the shared data, while it is absent. */
  needData: number;
}

interface Report {
  testResults: { name: string; status: string; assertionResults: { status: string }[] }[];
}

/**
 * Reads vitest's JSON report. A file that failed before its tests could run counts as one failure; so does a report that is
 * missing or was written before `since` (milliseconds since 1970). `dataFolder` is where the shared data would be.
 */
export async function countTests(reportFile: string, since: number, dataFolder: string): Promise<TestCounts> {
  const counts: TestCounts = { passed: 0, failed: 0, skipped: 0, needData: 0 };
  const written = await stat(reportFile).catch(() => undefined);
  // File systems keep times to the second at worst.
  if (!written || written.mtimeMs < since - 1000) return { ...counts, failed: 1 };
  const report = JSON.parse(await readFile(reportFile, 'utf8')) as Report;
  for (const { name, status, assertionResults } of report.testResults) {
    const [passed, failed] = ['passed', 'failed'].map((state) => assertionResults.filter((test) => test.status === state).length);
    const skipped = assertionResults.length - (passed ?? 0) - (failed ?? 0);
    counts.passed += passed ?? 0;
    counts.failed += failed || (status === 'failed' ? 1 : 0);
    counts.skipped += skipped;
    if (skipped > 0 && !existsSync(dataFolder) && (await asksForData(name))) counts.needData += skipped;
  }
  return counts;
}

async function asksForData(testFile: string): Promise<boolean> {
  return (await readFile(testFile, 'utf8').catch(() => '')).includes('sharedData');
}
