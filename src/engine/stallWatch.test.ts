import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { StallWatch, type WatchedRequest } from './stallWatch.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const idle = new AbortController().signal;

/** A request that is answered when told, and its watched end. */
function request(watch: StallWatch, url: string, signal = idle) {
  let watched: WatchedRequest | undefined;
  let finish: (text: string) => void = () => undefined;
  const outcome = watch.run(url, signal, (given) => {
    watched = given;
    return new Promise<string>((resolve, reject) => {
      finish = resolve;
      given.signal.addEventListener('abort', () => reject(given.signal.reason as Error));
    });
  });
  outcome.catch(() => undefined);
  return { outcome, heard: () => watched?.heard(), finish: (text: string) => finish(text), stopped: () => watched?.signal.aborted };
}

test('an answer that goes on is waited for, however long it takes', async () => {
  const slow = request(new StallWatch(20), 'u');
  for (let i = 0; i < 20; i++) {
    await vi.advanceTimersByTimeAsync(18_000);
    slow.heard();
  }
  slow.finish('all of it');
  expect(await slow.outcome).toBe('all of it');
  expect(vi.getTimerCount()).toBe(0);
});

test('an answer that stops half-way is given up, whatever comes of the others', async () => {
  const watch = new StallWatch(20);
  const [stuck, fine] = [request(watch, 'stuck'), request(watch, 'fine')];
  stuck.heard();
  for (let i = 0; i < 30; i++) {
    await vi.advanceTimersByTimeAsync(1000);
    fine.heard();
  }
  await expect(stuck.outcome).rejects.toMatchObject({ code: 'offline', message: 'stuck has sent nothing for 20 seconds.' });
  expect(fine.stopped()).toBe(false);
});

test('a request that waits for its turn is not given up while others get on, and is when nothing does', async () => {
  const watch = new StallWatch(20);
  const [waiting, fine] = [request(watch, 'waiting'), request(watch, 'fine')];
  for (let i = 0; i < 100; i++) {
    await vi.advanceTimersByTimeAsync(1000);
    fine.heard();
  }
  expect(waiting.stopped()).toBe(false);
  await vi.advanceTimersByTimeAsync(30_000);
  expect([waiting.stopped(), fine.stopped()]).toEqual([true, true]);
});

test('its caller can leave, and nothing stays behind', async () => {
  const controller = new AbortController();
  const left = request(new StallWatch(20), 'left', controller.signal);
  controller.abort(new DOMException('Enough.', 'AbortError'));
  await expect(left.outcome).rejects.toMatchObject({ name: 'AbortError' });
  expect(vi.getTimerCount()).toBe(0);
});
