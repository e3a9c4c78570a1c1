import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { mediaFile, parseManifest, sha256Hex } from '../src/arrow/index.js';
import { importFiles, memoryFile } from '../src/importers/index.js';
import type { Manifest, ProjectData } from '../src/model/index.js';
import { diskExport, memoryExport } from './exportFiles.js';
import { createServer } from './server.js';
import { writeFolder } from './writeFolder.js';

const rows = Array.from({ length: 2000 }, (_, i) => `{"step": ${i}, "loss": ${1 / (i + 1)}}`).join('\n');
let folder: string;
let server: Hono;
let manifest: Manifest;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runfolio-app-'));
  await writeFile(join(folder, 'index.html'), '<title>app</title>');
  await writeFile(join(folder, 'page.js'), 'x'.repeat(5000));
  await writeFile(`${folder}-secret.txt`, 'secret');
  const project = await importFiles([memoryFile('a.jsonl', rows)], { project: { id: 'one', name: 'One' } });
  const other = await importFiles([memoryFile('b.jsonl', rows)], { project: { id: 'two', name: 'Two' } });
  const exports = new Map([
    ['one', memoryExport(project)],
    ['two', memoryExport(other)],
  ]);
  manifest = (await exports.get('one')!.manifest()).manifest;
  server = createServer({ exports, appDir: folder });
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await rm(`${folder}-secret.txt`);
});

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> => Promise.resolve(server.request(path, { headers }));
const bytesOf = async (response: Response): Promise<Uint8Array> => new Uint8Array(await response.arrayBuffer());

describe('the demo server', () => {
  test('lists its projects', async () => {
    expect(await (await get('/api/projects')).json()).toMatchObject([
      { id: 'one', name: 'One', runs: 1 },
      { id: 'two', name: 'Two', runs: 1 },
    ]);
  });

  test('serves every file of an export as its manifest says', async () => {
    expect(parseManifest(await (await get('/exports/one/manifest.json')).text())).toEqual(manifest);
    for (const [path, { sha256, bytes }] of Object.entries(manifest.files)) {
      const response = await get(`/exports/one/${path}`);
      const content = await bytesOf(response);
      expect([path, response.status, content.byteLength, sha256Hex(content)]).toEqual([path, 200, bytes, sha256]);
      expect(response.headers.get('content-type')).toBe('application/vnd.apache.arrow.stream');
    }
  });

  test('lets hashed history be kept for ever, and has the rest asked for again', async () => {
    const caching = async (path: string): Promise<string | null> => (await get(`/exports/one/${path}`)).headers.get('cache-control');
    expect(await caching(manifest.metrics[0]!.segments[0]!.file)).toMatch(/immutable/);
    expect(await caching('runs.arrow')).toBe('no-cache');
    expect(await caching('manifest.json')).toBe('no-cache');
    const etag = (await get('/exports/one/runs.arrow')).headers.get('etag')!;
    const again = await get('/exports/one/runs.arrow', { 'if-none-match': etag });
    expect([again.status, (await bytesOf(again)).byteLength]).toEqual([304, 0]);
    expect((await get('/exports/one/runs.arrow', { 'if-none-match': 'W/"other"' })).status).toBe(200);
  });

  test('serves media so that nothing in them can run, under names to keep', async () => {
    const bytes = new TextEncoder().encode('<script>alert(1)</script>');
    const mediaFiles = ['png', 'svg', 'html', 'txt', 'xhtml', 'mp4'].map((extension) => mediaFile(bytes, extension));
    const media = memoryExport({ id: 'm', name: 'm', runs: [], mediaFiles, parameters: [], warnings: [] });
    const one = createServer({ exports: new Map([['m', media]]), appDir: folder });
    const sent = await Promise.all(mediaFiles.map(({ path }) => Promise.resolve(one.request(`/exports/m/${path}`))));
    const header = (name: string): (string | null)[] => sent.map(({ headers }) => headers.get(name));
    expect(header('content-type')).toEqual([
      'image/png',
      'image/svg+xml',
      'text/plain; charset=utf-8',
      'text/plain; charset=utf-8',
      'application/octet-stream',
      'video/mp4',
    ]);
    expect(header('content-disposition')).toEqual([null, null, 'attachment', null, 'attachment', null]);
    for (const policy of header('content-security-policy')) expect(policy).toMatch(/^sandbox; default-src 'none'/);
    expect(new Set(header('x-content-type-options'))).toEqual(new Set(['nosniff']));
    for (const caching of header('cache-control')) expect(caching).toMatch(/immutable/);
    expect((await one.request(`/exports/m/media/${'0'.repeat(32)}.png`)).status).toBe(404);
    const [listed] = (await (await one.request('/api/projects')).json()) as { bytes: number }[];
    expect(listed?.bytes).toBeGreaterThan(6 * bytes.length);
  });

  test('compresses for those who accept it', async () => {
    const path = `/exports/one/${manifest.metrics[0]!.segments[0]!.file}`;
    const packed = await get(path, { 'accept-encoding': 'br, gzip' });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    const content = await bytesOf(packed);
    expect(gunzipSync(content)).toEqual(Buffer.from(await bytesOf(await get(path))));
    expect(packed.headers.get('content-length')).toBe(String(content.byteLength));
  });

  test.each([
    ['gzip', true],
    ['GZIP', true],
    ['br;q=1.0, gzip;q=0.8, *;q=0.1', true],
    ['gzip;q=0', false],
    ['br, gzip; q=0.0', false],
    ['xgzip', false],
    ['identity', false],
  ])('takes Accept-Encoding %j for what it says', async (header, packed) => {
    const response = await get('/page.js', { 'accept-encoding': header });
    expect(response.headers.get('content-encoding')).toBe(packed ? 'gzip' : null);
    expect(response.headers.get('vary')).toBe('accept-encoding');
  });

  test('sends what was compressed when the page was built, unless the file has changed since', async () => {
    await writeFile(join(folder, 'engine.wasm'), 'x'.repeat(17 << 20));
    expect((await get('/engine.wasm', { 'accept-encoding': 'gzip' })).headers.get('content-encoding')).toBeNull();
    await writeFile(join(folder, 'engine.wasm.gz'), gzipSync('the same, compressed'));
    const packed = await get('/engine.wasm', { 'accept-encoding': 'gzip' });
    expect([packed.headers.get('content-type'), packed.headers.get('content-encoding')]).toEqual(['application/wasm', 'gzip']);
    expect(gunzipSync(await bytesOf(packed)).toString()).toBe('the same, compressed');
    expect((await bytesOf(await get('/engine.wasm'))).byteLength).toBe(17 << 20);
    await utimes(join(folder, 'engine.wasm.gz'), 1, 1);
    expect((await get('/engine.wasm', { 'accept-encoding': 'gzip' })).headers.get('content-encoding')).toBeNull();
  });

  test('answers HEAD like GET without the content, and a known ETag in a list or *', async () => {
    const full = await get('/page.js');
    const head = await server.request('/page.js', { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), (await bytesOf(head)).byteLength]).toEqual([200, '5000', 0]);
    const etag = full.headers.get('etag')!;
    for (const header of ['*', `"a", ${etag}, W/"b"`]) expect((await get('/page.js', { 'if-none-match': header })).status).toBe(304);
  });

  test('a range is answered with that part of the file as it is, another one with the whole or not at all', async () => {
    const whole = await bytesOf(await get('/page.js'));
    const part = await get('/page.js', { range: 'bytes=10-19', 'accept-encoding': 'gzip' });
    expect([part.status, part.headers.get('content-range'), part.headers.get('content-encoding')]).toEqual([206, 'bytes 10-19/5000', null]);
    expect(await bytesOf(part)).toEqual(whole.slice(10, 20));
    expect((await get('/page.js', { range: 'bytes=10-19', 'if-range': '"old"' })).status).toBe(200);
    const beyond = await get('/page.js', { range: 'bytes=5000-' });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */5000']);
  });

  test('writing is answered with nothing', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) expect((await server.request('/exports/one/runs.arrow', { method })).status).toBe(404);
  });

  test('an export that is deleted, broken or replaced does not take the others along', async () => {
    const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const path = join(folder, 'export');
    const project = (runs: string): Promise<ProjectData> => importFiles([memoryFile('c.jsonl', runs)], { project: { id: 'c', name: 'C' } });
    const write = async (runs: string): Promise<Manifest> => writeFolder(await project(runs), path, () => undefined);
    const first = await write('{"step": 0, "x": 1}');
    const mixed = createServer({
      exports: new Map([
        ['disk', diskExport(path)],
        ['memory', memoryExport(await project(rows))],
      ]),
      appDir: folder,
    });
    const ask = async (url: string): Promise<unknown> => (await mixed.request(url)).json();
    expect(await ask('/api/projects')).toHaveLength(2);

    const second = await write('{"step": 0, "x": 2}');
    expect(await ask('/exports/disk/manifest.json')).toEqual(second);
    expect((await mixed.request(`/exports/disk/${first.metrics[0]!.segments[0]!.file}`)).status).toBe(404);

    await writeFile(join(path, 'manifest.json'), '{"format": "runfolio-export"');
    const broken = await mixed.request('/exports/disk/manifest.json');
    expect([broken.status, await broken.json()]).toEqual([500, { code: 'corrupt-file', message: expect.stringContaining(path) }]);
    expect(broken.headers.get('content-security-policy')).not.toBeNull();

    await rm(path, { recursive: true });
    expect(await ask('/api/projects')).toMatchObject([{ id: 'memory', name: 'C', runs: 1 }]);
    const gone = await mixed.request('/exports/disk/manifest.json');
    expect([gone.status, await gone.json()]).toEqual([404, { code: 'missing-file', message: expect.stringContaining('manifest.json') }]);
    errors.mockRestore();
  });

  test.each([
    '/exports/one/../../package.json',
    '/exports/one/%2e%2e/package.json',
    '/exports/one/..%2f..%2fpackage.json',
    '/exports/one/__proto__',
    '/exports/three/manifest.json',
    '/exports/one/',
    '/nothing.js',
    '/%2e%2e/package.json',
    '/%ff.js',
  ])('has no %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  test('leads nowhere outside the page’s folder', async () => {
    const name = folder.split('/').at(-1)!;
    expect((await get(`/..%2f${name}-secret.txt`)).status).toBe(404);
    expect((await get(`/x/..%2f..%2f${name}-secret.txt`)).status).toBe(404);
  });

  test('gives the page for the page’s own paths, and its files', async () => {
    for (const path of ['/', '/some/view']) expect(await (await get(path)).text()).toBe('<title>app</title>');
    expect((await get('/page.js')).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  test('sends security headers with everything', async () => {
    for (const path of ['/', '/api/projects', '/exports/one/manifest.json', '/nothing.js']) {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy')).toContain("script-src 'self' 'wasm-unsafe-eval';");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  test('lets no text become HTML or a script, and no media of others in but those that are named', async () => {
    const policyOf = async (mediaFrom?: string[]): Promise<string[]> => {
      const { headers } = await createServer({ exports: new Map(), appDir: folder, mediaFrom }).request('http://localhost/');
      return headers.get('content-security-policy')!.split('; ');
    };
    expect(await policyOf()).toEqual(
      expect.arrayContaining([
        "require-trusted-types-for 'script'",
        "img-src 'self' data: blob:",
        "media-src 'self' blob:",
        "frame-src 'self'",
      ]),
    );
    expect((await policyOf()).find((directive) => directive.startsWith('trusted-types '))).not.toMatch(/default|allow-duplicates|\*/);
    const named = await policyOf(['https://images.example.org']);
    expect(named.filter((directive) => directive.includes('example.org'))).toEqual([
      "img-src 'self' data: blob: https://images.example.org",
      "media-src 'self' blob: https://images.example.org",
      "frame-src 'self' https://images.example.org",
    ]);
  });

  test('refuses other host names where it is local', async () => {
    const strict = createServer({ exports: new Map(), appDir: folder, hosts: ['localhost', '127.0.0.1'] });
    expect((await strict.request('http://localhost:4400/api/projects')).status).toBe(200);
    const refused = await strict.request('http://rebound.example/api/projects');
    expect([refused.status, await refused.json()]).toMatchObject([403, { code: 'forbidden' }]);
    expect((await strict.request('http://rebound.example/')).status).toBe(403);
    expect(refused.headers.get('content-security-policy')).not.toBeNull();
  });
});
