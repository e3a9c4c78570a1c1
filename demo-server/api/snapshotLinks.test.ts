import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportsServer, type Answered, type ReportsServer } from '../../tests/support/reportsServer.js';
import { emptyReport } from '../../src/report/plain.js';
import { encodeSnapshot } from '../../src/engine/index.js';

let server: ReportsServer;
let [writer, report, other, snapshot] = ['', '', '', ''];
const packed = gzipSync(
  encodeSnapshot({
    format: 'runfolio-snapshot',
    version: 2,
    runfolio: '0',
    frozenAt: 5,
    points: 2000,
    document: emptyReport('as it was'),
    catalogs: {},
    answers: [],
    files: [],
  }),
);
const ask = (...args: Parameters<ReportsServer['ask']>): Promise<Answered> => server.ask(...args);
const field = async (name: string, asked: Promise<Answered>): Promise<string> =>
  String(((await asked).json as Record<string, unknown>)[name]);

beforeAll(async () => {
  server = await reportsServer();
  writer = server.token('write', 'Ann');
  const make = (title: string) => field('id', ask('POST', '/api/reports', { token: writer, json: { report: emptyReport(title) } }));
  [report, other] = [await make('as it is'), await make('another')];
  snapshot = await field('id', ask('POST', `/api/reports/${report}/snapshots`, { token: writer, body: packed }));
});
afterAll(() => server.end());

const newLink = async (): Promise<{ link: { id: string; snapshot?: string }; token: string }> =>
  (await ask('POST', `/api/reports/${report}/links`, { token: writer, json: { label: 'x', snapshot } })).json as never;

describe('a link to a snapshot', () => {
  test('shows it, byte by byte, whatever the report becomes', async () => {
    const { link, token } = await newLink();
    expect([token, link]).toEqual([expect.stringMatching(/^rfs_[\w-]{22}$/), expect.objectContaining({ snapshot, comments: false })]);
    const report2 = { report: emptyReport('changed') };
    await ask('PUT', `/api/reports/${report}`, { token: writer, json: report2, headers: { 'if-match': '"1"' } });
    const response = await server.app.request('/api/shared/snapshot', { headers: { authorization: `Bearer ${token}` } });
    expect(Buffer.from(await response.arrayBuffer()).equals(packed)).toBe(true);
    expect(['referrer-policy', 'x-robots-tag', 'cache-control'].map((name) => response.headers.get(name))).toEqual([
      'no-referrer',
      'noindex',
      'no-store',
    ]);
    expect((await ask('GET', '/api', { token })).json).toMatchObject({ you: { name: 'snapshot', scope: 'link' } });
    const listed = (await ask('GET', `/api/reports/${report}/links`, { token: writer })).json;
    expect(listed).toEqual([expect.objectContaining({ label: 'x', snapshot })]);
  });

  test('shows nothing else: neither the report, its images, comments, runs nor plans', async () => {
    const { token } = await newLink();
    const { paths } = (await ask('GET', '/api/openapi.json')).json as { paths: Record<string, Record<string, unknown>> };
    let [from, tried] = [0, 0];
    for (const [path, operations] of Object.entries(paths)) {
      for (const method of Object.keys(operations)) {
        if (['/api', '/api/openapi.json', '/api/shared/snapshot'].includes(path)) continue;
        const real = path
          .replace('{id}', report)
          .replace('{snapshot}', snapshot)
          .replaceAll(/\{\w+\}/g, 'x');
        const json = method === 'get' || method === 'delete' ? undefined : {};
        const { status } = await ask(method.toUpperCase(), real, { token, json, from: `10.3.0.${++from}` });
        expect([method, real, status]).toEqual([method, real, 401]);
        tried++;
      }
    }
    expect(tried).toBeGreaterThan(40);
    await expect(server.api.viewOf(token)).rejects.toThrow('valid token');
  });

  test('is paused, ended and revoked as others are, with the report too', async () => {
    const { link, token } = await newLink();
    const seen = async (): Promise<number> => (await ask('GET', '/api/shared/snapshot', { token })).status;
    const change = (json: object) => ask('PATCH', `/api/reports/${report}/links/${link.id}`, { token: writer, json });
    const statuses = [await seen()];
    for (const changes of [{ paused: true }, { paused: false }, { expiresAt: Date.now() - 1 }, { expiresAt: null }]) {
      expect(((await change(changes)).json as { snapshot: string }).snapshot).toBe(snapshot);
      statuses.push(await seen());
    }
    const admin = server.token('admin');
    await ask('DELETE', `/api/reports/${report}`, { token: writer });
    statuses.push(await seen());
    await ask('POST', `/api/reports/${report}/undelete`, { token: admin, json: {} });
    statuses.push(await seen());
    await ask('DELETE', `/api/reports/${report}/links/${link.id}`, { token: writer });
    statuses.push(await seen());
    expect(statuses).toEqual([200, 401, 200, 401, 200, 401, 200, 401]);
  });

  test('is of a snapshot of its report, and without comments', async () => {
    const post = (id: string, json: object) => ask('POST', `/api/reports/${id}/links`, { token: writer, json });
    expect((await post(other, { snapshot })).status).toBe(404);
    expect((await post(report, { snapshot: '0'.repeat(64) })).status).toBe(404);
    expect((await post(report, { snapshot: 'x' })).status).toBe(400);
    expect((await post(report, { snapshot, comments: true })).json).toMatchObject({ code: 'bad-input' });
    const { link } = await newLink();
    expect((await ask('PATCH', `/api/reports/${report}/links/${link.id}`, { token: writer, json: { snapshot } })).status).toBe(400);
  });
});
