import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { signEmbedToken } from '../../node/index.js';
import { openReportsStore } from '../api/reportsStore.js';
import { main } from '../main.js';
import { verifyEmbedToken } from './verifyEmbedToken.js';

let folder: string;
const printed: string[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runfolio-keys-'));
  for (const method of ['log', 'error'] as const) vi.spyOn(console, method).mockImplementation((line: string) => void printed.push(line));
});
afterAll(() => rm(folder, { recursive: true }));

async function command(...args: string[]): Promise<[code: number, printed: string]> {
  printed.length = 0;
  const code = await main(['embed-key', ...args, '--reports', join(folder, 'reports')]);
  return [code, printed.join('\n')];
}

const names = ['--issuer', 'https://portal.example.com', '--audience', 'https://runs.example.org'];
const [issuer, audience] = [names[1]!, names[3]!];

async function isTaken(token: string): Promise<boolean> {
  const store = openReportsStore(join(folder, 'reports'));
  try {
    return (await verifyEmbedToken(token, store.embedKeys)) !== undefined;
  } finally {
    store.close();
  }
}

async function file(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

describe('runfolio embed-key', () => {
  test('adds a public key, by whose private half tokens are taken until it is revoked', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const key = await file('public.pem', publicKey.export({ type: 'spki', format: 'pem' }).toString());
    expect(await command('add', '--alg', 'ES256', '--key', key, '--kid', 'es', ...names)).toEqual([0, 'kid: es']);
    // As `openssl ecparam -genkey` writes it.
    const token = signEmbedToken({
      key: privateKey.export({ type: 'sec1', format: 'pem' }).toString(),
      kid: 'es',
      algorithm: 'ES256',
      issuer,
      audience,
      project: 'p',
      filters: [],
      jti: 'one',
    });
    expect(await isTaken(token)).toBe(true);
    expect((await command('add', '--alg', 'ES256', '--key', key, '--kid', 'es', ...names))[0]).toBe(2);
    expect(await command('revoke', '--token', 'one')).toEqual([0, 'Revoked one.']);
    expect(await isTaken(token)).toBe(false);
    expect(await command('revoke', 'es')).toEqual([0, 'Revoked es.']);
    expect((await command('revoke', 'es'))[0]).toBe(2);
  });

  test('makes the secret of HS256, which it prints once and lists never', async () => {
    const [code, text] = await command('add', '--alg', 'HS256', ...names);
    const [secret = '', , kid = ''] = text.split('\n');
    expect([code, secret.length]).toEqual([0, 43]);
    const token = signEmbedToken({ key: secret, kid: kid.slice(5), algorithm: 'HS256', issuer, audience, project: 'p', filters: [] });
    expect(await isTaken(token)).toBe(true);
    const [, list] = await command('list');
    expect(list).toContain(`${kid.slice(5)}  HS256`);
    expect(list).toContain('(revoked ');
    expect(list).not.toContain(secret);
  });

  test('takes no key that does not fit, and no private one', async () => {
    const pairs = {
      rsa: generateKeyPairSync('rsa', { modulusLength: 2048 }),
      weak: generateKeyPairSync('rsa', { modulusLength: 1024 }),
      ed: generateKeyPairSync('ed25519'),
      p384: generateKeyPairSync('ec', { namedCurve: 'P-384' }),
    };
    const pem = (name: keyof typeof pairs): Promise<string> =>
      file(`${name}.pem`, pairs[name].publicKey.export({ type: 'spki', format: 'pem' }).toString());
    const cases: [algorithm: string, key: string, why: string][] = [
      ['ES256', await pem('rsa'), 'P-256'],
      ['ES256', await pem('p384'), 'P-256'],
      ['RS256', await pem('weak'), '2048 bits'],
      ['RS256', await pem('ed'), 'RSA'],
      ['EdDSA', await pem('rsa'), 'Ed25519'],
      ['EdDSA', await file('private.pem', pairs.ed.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()), 'private key'],
      ['EdDSA', await file('none.pem', 'nothing'), 'no public key'],
      ['EdDSA', join(folder, 'absent.pem'), 'cannot be read'],
    ];
    for (const [algorithm, key, why] of cases) {
      const [code, text] = await command('add', '--alg', algorithm, '--key', key, ...names);
      expect([code, text]).toEqual([1, expect.stringContaining(why)]);
    }
    for (const args of [
      ['add', '--alg', 'none', ...names],
      ['add', '--alg', 'EdDSA'],
      ['add', '--alg', 'EdDSA', ...names],
      ['add', '--alg', 'HS256', '--key', 'x', ...names],
      ['revoke'],
      ['go'],
    ])
      expect((await command(...args))[0]).toBe(2);
  });

  test('works in a folder of an earlier version too', async () => {
    const path = join(folder, 'reports');
    const database = new DatabaseSync(join(path, 'reports.sqlite'));
    for (const table of ['embed_keys', 'embed_revocations', 'report_frames', 'snapshots', 'thread_reads', 'comments', 'threads', 'events'])
      database.exec(`DROP TABLE ${table}`);
    database.exec('ALTER TABLE links DROP COLUMN comments; ALTER TABLE links DROP COLUMN snapshot; PRAGMA user_version = 1');
    database.close();
    expect((await command('add', '--alg', 'HS256', '--kid', 'later', ...names))[0]).toBe(0);
    expect((await command('list'))[1]).toMatch(/^later {2}HS256/);
  });
});
