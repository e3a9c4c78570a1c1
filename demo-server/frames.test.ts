import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyReport } from '../src/report/plain.js';
import { reportsServer, type ReportsServer } from '../tests/support/reportsServer.js';
import { runCommandLine } from '../tests/support/runCommandLine.js';
import { PageTicket, ticketHolders } from './pageTicket.js';
import { createServer } from './server.js';

describe('which sites may frame a report', () => {
  let server: ReportsServer;
  let report: string;
  let write: string;
  beforeAll(async () => {
    server = await reportsServer();
    await mkdir(join(server.folder, 'page'));
    await writeFile(
      join(server.folder, 'page', 'embed.html'),
      '<meta name="runfolio-embed" content="{}" /><script src="./assets/x.js"></script>',
    );
    write = server.token('write');
    report = ((await server.ask('POST', '/api/reports', { token: write, json: { report: emptyReport('R') } })).json as { id: string }).id;
  });
  afterAll(() => server.end());

  const page = async (id: string) => {
    const response = await server.app.request(`/embed/report/${id}`);
    return { headers: response.headers, html: await response.text() };
  };
  const ancestors = (headers: Headers): string | undefined => /frame-ancestors ([^;]*)/.exec(headers.get('content-security-policy')!)?.[1];

  it('is nobody at first, then exactly those that are named, and they stand in the page', async () => {
    const path = `/api/reports/${report}/frames`;
    expect((await server.ask('GET', path, { token: write })).json).toEqual({ origins: [] });
    expect(ancestors((await page(report)).headers)).toBe("'none'");
    const origins = ['https://portal.example.com', 'http://localhost:8080'];
    expect((await server.ask('PUT', path, { token: write, json: { origins: [...origins, origins[0]] } })).json).toEqual({ origins });
    const { headers, html } = await page(report);
    expect([ancestors(headers), headers.get('x-robots-tag'), headers.get('referrer-policy'), headers.get('cache-control')]).toEqual([
      origins.join(' '),
      'noindex',
      'no-referrer',
      'no-store',
    ]);
    const content = /content="([^"]*)"/.exec(html)![1]!.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
    expect(JSON.parse(content)).toEqual({ root: '../../', hosts: origins, own: false, tokens: true });
    expect(html).toContain('src="../../assets/x.js"');
  });

  it('is said by writers alone, as origins and nothing else', async () => {
    const path = `/api/reports/${report}/frames`;
    expect((await server.ask('PUT', path, { token: server.token('comment'), json: { origins: [] } })).status).toBe(403);
    for (const origin of [
      '*',
      'https://a.example/',
      'https://a.example/path',
      'javascript:1',
      "https://a.example; script-src 'unsafe-inline'",
      'null',
      '',
    ])
      expect([origin, (await server.ask('PUT', path, { token: write, json: { origins: [origin] } })).status]).toEqual([origin, 400]);
  });

  it('is nobody any more once the report is deleted', async () => {
    expect(ancestors((await page(report)).headers)).not.toBe("'none'");
    await server.ask('DELETE', `/api/reports/${report}`, { token: write });
    expect(ancestors((await page(report)).headers)).toBe("'none'");
  });
});

describe('a frame without an origin', () => {
  it('may read what readers with tokens are shown, and of all else nothing', async () => {
    const server = await reportsServer();
    const headers = { origin: 'null', 'sec-fetch-site': 'cross-site' };
    const asked = async (path: string) => server.ask('GET', path, { token: server.token('admin'), headers });
    expect((await asked('/api/shared')).headers.get('access-control-allow-origin')).toBe('null');
    for (const path of ['/api/reports', '/api/projects', '/exports/x/manifest.json', '/api/sharedother'])
      expect([path, (await asked(path)).headers.get('access-control-allow-origin')]).toEqual([path, null]);
    await server.end();
  });

  it('is answered by a server of exports with a ticket that stands in its page, until that ends', async () => {
    const app = createServer({ exports: new Map(), appDir: 'nowhere' });
    const ask = (authorization?: string) =>
      app.request('/api/projects', { headers: { origin: 'null', ...(authorization && { authorization }) } });
    expect([(await ask()).status, (await ask('Bearer x.y')).status, (await app.request('/api/projects')).status]).toEqual([403, 403, 200]);
    const ticket = new PageTicket();
    const day = 24 * 3_600_000;
    const issued = ticket.issue(0);
    expect([ticket.isValid(issued, day - 1), ticket.isValid(issued, day), new PageTicket().isValid(issued, 0)]).toEqual([
      true,
      false,
      false,
    ]);
    const [ends, signature] = issued.split('.');
    expect(ticket.isValid(`${(parseInt(ends!, 36) + day).toString(36)}.${signature}`, day)).toBe(false);
    expect(ticketHolders(ticket)).toBeInstanceOf(Function);
  });
});

describe('runfolio embed-snippet', () => {
  it('prints code, and refuses what it cannot be made of', async () => {
    const panel = '{"kind":"line-plot","spec":{"y":"loss"}}';
    const { code, out } = await runCommandLine('embed-snippet', 'https://r.example/', '--project', 'p', '--panel', panel);
    const address = `https://r.example/embed/panel/p#panel=${encodeURIComponent(panel)}&#38;height=360`;
    expect([code, out.join('\n')]).toEqual([0, expect.stringContaining(`<iframe src="${address}"`)]);
    const wrong = [[], ['https://r.example/'], ['no', '--project', 'p'], ['https://r.example/', '--project', 'p', '--panel', '{}']];
    for (const args of [...wrong, ['https://r.example/', '--report', 'R', '--form', 'vue']])
      expect((await runCommandLine('embed-snippet', ...args)).code).toBe(2);
  });
});
