import { afterAll, expect, it } from 'vitest';
import { importancePlan, importanceProject } from '../../../tests/support/importanceProject.js';
import { serveExport } from '../../../tests/support/serveExport.js';
import type { Frame, ImportancePlan } from '../../model/index.js';
import { startComputeWorker } from '../engineWorkers.js';
import { createWasmEngine } from '../wasmEngine.js';

const idle = { signal: new AbortController().signal };
const workers: Worker[] = [];
const engine = createWasmEngine({
  exports: [{ id: 'p', url: await serveExport('importance', importanceProject(150)) }],
  workers: {
    compute: () => {
      const worker = startComputeWorker();
      workers.push(worker);
      return worker;
    },
  },
});
afterAll(() => engine.dispose());

const lr: ImportancePlan = { ...importancePlan, parameters: importancePlan.parameters.slice(0, 1) };
const plain = ({ columns, importance }: Frame): unknown => ({ columns, importance });

it('starts a worker of its own for importance alone, which tells how far it is', async () => {
  await engine.run({ kind: 'runs.columns', runs: { project: 'p' }, columns: [] }, idle);
  expect(workers).toHaveLength(0);
  const told: number[] = [];
  const frame = await engine.run(importancePlan, { ...idle, onProgress: (done) => told.push(done) });
  expect(workers).toHaveLength(1);
  expect(frame.importance!.r2).toBeGreaterThan(0.8);
  expect(told.length).toBeGreaterThan(20);
  expect(told.at(-1)).toBeLessThanOrEqual(1);
});

it('stops when it is aborted: what is asked next need not wait for it', { timeout: 60_000 }, async () => {
  const controller = new AbortController();
  const long = engine.run(
    { ...importancePlan, trees: 2000 },
    { signal: controller.signal, onProgress: () => controller.abort(new DOMException('No.', 'AbortError')) },
  );
  await expect(long).rejects.toMatchObject({ name: 'AbortError' });
  const late: number[] = [];
  const first = engine.run({ ...importancePlan, trees: 2000, seed: 1 }, { ...idle, onProgress: (done) => late.push(done) });
  await engine.run(lr, idle);
  // The worker lets others in between two trees: the short one did not wait for the long one.
  expect(late.at(-1) ?? 0).toBeLessThan(0.9);
  await first;
  expect(workers).toHaveLength(1);
});

it('is started anew when it ends, and what waited is asked again', { timeout: 60_000 }, async () => {
  const right = await engine.run(importancePlan, idle);
  const [doomed] = workers;
  const other = engine.run({ ...importancePlan, goal: 'maximize' }, { ...idle, onProgress: () => doomed?.terminate() });
  const waiting = engine.run(importancePlan, idle);
  expect((await other).importance!.goal).toBe('maximize');
  expect(plain(await waiting)).toEqual(plain(right));
  expect(workers).toHaveLength(2);
});

it('ends with the engine', async () => {
  const short = createWasmEngine({ exports: [{ id: 'p', url: await serveExport('short', importanceProject(30)) }] });
  const waiting = short.run({ ...importancePlan, trees: 2000 }, { ...idle, onProgress: () => void short.dispose() });
  await expect(waiting).rejects.toMatchObject({ code: 'engine-died' });
});
