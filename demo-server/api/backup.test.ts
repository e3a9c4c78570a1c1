import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { emptyReport } from '../../src/report/plain.js';
import { pngBytes } from '../../tests/support/pngBytes.js';
import { localPerson } from './principal.js';
import { openReportsStore } from './reportsStore.js';

test('a copy of the folder, made while it is written to, is a backup', async () => {
  const scratch = await mkdtemp(join(tmpdir(), 'runfolio-backup-'));
  const store = openReportsStore(join(scratch, 'live'));
  const { id } = store.reports.create({ report: emptyReport('start') }, localPerson);
  const { name } = await store.assets.put(id, pngBytes);
  const text = 'x'.repeat(20_000);
  let version = 1;
  const writing = new AbortController();
  const writer = (async () => {
    while (!writing.signal.aborted) {
      const report = { ...emptyReport(`version ${version + 1}`), description: text };
      ({ version } = store.reports.publish(id, version, { report }, localPerson));
      await new Promise((resolve) => setImmediate(resolve));
    }
  })();
  const copies: { folder: string; from: number; to: number }[] = [];
  for (let i = 0; i < 8; i++) {
    const [folder, from] = [join(scratch, `copy${i}`), version];
    // In whatever order files come: half of the copies have the log first, half the main file.
    const last = i % 2 === 0 ? 'reports.sqlite' : 'reports.sqlite-wal';
    await cp(join(scratch, 'live'), folder, { recursive: true, filter: (path) => !path.endsWith(last) });
    await new Promise((resolve) => setTimeout(resolve, 30));
    await cp(join(scratch, 'live', last), join(folder, last));
    copies.push({ folder, from, to: version });
  }
  writing.abort();
  await writer;
  store.close();

  for (const { folder, from, to } of copies) {
    const copy = openReportsStore(folder);
    const newest = copy.reports.get(id);
    expect(newest.version).toBeGreaterThanOrEqual(from);
    expect(newest.version).toBeLessThanOrEqual(to + 1);
    expect([newest.report.title, newest.report.description]).toEqual([`version ${newest.version}`, text]);
    expect(copy.reports.versions.list(id)).toHaveLength(newest.version);
    expect(new Uint8Array(await readFile(join(folder, 'assets', name)))).toEqual(pngBytes);
    expect(copy.reports.publish(id, newest.version, { report: emptyReport('goes on') }, localPerson).version).toBe(newest.version + 1);
    copy.close();
    const database = new DatabaseSync(join(folder, 'reports.sqlite'));
    expect(database.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
    database.close();
  }
  expect(copies.at(-1)!.from).toBeGreaterThan(copies[0]!.from);
  await rm(scratch, { recursive: true });
});

test('a folder of a newer version is left alone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'runfolio-newer-'));
  openReportsStore(folder).close();
  const database = new DatabaseSync(join(folder, 'reports.sqlite'));
  database.exec('PRAGMA user_version = 1000');
  database.close();
  expect(() => openReportsStore(folder)).toThrow(expect.objectContaining({ code: 'unsupported-version' }));
  await rm(folder, { recursive: true });
});
