import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { RunfolioError } from '../model/index.js';
import { serveCalls, Transferred, type WorkerScope } from './serveCalls.js';
import { WorkerClient } from './workerClient.js';

type TestCalls = {
  double: { params: number; result: number };
  wait: { params: string; result: string };
  fail: { params: 'hint' | 'plain'; result: undefined };
  bytes: { params: number; result: Uint8Array };
  count: { params: number; result: string };
};

/** A worker in this thread: the client's end of a channel, whose other end serves the calls. */
function fakeWorker() {
  const aborted: string[] = [];
  const finish = new Map<string, () => void>();
  const started: FakeWorker[] = [];
  const spawn = (): Worker => {
    const worker = new FakeWorker();
    started.push(worker);
    serveCalls<TestCalls>(worker.inside, {
      double: async (value) => value * 2,
      wait: (name, signal) =>
        new Promise((resolve, reject) => {
          finish.set(name, () => resolve(`done ${name}`));
          signal.addEventListener('abort', () => {
            aborted.push(name);
            reject(signal.reason as Error);
          });
        }),
      fail: async (kind) => {
        if (kind === 'plain') throw new TypeError('no such thing');
        throw new RunfolioError('too-large', 'It is too large.', { hint: 'Take less.' });
      },
      count: async (steps, _signal, onProgress) => {
        for (let i = 1; i <= steps; i++) onProgress?.(i / steps);
        return 'counted';
      },
      bytes: async (length) => {
        const value = new Uint8Array(length).fill(7);
        return new Transferred(value, [value.buffer]);
      },
    });
    return worker as unknown as Worker;
  };
  return { spawn, started, aborted, finish };
}

class FakeWorker extends EventTarget {
  readonly #outside: MessagePort;
  readonly inside: WorkerScope;
  ended = false;
  /** Set: nothing it is sent arrives any more, as in a worker that never yields. */
  hung = false;

  constructor() {
    super();
    const { port1, port2 } = new MessageChannel();
    this.#outside = port1;
    port1.on('message', (data: unknown) => this.dispatchEvent(new MessageEvent('message', { data })));
    this.inside = {
      postMessage: (message, transfer) => port2.postMessage(message, transfer as never[]),
      addEventListener: (_type, listener) => port2.on('message', (data: unknown) => listener(new MessageEvent('message', { data }))),
    };
  }

  postMessage(message: unknown, transfer: never[]): void {
    if (!this.hung) this.#outside.postMessage(message, transfer);
  }

  terminate(): void {
    this.ended = true;
    this.#outside.close();
  }
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

describe('WorkerClient and serveCalls', () => {
  let client: WorkerClient<TestCalls>;
  afterEach(() => client.dispose());

  it('answers calls, in the order in which they finish, and moves buffers', async () => {
    const { spawn, started, finish } = fakeWorker();
    client = new WorkerClient('test', spawn);
    expect(client.alive).toBe(false);
    const slow = client.call('wait', 'a');
    expect(await client.call('double', 21)).toBe(42);
    expect([...(await client.call('bytes', 3))]).toEqual([7, 7, 7]);
    finish.get('a')?.();
    expect(await slow).toBe('done a');
    expect(started).toHaveLength(1);
  });

  it('tells how far a call is, and nothing after it was given up', async () => {
    const { spawn } = fakeWorker();
    client = new WorkerClient('test', spawn);
    const told: number[] = [];
    expect(await client.call('count', 4, { onProgress: (done) => told.push(done) })).toBe('counted');
    expect(told).toEqual([0.25, 0.5, 0.75, 1]);
    const controller = new AbortController();
    const given = client.call('count', 4, { signal: controller.signal, onProgress: (done) => told.push(done) });
    controller.abort(new DOMException('No.', 'AbortError'));
    await expect(given).rejects.toMatchObject({ name: 'AbortError' });
    await settled();
    expect(told).toHaveLength(4);
  });

  it('carries code and hint of errors, and names the call where there is no code', async () => {
    const { spawn } = fakeWorker();
    client = new WorkerClient('test', spawn);
    await expect(client.call('fail', 'hint')).rejects.toMatchObject({ code: 'too-large', message: 'It is too large.', hint: 'Take less.' });
    await expect(client.call('fail', 'plain')).rejects.toMatchObject({ code: 'internal', message: 'fail: no such thing' });
  });

  it('an abort rejects at once, reaches the handler of that call alone, and a late answer does no harm', async () => {
    const { spawn, aborted, finish } = fakeWorker();
    client = new WorkerClient('test', spawn);
    const controller = new AbortController();
    const first = client.call('wait', 'first', { signal: controller.signal });
    const second = client.call('wait', 'second');
    await settled();
    controller.abort();
    await expect(first).rejects.toMatchObject({ name: 'AbortError' });
    await settled();
    expect(aborted).toEqual(['first']);
    finish.get('first')?.();
    finish.get('second')?.();
    expect(await second).toBe('done second');
  });

  it('a call aborted beforehand starts nothing', async () => {
    const { spawn, started } = fakeWorker();
    client = new WorkerClient('test', spawn);
    await expect(client.call('double', 1, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
    expect(started).toHaveLength(0);
  });

  it.each(['error', 'messageerror'])(
    'settles everything that waits when the worker dies of %s, and starts another for the next call',
    async (type) => {
      const { spawn, started } = fakeWorker();
      client = new WorkerClient('test', spawn);
      const waiting = client.call('wait', 'a');
      await settled();
      started[0]!.dispatchEvent(new Event(type));
      await expect(waiting).rejects.toMatchObject({ code: 'engine-died' });
      expect(client.alive).toBe(false);
      expect(await client.call('double', 2)).toBe(4);
      expect(started).toHaveLength(2);
      expect(started[0]!.ended).toBe(true);
    },
  );

  it.each(['reports that its script did not arrive', 'never says anything'])(
    'a worker that %s is out of reach, and started again',
    async (what) => {
      const { spawn, started } = fakeWorker();
      const mute = (): Worker => {
        const worker = spawn();
        started.at(-1)!.hung = started.length === 1;
        return worker;
      };
      client = new WorkerClient('test', mute, { interval: 5, patience: 2, patienceAtStart: 20 });
      const waiting = client.call('double', 1);
      if (what !== 'never says anything') started[0]!.dispatchEvent(new Event('error'));
      await expect(waiting).rejects.toMatchObject({ code: 'offline', message: expect.stringContaining('The test worker') as string });
      expect([started[0]!.ended, await client.call('double', 2)]).toEqual([true, 4]);
    },
  );

  it('a worker that the platform does not let start rejects its calls with the reason', async () => {
    client = new WorkerClient('test', () => {
      throw new DOMException('Refused by the content security policy.', 'SecurityError');
    });
    client.start();
    await expect(client.call('double', 1)).rejects.toMatchObject({
      code: 'engine-died',
      message: 'The test worker could not be started: Refused by the content security policy.',
    });
  });

  it('ends a worker that no longer handles messages, sooner after a cancellation, and not one that only takes its time', async () => {
    const { spawn, started, finish } = fakeWorker();
    client = new WorkerClient('test', spawn, { interval: 5, patience: 10, patienceAfterCancel: 2 });
    const slow = client.call('wait', 'slow');
    await new Promise((resolve) => setTimeout(resolve, 150));
    finish.get('slow')?.();
    expect(await slow).toBe('done slow');
    started[0]!.hung = true;
    await expect(client.call('double', 1)).rejects.toMatchObject({
      code: 'engine-died',
      message: expect.stringContaining('no longer answered') as string,
    });
    expect([started[0]!.ended, await client.call('double', 2)]).toEqual([true, 4]);
    const controller = new AbortController();
    const dropped = client.call('wait', 'dropped', { signal: controller.signal });
    started[1]!.hung = true;
    controller.abort();
    await expect(dropped).rejects.toMatchObject({ name: 'AbortError' });
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect([started[1]!.ended, await client.call('double', 3)]).toEqual([true, 6]);
  });

  it('waits longer for work that may keep a worker from its messages, also once that was cancelled', async () => {
    const { spawn, started } = fakeWorker();
    client = new WorkerClient('test', spawn, { interval: 5, patience: 2, patienceAfterCancel: 2 });
    await client.call('double', 1);
    const controller = new AbortController();
    const long = client.call('wait', 'long', { signal: controller.signal, silence: 100_000 });
    started[0]!.hung = true;
    controller.abort();
    await expect(long).rejects.toMatchObject({ name: 'AbortError' });
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(started[0]!.ended).toBe(false);
    const short = client.call('double', 2);
    await new Promise((resolve) => setTimeout(resolve, 150));
    started[0]!.hung = false;
    expect(await Promise.race([short, client.call('double', 3)])).toBe(6);
    expect(started).toHaveLength(1);
  });

  it('can be started ahead of the first call, once', async () => {
    const { spawn, started } = fakeWorker();
    client = new WorkerClient('test', spawn);
    client.start();
    client.start();
    expect(await client.call('double', 3)).toBe(6);
    expect(started).toHaveLength(1);
  });

  it('once disposed of, ends the worker and refuses calls', async () => {
    const { spawn, started } = fakeWorker();
    client = new WorkerClient('test', spawn);
    const waiting = client.call('wait', 'a');
    client.dispose();
    await expect(waiting).rejects.toMatchObject({ code: 'engine-died' });
    await expect(client.call('double', 1)).rejects.toMatchObject({ code: 'engine-died' });
    expect(started[0]!.ended).toBe(true);
  });
});
