import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createReportsClient, emptyReport, type ReportsClient } from '../../src/report/plain.js';
import { runCommandLine } from '../../tests/support/runCommandLine.js';
import { serveCommand } from '../../tests/support/serveCommand.js';

let scratch = '';
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'runfolio-serve-'));
  await mkdir(join(scratch, 'empty'));
});
afterAll(() => rm(scratch, { recursive: true }));

const { signal } = new AbortController();
const clientOf = (url: string, token?: string): ReportsClient => createReportsClient({ url, getToken: () => token });

describe('runfolio token', () => {
  test('makes, lists and revokes tokens, and keeps none', async () => {
    const folder = join(scratch, 'tokens');
    const made = await runCommandLine('token', 'create', '--reports', folder, '--name', 'Ann', '--scope', 'write');
    expect(made).toMatchObject({ code: 0, err: [] });
    const [token = ''] = made.out;
    expect(token).toMatch(/^rft_[\w-]{22}$/);
    const id = made.out[1]!.split(' ').at(-1)!;
    expect((await runCommandLine('token', 'list', '--reports', folder)).out).toEqual([
      expect.stringMatching(new RegExp(`^${id}  write    [\\d-]{10}  Ann$`)),
    ]);
    for (const name of await readdir(folder))
      if (!['assets', 'snapshots'].includes(name)) expect((await readFile(join(folder, name))).includes(token.slice(4))).toBe(false);
    expect(await runCommandLine('token', 'revoke', '--reports', folder, id)).toMatchObject({ code: 0, out: [`Revoked ${id}.`] });
    expect(await runCommandLine('token', 'revoke', '--reports', folder, id)).toMatchObject({ code: 2 });
    expect((await runCommandLine('token', 'list', '--reports', folder)).out).toEqual([expect.stringContaining('(revoked ')]);
  });

  test.each([
    [['token'], /needs an action/],
    [['token', 'make', '--reports', 'x'], /needs an action/],
    [['token', 'constructor', '--reports', 'x'], /needs an action/],
    [['token', 'list'], /needs --reports/],
    [['token', 'create', '--reports', '{scratch}/t', '--scope', 'read'], /needs --name/],
    [['token', 'create', '--reports', '{scratch}/t', '--name', 'x', '--scope', 'root'], /one of read, comment, write, admin/],
    [['serve', '--log', 'xml'], /--log must be json/],
    [['serve', '--allow-origin', 'https://a.example'], /--allow-origin needs --reports/],
    [['serve', '--reports', 'x', '--allow-origin', '*'], /--allow-origin must be an origin/],
    [['serve', '--reports', 'x', '--allow-origin', 'https://a.example/path'], /--allow-origin must be an origin/],
    [['serve', '--frame-ancestors', "https://a.example; script-src 'none'"], /--frame-ancestors must be an origin/],
    [['serve', '--media-from', 'https:'], /--media-from must be an origin/],
  ])('%j says what is wrong', async (args, message) => {
    const { code, err } = await runCommandLine(...args.map((text) => text.replace('{scratch}', scratch)));
    expect([code, err.join('\n')]).toEqual([2, expect.stringMatching(message)]);
  });
});

describe('runfolio serve --reports', () => {
  test('stores reports, logs without secrets, and ends when it is told to, with all that was acknowledged in one file', async () => {
    const folder = join(scratch, 'stored');
    const args = ['--reports', folder, '--port', '0', '--log', 'json', '--frame-ancestors', 'https://wiki.example.org'];
    const served = await serveCommand(join(scratch, 'empty'), ...args);
    const client = clientOf(served.address);
    const { id } = await client.reports.create({ report: emptyReport('kept') }, { signal });
    const { token } = await client.links.create(id, {}, { signal });
    await clientOf(served.address, token).shared.get({ signal });
    await expect(clientOf(served.address, 'rft_notAToken').reports.list({ signal })).rejects.toThrow('valid token');
    await expect(fetch(`${served.address}api/${token}`)).resolves.toMatchObject({ status: 404 });
    const page = await fetch(served.address);
    expect(page.headers.get('content-security-policy')).toMatch(/frame-ancestors 'self' https:\/\/wiki\.example\.org$/);
    const slow = client.reports.publish(id, 1, { report: { ...emptyReport('under way'), description: 'x'.repeat(900_000) } }, { signal });
    await new Promise((resolve) => setTimeout(resolve, 30));
    const ended = served.end('SIGTERM');
    const acknowledged = await slow.then(
      () => true,
      () => false,
    );
    expect(await ended).toBe(0);
    expect((await readdir(folder)).toSorted()).toEqual(['assets', 'reports.sqlite', 'snapshots']);

    const lines = served
      .printed()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.find(({ method }) => method === 'POST')).toEqual({
      time: expect.stringMatching(/^\d{4}-/),
      method: 'POST',
      path: '/api/reports',
      status: 201,
      ms: expect.any(Number),
      by: { kind: 'local', id: 'local' },
    });
    expect(lines.map(({ path, status }) => [path, status])).toEqual(
      expect.arrayContaining([
        ['/api/shared', 200],
        ['/api/reports', 401],
        ['/api/rfl_…', 404],
      ]),
    );
    for (const secret of [token, 'notAToken']) expect(served.printed()).not.toContain(secret);

    const again = await serveCommand(join(scratch, 'empty'), ...args);
    expect((await clientOf(again.address).reports.get(id, { signal })).version).toBeGreaterThanOrEqual(acknowledged ? 2 : 1);
    expect(await again.end('SIGINT')).toBe(0);
  });

  test('takes tokens that are made while it runs, and no others, where other machines reach it', async () => {
    const folder = join(scratch, 'open');
    const served = await serveCommand(join(scratch, 'empty'), '--reports', folder, '--port', '0', '--host', '0.0.0.0');
    expect(served.printed()).toContain('Nobody has a token yet');
    await expect(clientOf(served.address).reports.list({ signal })).rejects.toThrow('valid token');
    expect((await fetch(`${served.address}api/projects`)).status).toBe(401);
    const { out } = await runCommandLine('token', 'create', '--reports', folder, '--name', 'Ann', '--scope', 'write');
    const ann = clientOf(served.address, out[0]);
    expect(await ann.reports.create({ report: emptyReport('x') }, { signal })).toMatchObject({ author: 'Ann' });
    await runCommandLine('token', 'revoke', '--reports', folder, out[1]!.split(' ').at(-1)!);
    await expect(ann.reports.list({ signal })).rejects.toThrow('valid token');
    await served.end('SIGTERM');
  });

  test('without it, a server says that it stores nothing', async () => {
    const served = await serveCommand(join(scratch, 'empty'), '--port', '0');
    expect(await clientOf(served.address).about({ signal })).toEqual({ api: 1, features: ['plans'], you: null });
    await expect(clientOf(served.address).reports.list({ signal })).rejects.toMatchObject({ code: 'not-found' });
    await served.end('SIGTERM');
  });
});

test('the API is made of nothing that draws', async () => {
  const program = `import { registerHooks } from 'node:module';
    const seen = [];
    registerHooks({ resolve: (specifier, context, next) => (seen.push(specifier), next(specifier, context)) });
    await import('./demo-server/api/createReportsApi.ts');
    console.log(JSON.stringify(seen));`;
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--import',
    './scripts/resolve-ts.mjs',
    '--input-type=module',
    '-e',
    program,
  ]);
  const seen = JSON.parse(stdout) as string[];
  expect(seen).toEqual(expect.arrayContaining(['node:sqlite', 'hono']));
  expect(seen.filter((specifier) => /^(?:react|@visx|@base-ui|lucide)|\.tsx$|\.css$/.test(specifier))).toEqual([]);
});
