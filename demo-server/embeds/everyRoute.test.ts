import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { canariesIn, type Canaries } from '../../tests/support/canaries.js';
import { embedServer, type EmbedServer } from '../../tests/support/embedServer.js';
import { filledServer, keptTexts, type FilledServer } from '../../tests/support/filledServer.js';
import { markedProject } from '../../tests/support/markedProject.js';
import { requestsTo, type RouteRequest } from '../../tests/support/routeRequests.js';
import type { Filter, Plan } from '../../src/model/index.js';

const { project, marks } = markedProject();
const held = ['run-1', 'run-2'];
const lock: Filter = { op: 'in', column: { from: 'run', key: 'run_id' }, values: held };
const hidden = [...marks].filter(([id]) => !held.includes(id)).map(([, mark]) => mark);
const forbidden: Canaries = {
  texts: [...hidden.flatMap(({ texts }) => texts), ...Object.values(keptTexts)],
  numbers: hidden.flatMap(({ numbers }) => numbers),
};

let server: EmbedServer;
let filled: FilledServer;
const readers: Record<string, string> = {};
let asked = 0;

beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  server = await embedServer({ p: project });
  filled = await filledServer(server, project, lock);
  const [report, filters] = [filled.whole, [lock]];
  Object.assign(readers, {
    'a signed token for a report': server.sign({ report, filters }),
    'one for panels of it': server.sign({ report, panels: ['one'], filters }),
    'one for a project': server.sign({ project: 'p', filters }),
    'one for nothing but facets': server.sign({ project: 'p', filters, plans: ['runs.facets'] }),
    'a link': filled.link,
  } satisfies typeof readers);
}, 60_000);
afterAll(() => server.end());

/** Plans about all runs and points. */
const plans: Plan[] = [
  { kind: 'runs.page', runs: { project: 'p' }, columns: [{ from: 'run', key: 'name' }], offset: 0, limit: 9 },
  { kind: 'series', runs: [{ project: 'p' }], y: ['shared'], x: 'step', pipeline: [], viewport: { pixels: 1, points: 'all' } },
];

interface Heard {
  status: number;
  found: readonly string[];
}

async function heard(token: string, method: string, path: string, headers: Record<string, string>, body?: string): Promise<Heard> {
  // Each from an address of its own: who is refused often is refused all.
  asked++;
  const from = { incoming: { socket: { remoteAddress: `10.${asked >> 16}.${(asked >> 8) & 255}.${asked & 255}` } } };
  const sent = { ...headers, authorization: `Bearer ${token}` };
  const answer = await server.app.request(path, { method, headers: sent, ...(body !== undefined && { body }) }, from);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const told = Buffer.from([...answer.headers].join('\n'));
  return { status: answer.status, found: canariesIn(Buffer.concat([isPacked ? gunzipSync(bytes) : bytes, told]), forbidden) };
}

/** Asks all that the server's own list of routes has. */
async function walk(token: string, isAsked: (request: RouteRequest) => boolean): Promise<Map<string, Heard>> {
  const answers = new Map<string, Heard>();
  const all = server.app.routes.flatMap((route) => requestsTo(route, filled.parts)).filter(isAsked);
  for (const { method, path, headers } of all) {
    for (const body of bodiesOf(method, path)) {
      const name = [method, path, JSON.stringify(headers), body].join(' ');
      if (!answers.has(name)) answers.set(name, await heard(token, method, path, headers, body));
    }
  }
  return answers;
}

function bodiesOf(method: string, path: string): (string | undefined)[] {
  if (['GET', 'HEAD'].includes(method)) return [undefined];
  return path.includes('/plans') ? plans.map((plan) => JSON.stringify({ plan })) : ['{}'];
}

describe('every route that the server has, asked in every way', () => {
  test.each(['a signed token for a report', 'one for panels of it', 'one for a project', 'one for nothing but facets', 'a link'])(
    'tells who has %s nothing of what they may not see, and changes nothing',
    async (reader) => {
      const before = await server.stored();
      const answers = await walk(readers[reader]!, () => true);
      expect([...answers].filter(([, { found }]) => found.length > 0)).toEqual([]);
      const statuses = new Set([...answers.values()].map(({ status }) => status));
      expect(statuses).toContain(200);
      expect(statuses).not.toContain(429);
      if (reader !== 'one for nothing but facets') for (const status of [206, 304]) expect(statuses).toContain(status);
      expect(await server.stored()).toBe(before);
    },
  );

  test('has a way to fail: whoever may read everything finds all of it', async () => {
    const answers = await walk(filled.owner, ({ method, path }) => method === 'GET' && !path.endsWith('/events'));
    const all = new Set([...answers.values()].flatMap(({ found }) => found));
    expect(forbidden.texts.filter((text) => !all.has(text))).toEqual([]);
    expect(forbidden.numbers.filter((number) => !all.has(String(number)))).toEqual([]);
  });

  test('is answered to HEAD as to GET, without a byte', async () => {
    for (const path of ['/api/shared/projects', '/api/shared/exports/p/runs.arrow', '/api/shared/exports/p/manifest.json']) {
      const headers = { authorization: `Bearer ${readers['one for a project']!}` };
      const [got, headed] = await Promise.all(['GET', 'HEAD'].map(async (method) => server.app.request(path, { method, headers })));
      expect([headed!.status, (await headed!.arrayBuffer()).byteLength]).toEqual([200, 0]);
      expect([...headed!.headers].filter(([name]) => name !== 'content-length')).toEqual(
        [...got!.headers].filter(([name]) => name !== 'content-length'),
      );
    }
  });
});
