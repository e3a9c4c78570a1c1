import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommandLine } from '../tests/support/runCommandLine.js';
import type { Inspection } from './summary.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runfolio-options-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function runfolio(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const { code, out, err } = await runCommandLine(...args);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

async function inspected(name: string, content: string, ...options: string[]): Promise<Inspection> {
  await writeFile(join(folder, name), content);
  const { code, out, err } = await runfolio('inspect', join(folder, name), '--json', ...options);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as Inspection;
}

test('--map says which column is which, --format what a file is, --pattern what a line says', async () => {
  const text = 'who,when_,lr,a\nx,1,0.1,5\nx,2,0.1,6\ny,1,0.2,7\n';
  expect(await inspected('a.csv', text, '--map', 'run=who', '--map', 'step=when_,config=lr')).toMatchObject({
    runs: 2,
    points: 3,
    metricKeys: ['a'],
    configKeys: ['lr'],
  });
  expect(await inspected('a.odd', text, '--format', 'csv', '--map', 'as=table')).toMatchObject({ runs: 0, tables: 1 });
  expect(await inspected('b.odd', 'it 4 :: 0.5\nit 5 :: 0.25\n', '--pattern', String.raw`it (?P<step>\d+) :: (?P<loss>\S+)`)).toMatchObject(
    {
      runs: 1,
      points: 2,
      metricKeys: ['loss'],
    },
  );
});

test('logged tables are in the export', async () => {
  await writeFile(join(folder, 'preds.csv'), 'image,label,score\nx.png,cat,0.5\n');
  const out = join(folder, 'out');
  expect((await runfolio('import', join(folder, 'preds.csv'), '--out', out)).code).toBe(0);
  const manifest = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8')) as { loggedTables: { key: string; rows: number }[] };
  expect(manifest.loggedTables).toMatchObject([{ key: 'preds', rows: 1, files: [{ file: 'tables/0.arrow' }] }]);
  expect((await readFile(join(out, 'tables/0.arrow'))).length).toBeGreaterThan(100);
});

test('what is no format, mapping or pattern is said', async () => {
  const path = join(folder, 'a.csv');
  const errors = [
    await runfolio('inspect', path, '--format', 'xls'),
    await runfolio('inspect', path, '--map', 'colour=red'),
    await runfolio('inspect', path, '--pattern', '(?P<loss>'),
  ];
  expect(errors.every(({ code }) => code !== 0)).toBe(true);
  expect(errors.map(({ err }) => /no format “xls”|no column mapping|is not a pattern/.exec(err)?.[0])).toEqual([
    'no format “xls”',
    'no column mapping',
    'is not a pattern',
  ]);
});
