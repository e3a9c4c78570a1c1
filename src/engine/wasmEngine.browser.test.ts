import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeRun } from '../../tests/support/makeRun.js';
import { serveExport, serveFile } from '../../tests/support/serveExport.js';
import type { Frame, Plan, ProjectData, RunsPagePlan } from '../model/index.js';
import type { EngineWorkers } from './engineWorkers.js';
import { startDatabaseWorker, startSeriesWorker } from './engineWorkers.js';
import type { QueryEngine } from './queryEngine.js';
import { createWasmEngine } from './wasmEngine.js';

const idle = { signal: new AbortController().signal };
const engines: QueryEngine[] = [];

afterEach(async () => {
  await Promise.all(engines.splice(0).map((engine) => engine.dispose()));
});

function engineOf(url: string, workers: EngineWorkers = {}): QueryEngine {
  const engine = createWasmEngine({ exports: [{ id: 'p', url }], workers });
  engines.push(engine);
  return engine;
}

function project(runs: number): ProjectData {
  const step = Float64Array.from({ length: 100 }, (_, i) => i);
  const all = Array.from({ length: runs }, (_, i) =>
    makeRun(`run-${i}`, {
      createdAt: i,
      state: i % 3 === 0 ? 'failed' : 'finished',
      tags: i % 2 === 0 ? ['even'] : ['odd', 'näïve'],
      config: new Map<string, string | number>([['lr', i % 5 === 0 ? NaN : i / 10]]),
      metrics: new Map([['loss', { step, value: step.map((x) => Math.sin(x + i)) }]]),
    }),
  );
  return { id: 'p', name: 'Project', runs: all, parameters: [], warnings: [] };
}

const page: RunsPagePlan = {
  kind: 'runs.page',
  runs: {
    project: 'p',
    filter: { op: 'contains', column: { from: 'run', key: 'tags' }, value: 'ï' },
    sort: [{ column: { from: 'config', key: 'lr' }, ascending: false }],
  },
  columns: [
    { from: 'config', key: 'lr' },
    { from: 'run', key: 'tags' },
    { from: 'metric', key: 'loss', reduce: 'max' },
  ],
  offset: 0,
  limit: 3,
};

const facets: Plan = {
  kind: 'runs.facets',
  runs: { project: 'p' },
  columns: [
    { from: 'run', key: 'state' },
    { from: 'run', key: 'tags' },
    { from: 'config', key: 'lr' },
    { from: 'config', key: 'nowhere' },
  ],
};

/** Counts the workers that run and can be told apart by name; the page has no other way to see them. */
function counted(): { workers: EngineWorkers; started: () => string[] } {
  const started: string[] = [];
  const note = (name: string, start: () => Worker) => (): Worker => {
    started.push(name);
    return start();
  };
  return {
    workers: { series: note('series', startSeriesWorker), database: note('database', startDatabaseWorker) },
    started: () => started,
  };
}

describe('an engine over a served export', () => {
  it('answers every kind of plan, pages alike before and after DuckDB is up', async () => {
    const { workers, started } = counted();
    const engine = engineOf(await serveExport('kinds', project(20)), workers);
    expect(started()).toEqual([]);
    expect(await engine.projects(idle)).toEqual([{ id: 'p', name: 'Project', runs: 20 }]);

    const early = await engine.run(page, idle);
    expect(early.columns['run_id']).toEqual(['run-19', 'run-17', 'run-13']);
    expect(early.columns['config.lr']).toEqual(Float64Array.of(1.9, 1.7, 1.3));
    expect(early.total).toBe(10);

    const counts = await engine.run(facets, idle);
    expect(started()).toEqual(['series', 'database']);
    expect(rowsOf(counts).slice(0, 6)).toEqual([
      [0, 'finished', 13],
      [0, 'failed', 7],
      [1, 'even', 10],
      [1, 'näïve', 10],
      [1, 'odd', 10],
      [2, NaN, 4],
    ]);
    expect(counts.rows).toBe(6 + 16);
    expect(counts.total).toBe(20);
    expect(await engine.run(page, idle)).toEqual(early);

    const series = await engine.run(
      { kind: 'series', runs: [{ project: 'p', only: ['run-3'] }], y: ['loss'], x: 'step', pipeline: [], viewport: { pixels: 100 } },
      idle,
    );
    expect(series.columns['y']).toEqual(Float64Array.from({ length: 100 }, (_, x) => Math.sin(x + 3)));
    const found = await engine.run({ kind: 'keys.search', project: 'p', text: 'L', from: ['config', 'metric'], limit: 10 }, idle);
    expect(found.columns).toEqual({ from: ['config', 'metric'], key: ['lr', 'loss'] });
    expect((await engine.explain(page)).sql).toContain('WITH matching AS');
  });

  it('starts before the first call for the projects it is told, and for others only then', async () => {
    const { workers, started } = counted();
    const url = await serveExport('eager', project(3));
    const fetched = vi.spyOn(globalThis, 'fetch');
    const exports = ['p', 'other'].map((id) => ({ id, url })).concat({ id: 'gone', url: '/.cache/exports/gone/' });
    const engine = createWasmEngine({ exports, workers, eager: ['p', 'gone'] });
    engines.push(engine);
    expect(started()).toEqual(['series']);
    expect(fetched).toHaveBeenCalledTimes(2);
    expect((await engine.catalog('p', idle)).runs).toBe(3);
    expect(fetched).toHaveBeenCalledTimes(2);
    await expect(engine.catalog('gone', idle)).rejects.toThrow('gone');
    fetched.mockRestore();
  });

  it('stops a query when its call is aborted, and answers the next', async () => {
    const engine = engineOf(await serveExport('abort', project(20)));
    await engine.run(facets, idle);
    const controller = new AbortController();
    const aborted = engine.run(facets, { signal: controller.signal });
    controller.abort(new DOMException('Changed my mind.', 'AbortError'));
    await expect(aborted).rejects.toMatchObject({ name: 'AbortError' });
    expect((await engine.run(facets, idle)).total).toBe(20);
  });

  it('rejects what waits when it is disposed of, and everything after', async () => {
    const engine = engineOf(await serveExport('dispose', project(3)));
    const waiting = engine.run(facets, idle);
    setTimeout(() => void engine.dispose(), 100);
    await expect(waiting).rejects.toMatchObject({ code: 'engine-died' });
    await expect(engine.run(page, idle)).rejects.toMatchObject({ code: 'engine-died' });
  });

  it('ends both workers when it is disposed of', async () => {
    const workers: Worker[] = [];
    const ended: Worker[] = [];
    const watched = (start: () => Worker) => (): Worker => {
      const worker = start();
      const terminate = worker.terminate.bind(worker);
      worker.terminate = () => {
        ended.push(worker);
        terminate();
      };
      workers.push(worker);
      return worker;
    };
    const url = await serveExport('end', project(3));
    const engine = engineOf(url, { series: watched(startSeriesWorker), database: watched(startDatabaseWorker) });
    await engine.run(page, idle);
    await engine.run(facets, idle);
    expect(workers.length).toBe(2);
    await engine.dispose();
    expect(new Set(ended)).toEqual(new Set(workers));
  });

  it('starts a dead database anew, and shows pages meanwhile', async () => {
    const databases: Worker[] = [];
    const database = (): Worker => {
      const worker = startDatabaseWorker();
      databases.push(worker);
      return worker;
    };
    const engine = engineOf(await serveExport('restart', project(20)), { database });
    await engine.run(facets, idle);
    databases[0]?.dispatchEvent(new ErrorEvent('error', { message: 'memory access out of bounds' }));
    expect((await engine.run(page, idle)).total).toBe(10);
    expect((await engine.run(facets, idle)).total).toBe(20);
    expect(databases.length).toBe(2);
  });
});

describe('an export that is replaced while it is open', () => {
  it('is noticed when a file no longer fits, read anew, and told to those who subscribed', async () => {
    const engine = engineOf(await serveExport('replaced', project(4)));
    const heard: Readonly<Record<string, number>>[] = [];
    const undo = engine.subscribe('p', (versions) => heard.push(versions));
    const count: Plan = { kind: 'runs.page', runs: { project: 'p', search: 'run' }, columns: [], offset: 0, limit: 0 };
    expect((await engine.catalog('p', idle)).runs).toBe(4);
    await serveExport('replaced', project(6));
    expect((await engine.run(count, idle)).total).toBe(6);
    expect((await engine.catalog('p', idle)).runs).toBe(6);
    expect(heard).toHaveLength(1);
    const lines = await engine.run(
      { kind: 'series', runs: [{ project: 'p' }], y: ['loss'], x: 'step', pipeline: [], viewport: { pixels: 100 } },
      idle,
    );
    expect(lines.series?.lines).toHaveLength(6);
    undo();
  });

  it('a file that is corrupt and stays so is refused', async () => {
    const url = await serveExport('damaged', project(4));
    await serveFile('damaged/runs.arrow', new Uint8Array(10));
    const engine = engineOf(url);
    const search: Plan = { kind: 'runs.page', runs: { project: 'p', search: 'run' }, columns: [], offset: 0, limit: 0 };
    await expect(engine.run(search, idle)).rejects.toMatchObject({ code: 'corrupt-file' });
  });
});

describe('what can be wrong', () => {
  it('with the address', async () => {
    await expect(engineOf('/.cache/exports/none-here/').catalog('p', idle)).rejects.toMatchObject({
      message: expect.stringContaining('none-here') as string,
    });
    await expect(engineOf('http://127.0.0.1:9/').catalog('p', idle)).rejects.toMatchObject({ code: 'offline' });
    await expect(engineOf('/x/').catalog('other', idle)).rejects.toMatchObject({ code: 'unknown-project' });
  });

  it('with the manifest', async () => {
    await serveFile('broken/manifest.json', new TextEncoder().encode('{"format": "runfolio-export", '));
    await expect(engineOf('/.cache/exports/broken').catalog('p', idle)).rejects.toMatchObject({
      code: 'corrupt-file',
      message: expect.stringContaining('/.cache/exports/broken/manifest.json') as string,
    });
  });

  it('with a file, which is named', async () => {
    const url = await serveExport('flipped', project(3));
    const bytes = new Uint8Array(await (await fetch(`${url}runs.arrow`)).arrayBuffer());
    bytes[bytes.length >> 1]! ^= 1;
    await serveFile('flipped/runs.arrow', bytes);
    const engine = engineOf(url);
    const expected = { code: 'corrupt-file', message: expect.stringContaining('runs.arrow') as string };
    await expect(engine.run(page, idle)).rejects.toMatchObject(expected);
    await expect(engine.run(facets, idle)).rejects.toMatchObject(expected);
  });

  it('with the wasm file', async () => {
    const engine = engineOf(await serveExport('no-wasm', project(3)), { duckdbWasm: '/.cache/exports/no-such.wasm' });
    expect((await engine.run(page, idle)).total).toBe(1);
    await expect(engine.run(facets, idle)).rejects.toMatchObject({
      code: 'engine-died',
      message: expect.stringContaining('no-such.wasm') as string,
    });
    expect((await engine.run(page, idle)).total).toBe(1);
  });

  it('with the plan', async () => {
    const plan = { ...page, limit: -1 };
    await expect(engineOf('/x/').run(plan, idle)).rejects.toMatchObject({
      code: 'bad-plan',
      message: expect.stringContaining('limit') as string,
    });
  });
});

function rowsOf({ columns }: Frame): unknown[][] {
  const [column, value, count] = ['column', 'value', 'count'].map((name) => columns[name]);
  if (!ArrayBuffer.isView(column) || !Array.isArray(value) || !ArrayBuffer.isView(count)) throw new TypeError('These are no facets.');
  return Array.from(column, (index, i) => [index, value[i], count[i]]);
}
