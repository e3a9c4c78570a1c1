import { expect, test } from 'vitest';
import { RunfolioError } from '../model/index.js';
import { ProjectWorker } from './projectWorker.js';
import type { WorkerClient } from './workerClient.js';

type TestCalls = { open: { params: { project: string }; result: undefined }; run: { params: string; result: string } };

interface Call {
  method: string;
  params: unknown;
  generation: number;
  resolve: (value?: unknown) => void;
  reject: (reason: unknown) => void;
}

/** A client whose answers the test gives. */
function fakeClient() {
  const calls: Call[] = [];
  const client = {
    alive: false,
    generation: 0,
    kills: 0,
    start(): void {
      if (client.alive) return;
      client.alive = true;
      client.generation++;
    },
    call(method: string, params: unknown): Promise<unknown> {
      client.start();
      const { generation } = client;
      return new Promise((resolve, reject) => calls.push({ method, params, generation, resolve, reject }));
    },
    kill(): void {
      client.kills++;
      client.alive = false;
    },
  };
  return { client, calls, worker: new ProjectWorker(client as unknown as WorkerClient<TestCalls>) };
}

const idle = new AbortController().signal;
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const died = new RunfolioError('engine-died', 'It stopped.');

test('a project is opened again in a worker that was started by another way', async () => {
  const { client, calls, worker } = fakeClient();
  const opened = worker.open('p', { project: 'p' });
  calls[0]!.resolve();
  await opened;
  expect(worker.isReady('p')).toBe(true);
  client.alive = false;
  client.start();
  expect(worker.isReady('p')).toBe(false);
  void worker.ask('p', { project: 'p' }, 'run', 'plan', { signal: idle });
  expect(calls.map(({ method, generation }) => [method, generation])).toEqual([
    ['open', 1],
    ['open', 2],
  ]);
});

test('a project that is forgotten while it is being opened is not ready when that is done', async () => {
  const { calls, worker } = fakeClient();
  const opened = worker.open('p', { project: 'p' });
  worker.forget('p');
  calls[0]!.resolve();
  await opened;
  await settled();
  expect(worker.isReady('p')).toBe(false);
});

test('a worker that says it cannot go on is ended, but not the one that has taken its place', async () => {
  const { client, calls, worker } = fakeClient();
  const [one, other] = [worker.call('run', 'a', { signal: idle }), worker.call('run', 'b', { signal: idle })];
  calls[0]!.reject(died);
  await expect(one).rejects.toBe(died);
  expect([client.kills, client.alive]).toEqual([1, false]);
  client.start();
  calls[1]!.reject(died);
  await expect(other).rejects.toBe(died);
  expect([client.kills, client.alive]).toEqual([1, true]);
});

test('a worker that could not reach what it starts from is ended, unless it holds another project', async () => {
  const { client, calls, worker } = fakeClient();
  const offline = new RunfolioError('offline', 'Out of reach.');
  const first = worker.open('p', { project: 'p' });
  calls[0]!.reject(offline);
  await expect(first).rejects.toBe(offline);
  await settled();
  expect(client.kills).toBe(1);
  const [held, second] = [worker.open('q', { project: 'q' }), worker.open('p', { project: 'p' })];
  calls[1]!.resolve();
  calls[2]!.reject(offline);
  await held;
  await expect(second).rejects.toBe(offline);
  await settled();
  expect([client.kills, worker.isReady('q')]).toEqual([1, true]);
});
