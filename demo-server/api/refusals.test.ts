import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Scope } from '../../src/client/index.js';
import { defaultView } from '../../src/query/index.js';
import { emptyReport } from '../../src/report/plain.js';
import { pngBytes } from '../../tests/support/pngBytes.js';
import { reportsServer, type Answered, type Asked, type ReportsServer } from '../../tests/support/reportsServer.js';

let server: ReportsServer;
/** Two reports, each with an image, a link and a draft; a saved dashboard. */
let [mine, theirs, link, theirImage, theirLink, theirThread, theirComment, view] = ['', '', '', '', '', '', '', ''];
const tokens: Partial<Record<Scope, string>> = {};
const canary = 'CANARY-7f3a';

beforeAll(async () => {
  server = await reportsServer();
  for (const scope of ['read', 'comment', 'write', 'admin'] as const) tokens[scope] = server.token(scope);
  const [token, send] = [tokens.write, server.ask] as const;
  const field = async (name: string, asked: Promise<Answered>): Promise<string> =>
    String(((await asked).json as Record<string, unknown>)[name]);
  mine = await field('id', send('POST', '/api/reports', { token, json: { report: emptyReport('mine') } }));
  theirs = await field('id', send('POST', '/api/reports', { token, json: { report: emptyReport(canary), note: canary } }));
  link = await field('token', send('POST', `/api/reports/${mine}/links`, { token, json: {} }));
  theirImage = await field('name', send('PUT', `/api/reports/${theirs}/assets`, { token, body: pngBytes }));
  await send('PUT', `/api/reports/${theirs}/draft`, { token, json: { report: emptyReport(canary), base: 1 } });
  theirLink = ((await send('POST', `/api/reports/${theirs}/links`, { token, json: { label: canary } })).json as { link: { id: string } })
    .link.id;
  const thread = await send('POST', `/api/reports/${theirs}/threads`, { token, json: { anchor: { block: 'a' }, text: canary } });
  ({
    id: theirThread,
    comments: [{ id: theirComment }],
  } = thread.json as { id: string; comments: [{ id: string }] });
  view = await field('id', send('POST', '/api/workspaces/p', { token, json: { name: canary, view: defaultView('p') } }));
});
afterAll(() => server.end());

/** Asks for something that is refused: the answer has the one shape and tells nothing, and nothing was changed. */
async function refused(method: string, path: string, asked: Asked): Promise<[status: number, code: string]> {
  const before = await server.stored();
  const { status, json } = await server.ask(method, path, asked);
  expect([method, path, await server.stored()]).toEqual([method, path, before]);
  const failure = json as { code: string; message: string };
  expect([typeof failure?.code, typeof failure?.message], `${method} ${path}: ${status}`).toEqual(['string', 'string']);
  expect(Object.keys(failure).filter((key) => !['code', 'message', 'hint', 'version'].includes(key))).toEqual([]);
  expect(JSON.stringify(failure)).not.toContain(canary);
  return [status, failure.code];
}

const report = { report: emptyReport('changed') };
const base = { 'if-match': '"1"' };

/** Every route with a body that would be taken, and the least that it needs. */
function routes(): [method: string, path: string, needs: Scope | 'link' | 'snapshot', asked: Asked][] {
  const of = `/api/reports/${theirs}`;
  return [
    ['GET', '/api/reports', 'read', {}],
    ['POST', '/api/reports', 'write', { json: report }],
    ['GET', of, 'read', {}],
    ['PUT', of, 'write', { json: report, headers: base }],
    ['DELETE', of, 'write', {}],
    ['POST', `${of}/undelete`, 'admin', { json: {} }],
    ['GET', `${of}/versions`, 'read', {}],
    ['GET', `${of}/versions/1`, 'read', {}],
    ['POST', `${of}/versions/1/restore`, 'write', { json: {}, headers: base }],
    ['GET', `${of}/draft`, 'write', {}],
    ['PUT', `${of}/draft`, 'write', { json: { ...report, base: 1 } }],
    ['DELETE', `${of}/draft`, 'write', {}],
    ['GET', `${of}/links`, 'write', {}],
    ['POST', `${of}/links`, 'write', { json: {} }],
    ['PATCH', `${of}/links/${theirLink}`, 'write', { json: { paused: true } }],
    ['DELETE', `${of}/links/${theirLink}`, 'write', {}],
    ['GET', `${of}/threads`, 'read', {}],
    ['POST', `${of}/threads`, 'comment', { json: { anchor: { block: 'a' }, text: 'x' } }],
    ['POST', `${of}/threads/${theirThread}/comments`, 'comment', { json: { text: 'x' } }],
    ['PUT', `${of}/threads/${theirThread}/resolved`, 'comment', { json: { resolved: true } }],
    ['PUT', `${of}/threads/${theirThread}/read`, 'read', { json: { comment: theirComment } }],
    ['PATCH', `${of}/comments/${theirComment}`, 'comment', { json: { text: 'x' }, headers: base }],
    ['DELETE', `${of}/comments/${theirComment}`, 'comment', {}],
    ['GET', `${of}/events`, 'read', {}],
    ['GET', `${of}/frames`, 'read', {}],
    ['PUT', `${of}/frames`, 'write', { json: { origins: ['https://a.example'] } }],
    ['GET', `${of}/snapshots`, 'read', {}],
    ['POST', `${of}/snapshots`, 'write', { body: pngBytes }],
    ['GET', `/api/snapshots/${'0'.repeat(64)}`, 'read', {}],
    ['GET', '/api/shared/snapshot', 'snapshot', {}],
    ['GET', '/api/shared/threads', 'link', {}],
    ['PUT', `${of}/assets`, 'write', { body: pngBytes }],
    ['GET', `${of}/assets/${theirImage}`, 'read', {}],
    ['GET', '/api/shared', 'link', {}],
    ['GET', `/api/shared/assets/${theirImage}`, 'link', {}],
    ['GET', '/api/workspaces/p', 'read', {}],
    ['POST', '/api/workspaces/p', 'write', { json: { name: 'x', view: defaultView('p') } }],
    ['GET', `/api/workspaces/p/${view}`, 'read', {}],
    ['PUT', `/api/workspaces/p/${view}`, 'write', { json: { name: 'x', view: defaultView('p') }, headers: base }],
    ['DELETE', `/api/workspaces/p/${view}`, 'write', {}],
    ['GET', '/api/projects', 'read', {}],
    ['GET', '/exports/p/manifest.json', 'read', {}],
    ['POST', '/api/plans', 'read', { json: {} }],
    ['POST', '/api/plans/sql', 'read', { json: {} }],
    ['GET', '/api/projects/p/catalog', 'read', {}],
    ['GET', '/api/projects/p/versions', 'read', {}],
    ['GET', '/api/projects/p/files/media/x.png', 'read', {}],
    ['GET', '/api/shared/exports/p/manifest.json', 'link', {}],
    ['GET', '/api/shared/projects/p/catalog', 'link', {}],
    ['POST', '/api/shared/plans', 'link', { json: {} }],
    ['POST', '/api/shared/plans/sql', 'link', { json: {} }],
    ['GET', '/api/shared/projects', 'link', {}],
    ['GET', '/api/shared/projects/p/versions', 'link', {}],
    ['GET', '/api/shared/projects/p/files/media/x.png', 'link', {}],
  ];
}

describe('every route', () => {
  test('is in this list, but for the two that anyone may ask', async () => {
    const { paths } = (await server.ask('GET', '/api/openapi.json')).json as { paths: Record<string, Record<string, unknown>> };
    const documented = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const pattern = (text: string): RegExp => new RegExp(`^${text.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
    const untested = documented.filter((operation) => !routes().some(([method, path]) => pattern(operation).test(`${method} ${path}`)));
    expect(untested).toEqual(['GET /api', 'GET /api/openapi.json']);
  });

  test('refuses those without a token, and every token that is not valid, in the same words', async () => {
    const store = server.token('admin', 'gone');
    const revoked = await revokedToken(store);
    const invalid = [undefined, 'rft_AAAAAAAAAAAAAAAAAAAAAA', revoked, `${tokens.admin}x`, 'x'];
    let from = 0;
    for (const [method, path, , asked] of routes()) {
      for (const token of invalid) {
        const address = `10.1.0.${++from % 250}`;
        expect([method, path, ...(await refused(method, path, { ...asked, token, from: address }))]).toEqual([
          method,
          path,
          401,
          'unauthorized',
        ]);
      }
    }
  });

  test('refuses tokens with less than it needs', async () => {
    const order: Scope[] = ['read', 'comment', 'write', 'admin'];
    let cases = 0;
    for (const [method, path, needs, asked] of routes()) {
      const isForReaders = needs === 'link' || needs === 'snapshot';
      const lesser = isForReaders ? order : order.slice(0, order.indexOf(needs));
      for (const scope of lesser) {
        const expected = isForReaders ? [401, 'unauthorized'] : [403, 'forbidden'];
        expect([method, path, scope, ...(await refused(method, path, { ...asked, token: tokens[scope] }))]).toEqual([
          method,
          path,
          scope,
          ...expected,
        ]);
        cases++;
      }
    }
    expect(cases).toBeGreaterThan(40);
  });

  test('refuses the token of a link but for its own report', async () => {
    let from = 0;
    for (const [method, path, needs, asked] of routes()) {
      if (path === '/api/shared' || path === '/api/shared/projects') continue;
      const [status, code] = await refused(method, path, { ...asked, token: link, from: `10.2.0.${++from}` });
      const expected =
        needs !== 'link' ? [401, 'unauthorized'] : path.startsWith('/api/shared/assets') ? [404, 'not-found'] : [status, code];
      expect([method, path, status, code]).toEqual([method, path, ...expected]);
      expect([400, 401, 404]).toContain(status);
    }
    expect((await server.ask('GET', '/api/shared', { token: link })).json).toMatchObject({ report: { title: 'mine' } });
  });
});

async function revokedToken(secret: string): Promise<string> {
  const { openReportsStore } = await import('./reportsStore.js');
  const store = openReportsStore(server.folder);
  const { id } = store.tokens.find(secret)!;
  expect(store.tokens.revoke(id)).toBe(true);
  expect(store.tokens.revoke(id)).toBe(false);
  store.close();
  return secret;
}

describe('paths', () => {
  const ids = ['..%2f..%2freports.sqlite', '%00', '%ff', '/etc/passwd', "' OR 1=1 --", '__proto__', 'constructor', '0'.repeat(26)];
  test.each([...ids.map((id) => [id, id]), ['a long one', 'x'.repeat(5000)]])('that lead nowhere are refused: %s', async (_, id) => {
    const token = tokens.admin;
    const encoded = id.includes('%') || id.includes('/') ? id : encodeURIComponent(id);
    for (const [method, path, asked] of [
      ['GET', `/api/reports/${encoded}`, {}],
      ['PUT', `/api/reports/${encoded}`, { json: report, headers: base }],
      ['DELETE', `/api/reports/${encoded}/draft`, {}],
      ['GET', `/api/reports/${mine}/versions/${encoded}`, {}],
      ['GET', `/api/reports/${mine}/assets/${encoded}`, {}],
      ['DELETE', `/api/reports/${mine}/links/${encoded}`, {}],
      ['DELETE', `/api/workspaces/p/${encoded}`, {}],
    ] as [string, string, Asked][]) {
      expect((await refused(method, path, { ...asked, token }))[0]).toBe(404);
    }
    expect((await refused('GET', `/api/shared/assets/${encoded}x`, { token: link }))[0]).toBe(404);
  });
});

describe('bodies', () => {
  const put = (asked: Asked): Promise<[number, string]> =>
    refused('PUT', `/api/reports/${mine}`, { token: tokens.write, ...asked, headers: { ...base, ...asked.headers } });
  const raw = (body: string, type = 'application/json'): Promise<[number, string]> => put({ body, headers: { 'content-type': type } });
  const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;
  const text = JSON.stringify(report);

  test('that are too large or too deep are refused', async () => {
    const large = { ...emptyReport('x'), blocks: [{ id: 'a', type: 'code', code: 'x'.repeat(1_000_001) }] };
    expect(await put({ json: { report: large } })).toEqual([413, 'too-large']);
    expect(await raw(text.replace('changed', 'x'.repeat(4_100_000)))).toEqual([413, 'too-large']);
    expect(await put({ json: report, headers: { 'content-length': '99999999' } })).toEqual([413, 'too-large']);
    expect(
      await put({
        body: new Blob(Array.from({ length: 50 }, () => 'x'.repeat(100_000))).stream(),
        headers: { 'content-type': 'application/json' },
      }),
    ).toEqual([413, 'too-large']);
    for (const levels of [65, 70, 1_000_000])
      expect(await raw(text.replace('"blocks":[]', `"blocks":[],"later":${nested(levels)}`))).toEqual([413, 'too-large']);
    expect(
      await refused('POST', '/api/workspaces/p', {
        token: tokens.write,
        body: nested(1_000_000),
        headers: { 'content-type': 'application/json' },
      }),
    ).toEqual([413, 'too-large']);
  });

  test('with names that reach what all objects share are refused, wherever they stand', async () => {
    for (const name of ['__proto__', 'constructor', 'prototype']) {
      const field = `"${name}":{"scope":"admin"}`;
      expect(await raw(`{${field},${text.slice(1)}`)).toEqual([400, 'bad-input']);
      expect(await raw(text.replace('"panels":{}', `"panels":{${field}}`))).toEqual([400, 'bad-input']);
      expect(await raw(text.replace('"blocks":[]', `"blocks":[],"later":[{${field}}]`))).toEqual([400, 'bad-input']);
      const body = JSON.stringify({ name: 'x', view: defaultView('p') }).replace('"widths":{}', `"widths":{${field}}`);
      const asked = { token: tokens.write, body, headers: { 'content-type': 'application/json' } };
      expect(await refused('POST', '/api/workspaces/p', asked)).toEqual([400, 'bad-input']);
    }
    expect(({} as { scope?: unknown }).scope).toBeUndefined();
  });

  test('that are not what is asked for are refused', async () => {
    for (const body of ['', '{', 'null', '[]', '"x"', '\u0000', '{}']) expect((await raw(body))[0]).toBe(400);
    expect(await put({ json: { ...report, author: 'Eve' } })).toEqual([400, 'bad-input']);
    expect(await put({ json: { ...report, note: 'x'.repeat(501) } })).toEqual([400, 'bad-input']);
    expect(
      await put({ json: { report: { ...emptyReport('x'), blocks: [{ id: 'a', type: 'image', src: 'javascript:alert(1)', alt: '' }] } } }),
    ).toEqual([400, 'bad-spec']);
    expect(await put({ json: { report: { ...emptyReport('x'), version: 99 } } })).toEqual([400, 'unsupported-version']);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''])
      expect(await raw(text, type)).toEqual([415, 'unsupported-type']);
    for (const version of ['1', '*', '"x"', '"1", "2"', ''])
      expect(await put({ json: report, headers: { 'if-match': version } })).toEqual([400, 'bad-input']);
    expect(await refused('PUT', `/api/reports/${mine}/draft`, { token: tokens.write, json: { ...report, base: 0 } })).toEqual([
      400,
      'bad-input',
    ]);
    expect(await refused('POST', `/api/reports/${mine}/links`, { token: tokens.write, json: { expiresAt: 'soon' } })).toEqual([
      400,
      'bad-input',
    ]);
  });

  test('that are no images are refused, whatever they are called', async () => {
    const image = (body: BodyInit): Promise<[number, string]> =>
      refused('PUT', `/api/reports/${mine}/assets`, { token: tokens.write, body, headers: { 'content-type': 'image/png' } });
    for (const body of [
      '',
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      '<html>',
      'GIF8',
      'RIFFxxxxWAVE....',
      '%PDF-1.7',
      pngBytes.slice(1),
    ])
      expect(await image(body)).toEqual([415, 'unsupported-type']);
    expect(await image(new Uint8Array(10_000_001))).toEqual([413, 'too-large']);
  });
});
