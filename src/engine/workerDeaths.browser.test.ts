import { afterAll, expect, it } from 'vitest';
import { makeRun } from '../../tests/support/makeRun.js';
import { serveExport } from '../../tests/support/serveExport.js';
import { Coordinator } from '../query/index.js';
import type { Frame, Plan } from '../model/index.js';
import { startDatabaseWorker, startSeriesWorker } from './engineWorkers.js';
import { createWasmEngine } from './wasmEngine.js';

/** Times each worker is ended; 50 with `VITE_KILLS=50 npm test -- src/engine/workerDeaths`. */
const kills = Number(import.meta.env['VITE_KILLS'] ?? 10);
const idle = { signal: new AbortController().signal };

const step = Float64Array.from({ length: 2000 }, (_, i) => i);
const runs = Array.from({ length: 30 }, (_, i) =>
  makeRun(`run-${i}`, {
    createdAt: i,
    config: new Map([['lr', i]]),
    metrics: new Map([['loss', { step, value: step.map((x) => Math.sin(x + i)) }]]),
  }),
);
const url = await serveExport('deaths', { id: 'p', name: 'P', runs, parameters: [], warnings: [] });

/** What a dashboard asks when it moves: another zoom, another search, facets. */
const plans = (zoom: number): Plan[] => [
  { kind: 'series', runs: [{ project: 'p' }], y: ['loss'], x: 'step', pipeline: [], viewport: { pixels: 300, range: [zoom, 1000 + zoom] } },
  { kind: 'runs.page', runs: { project: 'p', search: `run-${zoom % 30}` }, columns: [{ from: 'config', key: 'lr' }], offset: 0, limit: 20 },
  {
    kind: 'runs.facets',
    runs: { project: 'p', except: [`run-${zoom % 30}`, `not cached ${zoom}`] },
    columns: [{ from: 'config', key: 'lr' }],
  },
];

function engineWithWorkers() {
  const workers: Record<'series' | 'database', Worker[]> = { series: [], database: [] };
  const kept = (list: Worker[], start: () => Worker) => (): Worker => {
    const worker = start();
    worker.addEventListener('message', () => !list.includes(worker) && list.push(worker));
    return worker;
  };
  const start = { series: kept(workers.series, startSeriesWorker), database: kept(workers.database, startDatabaseWorker) };
  return { engine: createWasmEngine({ exports: [{ id: 'p', url }], workers: start }), workers };
}

const { engine: calm } = engineWithWorkers();
const { engine, workers } = engineWithWorkers();
const coordinator = new Coordinator(engine);
afterAll(async () => {
  coordinator.dispose();
  await Promise.all([engine.dispose(), calm.dispose()]);
});

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
/** Five seconds is the promise; a machine that runs the other tests beside this one gets more. */
const longest = import.meta.env['VITE_KILLS'] === undefined ? 20_000 : 5000;
const late = (): Promise<never> => pause(longest).then(() => Promise.reject(new Error(`No answer within ${longest} ms.`)));
const content = ({ columns, rows, total }: Frame): unknown => ({ columns, rows, total });

it.each(['series', 'database'] as const)(
  `the %s worker is ended ${kills} times at any moment: every answer comes, and is right`,
  { timeout: 300_000 },
  async (which) => {
    await Promise.all(plans(0).flatMap((plan) => [coordinator.run(plan), calm.run(plan, idle)]));
    for (let i = 1; i <= kills; i++) {
      const asked = plans(i * 7 + (which === 'series' ? 0 : 500));
      const answers = asked.map((plan) => coordinator.run(plan));
      await pause((i * 37) % 90);
      // Without a word to the engine: a terminated worker reports nothing.
      workers[which].at(-1)?.terminate();
      const more = coordinator.run(asked[which === 'series' ? 0 : 2]!);
      const got = await Promise.race([Promise.all([...answers, more]), late()]);
      const right = await Promise.all(asked.map((plan) => calm.run(plan, idle)));
      expect(got.slice(0, 3).map(content)).toEqual(right.map(content));
    }
  },
);
