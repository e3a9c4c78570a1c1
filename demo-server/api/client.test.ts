import { createServer as createHttpServer, request } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { VersionConflict } from '../../src/client/index.js';
import { allRuns } from '../../src/model/index.js';
import { defaultView } from '../../src/query/index.js';
import { createReportsClient, emptyReport, type ReportsClient } from '../../src/report/plain.js';
import { pngBytes } from '../../tests/support/pngBytes.js';
import { listen, type Listening } from '../listen.js';
import { createServer } from '../server.js';
import { createReportsApi, type ReportsApi } from './createReportsApi.js';

let [folder, address] = ['', ''];
let api: ReportsApi;
let listening: Listening;
let client: ReportsClient;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runfolio-client-'));
  api = createReportsApi({ folder, loopback: true });
  listening = await listen(createServer({ exports: new Map(), appDir: join(folder, 'page'), reports: api }), '127.0.0.1', 0);
  ({ address } = listening);
  client = createReportsClient({ url: address });
});
afterAll(async () => {
  await listening.close();
  api.close();
  await rm(folder, { recursive: true });
});

const { signal } = new AbortController();
const o = { signal };
const withToken = (token: string | undefined): ReportsClient =>
  createReportsClient({ url: address, getToken: () => Promise.resolve(token) });
const coded = (code: string): unknown => expect.objectContaining({ name: 'RunfolioError', code });

describe('the client, on a real server', () => {
  test('asks what there is, and who it is', async () => {
    expect(await client.about(o)).toEqual({
      api: 1,
      features: ['reports', 'embeds'],
      frameAncestors: [],
      you: { name: 'local', scope: 'admin' },
    });
  });

  test('publishes, meets conflicts, and brings versions back', async () => {
    const odd = {
      ...emptyReport('odd'),
      runSets: {
        a: { ...allRuns('p'), id: 'a', filter: { op: '=' as const, column: { from: 'config' as const, key: 'lr' }, value: NaN } },
      },
    };
    const { id, report, version } = await client.reports.create({ report: odd }, o);
    expect([report, version]).toEqual([odd, 1]);
    expect(await client.reports.publish(id, 1, { report: emptyReport('two'), note: 'why' }, o)).toMatchObject({ version: 2, note: 'why' });
    const conflict: unknown = await client.reports.publish(id, 1, { report: emptyReport('other') }, o).catch((error: unknown) => error);
    expect(conflict).toBeInstanceOf(VersionConflict);
    expect(conflict).toMatchObject({ code: 'conflict', currentVersion: 2, hint: expect.any(String) });
    expect(await client.versions.restore(id, 1, 2, { signal, note: 'back' })).toMatchObject({
      version: 3,
      restoredFrom: 1,
      note: 'back',
      report: odd,
    });
    expect((await client.versions.list(id, o)).map((one) => one.version)).toEqual([3, 2, 1]);
    expect((await client.versions.get(id, 2, o)).report).toEqual(emptyReport('two'));
    expect((await client.reports.get(id, o)).report).toEqual(odd);
    expect(await client.reports.list(o)).toEqual([expect.objectContaining({ id, title: 'odd', version: 3 })]);
    await client.reports.remove(id, o);
    expect([await client.reports.list(o), (await client.reports.list({ signal, deleted: true })).length]).toEqual([[], 1]);
    await expect(client.reports.get(id, o)).rejects.toEqual(coded('not-found'));
    expect(await client.reports.undelete(id, o)).toMatchObject({ id, version: 3 });
  });

  test('keeps drafts', async () => {
    const { id } = await client.reports.create({ report: emptyReport('x') }, o);
    expect(await client.drafts.get(id, o)).toBeUndefined();
    await client.drafts.put(id, { report: emptyReport('draft'), base: 1 }, o);
    expect(await client.drafts.get(id, o)).toMatchObject({ base: 1, report: emptyReport('draft') });
    await client.drafts.remove(id, o);
    expect(await client.drafts.get(id, o)).toBeUndefined();
  });

  test('shares by links, with images', async () => {
    const { id } = await client.reports.create({ report: emptyReport('shared') }, o);
    const { src, name } = await client.assets.put(id, pngBytes, o);
    expect(src).toBe(`asset:${name}`);
    const { link, token } = await client.links.create(id, { label: 'for Eve' }, o);
    const reader = withToken(token);
    expect(await reader.shared.get(o)).toMatchObject({ label: 'live', version: 1, report: emptyReport('shared') });
    for (const image of [await reader.shared.asset(name, o), await client.assets.get(id, name, o)])
      expect([image.type, new Uint8Array(await image.arrayBuffer())]).toEqual(['image/png', pngBytes]);
    expect((await reader.about(o)).you).toEqual({ name: 'link', scope: 'link' });
    await expect(reader.reports.get(id, o)).rejects.toEqual(coded('unauthorized'));
    expect(await client.links.change(id, link.id, { paused: true }, o)).toMatchObject({ paused: true, label: 'for Eve' });
    await expect(reader.shared.get(o)).rejects.toEqual(coded('unauthorized'));
    await client.links.change(id, link.id, { paused: false }, o);
    await client.links.revoke(id, link.id, o);
    await expect(reader.shared.get(o)).rejects.toEqual(coded('unauthorized'));
    expect(await client.links.list(id, o)).toEqual([]);
  });

  test('saves dashboards', async () => {
    const view = { ...defaultView('Ziffern-π'), smoothing: 0.5 };
    const { id } = await client.workspaces.create('Ziffern-π', { name: 'mine', view }, o);
    expect(await client.workspaces.put('Ziffern-π', id, 1, { name: 'ours', view }, o)).toMatchObject({ version: 2, view });
    await expect(client.workspaces.put('Ziffern-π', id, 1, { name: 'x', view }, o)).rejects.toEqual(coded('conflict'));
    expect(await client.workspaces.list('Ziffern-π', o)).toMatchObject([{ name: 'ours' }]);
    expect((await client.workspaces.get('Ziffern-π', id, o)).view).toEqual(view);
    await client.workspaces.remove('Ziffern-π', id, o);
    expect(await client.workspaces.list('Ziffern-π', o)).toEqual([]);
  });

  test('says what went wrong', async () => {
    await expect(withToken('rft_x').reports.list(o)).rejects.toEqual(coded('unauthorized'));
    const large = { ...emptyReport('x'), description: 'x'.repeat(5_000_000) };
    await expect(client.reports.create({ report: large }, o)).rejects.toEqual(coded('too-large'));
    const gone = createHttpServer();
    await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
    const { port } = gone.address() as AddressInfo;
    await new Promise((resolve) => gone.close(resolve));
    await expect(createReportsClient({ url: `http://127.0.0.1:${port}` }).reports.list(o)).rejects.toEqual(coded('offline'));
  });

  test('asks for another token once where one is refused', async () => {
    const { id } = await client.reports.create({ report: emptyReport('x') }, o);
    const { token } = await client.links.create(id, {}, o);
    const given = ['rfl_old', token, 'rfl_old', 'rfl_older', token];
    const renewing = createReportsClient({ url: address, getToken: () => given.shift() });
    expect(await renewing.shared.get(o)).toMatchObject({ version: 1 });
    await expect(renewing.shared.get(o)).rejects.toEqual(coded('unauthorized'));
    expect(given).toEqual([token]);
  });

  test('makes sense of servers that are none of ours', async () => {
    const answers: Record<string, [status: number, body: string]> = {
      '/page/api/reports': [200, '<html>'],
      '/busy/api/reports': [503, 'Service Unavailable'],
      '/closed/api/reports': [403, '{"error": 1}'],
    };
    const proxy = createHttpServer((asked, answer) => {
      const [status, body] = answers[asked.url ?? ''] ?? [404, ''];
      answer.writeHead(status).end(body);
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const codes = { page: 'offline', busy: 'offline', closed: 'forbidden', none: 'not-found' };
    for (const [path, code] of Object.entries(codes))
      await expect(createReportsClient({ url: `${url}/${path}` }).reports.list(o)).rejects.toEqual(coded(code));
    await new Promise((resolve) => proxy.close(resolve));
  });

  test('gives up when it is told to', async () => {
    const controller = new AbortController();
    const asked = client.reports.list({ signal: controller.signal });
    controller.abort();
    await expect(asked).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  });

  test('paths that climb reach nothing', async () => {
    const { id } = await client.reports.create({ report: emptyReport('x') }, o);
    for (const path of [
      `/api/reports/${id}/assets/../../../../reports.sqlite`,
      `/api/reports/${id}/assets/..%2f..%2freports.sqlite`,
      '/api/../reports.sqlite',
      '/reports.sqlite',
      '/assets/..%2freports.sqlite',
    ]) {
      const [status, text] = await rawGet(path);
      expect([path, status]).toEqual([path, 404]);
      expect(text).not.toContain('SQLite format');
    }
  });
});

/** Asks for a path as it stands: `fetch` would resolve its dots. */
function rawGet(path: string): Promise<[status: number, text: string]> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, (answer) => {
      let text = '';
      answer.on('data', (piece: Buffer) => (text += piece.toString('latin1')));
      answer.on('end', () => resolve([answer.statusCode ?? 0, text]));
    })
      .on('error', reject)
      .end();
  });
}
