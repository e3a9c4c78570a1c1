import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { countTests } from '../scripts/countTests.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runfolio-'));
});
afterEach(() => rm(folder, { recursive: true }));

const tests = (...statuses: string[]): { status: string }[] => statuses.map((status) => ({ status }));

async function report(testResults: unknown[]): Promise<string> {
  const file = join(folder, 'report.json');
  await writeFile(file, JSON.stringify({ testResults }));
  return file;
}

test('counts tests by how they ended', async () => {
  const file = await report([
    { name: 'a', status: 'passed', assertionResults: tests('passed', 'passed', 'pending') },
    { name: 'b', status: 'failed', assertionResults: tests('passed', 'failed') },
  ]);
  expect(await countTests(file, 0, folder)).toEqual({ passed: 3, failed: 1, skipped: 1, needData: 0 });
});

test('a file that could not even start is a failure', async () => {
  const file = await report([{ name: 'a', status: 'failed', assertionResults: [] }]);
  expect(await countTests(file, 0, folder)).toMatchObject({ passed: 0, failed: 1 });
});

test('a report of an earlier run, or none, is a failure', async () => {
  const file = await report([{ name: 'a', status: 'passed', assertionResults: tests('passed') }]);
  expect(await countTests(file, Date.now() + 60_000, folder)).toMatchObject({ passed: 0, failed: 1 });
  expect(await countTests(join(folder, 'none.json'), 0, folder)).toMatchObject({ passed: 0, failed: 1 });
});

test('tells which were skipped for lack of data', async () => {
  const needsData = join(folder, 'runs.test.ts');
  await writeFile(needsData, `import { describeWithData } from './sharedData.js';`);
  const file = await report([
    { name: needsData, status: 'passed', assertionResults: tests('skipped', 'skipped') },
    { name: 'other.test.ts', status: 'passed', assertionResults: tests('skipped') },
  ]);
  expect(await countTests(file, 0, join(folder, 'absent'))).toEqual({ passed: 0, failed: 0, skipped: 3, needData: 2 });
  expect(await countTests(file, 0, folder)).toMatchObject({ needData: 0 });
});
