import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeRun } from '../tests/support/makeRun.js';
import type { ProjectData } from '../src/model/index.js';
import { isExport } from './findExports.js';
import { replaceFiles, writeFolder } from './writeFolder.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runfolio-write-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const step = Float64Array.of(0, 1, 2);
const project = (...keys: string[]): ProjectData => ({
  id: 'p',
  name: 'P',
  runs: [makeRun('a', { metrics: new Map(keys.map((key) => [key, { step, value: step }])) })],
  parameters: [],
  warnings: [],
});
const nothing = (): void => undefined;
const filesOf = async (path: string): Promise<string[]> =>
  (await readdir(path, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .toSorted();

it('replaces an export, raises the versions of what changed, and leaves nothing of the old one', async () => {
  const target = join(folder, 'out');
  const first = await writeFolder(project('loss'), target, nothing);
  const second = await writeFolder(project('acc', 'loss'), target, nothing);
  expect(second.tables['runs']).toBe(first.tables['runs']);
  expect(second.metrics.map(({ key }) => key)).toEqual(['acc', 'loss']);
  expect(await readdir(folder)).toEqual(['out']);
});

it('where the folder itself cannot be moved, its files are replaced', async () => {
  const [target, fresh] = [join(folder, 'out'), join(folder, 'fresh')];
  await writeFolder(project('old'), target, nothing);
  await writeFolder(project('new', 'loss'), fresh, nothing);
  const expected = await filesOf(fresh);
  await replaceFiles(target, fresh);
  expect(await filesOf(target)).toEqual(expected);
  expect(await readFile(join(target, 'manifest.json'))).toEqual(await readFile(join(fresh, 'manifest.json')));
});

it('an export is known whatever the order of its manifest', async () => {
  await writeFile(join(folder, 'manifest.json'), JSON.stringify({ padding: 'x'.repeat(5000), format: 'runfolio-export' }));
  expect(await isExport(folder)).toBe(true);
  await rename(join(folder, 'manifest.json'), join(folder, 'other.json'));
  expect(await isExport(folder)).toBe(false);
});
