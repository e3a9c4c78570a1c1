import { expect, test } from 'vitest';
import { exit, history, run, wandbLog } from '../../tests/wandbWriter.js';
import { builtinImporters, importFiles, memoryFile, type Importer, type ImportProgress, type InputFile } from './index.js';

const wandb = memoryFile('mix/w/run-a.wandb', wandbLog([run([[1, 'a']]), history({ x: '1' }), exit(0)]));
const jsonl = memoryFile('mix/a.jsonl', '{"step": 0, "x": 2}');

test('several formats in one folder; equal ids of different formats stay two runs', async () => {
  const project = await importFiles([jsonl, wandb]);
  expect(project.runs.map(({ runId, source }) => [runId, source])).toEqual([
    ['a', 'wandb'],
    ['a-jsonl', 'jsonl'],
  ]);
  expect(project.warnings.map(({ code }) => code)).toEqual(['renamed-run']);
});

test('progress ends with all bytes done, and never goes back', async () => {
  const seen: ImportProgress[] = [];
  await importFiles([jsonl, wandb], { onProgress: (progress) => seen.push(progress) });
  const total = jsonl.size + wandb.size;
  expect(seen.at(-1)).toMatchObject({ done: total, total });
  expect(seen.map(({ done }) => done)).toEqual(seen.map(({ done }) => done).toSorted((a, b) => a - b));
});

test('an abort rejects with its reason', async () => {
  const controller = new AbortController();
  const promise = importFiles([jsonl, wandb], { signal: controller.signal, onProgress: () => controller.abort() });
  await expect(promise).rejects.toMatchObject({ name: 'AbortError' });
});

test('an abort is heard within a long file', async () => {
  const text = '{"step": 1, "x": 1}\n'.repeat(400_000);
  const controller = new AbortController();
  let last = 0;
  const promise = importFiles([memoryFile('a.jsonl', text)], { signal: controller.signal, onProgress: ({ done }) => (last = done) });
  setTimeout(() => controller.abort(), 60);
  await expect(promise).rejects.toMatchObject({ name: 'AbortError' });
  expect(last).toBeLessThan(text.length);
});

test('the project is what the caller says, else what the logger says, else the folder', async () => {
  expect(await importFiles([wandb], { project: { id: 'p', name: 'P' } })).toMatchObject({ id: 'p', name: 'P' });
  expect(await importFiles([wandb])).toMatchObject({ id: 'w', name: 'w' });
  expect(await importFiles([memoryFile('My Löss!/a.jsonl', '{"x": 1}')])).toMatchObject({ id: 'my-loss', name: 'My Löss!' });
  expect(await importFiles([memoryFile('a.jsonl', '{"x": 1}')])).toMatchObject({ id: 'project' });
  await expect(importFiles([])).rejects.toMatchObject({ code: 'bad-input' });
});

test('a host can add a format of its own', async () => {
  const mine: Importer = {
    kind: 'mine',
    about: 'my files',
    find: (files) =>
      files
        .filter((file) => file.path.endsWith('.mine'))
        .map((file) => ({ label: file.path, files: [file], read: () => Promise.resolve({ runs: [], project: 'from mine' }) })),
  };
  const project = await importFiles([memoryFile('x/a.mine', '{"step": 1}\n{"step": 2}')], { importers: [mine, ...builtinImporters] });
  expect(project).toMatchObject({ name: 'from mine', runs: [], warnings: [] });
  await expect(importFiles([memoryFile('a.txt', '')], { importers: [mine] })).rejects.toMatchObject({ hint: 'Known formats: my files.' });
});

test('what cannot be read is named, and the rest is imported', async () => {
  const denied = (path: string): InputFile => ({ path, size: 9, read: () => Promise.reject(new Error('EACCES: permission denied')) });
  const late: InputFile = {
    ...denied('mix/late.jsonl'),
    size: 9000,
    readHead: () => Promise.resolve(new TextEncoder().encode('{"step": 0, "x": 1}\n{')),
  };
  const project = await importFiles([denied('mix/secret/'), late, jsonl, wandb]);
  expect(project.runs).toHaveLength(2);
  expect(project.warnings.filter(({ code }) => code === 'unreadable-file').map(({ path, message }) => [path, message])).toEqual(
    ['mix/secret/', 'mix/late.jsonl'].map((path) => [path, `${path} could not be read: EACCES: permission denied.`]),
  );
  await expect(importFiles([denied('a.jsonl')])).rejects.toMatchObject({
    code: 'bad-input',
    message: expect.stringContaining('a.jsonl could not be read'),
  });
});
