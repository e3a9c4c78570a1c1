import { afterEach, describe, expect, it, vi } from 'vitest';
import { drivenEngine, frameOf, pagePlan, settled } from '../../tests/support/drivenEngine.js';
import { RunfolioError } from '../model/index.js';
import { Coordinator } from './coordinator.js';

describe('Coordinator', () => {
  let coordinator: Coordinator;
  afterEach(() => coordinator.dispose());

  it('says how far plans are that take long: the slowest of them, until all are answered', async () => {
    const { engine, calls } = drivenEngine();
    coordinator = new Coordinator(engine);
    const observer = coordinator.observe();
    observer.setPlans([pagePlan('a'), pagePlan('b')]);
    const told: (number | undefined)[] = [];
    const stop = observer.subscribe(() => told.push(observer.getState().progress));
    await settled();
    expect(observer.getState().progress).toBeUndefined();
    calls[0]!.progress(0.5);
    calls[1]!.progress(0.2);
    calls[1]!.progress(0.7);
    expect(told.slice(-3)).toEqual([0.5, 0.2, 0.5]);
    calls[0]!.answer(frameOf(1));
    await settled();
    expect(observer.getState().progress).toBe(0.7);
    calls[1]!.answer(frameOf(2));
    await settled();
    expect(observer.getState()).toMatchObject({ status: 'done', progress: undefined });
    stop();
  });

  it('gives results in the order in which they finish', async () => {
    const { engine, calls } = drivenEngine();
    coordinator = new Coordinator(engine);
    const order: string[] = [];
    const slow = coordinator.run(pagePlan('slow')).then(() => order.push('slow'));
    const fast = coordinator.run(pagePlan('fast')).then(() => order.push('fast'));
    await settled();
    calls[1]!.answer(frameOf(1));
    await fast;
    calls[0]!.answer(frameOf(2));
    await slow;
    expect(order).toEqual(['fast', 'slow']);
  });

  it('asks once for equal plans under way, whatever the order of their fields, and answers later ones from the cache', async () => {
    const { engine, calls } = drivenEngine();
    coordinator = new Coordinator(engine);
    const first = coordinator.run(pagePlan('a'));
    const second = coordinator.run({ limit: 10, offset: 0, columns: [], runs: { search: 'a', project: 'p' }, kind: 'runs.page' });
    await settled();
    expect(calls).toHaveLength(1);
    const answer = frameOf(3);
    calls[0]!.answer(answer);
    expect(await first).toBe(answer);
    expect(await second).toBe(answer);
    expect(await coordinator.run(pagePlan('a'))).toBe(answer);
    expect(calls).toHaveLength(1);
  });

  it('aborts a request when the last one who waits for it gives up, not before', async () => {
    const { engine, calls } = drivenEngine();
    coordinator = new Coordinator(engine);
    const one = new AbortController();
    const two = new AbortController();
    const first = coordinator.run(pagePlan('a'), { signal: one.signal });
    const second = coordinator.run(pagePlan('a'), { signal: two.signal });
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
    const { engine, calls } = drivenEngine();
    coordinator = new Coordinator(engine);
    const observer = coordinator.observe();
    const undo = observer.subscribe(() => undefined);
    observer.setPlans([pagePlan('a')]);
    expect(observer.getState().status).toBe('loading');
    await settled();
    const first = frameOf(1);
    calls[0]!.answer(first);
    await settled();
    expect(observer.getState()).toMatchObject({ status: 'done', frames: [first] });
    observer.setPlans([pagePlan('b')]);
    expect(observer.getState()).toMatchObject({ status: 'refreshing', frames: [first], plans: [pagePlan('a')] });
    await settled();
    observer.setPlans([pagePlan('c')]);
    await settled();
    expect(calls[1]!.signal.aborted).toBe(true);
    calls[2]!.fail(new Error('no such column'));
    await settled();
    expect(observer.getState()).toMatchObject({ status: 'error', frames: [first] });
    observer.retry();
    await settled();
    const third = frameOf(3);
    calls[3]!.answer(third);
    await settled();
    expect(observer.getState()).toMatchObject({ status: 'done', frames: [third], error: undefined });
    undo();
  });

  it('changes the frames of several plans together', async () => {
    const { engine, calls } = drivenEngine();
    coordinator = new Coordinator(engine);
    const observer = coordinator.observe();
    const undo = observer.subscribe(() => undefined);
    observer.setPlans([pagePlan('a'), pagePlan('b')]);
    await settled();
    calls[1]!.answer(frameOf(2));
    await settled();
    expect(observer.getState()).toMatchObject({ status: 'loading', frames: undefined });
    calls[0]!.answer(frameOf(1));
    await settled();
    expect(observer.getState().frames?.map((f) => f.rows)).toEqual([1, 2]);
    undo();
  });

  it('asks again only for answers that read a table whose version changed', async () => {
    const { engine, calls, change } = drivenEngine();
    coordinator = new Coordinator(engine);
    const observers = ['live', 'still', 'elsewhere'].map((search, i) => {
      const observer = coordinator.observe();
      observer.subscribe(() => undefined);
      observer.setPlans([pagePlan(search, i === 2 ? 'other' : 'p')]);
      return observer;
    });
    await settled();
    calls[0]!.answer(frameOf(1, { runs: 1, 'history/0': 1 }));
    calls[1]!.answer(frameOf(2, { runs: 1, 'history/1': 1 }));
    calls[2]!.answer(frameOf(3, { runs: 7 }));
    await settled();
    change('p', { runs: 1, 'history/0': 2, 'history/1': 1 });
    await settled();
    expect(calls).toHaveLength(4);
    expect(calls[3]!.plan).toEqual(calls[0]!.plan);
    expect(observers.map((observer) => observer.getState().status)).toEqual(['refreshing', 'done', 'done']);
    expect(observers[0]!.getState().frames?.[0]?.rows).toBe(1);
  });

  it('drops idle frames, oldest first, beyond its byte limit', async () => {
    const { engine, calls } = drivenEngine();
    coordinator = new Coordinator(engine, { maxBytes: 250 });
    for (const [i, search] of ['a', 'b', 'c'].entries()) {
      const answer = coordinator.run(pagePlan(search));
      await settled();
      calls[i]!.answer(frameOf(i, { runs: 1 }, 100));
      await answer;
      await settled();
    }
    await coordinator.run(pagePlan('c'));
    expect(calls).toHaveLength(3);
    void coordinator.run(pagePlan('a')).catch(() => undefined);
    await settled();
    expect(calls).toHaveLength(4);
  });

  it('tells those who wait when it is disposed of, and asks nothing for a call that was aborted before', async () => {
    const { engine, calls } = drivenEngine();
    coordinator = new Coordinator(engine);
    await expect(coordinator.run(pagePlan('a'), { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
    expect(calls).toHaveLength(0);
    const waiting = coordinator.run(pagePlan('b'));
    await settled();
    coordinator.dispose();
    await expect(waiting).rejects.toThrow(/disposed/);
  });

  it('asks again, after a while, for answers that count back from now', async () => {
    const { engine, calls } = drivenEngine();
    coordinator = new Coordinator(engine);
    const recent = { op: 'within last', column: { from: 'run', key: 'created_at' }, seconds: 60, asOf: 'now' } as const;
    const now = vi.spyOn(Date, 'now');
    const ask = async (filter: typeof recent | undefined, at: number): Promise<number> => {
      now.mockReturnValue(at);
      const before = calls.length;
      void coordinator.run({ kind: 'runs.page', runs: { project: 'p', filter }, columns: [], offset: 0, limit: 1 }).catch(() => undefined);
      await settled();
      for (const call of calls.slice(before)) call.answer(frameOf(1));
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

  it('forgets what was wrong with plans when others take their place', async () => {
    const { engine, calls } = drivenEngine();
    coordinator = new Coordinator(engine);
    const observer = coordinator.observe();
    const undo = observer.subscribe(() => undefined);
    observer.setPlans([pagePlan('a')]);
    await settled();
    calls[0]!.fail(new RunfolioError('offline', 'away'));
    await settled();
    observer.setPlans([pagePlan('b')]);
    expect(observer.getState()).toMatchObject({ status: 'loading', error: undefined });
    undo();
  });
});
