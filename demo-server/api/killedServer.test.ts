import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { VersionConflict } from '../../src/client/index.js';
import { RunfolioError } from '../../src/model/index.js';
import { createReportsClient, emptyReport, type ReportsClient } from '../../src/report/plain.js';
import { serveCommand, type Served } from '../../tests/support/serveCommand.js';

const reports = 10;
const writersEach = 4;
const publishesEach = 25;
const mostKills = 6;
const total = reports * writersEach * publishesEach;
const { signal } = new AbortController();

interface Acknowledged {
  version: number;
  title: string;
}

/** Publishes as an editor does: what was not answered is sent again, and a conflict is answered with the same text on the version there is. */
async function publish(client: ReportsClient, id: string, title: string, base: number): Promise<Acknowledged> {
  for (;;) {
    try {
      const { version } = await client.reports.publish(id, base, { report: emptyReport(title) }, { signal });
      return { version, title };
    } catch (error) {
      if (error instanceof VersionConflict) base = error.currentVersion;
      else if (error instanceof RunfolioError && error.code === 'offline') await sleep(50 + 100 * Math.random());
      else throw error;
    }
  }
}

/** Ends the server with no warning again and again while there is work, and starts it anew on the same folder. Gives how often, and the last one. */
async function killWhile(working: () => boolean, first: Served, start: () => Promise<Served>): Promise<[kills: number, last: Served]> {
  let [server, kills] = [first, 0];
  for (;;) {
    await sleep(300 + 900 * Math.random());
    if (!working() || kills === mostKills) return [kills, server];
    expect(await server.end('SIGKILL')).toBeNull();
    server = await start();
    kills++;
  }
}

test(
  '1,000 publishes to 10 reports while the server is killed: each acknowledged version is there, once, in order',
  { timeout: 300_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'runfolio-killed-'));
    const empty = join(folder, 'empty');
    await mkdir(empty);
    const args = ['--reports', join(folder, 'reports')];
    const first = await serveCommand(empty, ...args, '--port', '0');
    const { port } = new URL(first.address);
    const client = createReportsClient({ url: first.address });
    const ids = await Promise.all(
      Array.from({ length: reports }, async (_, i) => (await client.reports.create({ report: emptyReport(`start ${i}`) }, { signal })).id),
    );

    const acknowledged = new Map<string, Acknowledged[]>(ids.map((id) => [id, []]));
    let done = 0;
    const write = async (id: string, writer: number): Promise<void> => {
      let base = 1;
      for (let i = 0; i < publishesEach; i++) {
        const saved = await publish(client, id, `writer ${writer}, text ${i}`, base);
        base = saved.version;
        acknowledged.get(id)!.push(saved);
        done++;
      }
    };
    const killing = killWhile(
      () => done < total,
      first,
      () => serveCommand(empty, ...args, '--port', port),
    );
    await Promise.all(ids.flatMap((id) => Array.from({ length: writersEach }, (_, writer) => write(id, writer))));
    const [kills, last] = await killing;
    expect(kills).toBeGreaterThan(2);

    for (const id of ids) {
      const versions = (await client.versions.list(id, { signal })).toReversed();
      expect(versions.map(({ version }) => version)).toEqual(Array.from({ length: 1 + writersEach * publishesEach }, (_, i) => i + 1));
      const told = acknowledged.get(id)!.toSorted((a, b) => a.version - b.version);
      expect(versions.slice(1).map(({ version, title }) => ({ version, title }))).toEqual(told);
      for (let writer = 0; writer < writersEach; writer++) {
        const own = versions.filter(({ title }) => title.startsWith(`writer ${writer},`)).map(({ title }) => title);
        expect(own).toEqual(Array.from({ length: publishesEach }, (_, i) => `writer ${writer}, text ${i}`));
      }
      expect((await client.reports.get(id, { signal })).report.title).toBe(versions.at(-1)!.title);
    }
    expect(await last.end('SIGTERM')).toBe(0);
    await rm(folder, { recursive: true });
  },
);
