import { afterAll, describe, expect, it } from 'vitest';
import { createHttpEngine, createWasmEngine, type QueryEngine } from '../src/engine/index.js';
import { RunfolioError, type Plan } from '../src/model/index.js';
import { differences } from './support/differences.js';
import { everyPlan, everyPlanProject } from './support/everyPlan.js';
import { subsetOf } from './support/subsetOf.js';

const idle = { signal: new AbortController().signal };
const authorization = 'Bearer rfl_test';
const engines: QueryEngine[] = [];
const opened = <E extends QueryEngine>(engine: E): E => {
  engines.push(engine);
  return engine;
};
afterAll(() => Promise.all(engines.map((engine) => engine.dispose())));

const browser = opened(createWasmEngine({ exports: [{ id: 'p', url: '/.api/exports/p/' }] }));
const server = opened(createHttpEngine({ url: '/.api/api' }));
const sharedBrowser = opened(
  createWasmEngine({ exports: [{ id: 'p', url: '/.api/api/shared/exports/p', headers: async () => ({ authorization }) }] }),
);
const sharedServer = opened(createHttpEngine({ url: '/.api/api/shared/', getToken: () => 'rfl_test' }));

const plans = everyPlan('p').map((plan, i) => [`${i} ${plan.kind}`, plan] as const);
const codeOf = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => 'answered',
    (thrown: unknown) => (thrown instanceof RunfolioError ? thrown.code : thrown),
  );

describe('the engine in this browser and the one that asks a server', () => {
  it.each(plans)('give the same frame: %s', { timeout: 60_000 }, async (_, plan) => {
    const [here, there] = await Promise.all([browser.run(plan, idle), server.run(plan, idle)]);
    expect(differences(there, here)).toEqual([]);
    expect(Object.keys(here.columns).length).toBeGreaterThan(0);
  });

  it('give the same catalog, projects and files', async () => {
    expect(await server.catalog('p', idle)).toEqual(await browser.catalog('p', idle));
    expect(await server.projects(idle)).toEqual(await browser.projects(idle));
    const { path } = everyPlanProject().mediaFiles![0]!;
    const [here, there] = await Promise.all([browser.file!('p', path, idle), server.file!('p', path, idle)]);
    expect([there.type, await there.text()]).toEqual([here.type, await here.text()]);
  });

  it('reject as their caller aborts, and in the same words', async () => {
    const leaving = new AbortController();
    const left = server.run(plans[0]![1], { signal: leaving.signal });
    leaving.abort();
    await expect(left).rejects.toMatchObject({ name: 'AbortError' });
    const unknown: Plan = { kind: 'keys.search', project: 'q', text: '', from: [], limit: 1 };
    expect([await codeOf(browser.run(unknown, idle)), await codeOf(server.run(unknown, idle))]).toEqual([
      'unknown-project',
      'unknown-project',
    ]);
  });
});

describe('a reader of a link', () => {
  it.each(plans)('gets the same frame of the report’s runs from both: %s', { timeout: 60_000 }, async (_, plan) => {
    const [here, there] = await Promise.all([sharedBrowser.run(plan, idle), sharedServer.run(plan, idle)]);
    expect(differences(there, here)).toEqual([]);
  });

  it('sees these runs alone, media files too, and nothing without the token', async () => {
    const catalog = await sharedBrowser.catalog('p', idle);
    expect(catalog.runs).toBe(2);
    expect(await sharedServer.catalog('p', idle)).toEqual(catalog);
    const { path } = subsetOf(everyPlanProject(), new Set(['run-1', 'run-2'])).mediaFiles![0]!;
    expect((await sharedBrowser.file!('p', path, idle)).size).toBeGreaterThan(0);
    const without = opened(createWasmEngine({ exports: [{ id: 'p', url: '/.api/api/shared/exports/p' }] }));
    expect(await codeOf(without.catalog('p', idle))).toBe('forbidden');
    expect(await codeOf(without.run(plans[0]![1], idle))).toBe('forbidden');
  });

  it('asks for a token again where the server refuses the one that the workers have', async () => {
    let asked = 0;
    // The first is for the manifest; the worker is opened with the second.
    const headers = () => ({ authorization: ++asked === 2 ? 'Bearer rfl_old' : authorization });
    const engine = opened(createWasmEngine({ exports: [{ id: 'p', url: '/.api/api/shared/exports/p', headers }] }));
    const page = await engine.run({ kind: 'runs.page', runs: { project: 'p' }, columns: [], offset: 0, limit: 9 }, idle);
    expect(page.columns['run_id']).toEqual(['run-1', 'run-2']);
    expect(asked).toBeGreaterThan(2);
    const never = opened(
      createWasmEngine({
        exports: [
          {
            id: 'p',
            url: '/.api/api/shared/exports/p',
            headers: () => ({ authorization: ++asked % 50 === 1 ? authorization : 'Bearer rfl_old' }),
          },
        ],
      }),
    );
    asked = 0;
    expect(await codeOf(never.run(plans[0]![1], idle))).toBe('forbidden');
  });
});
