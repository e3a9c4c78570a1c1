import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { diskFiles } from './diskFiles.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runfolio-files-'));
  await mkdir(join(folder, 'run-1'));
  await mkdir(join(folder, '.git'));
  await writeFile(join(folder, 'run-1', 'a.txt'), 'hello');
  await writeFile(join(folder, '.git', 'b.txt'), 'no');
  await symlink(join(folder, 'run-1'), join(folder, 'latest-run'));
  await symlink(join(folder, 'gone'), join(folder, 'broken'));
});
afterAll(() => rm(folder, { recursive: true }));

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

test('finds files below folders, once, with the name of what was given in front', async () => {
  const files = await diskFiles([folder]);
  expect(files.map(({ path, size }) => [path, size])).toEqual([[`${basename(folder)}/run-1/a.txt`, 5]]);
  expect(text(await files[0]!.read())).toBe('hello');
  expect(text(await files[0]!.readHead!(3))).toBe('hel');
  expect(text(await files[0]!.readHead!(99))).toBe('hello');
});

test('takes single files, and a link that is named itself', async () => {
  expect((await diskFiles([join(folder, 'run-1', 'a.txt')])).map(({ path }) => path)).toEqual(['a.txt']);
  expect((await diskFiles([join(folder, 'latest-run')])).map(({ path }) => path)).toEqual(['latest-run/a.txt']);
  await expect(diskFiles([join(folder, 'gone')])).rejects.toThrow('ENOENT');
});
