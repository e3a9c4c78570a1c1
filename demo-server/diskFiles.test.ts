import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importFiles } from '../src/importers/index.js';
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

const paths = async (...given: string[]): Promise<string[]> =>
  (await diskFiles(given.map((path) => join(folder, path)))).map(({ path }) => path);

test('has each file once, however often and by whatever link it was given', async () => {
  const inside = `${basename(folder)}/run-1/a.txt`;
  expect(await paths('.', 'run-1', 'run-1/a.txt', '.', 'latest-run')).toEqual([inside]);
  expect(await paths('run-1', 'run-1/')).toEqual(['run-1/a.txt']);
  await symlink(join(folder, 'run-1', 'a.txt'), join(folder, '0-link.txt'));
  expect(await paths('.')).toEqual([inside]);
  expect(await paths('0-link.txt')).toEqual(['0-link.txt']);
  await rm(join(folder, '0-link.txt'));
});

test('tells folders of the same name apart', async () => {
  for (const name of ['x/wandb', 'y/wandb', 'wandb']) {
    await mkdir(join(folder, name), { recursive: true });
    await writeFile(join(folder, name, 'a.txt'), name);
  }
  expect(await paths('x/wandb', 'y/wandb', 'run-1')).toEqual(['x/wandb/a.txt', 'y/wandb/a.txt', 'run-1/a.txt']);
  expect(await paths('x/wandb', 'wandb')).toEqual(['x/wandb/a.txt', `${basename(folder)}/wandb/a.txt`]);
});

test('keeps names as they are', async () => {
  const names = [
    '-dash.jsonl',
    'with space.jsonl',
    `it's "quoted".jsonl`,
    'back\\slash.jsonl',
    'süß 🦆.jsonl',
    '__proto__',
    '%2e%2e.jsonl',
  ];
  await mkdir(join(folder, 'odd'));
  for (const name of names) await writeFile(join(folder, 'odd', name), '{"step": 1, "x": 1}\n{"step": 2, "x": 1}');
  const project = await importFiles(await diskFiles([join(folder, 'odd')]));
  expect(project.runs.map(({ runId }) => runId).toSorted()).toEqual(names.map((name) => name.replace('.jsonl', '')).toSorted());
  expect(project.warnings).toEqual([]);
});

test('passes exports over', async () => {
  await mkdir(join(folder, 'export'));
  await writeFile(join(folder, 'export', 'manifest.json'), '{ "format": "runfolio-export" }');
  expect(await paths('export')).toEqual([]);
});

test('follows a link to a folder elsewhere once, and none that leads back', async () => {
  const elsewhere = await mkdtemp(join(tmpdir(), 'runfolio-elsewhere-'));
  await writeFile(join(elsewhere, 'b.txt'), 'b');
  await symlink(elsewhere, join(elsewhere, 'self'));
  await mkdir(join(folder, 'picks'));
  for (const name of ['one', 'two']) await symlink(elsewhere, join(folder, 'picks', name));
  await symlink(folder, join(folder, 'picks', 'up'));
  expect(await paths('picks')).toEqual(['picks/one/b.txt']);
  await rm(elsewhere, { recursive: true });
});
