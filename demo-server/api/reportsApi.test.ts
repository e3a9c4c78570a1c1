import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allRuns } from '../../src/model/index.js';
import { emptyReport, type ReportDocument } from '../../src/report/plain.js';
import { defaultView } from '../../src/query/index.js';
import { pngBytes } from '../../tests/support/pngBytes.js';
import { reportsServer, type Answered, type ReportsServer } from '../../tests/support/reportsServer.js';

let server: ReportsServer;
let [reader, writer, other, admin] = ['', '', '', ''];
beforeAll(async () => {
  server = await reportsServer();
  [reader, writer, other, admin] = [
    server.token('read'),
    server.token('write', 'Ann'),
    server.token('write', 'Bob'),
    server.token('admin'),
  ];
});
afterAll(() => server.end());

const titled = (title: string): { report: ReportDocument } => ({ report: emptyReport(title) });
const ask = (...args: Parameters<ReportsServer['ask']>): Promise<Answered> => server.ask(...args);
async function made(title: string): Promise<string> {
  const { status, json } = await ask('POST', '/api/reports', { token: writer, json: titled(title) });
  expect(status).toBe(201);
  return (json as { id: string }).id;
}
const publish = (id: string, base: string, title: string, token = writer, note?: string): Promise<Answered> =>
  ask('PUT', `/api/reports/${id}`, { token, headers: { 'if-match': base }, json: { ...titled(title), note } });

describe('reports', () => {
  test('are made, published on the newest version only, and keep all versions with their authors', async () => {
    const id = await made('first');
    expect(id).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
    const second = await publish(id, '"1"', 'second', other, 'shorter');
    expect([second.status, second.headers.get('etag'), second.json]).toEqual([
      200,
      '"2"',
      { id, version: 2, title: 'second', savedAt: expect.any(Number), author: 'Bob', note: 'shorter', report: emptyReport('second') },
    ]);
    const stale = await publish(id, '"1"', 'third');
    expect([stale.status, stale.json]).toEqual([
      412,
      { code: 'conflict', message: expect.stringContaining('version 2'), hint: expect.any(String), version: 2 },
    ]);
    const unnamed = await ask('PUT', `/api/reports/${id}`, { token: writer, json: titled('third') });
    expect([unnamed.status, unnamed.json]).toMatchObject([428, { code: 'version-required' }]);
    const versions = (await ask('GET', `/api/reports/${id}/versions`, { token: reader })).json;
    expect(versions).toMatchObject([
      { version: 2, title: 'second', author: 'Bob', note: 'shorter' },
      { version: 1, title: 'first', author: 'Ann' },
    ]);
    expect((await ask('GET', `/api/reports/${id}/versions/1`, { token: reader })).json).toMatchObject({ report: emptyReport('first') });
    expect((await ask('GET', `/api/reports/${id}/versions/3`, { token: reader })).status).toBe(404);
  });

  test('the same publish again is answered with the version it made; that of another, or another text, is not', async () => {
    const id = await made('retried');
    await publish(id, '"1"', 'two');
    await publish(id, '"2"', 'three');
    expect((await publish(id, '"1"', 'two')).json).toMatchObject({ version: 2, title: 'two' });
    for (const refused of [
      publish(id, '"1"', 'two', other),
      publish(id, '"1"', 'two!'),
      publish(id, '"1"', 'two', writer, 'note'),
      publish(id, '"9"', 'two'),
    ])
      expect((await refused).json).toMatchObject({ code: 'conflict', version: 3 });
    expect((await ask('GET', `/api/reports/${id}/versions`, { token: reader })).json).toHaveLength(3);
  });

  test('an old version is brought back as a new one', async () => {
    const id = await made('old');
    await publish(id, '"1"', 'new');
    const restore = (base?: string): Promise<Answered> =>
      ask('POST', `/api/reports/${id}/versions/1/restore`, { token: writer, json: {}, headers: base ? { 'if-match': base } : {} });
    expect([(await restore()).status, (await restore('"1"')).status]).toEqual([428, 412]);
    expect((await restore('"2"')).json).toMatchObject({ version: 3, title: 'old', restoredFrom: 1 });
  });

  test('what is deleted is gone for all, with its links, until an admin brings it back', async () => {
    const id = await made('deleted');
    const { token } = (await ask('POST', `/api/reports/${id}/links`, { token: writer, json: {} })).json as { token: string };
    expect((await ask('DELETE', `/api/reports/${id}`, { token: writer })).status).toBe(204);
    const listed = async (query: string, by: string): Promise<unknown[]> =>
      ((await ask('GET', `/api/reports${query}`, { token: by })).json as { id: string }[]).filter((report) => report.id === id);
    expect(await listed('', reader)).toEqual([]);
    for (const path of ['', '/versions', '/versions/1', '/links', '/draft'])
      expect((await ask('GET', `/api/reports/${id}${path}`, { token: admin })).status).toBe(404);
    expect((await ask('GET', '/api/shared', { token })).status).toBe(401);
    expect((await ask('GET', '/api/reports?deleted=true', { token: writer })).status).toBe(403);
    expect(await listed('?deleted=true', admin)).toMatchObject([{ deletedAt: expect.any(Number) }]);
    expect((await ask('POST', `/api/reports/${id}/undelete`, { token: writer, json: {} })).status).toBe(403);
    expect((await ask('POST', `/api/reports/${id}/undelete`, { token: admin, json: {} })).json).toMatchObject({ id, title: 'deleted' });
    expect((await ask('GET', '/api/shared', { token })).json).toMatchObject({ report: { title: 'deleted' } });
  });

  test('keep numbers that are no JSON, and what this version does not know', async () => {
    const report = {
      ...emptyReport('odd'),
      later: { deep: [1] },
      blocks: [{ id: 'b', type: 'hologram', of: 'x' }],
      runSets: { a: { ...allRuns('p'), id: 'a', filter: { op: '=', column: { from: 'config', key: 'lr' }, value: { $: 'NaN' } } } },
    };
    const { json } = await ask('POST', '/api/reports', { token: writer, json: { report } });
    const { id, report: answered } = json as { id: string; report: unknown };
    expect(answered).toMatchObject(report);
    expect((await ask('GET', `/api/reports/${id}`, { token: reader })).json).toMatchObject({ report });
  });

  test('drafts are their owner’s alone', async () => {
    const id = await made('drafted');
    const path = `/api/reports/${id}/draft`;
    expect(await ask('GET', path, { token: writer })).toMatchObject({ status: 200, json: null });
    for (const title of ['one', 'two'])
      expect((await ask('PUT', path, { token: writer, json: { ...titled(title), base: 1 } })).json).toMatchObject({
        base: 1,
        report: { title },
      });
    expect((await ask('GET', path, { token: writer })).json).toMatchObject({ base: 1, report: { title: 'two' } });
    expect(await ask('GET', path, { token: other })).toMatchObject({ status: 200, json: null });
    expect((await ask('DELETE', path, { token: other })).status).toBe(204);
    expect((await ask('GET', path, { token: writer })).status).toBe(200);
    expect((await ask('DELETE', path, { token: writer })).status).toBe(204);
    expect(await ask('GET', path, { token: writer })).toMatchObject({ status: 200, json: null });
  });
});

describe('images', () => {
  test('are named by their content and served so that nothing in them can run', async () => {
    const id = await made('pictured');
    const put = await ask('PUT', `/api/reports/${id}/assets`, { token: writer, body: pngBytes, headers: { 'content-type': 'image/gif' } });
    const { name, src, type } = put.json as { name: string; src: string; type: string };
    expect([put.status, src, type]).toEqual([201, `asset:${name}`, 'image/png']);
    expect(name).toMatch(/^[0-9a-f]{32}\.png$/);
    const sent = await server.app.request(`/api/reports/${id}/assets/${name}`, { headers: { authorization: `Bearer ${reader}` } });
    expect(new Uint8Array(await sent.arrayBuffer())).toEqual(pngBytes);
    expect(['content-type', 'x-content-type-options', 'content-security-policy'].map((header) => sent.headers.get(header))).toEqual([
      'image/png',
      'nosniff',
      "sandbox; default-src 'none'",
    ]);
    expect((await ask('GET', `/api/reports/${await made('other')}/assets/${name}`, { token: reader })).status).toBe(404);
  });
});

describe('saved dashboards', () => {
  test('are listed by project, and changed on the newest version only', async () => {
    const path = '/api/workspaces/glyphs';
    const save = (name: string): { name: string; view: unknown } => ({ name, view: { ...defaultView('glyphs'), later: 1 } });
    const first = await ask('POST', path, { token: writer, json: save('mine') });
    const { id } = first.json as { id: string };
    expect([first.status, first.json]).toMatchObject([
      201,
      { project: 'glyphs', name: 'mine', version: 1, author: 'Ann', view: { later: 1 } },
    ]);
    const put = (base: string): Promise<Answered> =>
      ask('PUT', `${path}/${id}`, { token: other, headers: { 'if-match': base }, json: save('ours') });
    expect((await put('"1"')).json).toMatchObject({ version: 2, name: 'ours', author: 'Bob' });
    expect((await put('"1"')).json).toMatchObject({ code: 'conflict', version: 2 });
    expect((await ask('GET', path, { token: reader })).json).toMatchObject([{ id, name: 'ours', version: 2 }]);
    expect((await ask('GET', '/api/workspaces/other', { token: reader })).json).toEqual([]);
    expect((await ask('GET', `/api/workspaces/other/${id}`, { token: reader })).status).toBe(404);
    const wrong = await ask('POST', path, { token: writer, json: { name: 'x', view: { kind: 'dashboard-view', version: 1 } } });
    expect([wrong.status, wrong.json]).toMatchObject([400, { code: 'bad-spec' }]);
    expect((await ask('DELETE', `${path}/${id}`, { token: writer })).status).toBe(204);
    expect((await ask('GET', `${path}/${id}`, { token: writer })).status).toBe(404);
  });
});

describe('links', () => {
  test('show the newest version, until they are paused, expired or revoked', async () => {
    const id = await made('shared');
    const { link, token } = (await ask('POST', `/api/reports/${id}/links`, { token: writer, json: { label: 'for Eve' } })).json as {
      link: { id: string };
      token: string;
    };
    expect(link).toEqual({
      id: expect.any(String),
      label: 'for Eve',
      createdAt: expect.any(Number),
      createdBy: 'Ann',
      expiresAt: null,
      paused: false,
    });
    await publish(id, '"1"', 'shared, better', writer, 'a private note');
    const shown = await ask('GET', '/api/shared', { token });
    expect(shown.json).toEqual({ report: emptyReport('shared, better'), version: 2, savedAt: expect.any(Number), label: 'live' });
    expect(['referrer-policy', 'x-robots-tag', 'cache-control'].map((name) => shown.headers.get(name))).toEqual([
      'no-referrer',
      'noindex',
      'no-store',
    ]);
    expect(await server.api.viewOf(token)).toEqual({ runSets: {}, lock: undefined });

    const change = async (json: unknown): Promise<[number, Answered]> => {
      expect((await ask('PATCH', `/api/reports/${id}/links/${link.id}`, { token: writer, json })).json).toMatchObject(json as object);
      const answered = await ask('GET', '/api/shared', { token });
      return [answered.status, answered];
    };
    const unknown = (await ask('GET', '/api/shared', { token: 'rfl_AAAAAAAAAAAAAAAAAAAAAA' })).json;
    for (const [changes, status] of [
      [{ paused: true }, 401],
      [{ paused: false }, 200],
      [{ expiresAt: Date.now() - 1 }, 401],
      [{ expiresAt: Date.now() + 60_000, label: 'longer' }, 200],
    ] as const) {
      const [found, { json }] = await change(changes);
      expect([changes, found]).toEqual([changes, status]);
      if (status === 401) expect(json).toEqual(unknown);
      if (status === 401) await expect(server.api.viewOf(token)).rejects.toThrow('valid token');
    }
    expect((await ask('DELETE', `/api/reports/${id}/links/${link.id}`, { token: writer })).status).toBe(204);
    expect((await ask('GET', '/api/shared', { token })).json).toEqual(unknown);
    expect((await ask('GET', `/api/reports/${id}/links`, { token: writer })).json).toEqual([]);
  });

  test('neither their tokens nor those of people are in the files', async () => {
    const id = await made('secret');
    const { token } = (await ask('POST', `/api/reports/${id}/links`, { token: writer, json: {} })).json as { token: string };
    const kept = await server.stored();
    for (const secret of [token, writer, reader]) expect(kept).not.toContain(secret.slice(4));
    expect(server.log.join('\n')).not.toMatch(/rf[tl]_\w/);
    expect(server.log.length).toBeGreaterThan(10);
  });
});
