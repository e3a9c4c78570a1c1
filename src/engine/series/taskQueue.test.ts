import { expect, test } from 'vitest';
import { TaskQueue } from './taskQueue.js';

interface Task {
  finish(): void;
  started: boolean;
  done: Promise<void>;
}

function enqueue(queue: TaskQueue, signal = new AbortController().signal): Task {
  let finish = (): void => undefined;
  const task: Task = { started: false, finish: () => finish(), done: Promise.resolve() };
  const work = new Promise<void>((resolve) => (finish = resolve));
  task.done = queue.run(() => {
    task.started = true;
    return work;
  }, signal);
  return task;
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test('starts at most as many as it may, then one for each that ends, in order', async () => {
  const queue = new TaskQueue(2);
  const tasks = [0, 1, 2, 3].map(() => enqueue(queue));
  await settle();
  expect(tasks.map(({ started }) => started)).toEqual([true, true, false, false]);
  tasks[1]!.finish();
  await settle();
  expect(tasks.map(({ started }) => started)).toEqual([true, true, true, false]);
  for (const task of tasks) task.finish();
  await Promise.all(tasks.map(({ done }) => done));
  expect(tasks[3]!.started).toBe(true);
});

test('an aborted task leaves the queue, and its place goes to the next', async () => {
  const queue = new TaskQueue(1);
  const controller = new AbortController();
  const [running, given, after] = [enqueue(queue), enqueue(queue, controller.signal), enqueue(queue)];
  controller.abort();
  await expect(given.done).rejects.toMatchObject({ name: 'AbortError' });
  running.finish();
  await settle();
  expect([given.started, after.started]).toEqual([false, true]);
  await expect(enqueue(queue, controller.signal).done).rejects.toMatchObject({ name: 'AbortError' });
});

test('a task that fails hands its place over too', async () => {
  const queue = new TaskQueue(1);
  const failing = queue.run(() => Promise.reject(new Error('broken')), new AbortController().signal);
  const next = enqueue(queue);
  await expect(failing).rejects.toThrow('broken');
  await settle();
  expect(next.started).toBe(true);
});
