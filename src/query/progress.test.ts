import { expect, it } from 'vitest';
import type { CallOptions, QueryEngine } from '../engine/index.js';
import type { Frame, Plan } from '../model/index.js';
import { Coordinator } from './coordinator.js';

const plan = (search: string): Plan => ({ kind: 'runs.page', runs: { project: 'p', search }, columns: [], offset: 0, limit: 10 });
const frame: Frame = { columns: {}, rows: 0, fidelity: { kind: 'exact' }, notes: [], versions: {} };
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

it('says how far plans are that take long: the slowest of them, until all are answered', async () => {
  const calls: { answer: () => void; progress: (done: number) => void }[] = [];
  const engine = {
    run: (_: Plan, { onProgress }: CallOptions) =>
      new Promise<Frame>((resolve) => calls.push({ answer: () => resolve(frame), progress: (done) => onProgress?.(done) })),
    subscribe: () => () => undefined,
  } as Partial<QueryEngine> as QueryEngine;
  const coordinator = new Coordinator(engine);
  const observer = coordinator.observe();
  observer.setPlans([plan('a'), plan('b')]);
  const told: (number | undefined)[] = [];
  const stop = observer.subscribe(() => told.push(observer.getState().progress));
  await settled();
  expect(observer.getState().progress).toBeUndefined();
  calls[0]!.progress(0.5);
  calls[1]!.progress(0.2);
  calls[1]!.progress(0.7);
  expect(told.slice(-3)).toEqual([0.5, 0.2, 0.5]);
  calls[0]!.answer();
  await settled();
  expect(observer.getState().progress).toBe(0.7);
  calls[1]!.answer();
  await settled();
  expect(observer.getState()).toMatchObject({ status: 'done', progress: undefined });
  stop();
  coordinator.dispose();
});
