import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CallOptions, QueryEngine } from '../engine/index.js';
import { RunfolioError, type Frame, type Plan } from '../model/index.js';
import { Coordinator } from './coordinator.js';

interface Call {
  plan: Plan;
  signal: AbortSignal;
  answer(frame: Frame): void;
  fail(error: Error): void;
  progress(done: number): void;
}

/** An engine that answers when told to, in any order. */
function fakeEngine() {
  const calls: Call[] = [];
  const listeners = new Map<string, (versions: Record<string, number>) => void>();
  const engine = {
    run: (plan: Plan, { signal, onProgress }: CallOptions) =>
      new Promise<Frame>((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error));
        calls.push({ plan, signal, answer: resolve, fail: reject, progress: (done) => onProgress?.(done) });
      }),
    subscribe: (project: string, onChange: (versions: Record<string, number>) => void) => {
      listeners.set(project, onChange);
      return () => listeners.delete(project);
    },
  } as Partial<QueryEngine> as QueryEngine;
  return { engine, calls, change: (project: string, versions: Record<string, number>) => listeners.get(project)?.(versions) };
}

const page = (search: string, project = 'p'): Plan => ({ kind: 'runs.page', runs: { project, search }, columns: [], offset: 0, limit: 10 });
const frame = (rows: number, versions: Record<string, number> = { runs: 1 }, bytes = 8): Frame => ({
  columns: { x: new Uint8Array(bytes) },
  rows,
  fidelity: { kind: 'exact' },
  notes: [],
  versions,
});
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('Coordinator', () => {
  let coordinator: Coordinator;
  afterEach(() => coordinator.dispose());

  it('says how far plans are that take long: the slowest of them, until all are answered', async () => {
    const { engine, calls } = fakeEngine();
    coordinator = new Coordinator(engine);
    const observer = coordinator.observe();
    observer.setPlans([page('a'), page('b')]);
    const told: (number | undefined)[] = [];
    const stop = observer.subscribe(() => told.push(observer.getState().progress));
    await settled();
    expect(observer.getState().progress).toBeUndefined();
    calls[0]!.progress(0.5);
    calls[1]!.progress(0.2);
    calls[1]!.progress(0.7);
    expect(told.slice(-3)).toEqual([0.5, 0.2, 0.5]);
    calls[0]!.answer(frame(1));
    await settled();
    expect(observer.getState().progress).toBe(0.7);
    calls[1]!.answer(frame(2));
    await settled();
    expect(observer.getState()).toMatchObject({ status: 'done', progress: undefined });
    stop();
  });

  it('gives results in the order in which they finish', async () => {
    const { engine, calls } = fakeEngine();
    coordinator = new Coordinator(engine);
    const order: string[] = [];
    const slow = coordinator.run(page('slow')).then(() => order.push('slow'));
    const fast = coordinator.run(page('fast')).then(() => order.push('fast'));
    await settled();
    calls[1]!.answer(frame(1));
    await fast;
    calls[0]!.answer(frame(2));
    await slow;
    expect(order).toEqual(['fast', 'slow']);
  });

  it('asks once for equal plans under way, whatever the order of their fields, and answers later ones from the cache', async () => {
    const { engine, calls } = fakeEngine();
    coordinator = new Coordinator(engine);
    const first = coordinator.run(page('a'));
    const second = coordinator.run({ limit: 10, offset: 0, columns: [], runs: { search: 'a', project: 'p' }, kind: 'runs.page' });
    await settled();
    expect(calls).toHaveLength(1);
    const answer = frame(3);
    calls[0]!.answer(answer);
    expect(await first).toBe(answer);
    expect(await second).toBe(answer);
    expect(await coordinator.run(page('a'))).toBe(answer);
    expect(calls).toHaveLength(1);
  });

  it('aborts a request when the last one who waits for it gives up, not before', async () => {
    const { engine, calls } = fakeEngine();
    coordinator = new Coordinator(engine);
    const one = new AbortController();
    const two = new AbortController();
    const first = coordinator.run(page('a'), { signal: one.signal });
    const second = coordinator.run(page('a'), { signal: two.signal });
    await settled();
    one.abort();
    await expect(first).rejects.toThrow(/abort/i);
    expect(calls[0]!.signal.aborted).toBe(false);
    two.abort();
    await expect(second).rejects.toThrow(/abort/i);
    await settled();
    expect(calls[0]!.signal.aborted).toBe(true);
  });

  it('keeps the last frames while the next plan loads and after it fails, and aborts the plan that was replaced', async () => {
    const { engine, calls } = fakeEngine();
    coordinator = new Coordinator(engine);
    const observer = coordinator.observe();
    const undo = observer.subscribe(() => undefined);
    observer.setPlans([page('a')]);
    expect(observer.getState().status).toBe('loading');
    await settled();
    const first = frame(1);
    calls[0]!.answer(first);
    await settled();
    expect(observer.getState()).toMatchObject({ status: 'done', frames: [first] });
    observer.setPlans([page('b')]);
    expect(observer.getState()).toMatchObject({ status: 'refreshing', frames: [first], plans: [page('a')] });
    await settled();
    observer.setPlans([page('c')]);
    await settled();
    expect(calls[1]!.signal.aborted).toBe(true);
    calls[2]!.fail(new Error('no such column'));
    await settled();
    expect(observer.getState()).toMatchObject({ status: 'error', frames: [first] });
    observer.retry();
    await settled();
    const third = frame(3);
    calls[3]!.answer(third);
    await settled();
    expect(observer.getState()).toMatchObject({ status: 'done', frames: [third], error: undefined });
    undo();
  });

  it('changes the frames of several plans together', async () => {
    const { engine, calls } = fakeEngine();
    coordinator = new Coordinator(engine);
    const observer = coordinator.observe();
    const undo = observer.subscribe(() => undefined);
    observer.setPlans([page('a'), page('b')]);
    await settled();
    calls[1]!.answer(frame(2));
    await settled();
    expect(observer.getState()).toMatchObject({ status: 'loading', frames: undefined });
    calls[0]!.answer(frame(1));
    await settled();
    expect(observer.getState().frames?.map((f) => f.rows)).toEqual([1, 2]);
    undo();
  });

  it('asks again only for answers that read a table whose version changed', async () => {
    const { engine, calls, change } = fakeEngine();
    coordinator = new Coordinator(engine);
    const observers = ['live', 'still', 'elsewhere'].map((search, i) => {
      const observer = coordinator.observe();
      observer.subscribe(() => undefined);
      observer.setPlans([page(search, i === 2 ? 'other' : 'p')]);
      return observer;
    });
    await settled();
    calls[0]!.answer(frame(1, { runs: 1, 'history/0': 1 }));
    calls[1]!.answer(frame(2, { runs: 1, 'history/1': 1 }));
    calls[2]!.answer(frame(3, { runs: 7 }));
    await settled();
    change('p', { runs: 1, 'history/0': 2, 'history/1': 1 });
    await settled();
    expect(calls).toHaveLength(4);
    expect(calls[3]!.plan).toEqual(calls[0]!.plan);
    expect(observers.map((observer) => observer.getState().status)).toEqual(['refreshing', 'done', 'done']);
    expect(observers[0]!.getState().frames?.[0]?.rows).toBe(1);
  });

  it('drops idle frames, oldest first, beyond its byte limit', async () => {
    const { engine, calls } = fakeEngine();
    coordinator = new Coordinator(engine, { maxBytes: 250 });
    for (const [i, search] of ['a', 'b', 'c'].entries()) {
      const answer = coordinator.run(page(search));
      await settled();
      calls[i]!.answer(frame(i, { runs: 1 }, 100));
      await answer;
      await settled();
    }
    await coordinator.run(page('c'));
    expect(calls).toHaveLength(3);
    void coordinator.run(page('a')).catch(() => undefined);
    await settled();
    expect(calls).toHaveLength(4);
  });

  it('tells those who wait when it is disposed of, and asks nothing for a call that was aborted before', async () => {
    const { engine, calls } = fakeEngine();
    coordinator = new Coordinator(engine);
    await expect(coordinator.run(page('a'), { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
    expect(calls).toHaveLength(0);
    const waiting = coordinator.run(page('b'));
    await settled();
    coordinator.dispose();
    await expect(waiting).rejects.toThrow(/disposed/);
  });

  it('asks again, after a while, for answers that count back from now', async () => {
    const { engine, calls } = fakeEngine();
    coordinator = new Coordinator(engine);
    const recent = { op: 'within last', column: { from: 'run', key: 'created_at' }, seconds: 60, asOf: 'now' } as const;
    const now = vi.spyOn(Date, 'now');
    const ask = async (filter: typeof recent | undefined, at: number): Promise<number> => {
      now.mockReturnValue(at);
      const before = calls.length;
      void coordinator.run({ kind: 'runs.page', runs: { project: 'p', filter }, columns: [], offset: 0, limit: 1 }).catch(() => undefined);
      await settled();
      for (const call of calls.slice(before)) call.answer(frame(1));
      await settled();
      return calls.length - before;
    };
    expect(await ask(recent, 1e12)).toBe(1);
    expect(await ask(recent, 1e12 + 9_000)).toBe(0);
    expect(await ask(recent, 1e12 + 11_000)).toBe(1);
    expect(await ask(undefined, 1e12)).toBe(1);
    expect(await ask(undefined, 2e12)).toBe(0);
    now.mockRestore();
  });

  it('asks again by itself, ever less often, while the server is away, keeps the old frames, and clears the error', async () => {
    vi.useFakeTimers();
    try {
      const { engine, calls, change } = fakeEngine();
      coordinator = new Coordinator(engine);
      const observer = coordinator.observe();
      const undo = observer.subscribe(() => undefined);
      observer.setPlans([page('a')]);
      await vi.advanceTimersByTimeAsync(5);
      const first = frame(1);
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
      const second = frame(2, { runs: 2 });
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
      const { engine, calls } = fakeEngine();
      coordinator = new Coordinator(engine);
      const observer = coordinator.observe();
      const undo = observer.subscribe(() => undefined);
      observer.setPlans([page('a')]);
      for (let deaths = 1; deaths <= 4; deaths++) {
        await vi.advanceTimersByTimeAsync(40_000);
        expect(calls).toHaveLength(deaths);
        calls.at(-1)!.fail(new RunfolioError('engine-died', 'The worker stopped.'));
      }
      await vi.advanceTimersByTimeAsync(40_000);
      calls.at(-1)!.answer(frame(1));
      await vi.advanceTimersByTimeAsync(5);
      observer.setPlans([page('b')]);
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

  it('forgets what was wrong with plans when others take their place', async () => {
    const { engine, calls } = fakeEngine();
    coordinator = new Coordinator(engine);
    const observer = coordinator.observe();
    const undo = observer.subscribe(() => undefined);
    observer.setPlans([page('a')]);
    await settled();
    calls[0]!.fail(new RunfolioError('offline', 'away'));
    await settled();
    observer.setPlans([page('b')]);
    expect(observer.getState()).toMatchObject({ status: 'loading', error: undefined });
    undo();
  });

  it('asks at once when the browser is online again, and never for another kind of failure', async () => {
    const { engine, calls } = fakeEngine();
    const listeners: (() => void)[] = [];
    vi.stubGlobal('addEventListener', (_: string, listener: () => void) => listeners.push(listener));
    coordinator = new Coordinator(engine);
    vi.unstubAllGlobals();
    const observers = ['a', 'b'].map((search) => {
      const observer = coordinator.observe();
      observer.subscribe(() => undefined);
      observer.setPlans([page(search)]);
      return observer;
    });
    await settled();
    calls[0]!.fail(new RunfolioError('offline', 'away'));
    calls[1]!.fail(new RunfolioError('corrupt-file', 'broken'));
    await settled();
    for (const listener of listeners) listener();
    await settled();
    expect(calls.slice(2).map(({ plan }) => plan)).toEqual([page('a')]);
    calls[2]!.answer(frame(1));
    await settled();
    expect(observers.map((observer) => observer.getState().status)).toEqual(['done', 'error']);
  });
});
