import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { memoryExport, type ExportFiles } from '../demo-server/exportFiles.js';
import { createNodeEngine } from '../demo-server/nodeEngine.js';
import { createServer } from '../demo-server/server.js';
import { createPlans } from '../demo-server/plans/createPlans.js';
import type { PlanLimits } from '../demo-server/plans/planLimits.js';
import { createHttpEngine, type QueryEngine } from '../src/engine/index.js';
import { RunfolioError, type Plan } from '../src/model/index.js';
import { differences } from './support/differences.js';
import { everyPlan, everyPlanProject } from './support/everyPlan.js';
import { listenOnPort, type Listening } from './support/listenOnPort.js';
import { makeRun } from './support/makeRun.js';

const idle = { signal: new AbortController().signal };
const project = everyPlanProject();
const exports = new Map<string, ExportFiles>([['p', memoryExport(project)]]);
let listening: Listening;
let remote: QueryEngine;
let local: QueryEngine;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  listening = await listenOnPort(createServer({ exports, appDir: '/nowhere' }));
  remote = createHttpEngine({ url: `${listening.address}api` });
  local = await createNodeEngine(exports);
  closing.push(
    () => listening.close(),
    () => remote.dispose(),
    () => local.dispose(),
  );
});
afterAll(async () => {
  for (const close of closing) await close();
});

/** An engine over a server of its own. */
async function engineWith(limits: Partial<PlanLimits>, files = exports): Promise<{ engine: QueryEngine; address: string }> {
  const served = await listenOnPort(createPlans({ exports: files, limits }));
  const engine = createHttpEngine({ url: served.address });
  closing.push(
    () => served.close(),
    () => engine.dispose(),
  );
  return { engine, address: served.address };
}

const codeOf = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => 'answered',
    (thrown: unknown) => (thrown instanceof RunfolioError ? thrown.code : thrown),
  );

const points = (n: number) => ({ step: Float64Array.from({ length: n }, (_, i) => i), value: Float64Array.from({ length: n }, Math.sin) });
const facets: Plan = { kind: 'runs.facets', runs: { project: 'p' }, columns: [{ from: 'run', key: 'name' }] };

describe('the engine over HTTP', () => {
  test.each(everyPlan('p').map((plan, i) => [`${i} ${plan.kind}`, plan] as const))('answers as the engine in Node: %s', async (_, plan) => {
    const [frame, expected] = await Promise.all([remote.run(plan, idle), local.run(plan, idle)]);
    expect(differences(frame, expected)).toEqual([]);
    expect(Object.keys(expected.columns).length).toBeGreaterThan(0);
    expect(await remote.explain(plan).catch(String)).toEqual(await local.explain(plan).catch(String));
  });

  test('gives projects, catalog and media files', async () => {
    expect(await remote.projects(idle)).toEqual(await local.projects(idle));
    expect(await remote.catalog('p', idle)).toEqual(await local.catalog('p', idle));
    const { path, bytes } = project.mediaFiles![0]!;
    const file = await remote.file!('p', path, idle);
    expect([file.type, new Uint8Array(await file.arrayBuffer())]).toEqual([(await local.file!('p', path, idle)).type, bytes]);
  });

  test('refuses with the code that the other engines have', async () => {
    expect(await codeOf(remote.catalog('q', idle))).toBe('unknown-project');
    expect(await codeOf(remote.run({ ...facets, runs: { project: 'q' } }, idle))).toBe('unknown-project');
    expect(await codeOf(remote.run({ kind: 'drop' } as unknown as Plan, idle))).toBe('bad-plan');
    for (const path of ['media/none.png', '../runs.arrow', 'runs.arrow', 'media/../runs.arrow']) {
      expect([path, await codeOf(remote.file!('p', path, idle))]).toEqual([path, 'missing-file']);
    }
    const nobody = createHttpEngine({ url: 'http://127.0.0.1:9/api' });
    expect(await codeOf(nobody.run(facets, idle))).toBe('offline');
    await nobody.dispose();
    expect(await codeOf(nobody.run(facets, idle))).toBe('engine-died');
  });

  test('tells subscribers when an export was replaced', async () => {
    const changing = new Map([['p', memoryExport({ ...project, runs: project.runs.slice(0, 3), artifacts: [], artifactUses: [] })]]);
    const served = await listenOnPort(createPlans({ exports: changing }));
    const engine = createHttpEngine({ url: served.address, pollSeconds: 0.02 });
    closing.push(
      () => served.close(),
      () => engine.dispose(),
    );
    const before = await engine.catalog('p', idle);
    const heard: unknown[] = [];
    const undo = engine.subscribe('p', (versions) => heard.push(versions));
    await vi.waitFor(() => expect(heard).toEqual([]));
    changing.set('p', memoryExport({ ...project, runs: project.runs.slice(0, 2), tables: [], artifacts: [], artifactUses: [] }));
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    expect(heard[0]).not.toEqual(before.versions);
    expect(heard[0]).toEqual((await engine.catalog('p', idle)).versions);
    undo();
    changing.set('p', exports.get('p')!);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(heard).toHaveLength(1);
  });

  test('sends token and headers, and asks for another token where one was refused', async () => {
    const seen: (string | undefined)[] = [];
    const app = new Hono();
    app.use(async (context, next) => {
      seen.push(context.req.header('authorization'), context.req.header('x-more'));
      if (context.req.header('authorization') === 'Bearer t0') return context.json({ code: 'forbidden', message: 'It has run out.' }, 401);
      return next();
    });
    app.route('/', createPlans({ exports }));
    const served = await listenOnPort(app);
    let tokens = 0;
    const engine = createHttpEngine({ url: served.address, getToken: () => `t${tokens++}`, headers: async () => ({ 'x-more': 'yes' }) });
    closing.push(
      () => served.close(),
      () => engine.dispose(),
    );
    await engine.run(facets, idle);
    expect(seen).toEqual(['Bearer t0', 'yes', 'Bearer t1', 'yes']);
    tokens = 0;
    const always = createHttpEngine({ url: served.address, getToken: () => 't0' });
    expect(await codeOf(always.run(facets, idle))).toBe('forbidden');
  });
});

test('answers are gzipped for who takes that, and the same', async () => {
  const app = createPlans({ exports });
  const ask = async (encoding: string): Promise<Response> => {
    const plan = { kind: 'series', runs: [{ project: 'p' }], y: ['loss'], x: 'step', pipeline: [], viewport: { pixels: 300 } };
    const headers = { 'content-type': 'application/json', 'accept-encoding': encoding };
    return app.request('/plans', { method: 'POST', headers, body: JSON.stringify({ plan }) });
  };
  const [plain, packed] = await Promise.all([ask('identity'), ask('br, gzip')]);
  expect([plain.headers.get('content-encoding'), packed.headers.get('content-encoding'), packed.headers.get('vary')]).toEqual([
    null,
    'gzip',
    'accept-encoding',
  ]);
  const [bytes, small] = await Promise.all([plain, packed].map(async (answer) => new Uint8Array(await answer.arrayBuffer())));
  expect([small!.length < bytes!.length, new Uint8Array(gunzipSync(small!))]).toEqual([true, bytes]);
});

describe('the server’s limits', () => {
  const post = (address: string, body: BodyInit, type = 'application/json'): Promise<Response> =>
    fetch(`${address}plans`, { method: 'POST', body, headers: { 'content-type': type } });

  test('refuse bodies that are no plans, in one shape', async () => {
    const { address } = await engineWith({ bodyBytes: 2000, depth: 10 });
    const plan = (columns: unknown): string => JSON.stringify({ plan: { ...facets, columns } });
    const deep = `{"plan":${'['.repeat(400)}${']'.repeat(400)}}`;
    const cases: [BodyInit, string | undefined, number, string][] = [
      ['', undefined, 400, 'bad-input'],
      ['{', undefined, 400, 'bad-input'],
      ['{}', undefined, 400, 'bad-input'],
      ['null', undefined, 400, 'bad-input'],
      [JSON.stringify({ plan: { kind: 'sql', text: 'SELECT 1' } }), undefined, 400, 'bad-plan'],
      [plan('x'), undefined, 400, 'bad-plan'],
      [plan([]), 'text/plain', 400, 'bad-input'],
      [plan([{ from: 'run', key: 'x'.repeat(2000) }]), undefined, 413, 'too-large'],
      [deep, undefined, 413, 'too-large'],
      [new Uint8Array([0xff, 0xfe]), undefined, 400, 'bad-input'],
      ['{"__proto__": {"plan": 1}}', undefined, 400, 'bad-input'],
    ];
    for (const [body, type, status, code] of cases) {
      const answer = await post(address, body, type);
      const told = (await answer.json()) as Record<string, unknown>;
      expect([answer.status, told['code']]).toEqual([status, code]);
      expect(Object.keys(told).filter((key) => !['code', 'message', 'hint'].includes(key))).toEqual([]);
    }
  });

  test('refuse answers with too many rows or bytes', async () => {
    const page: Plan = { kind: 'runs.page', runs: { project: 'p' }, columns: [], offset: 0, limit: 8 };
    expect(await codeOf((await engineWith({ rows: 7 })).engine.run(page, idle))).toBe('too-large');
    expect(await codeOf((await engineWith({ bytes: 100 })).engine.run(page, idle))).toBe('too-large');
    expect(await codeOf((await engineWith({ rows: 8 })).engine.run(page, idle))).toBe('answered');
  });

  /** A file that is never there yet: its readers wait until they are told to stop. */
  const stuck = (): { files: Map<string, ExportFiles>; waiting: () => number; release: () => void } => {
    const held = memoryExport(project);
    let waiting = 0;
    let release = (): void => {};
    const gate = new Promise<void>((resolve) => (release = resolve));
    const read = async (path: string): Promise<Uint8Array> => {
      waiting++;
      await gate;
      return held.read(path);
    };
    return { files: new Map([['p', { manifest: () => held.manifest(), read }]]), waiting: () => waiting, release: () => release() };
  };

  test('stop work that takes too long', async () => {
    const runs = Array.from({ length: 60 }, (_, i) =>
      makeRun(`r${i}`, {
        metrics: new Map([['m', points(40_000)]]),
        config: new Map([
          ['x', i % 7],
          ['z', (i * 31) % 11],
        ]),
        summary: new Map([['y', Math.sin(i)]]),
      }),
    );
    const files = new Map([['p', memoryExport({ id: 'p', name: 'p', runs, parameters: [], warnings: [] })]]);
    const { engine } = await engineWith({ seconds: 0.2, atOnce: 1 }, files);
    const slow: Plan = {
      kind: 'importance',
      runs: { project: 'p' },
      target: { from: 'summary', key: 'y' },
      goal: 'maximize',
      parameters: [
        { from: 'config', key: 'x' },
        { from: 'config', key: 'z' },
      ],
      trees: 2000,
    };
    expect(await codeOf(engine.run(slow, idle))).toBe('timed-out');
    // The place is free again: the work has stopped.
    expect(await codeOf(engine.run({ kind: 'keys.search', project: 'p', text: '', from: ['config'], limit: 1 }, idle))).toBe('answered');
  });

  test('let some wait and refuse the others', async () => {
    const { files, release } = stuck();
    const { engine } = await engineWith({ atOnce: 1, waiting: 2 }, files);
    const page: Plan = { kind: 'runs.page', runs: { project: 'p' }, columns: [], offset: 0, limit: 1 };
    const asked = Array.from({ length: 5 }, () => codeOf(engine.run(page, idle)));
    const refused = await Promise.race(asked);
    expect(refused).toBe('busy');
    release();
    expect((await Promise.all(asked)).map(String).toSorted()).toEqual(['answered', 'answered', 'answered', 'busy', 'busy']);
  });

  test('work ends when the client goes', async () => {
    const { files, waiting, release } = stuck();
    const { engine } = await engineWith({ atOnce: 1, waiting: 0, seconds: 60 }, files);
    const page: Plan = { kind: 'runs.page', runs: { project: 'p' }, columns: [], offset: 0, limit: 1 };
    const leaving = new AbortController();
    const left = engine.run(page, { signal: leaving.signal });
    await vi.waitFor(() => expect(waiting()).toBe(1));
    leaving.abort();
    await expect(left).rejects.toMatchObject({ name: 'AbortError' });
    release();
    await vi.waitFor(async () => expect(await codeOf(engine.run(page, idle))).toBe('answered'));
  });
});
