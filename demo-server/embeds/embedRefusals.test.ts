import { createHmac, createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { SignJWT, type JWTHeaderParameters } from 'jose';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { audience, embedServer, issuer, type EmbedServer } from '../../tests/support/embedServer.js';
import { canariesIn } from '../../tests/support/canaries.js';
import { markedProject } from '../../tests/support/markedProject.js';
import { pngBytes } from '../../tests/support/pngBytes.js';
import { signEmbedToken, type EmbedTokenOptions } from '../../node/index.js';
import { allRuns, type Filter, type Plan } from '../../src/model/index.js';
import { emptyReport, type ReportDocument } from '../../src/report/plain.js';

const { project, marks } = markedProject();
const everyMark = {
  texts: [...marks.values()].flatMap(({ texts }) => texts),
  numbers: [...marks.values()].flatMap(({ numbers }) => numbers),
};
const document: ReportDocument = { ...emptyReport('Shown'), runSets: { all: allRuns('p') } };
const filters: Filter[] = [{ op: 'in', column: { from: 'run', key: 'run_id' }, values: ['run-1', 'run-2'] }];
const facets: Plan = { kind: 'runs.facets', runs: { project: 'p' }, columns: [{ from: 'run', key: 'name' }] };

let server: EmbedServer;
let report: string;
let other: string;
let image: string;
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  server = await embedServer({ p: project, q: { ...project, id: 'q' } });
  report = await server.report(document);
  other = await server.report({ ...emptyReport('Other'), runSets: { all: allRuns('q') } });
  const stored = await server.ask('PUT', `/api/reports/${other}/assets`, { token: server.token('write'), body: pngBytes });
  image = (stored.json as { name: string }).name;
});
afterAll(() => server.end());

const places: readonly [method: string, path: string, json?: unknown][] = [
  ['GET', '/api/shared'],
  ['GET', '/api/shared/projects'],
  ['GET', '/api/shared/projects/p/catalog'],
  ['GET', '/api/shared/projects/p/versions'],
  ['GET', '/api/shared/exports/p/manifest.json'],
  ['GET', '/api/shared/exports/p/runs.arrow'],
  ['POST', '/api/shared/plans', { plan: facets }],
  ['POST', '/api/shared/plans/sql', { plan: facets }],
];

interface Told {
  status: number;
  text: string;
  headers: string;
}

async function told(token: string | undefined, method: string, path: string, json?: unknown): Promise<Told> {
  const headers = new Headers(token === undefined ? {} : { authorization: `Bearer ${token}` });
  if (json !== undefined) headers.set('content-type', 'application/json');
  const answer = await server.app.request(path, { method, headers, ...(json !== undefined && { body: JSON.stringify(json) }) });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const kept = [...answer.headers].filter(([name]) => name !== 'vary');
  return {
    status: answer.status,
    text: Buffer.from(bytes).toString('latin1'),
    headers: JSON.stringify(kept.toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** Everywhere the same refusal as for no token at all, with nothing of a run in it. */
async function expectRefused(token: string): Promise<void> {
  for (const place of places) {
    const [refused, nobody] = await Promise.all([told(token, ...place), told(undefined, ...place)]);
    expect([place, refused]).toEqual([place, nobody]);
    expect(refused.status).toBe(401);
    expect(canariesIn(Buffer.from(refused.text, 'latin1'), everyMark)).toEqual([]);
  }
}

const statusOf = async (token: string): Promise<number> => (await told(token, 'GET', '/api/shared')).status;
const grant = (): object => ({ report, filters });
const seconds = (): number => Math.floor(Date.now() / 1000);
const key = (algorithm: 'EdDSA' | 'ES256' | 'RS256'): ReturnType<typeof createPrivateKey> => createPrivateKey(server.keys[algorithm].key);

/** A token made by another library, from claims that are all right but for what is given. */
async function made(claims: object = {}, header: Partial<JWTHeaderParameters> = {}, signer = key('EdDSA')): Promise<string> {
  const iat = seconds();
  const all = { iss: issuer, aud: audience, iat, exp: iat + 300, jti: 'j', runfolio: grant(), ...claims };
  return new SignJWT(all).setProtectedHeader({ alg: 'EdDSA', kid: 'key-EdDSA', ...header }).sign(signer);
}

function unsigned(header: object, claims: object, signature: (text: string) => string = () => ''): string {
  const part = (json: object): string => Buffer.from(JSON.stringify(json)).toString('base64url');
  const text = `${part(header)}.${part(claims)}`;
  return `${text}.${signature(text)}`;
}

const claimsNow = (): object => ({ iss: issuer, aud: audience, iat: seconds(), exp: seconds() + 300, jti: 'j', runfolio: grant() });

describe('a signed token', () => {
  test.each(['EdDSA', 'ES256', 'RS256', 'HS256'] as const)('of %s is taken, and shows what it says', async (algorithm) => {
    const token = signEmbedToken({ ...server.keys[algorithm], report, filters });
    const { json } = await server.ask('GET', '/api/shared', { token });
    expect(json).toMatchObject({ report: { title: 'Shown' }, label: 'live', version: 1 });
    expect((await server.ask('GET', '/api', { token })).json).toMatchObject({ you: { name: 'embed', scope: 'link' } });
    expect((await server.ask('GET', '/api/shared/projects', { token })).json).toMatchObject([{ id: 'p', runs: 2 }]);
  });

  test('of another library is taken too, within the tolerance of clocks', async () => {
    expect(await statusOf(await made())).toBe(200);
    expect(await statusOf(await made({ exp: seconds() - 25, iat: seconds() - 325 }))).toBe(200);
    expect(await statusOf(await made({ iat: seconds() + 25 }))).toBe(200);
    expect(await statusOf(await made({ exp: seconds() + 600 }))).toBe(200);
  });

  const wrong: Record<string, () => string | Promise<string>> = {
    expired: () => made({ iat: seconds() - 400, exp: seconds() - 35 }),
    'signed in the future': () => made({ iat: seconds() + 40, exp: seconds() + 100 }),
    'not yet good': () => made({ nbf: seconds() + 60 }),
    'too long': () => made({ exp: seconds() + 601 }),
    'without an end': () => made({ exp: undefined }),
    'that ends before it begins': () => made({ exp: seconds() - 1, iat: seconds() }),
    'without iat': () => made({ iat: undefined }),
    'without jti': () => made({ jti: undefined }),
    'for another audience': () => made({ aud: 'https://elsewhere.example.org' }),
    'for several audiences': () => made({ aud: [audience, 'https://elsewhere.example.org'] }),
    'without an audience': () => made({ aud: undefined }),
    'of another issuer': () => made({ iss: 'https://evil.example.org' }),
    'without a grant': () => made({ runfolio: undefined }),
    'without filters': () => made({ runfolio: { report } }),
    'whose filters are misspelt': () => made({ runfolio: { report, filters, filter: filters } }),
    'with a filter that is none': () =>
      made({ runfolio: { report, filters: [{ op: 'or', of: [{ op: '~', column: { from: 'run', key: 'name' } }] }] } }),
    'with a filter of rows': () =>
      made({ runfolio: { report, filters: [{ op: 'is set', column: { from: 'table', table: 't', key: 'k' } }] } }),
    'with a kind of plans that is none': () => made({ runfolio: { report, filters, plans: ['everything'] } }),
    'of a report and a project': () => made({ runfolio: { report, project: 'p', filters } }),
    'of nothing': () => made({ runfolio: { filters } }),
    'of panels of no report': () => made({ runfolio: { project: 'p', panels: ['a'], filters } }),
    'of a report that is not there': () => made({ runfolio: { report: '0'.repeat(26), filters } }),
    'of panels that are not there': () => made({ runfolio: { report, panels: ['nothing'], filters } }),
    'by an unknown key': () => made({}, { kid: 'nobody' }),
    'by no key': () => made({}, { kid: undefined } as object),
    'by another key': () => made({}, {}, generateKeyPairSync('ed25519').privateKey),
    'by a key under the id of another': () => made({}, { kid: 'key-ES256' }),
    'by another algorithm of the same kind of key': () => made({}, { alg: 'PS256', kid: 'key-RS256' }, key('RS256')),
    'with headers that must be known': () => unsigned({ alg: 'EdDSA', kid: 'key-EdDSA', crit: ['x'], x: 1 }, claimsNow(), () => 'AAAA'),
    'with alg none': () => unsigned({ alg: 'none', kid: 'key-EdDSA' }, claimsNow()),
    'with alg nOnE': () => unsigned({ alg: 'nOnE', kid: 'key-HS256' }, claimsNow()),
    'with the public key as a secret': () =>
      unsigned({ alg: 'HS256', kid: 'key-RS256' }, claimsNow(), (text) =>
        createHmac('sha256', server.publicKeys.RS256).update(text).digest('base64url'),
      ),
    'with the secret of another algorithm': () =>
      unsigned({ alg: 'HS384', kid: 'key-HS256' }, claimsNow(), (text) =>
        createHmac('sha384', server.keys.HS256.key).update(text).digest('base64url'),
      ),
    'with a key of its own in the header': () => {
      const pair = generateKeyPairSync('ed25519');
      return made({}, { jwk: pair.publicKey.export({ format: 'jwk' }) }, pair.privateKey);
    },
    'that was changed': async () => {
      const [head, , signature] = (await made()).split('.') as [string, string, string];
      const claims = { ...claimsNow(), runfolio: { report, filters: [] } };
      return [head, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.');
    },
    'whose signature was cut off': async () => `${(await made()).split('.').slice(0, 2).join('.')}.`,
    'that is too long': async () => made({ more: 'x'.repeat(8000) }),
  };
  test.each(Object.entries(wrong))('%s is refused everywhere, in the words that nobody hears', async (_, make) => {
    await expectRefused(await make());
  });

  test('in the address is none', async () => {
    const token = await made();
    for (const path of [`/api/shared?token=${token}`, `/api/shared?access_token=${token}`])
      expect((await told(undefined, 'GET', path)).status).toBe(401);
  });

  test('opens no other place, report or project', async () => {
    const token = await made();
    const nobody = (await told(undefined, 'GET', '/api/shared')) satisfies Told;
    const elsewhere: typeof places = [
      ['GET', '/api/reports'],
      ['GET', `/api/reports/${report}`],
      ['PUT', `/api/reports/${report}`, { report: emptyReport('x') }],
      ['DELETE', `/api/reports/${report}`],
      ['GET', `/api/reports/${report}/versions`],
      ['GET', `/api/reports/${report}/links`],
      ['GET', '/api/workspaces/p'],
      ['GET', '/api/projects'],
      ['GET', '/api/projects/p/catalog'],
      ['GET', '/exports/p/manifest.json'],
      ['POST', '/api/plans', { plan: facets }],
      ['POST', '/api/plans/sql', { plan: facets }],
      ['GET', '/api/shared/projects/q/catalog'],
      ['GET', '/api/shared/projects/nowhere/catalog'],
      ['GET', '/api/shared/exports/q/manifest.json'],
      ['GET', '/api/shared/exports/p/nothing.arrow'],
      ['GET', '/api/shared/projects/p/files/media/nothing.png'],
      ['GET', `/api/shared/assets/${image}`],
      ['POST', '/api/shared/plans', { plan: { ...facets, runs: { project: 'q' } } }],
      ['POST', '/api/shared/plans', { plan: { ...facets, runs: { project: 'nowhere' } } }],
      ['GET', '/api/shared/nothing'],
    ];
    for (const place of elsewhere) {
      const { status, text, headers } = await told(token, ...place);
      expect([place, status, text, headers]).toEqual([place, nobody.status, nobody.text, nobody.headers]);
    }
  });

  test('of some kinds of plans may ask these alone, and no exports', async () => {
    const token = server.sign({ report, filters, plans: ['runs.facets'] });
    expect((await told(token, 'POST', '/api/shared/plans', { plan: facets })).status).toBe(200);
    const nobody = await told(undefined, 'GET', '/api/shared');
    const page: Plan = { kind: 'runs.page', runs: { project: 'p' }, columns: [], offset: 0, limit: 9 };
    for (const place of [
      ['POST', '/api/shared/plans', { plan: page }],
      ['POST', '/api/shared/plans/sql', { plan: page }],
      ['GET', '/api/shared/exports/p/manifest.json'],
      ['GET', '/api/shared/projects/p/files/media/x.png'],
    ] as const)
      expect(await told(token, ...(place as [string, string]))).toEqual(nobody);
  });

  test('ends at once with its key, or alone; another key holds on', async () => {
    const next = generateKeyPairSync('ed25519');
    const material = next.publicKey.export({ type: 'spki', format: 'pem' }).toString();
    server.store(({ embedKeys }) => embedKeys.add({ kid: 'next', algorithm: 'EdDSA', material, issuer, audience }));
    const nextKey: Partial<EmbedTokenOptions> = { kid: 'next', key: next.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
    const [old, first, second] = [
      server.sign({ report, filters, ...server.keys.ES256 }),
      server.sign({ report, filters, ...nextKey, jti: 'first' }),
      server.sign({ report, filters, ...nextKey, jti: 'second' }),
    ];
    expect(await Promise.all([old, first, second].map(statusOf))).toEqual([200, 200, 200]);
    server.store(({ embedKeys }) => embedKeys.revokeToken('first'));
    expect(await Promise.all([old, first, second].map(statusOf))).toEqual([200, 401, 200]);
    await expectRefused(first);
    expect(server.store(({ embedKeys }) => [embedKeys.revoke('next'), embedKeys.revoke('next')])).toEqual([true, false]);
    expect(await Promise.all([old, first, second].map(statusOf))).toEqual([200, 401, 401]);
    await expectRefused(second);
    // Nor can the id be used for another key.
    expect(server.store(({ embedKeys }) => embedKeys.add({ kid: 'next', algorithm: 'EdDSA', material, issuer, audience }))).toBe(false);
  });

  test('does not outlive its report', async () => {
    const short = await server.report(document);
    const token = server.sign({ report: short, filters });
    expect(await statusOf(token)).toBe(200);
    await server.ask('DELETE', `/api/reports/${short}`, { token: server.token('write') });
    await expectRefused(token);
  });

  test('is in no log, and many bad ones from one address keep nobody out', async () => {
    for (let i = 0; i < 40; i++) await server.ask('GET', `/api/shared/${await made()}`, { token: await made({ jti: undefined }) });
    expect(await statusOf(await made())).toBe(200);
    expect(server.log.join('\n')).not.toMatch(/eyJ\w/);
    expect(server.log.join('\n')).toContain('"by":{"kind":"embed","id":"j"}');
  });
});
