import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { emptyReport } from '../../src/report/plain.js';
import { reportsServer, type Answered, type ReportsServer } from '../../tests/support/reportsServer.js';

const wiki = 'https://wiki.example.org';
let server: ReportsServer;
beforeAll(async () => {
  server = await reportsServer({ loopback: true, allowOrigins: [wiki] });
});
afterAll(() => server.end());
afterEach(() => vi.useRealTimers());

const you = async (headers: Record<string, string>, from?: string): Promise<unknown> => {
  const { status, json } = await server.ask('GET', '/api', { headers, ...(from === undefined ? {} : { from }) });
  return status === 200 ? (json as { you: unknown }).you : status;
};
const local = { name: 'local', scope: 'admin' };
const create = (headers: Record<string, string>, from = '127.0.0.1'): Promise<Answered> =>
  server.ask('POST', '/api/reports', { headers, from, json: { report: emptyReport('x') } });

describe('a server that only this machine reaches, without tokens', () => {
  test.each([
    ['a program of this machine', {}, '127.0.0.1', local],
    ['the same over IPv6', {}, '::1', local],
    ['IPv4 within IPv6', {}, '::ffff:127.0.0.1', local],
    ['its own page', { 'sec-fetch-site': 'same-origin', origin: 'http://localhost' }, '127.0.0.1', local],
    ['the address bar', { 'sec-fetch-site': 'none' }, '127.0.0.1', local],
    ['another machine', {}, '192.168.0.7', null],
    ['nobody knows whom', {}, 'unknown', null],
    ['a proxy of this machine', { 'x-forwarded-for': '203.0.113.9' }, '127.0.0.1', null],
    ['the same, by the standard', { forwarded: 'for=203.0.113.9' }, '127.0.0.1', null],
    ['an allowed page', { origin: wiki, 'sec-fetch-site': 'cross-site' }, '127.0.0.1', null],
    ['a page of another site', { 'sec-fetch-site': 'cross-site' }, '127.0.0.1', 403],
    ['a page of another port', { 'sec-fetch-site': 'same-site', origin: 'http://localhost:3000' }, '127.0.0.1', 403],
    ['an old browser on another site', { origin: 'https://evil.example' }, '127.0.0.1', 403],
    ['a sandboxed frame, which may ask what anyone may', { origin: 'null' }, '127.0.0.1', null],
    ['an origin that begins the same', { origin: `${wiki}.evil.example` }, '127.0.0.1', 403],
  ] as [string, Record<string, string>, string, unknown][])('takes %s for whom it is', async (_, headers, from, expected) => {
    expect(await you(headers, from)).toEqual(expected);
  });

  test('lets nobody else write, or read exports', async () => {
    const before = await server.stored();
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: wiki, 'sec-fetch-site': 'cross-site' },
      { 'x-forwarded-for': '203.0.113.9' },
    ] as Record<string, string>[]) {
      expect([403, 401]).toContain((await create(headers)).status);
      for (const path of ['/api/projects', '/exports/p/manifest.json'])
        expect([403, 401]).toContain((await server.ask('GET', path, { headers })).status);
      const form = { ...headers, 'content-type': 'text/plain' };
      expect((await server.ask('POST', '/api/reports', { headers: form, body: '{}' })).status).toBeGreaterThanOrEqual(400);
    }
    expect(await server.stored()).toBe(before);
    expect((await create({ 'sec-fetch-site': 'same-origin' })).status).toBe(201);
  });

  test('a token that is not valid is refused there too', async () => {
    expect((await server.ask('GET', '/api/reports', { token: 'rft_x' })).status).toBe(401);
  });

  test('asks for tokens as soon as it starts with one, even a revoked one', async () => {
    const one = await reportsServer({ loopback: true });
    one.token('read');
    expect((await one.ask('GET', '/api/reports')).status).toBe(200);
    const { createReportsApi } = await import('./createReportsApi.js');
    const again = createReportsApi({ folder: one.folder, loopback: true });
    expect((await again.app.request('/api/reports', {}, { incoming: { socket: { remoteAddress: '127.0.0.1' } } })).status).toBe(401);
    again.close();
    await one.end();
  });
});

describe('pages of other origins', () => {
  test('may ask where they are allowed, with a token', async () => {
    const preflight = await server.ask('OPTIONS', '/api/reports', { headers: { origin: wiki, 'access-control-request-method': 'PUT' } });
    expect([
      preflight.status,
      preflight.headers.get('access-control-allow-origin'),
      preflight.headers.get('access-control-allow-headers'),
    ]).toEqual([204, wiki, 'Authorization, Content-Type, If-Match']);
    const token = server.token('read');
    const answered = await server.ask('GET', '/api/reports', { token, headers: { origin: wiki, 'sec-fetch-site': 'cross-site' } });
    expect([answered.status, answered.headers.get('access-control-allow-origin'), answered.headers.get('vary')]).toEqual([
      200,
      wiki,
      'Origin',
    ]);
    expect(answered.headers.get('access-control-allow-credentials')).toBeNull();
    const refused = await server.ask('GET', '/api/reports', { token: 'rft_x', headers: { origin: wiki } });
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([401, wiki]);
  });

  test('learn nothing where they are not', async () => {
    for (const method of ['OPTIONS', 'GET']) {
      const answered = await server.ask(method, '/api/reports', { headers: { origin: 'https://evil.example' } });
      expect([answered.status, answered.headers.get('access-control-allow-origin')]).toEqual([403, null]);
    }
  });
});

describe('many tokens that are not valid', () => {
  test('end in 429 for their address for a minute, before the next one is looked at', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    const good = server.token('read');
    const attempt = async (token: string, from: string): Promise<number> =>
      (await server.ask('GET', '/api/reports', { token, from })).status;
    for (let i = 0; i < 30; i++) expect(await attempt(`rft_guess${i}`, '203.0.113.1')).toBe(401);
    expect([await attempt('rft_guess', '203.0.113.1'), await attempt(good, '203.0.113.1'), await attempt(good, '203.0.113.2')]).toEqual([
      429, 429, 200,
    ]);
    const { headers, json } = await server.ask('GET', '/api/reports', { token: good, from: '203.0.113.1' });
    expect([headers.get('retry-after'), json]).toMatchObject(['60', { code: 'too-many-requests' }]);
    vi.advanceTimersByTime(60_000);
    expect([await attempt(good, '203.0.113.1'), await attempt('rft_x', '203.0.113.1')]).toEqual([200, 401]);
  });
});
