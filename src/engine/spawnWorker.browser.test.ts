import { afterEach, expect, it, vi } from 'vitest';
import { spawnWorker } from './spawnWorker.js';

afterEach(() => vi.restoreAllMocks());

const refused = (): Worker => {
  throw new DOMException('The script lies on another host.', 'SecurityError');
};

it.each([
  ['speaks', 'message', `postMessage('here')`],
  ['fails to start', 'error', `throw new Error('broken')`],
])('a worker of another host is started by a blob, which is let go of once it %s', async (_, event, code) => {
  const script = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const made = vi.spyOn(URL, 'createObjectURL');
  const released = vi.spyOn(URL, 'revokeObjectURL');
  const worker = spawnWorker(refused, () => script);
  worker.addEventListener('error', (failure) => failure.preventDefault());
  expect(released).not.toHaveBeenCalled();
  await new Promise((resolve) => worker.addEventListener(event, resolve));
  expect(released.mock.calls).toEqual([[made.mock.results[0]?.value]]);
  worker.terminate();
  URL.revokeObjectURL(script);
});

it('a script of another host is not tried as it is: not every browser throws for that', async () => {
  const start = vi.fn(refused);
  const made = vi.spyOn(URL, 'createObjectURL');
  const worker = spawnWorker(start, () => 'http://127.0.0.1:9/series.worker.js');
  const failure = await new Promise<ErrorEvent>((resolve) => worker.addEventListener('error', resolve));
  failure.preventDefault();
  expect([start.mock.calls.length, made.mock.calls.length]).toEqual([0, 1]);
  worker.terminate();
});

it('a script of the same host is started as it is', () => {
  const own = {} as Worker;
  const start = vi.fn(() => own);
  // Some bundlers give an address that is relative to the page.
  expect(spawnWorker(start, () => '/series.worker.js')).toBe(own);
  expect(spawnWorker(start, () => new URL('/series.worker.js', location.href).href)).toBe(own);
  expect(start).toHaveBeenCalledTimes(2);
});

it('any other failure is the caller’s to see', () => {
  const broken = (): Worker => {
    throw new TypeError('no such worker');
  };
  expect(() => spawnWorker(broken, () => new URL('/unused.js', location.href).href)).toThrow('no such worker');
});
