import { afterEach, expect, it, vi } from 'vitest';
import { drivenEngine, frameOf, pagePlan, settled } from '../../tests/support/drivenEngine.js';
import { RunfolioError } from '../model/index.js';
import { Coordinator } from './coordinator.js';

let coordinator: Coordinator;
afterEach(() => coordinator.dispose());

it('asks again by itself, ever less often, while the server is away, keeps the old frames, and clears the error', async () => {
  vi.useFakeTimers();
  try {
    const { engine, calls, change } = drivenEngine();
    coordinator = new Coordinator(engine);
    const observer = coordinator.observe();
    const undo = observer.subscribe(() => undefined);
    observer.setPlans([pagePlan('a')]);
    await vi.advanceTimersByTimeAsync(5);
    const first = frameOf(1);
    calls[0]!.answer(first);
    await vi.advanceTimersByTimeAsync(5);
    change('p', { runs: 2 });
    for (const [i, wait] of [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000].entries()) {
      await vi.advanceTimersByTimeAsync(5);
      calls[i + 1]!.fail(new RunfolioError('offline', 'http://host/runs.arrow could not be reached.'));
      await vi.advanceTimersByTimeAsync(wait - 10);
      expect(observer.getState()).toMatchObject({ status: 'error', frames: [first], error: { code: 'offline' } });
      expect(calls).toHaveLength(i + 2);
      await vi.advanceTimersByTimeAsync(10);
      expect(calls).toHaveLength(i + 3);
      // What is wrong is said also while it is tried again: it must not come and go.
      expect(observer.getState()).toMatchObject({ status: 'refreshing', frames: [first], error: { code: 'offline' } });
    }
    const second = frameOf(2, { runs: 2 });
    calls.at(-1)!.answer(second);
    await vi.advanceTimersByTimeAsync(5);
    expect(observer.getState()).toMatchObject({ status: 'done', frames: [second], error: undefined });
    undo();
  } finally {
    vi.useRealTimers();
  }
});

it('asks again by itself when a worker ended, until it has done so five times under the same plan', async () => {
  vi.useFakeTimers();
  try {
    const { engine, calls } = drivenEngine();
    coordinator = new Coordinator(engine);
    const observer = coordinator.observe();
    const undo = observer.subscribe(() => undefined);
    observer.setPlans([pagePlan('a')]);
    for (let deaths = 1; deaths <= 4; deaths++) {
      await vi.advanceTimersByTimeAsync(40_000);
      expect(calls).toHaveLength(deaths);
      calls.at(-1)!.fail(new RunfolioError('engine-died', 'The worker stopped.'));
    }
    await vi.advanceTimersByTimeAsync(40_000);
    calls.at(-1)!.answer(frameOf(1));
    await vi.advanceTimersByTimeAsync(5);
    observer.setPlans([pagePlan('b')]);
    for (let deaths = 1; deaths <= 5; deaths++) {
      await vi.advanceTimersByTimeAsync(40_000);
      expect(calls).toHaveLength(5 + deaths);
      calls.at(-1)!.fail(new RunfolioError('engine-died', 'The worker stopped.'));
    }
    await vi.advanceTimersByTimeAsync(100_000);
    expect(calls).toHaveLength(10);
    expect(observer.getState()).toMatchObject({ status: 'error', error: { code: 'engine-died' } });
    undo();
  } finally {
    vi.useRealTimers();
  }
});

it('asks at once when the browser is online again, and never for another kind of failure', async () => {
  const { engine, calls } = drivenEngine();
  const listeners: (() => void)[] = [];
  vi.stubGlobal('addEventListener', (_: string, listener: () => void) => listeners.push(listener));
  coordinator = new Coordinator(engine);
  vi.unstubAllGlobals();
  const observers = ['a', 'b'].map((search) => {
    const observer = coordinator.observe();
    observer.subscribe(() => undefined);
    observer.setPlans([pagePlan(search)]);
    return observer;
  });
  await settled();
  calls[0]!.fail(new RunfolioError('offline', 'away'));
  calls[1]!.fail(new RunfolioError('corrupt-file', 'broken'));
  await settled();
  for (const listener of listeners) listener();
  await settled();
  expect(calls.slice(2).map(({ plan }) => plan)).toEqual([pagePlan('a')]);
  calls[2]!.answer(frameOf(1));
  await settled();
  expect(observers.map((observer) => observer.getState().status)).toEqual(['done', 'error']);
});
