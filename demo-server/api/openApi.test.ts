import { readFileSync } from 'node:fs';
import { signEmbedToken } from '../../node/index.js';
import { newEmbedSecret } from './embedKeyStore.js';
import { openReportsStore } from './reportsStore.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyReport } from '../../src/report/plain.js';
import { packSnapshot } from '../../src/report/snapshot/index.js';
import { defaultView } from '../../src/query/index.js';
import { everyPlanProject } from '../../tests/support/everyPlan.js';
import { memoryExport } from '../exportFiles.js';
import { openApiChecker, type OpenApiChecker } from '../../tests/support/openApiChecker.js';
import { pngBytes } from '../../tests/support/pngBytes.js';
import { reportsServer, type Asked, type ReportsServer } from '../../tests/support/reportsServer.js';

const project = everyPlanProject();
let server: ReportsServer;
let check: OpenApiChecker;
let document: { paths: Record<string, Record<string, unknown>>; openapi: string };
const walked = new Set<string>();
beforeAll(async () => {
  server = await reportsServer({ exports: new Map([['p', memoryExport(project)]]) });
  document = (await server.ask('GET', '/api/openapi.json')).json as typeof document;
  check = openApiChecker(document);
});
afterAll(() => server.end());

/** Asks, and holds the answer against the document. */
async function walk(method: string, path: string, status: number, asked: Asked): Promise<Record<string, string>> {
  const answered = await server.ask(method, path, asked);
  expect([method, path, answered.status, answered.json]).toEqual([method, path, status, answered.json]);
  expect(check(method, path, status, answered.json)).toBeUndefined();
  if (status < 400)
    walked.add(
      `${method} ${path
        .split('?')[0]!
        .replace(/[0-9A-HJKMNP-TV-Z]{26}/g, '{}')
        .replace(/[0-9a-f]{32}\.png/, '{}')
        .replace(/[0-9a-f]{64}/, '{}')
        .replace('versions/1', 'versions/{}')
        .replace('workspaces/p', 'workspaces/{}')
        .replace('projects/p', 'projects/{}')
        .replace('exports/p/runs.arrow', 'exports/{}/{}')
        .replace(/files\/media\/.*/, 'files/{}/{}')}`,
    );
  return answered.json as Record<string, string>;
}

/** A packed snapshot that shows nothing but its document. */
function snapshotOf(frozen: unknown): Promise<Uint8Array<ArrayBuffer>> {
  return packSnapshot({
    format: 'runfolio-snapshot',
    version: 2,
    runfolio: 'x',
    frozenAt: 5,
    points: 2000,
    document: frozen,
    catalogs: {},
    answers: [],
    files: [],
  });
}

/** Walks the routes of plans and exports. */
async function walkData(below: string, exports: string, token: string): Promise<void> {
  const json = { plan: { kind: 'runs.facets', runs: { project: 'p' }, columns: [] } };
  for (const route of ['plans', 'plans/sql']) await walk('POST', `/api${below}/${route}`, 200, { token, json });
  await walk('POST', `/api${below}/plans`, 400, { token, json: { plan: {} } });
  for (const route of ['', '/p/catalog', '/p/versions', `/p/files/${project.mediaFiles![0]!.path}`])
    await walk('GET', `/api${below}/projects${route}`, 200, { token });
  await walk('GET', `${exports}/exports/p/runs.arrow`, 200, { token });
}

/** A token that a host signed, for all runs of the project. */
function signed(report: string): string {
  const [kid, issuer, audience, algorithm] = ['k', 'i', 'a', 'HS256'] as const;
  const key = newEmbedSecret();
  const store = openReportsStore(server.folder);
  store.embedKeys.add({ kid, algorithm, material: key, issuer, audience });
  store.close();
  return signEmbedToken({ key, kid, algorithm, issuer, audience, project: 'p', filters: [], jti: report });
}

describe('the document of the API', () => {
  test('has every route, and no other', () => {
    const routes = server.app.routes.filter(
      ({ method, path }) => method !== 'ALL' && path !== '*' && path !== '/*' && !path.startsWith('/embed/'),
    );
    const named = routes.map(({ method, path }) => `${method} ${path.replace(/:path\{\.\+\}|\*$/, ':path')}`);
    const documented = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
    );
    expect(document.openapi).toBe('3.1.0');
    expect([...new Set(named)].toSorted()).toEqual(documented.toSorted());
  });

  test('names nothing that it does not define', () => {
    const text = JSON.stringify(document);
    const { schemas } = (document as unknown as { components: { schemas: object } }).components;
    const named = new Set(Array.from(text.matchAll(/"\$ref":"([^"]+)"/g), ([, ref]) => ref!));
    expect([...named].filter((ref) => !Object.hasOwn(schemas, ref.replace('#/components/schemas/', '')))).toEqual([]);
    expect(Object.keys(schemas)).toEqual(expect.arrayContaining(['Report', 'DashboardView', 'Failure', 'Plan', 'Filter']));
  });

  test('and the page for readers have the same routes', () => {
    const rows = Array.from(readFileSync('docs/api.md', 'utf8').matchAll(/^\| `([A-Z]+ \/\S+)` \|/gm), ([, route]) => route!);
    const routes = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
    );
    expect(rows.toSorted()).toEqual(routes.toSorted());
  });

  test('says what every route answers', async () => {
    const token = server.token('admin');
    const report = JSON.parse(readFileSync('src/report/document/fixtures/report.v1.json', 'utf8')) as object;
    const base = (version: number): Record<string, string> => ({ 'if-match': `"${version}"` });
    await walk('GET', '/api', 200, {});
    await walk('GET', '/api', 200, { token });
    await walk('GET', '/api/openapi.json', 200, {});
    const { id } = await walk('POST', '/api/reports', 201, { token, json: { report } });
    const path = `/api/reports/${id}`;
    await walk('PUT', path, 200, { token, json: { report: emptyReport('x'), note: 'n' }, headers: base(1) });
    await walk('PUT', path, 412, { token, json: { report }, headers: base(1) });
    await walk('PUT', path, 428, { token, json: { report } });
    await walk('PUT', path, 400, { token, json: {}, headers: base(2) });
    await walk('POST', `${path}/versions/1/restore`, 200, { token, json: { note: 'back' }, headers: base(2) });
    for (const of of ['', '/versions', '/versions/1']) await walk('GET', `${path}${of}`, 200, { token });
    await walk('GET', '/api/reports', 200, { token });
    await walk('GET', `${path}/draft`, 200, { token });
    await walk('PUT', `${path}/draft`, 200, { token, json: { report, base: 3 } });
    await walk('GET', `${path}/draft`, 200, { token });
    await walk('DELETE', `${path}/draft`, 204, { token });
    const made = (await walk('POST', `${path}/links`, 201, { token, json: { expiresAt: Date.now() + 1e6 } })) as unknown as {
      link: { id: string };
      token: string;
    };
    await walk('GET', `${path}/links`, 200, { token });
    await walk('PUT', `${path}/frames`, 200, { token, json: { origins: ['https://wiki.example.org'] } });
    await walk('GET', `${path}/frames`, 200, { token });
    await walk('PATCH', `${path}/links/${made.link.id}`, 200, { token, json: { label: 'l' } });
    const thread = (await walk('POST', `${path}/threads`, 201, { token, json: { anchor: { block: 'a' }, text: 'x' } })) as unknown as {
      id: string;
      comments: [{ id: string }];
    };
    const [comment] = thread.comments;
    await walk('GET', `${path}/threads`, 200, { token });
    await walk('POST', `${path}/threads/${thread.id}/comments`, 201, { token, json: { text: 'y' } });
    await walk('PUT', `${path}/threads/${thread.id}/resolved`, 200, { token, json: { resolved: true } });
    await walk('PUT', `${path}/threads/${thread.id}/read`, 204, { token, json: { comment: comment.id } });
    await walk('PATCH', `${path}/comments/${comment.id}`, 200, { token, json: { text: 'z' }, headers: base(1) });
    await walk('GET', `${path}/events`, 200, { token });
    await walk('PATCH', `${path}/links/${made.link.id}`, 200, { token, json: { comments: true } });
    await walk('GET', '/api/shared/threads', 200, { token: made.token });
    await walk('DELETE', `${path}/comments/${comment.id}`, 204, { token });
    const { name } = await walk('PUT', `${path}/assets`, 201, { token, body: pngBytes });
    await walk('GET', `${path}/assets/${name}`, 200, { token });
    const body = await snapshotOf(report);
    const frozen = await walk('POST', `${path}/snapshots`, 201, { token, body });
    await walk('POST', `${path}/snapshots`, 400, { token, body: pngBytes });
    expect((await walk('POST', `${path}/snapshots`, 201, { token, body }))['id']).toBe(frozen['id']);
    expect(await walk('GET', `${path}/snapshots`, 200, { token })).toEqual([frozen]);
    await walk('GET', `/api/snapshots/${frozen['id']}`, 200, { token });
    await walk('GET', `/api/snapshots/${'0'.repeat(64)}`, 404, { token });
    await walk('GET', `/api/snapshots/${frozen['id']}`, 401, { token: made.token });
    const still = await walk('POST', `${path}/links`, 201, { token, json: { snapshot: frozen['id'] } });
    await walk('GET', '/api/shared/snapshot', 200, { token: String(still['token']) });
    await walk('GET', '/api/shared/snapshot', 401, { token: made.token });
    await walk('GET', '/api', 200, { token: made.token });
    await walk('GET', '/api/shared', 200, { token: made.token });
    await walk('GET', `/api/shared/assets/${name}`, 200, { token: made.token });
    await walk('GET', path, 401, { token: made.token });
    await walkData('', '', token);
    await walkData('/shared', '/api/shared', signed(id!));
    await walk('DELETE', `${path}/links/${made.link.id}`, 204, { token });
    await walk('DELETE', path, 204, { token });
    await walk('GET', path, 404, { token });
    await walk('GET', '/api/reports?deleted=true', 200, { token });
    await walk('POST', `${path}/undelete`, 200, { token, json: {} });
    const workspace = { name: 'w', view: defaultView('p') };
    const saved = await walk('POST', '/api/workspaces/p', 201, { token, json: workspace });
    await walk('GET', '/api/workspaces/p', 200, { token });
    await walk('GET', `/api/workspaces/p/${saved['id']}`, 200, { token });
    await walk('PUT', `/api/workspaces/p/${saved['id']}`, 200, { token, json: workspace, headers: base(1) });
    await walk('DELETE', `/api/workspaces/p/${saved['id']}`, 204, { token });
    const documented = Object.entries(document.paths).flatMap(([known, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${known.replaceAll(/\{\w+\}/g, '{}')}`),
    );
    expect([...walked].toSorted()).toEqual(documented.toSorted());
  });

  test('the checker has a way to fail', () => {
    const id = '0'.repeat(26);
    const summary = { id, title: 't', version: 1, createdAt: 1, savedAt: 1, author: 'a' };
    expect(check('GET', '/api/reports', 200, [summary])).toBeUndefined();
    for (const wrong of [[{ ...summary, id: 'x' }], [{ ...summary, more: 1 }], [{ ...summary, version: 0 }], {}, undefined])
      expect(check('GET', '/api/reports', 200, wrong)).toMatch(/GET \/api\/reports 200/);
    const saved = { id, version: 1, title: 't', savedAt: 1, author: 'a', report: emptyReport('t') };
    expect(check('GET', `/api/reports/${id}`, 200, saved)).toBeUndefined();
    expect(
      check('GET', `/api/reports/${id}`, 200, {
        ...saved,
        report: { ...saved.report, blocks: [{ id: 'a', type: 'divider', level: 1 }, { type: 'divider' }] },
      }),
    ).toMatch(/blocks/);
    expect(check('GET', '/api/reports', 201, [])).toMatch(/does not document 201/);
    expect(check('GET', '/api/nothing', 200, {})).toMatch(/not documented/);
    expect(check('GET', '/api/reports', 403, { error: 'x' })).toMatch(/403/);
  });
});
