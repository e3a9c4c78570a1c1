import { expect, test } from 'vitest';
import { makeRun } from '../../../tests/support/makeRun.js';
import { memoryExport, type MemoryExport } from '../../../tests/support/memoryExport.js';
import type { ManifestMetric } from '../../model/index.js';
import type { OwnAxis } from './assemblePoints.js';
import { HistoryStore, type HistoryRequest } from './historyStore.js';
import type { ReadFile } from './exportFiles.js';
import type { RunPoints } from './runPoints.js';
import { defaultLimits, sharedCaches, type StoreCaches } from './storeCaches.js';

const never = new AbortController().signal;

/** Runs of 50 points in several segments. */
function project(lengths = [50, 50, 50, 50, 50, 50, 50, 50]): MemoryExport {
  const runs = lengths.map((length, i) => {
    const step = Float64Array.from({ length }, (_, k) => k);
    const loss = { step, value: step.map((k) => i + k / 7), time: step.map((k) => 1e12 + 1000 * k + i) };
    return makeRun(`run${i}`, { createdAt: i, metrics: new Map([['loss', loss]]) });
  });
  return memoryExport({ id: 'p', name: 'P', runs, parameters: [], warnings: [] }, { segmentBytes: 2000 });
}

interface Opened extends MemoryExport {
  metric: ManifestMetric;
  load: (runs: number[], axis?: OwnAxis, signal?: AbortSignal) => ReturnType<HistoryStore['load']>;
}

interface OpenOptions {
  readFile?: ReadFile;
  limits?: Partial<Record<keyof StoreCaches, number>>;
}

function open({ readFile, limits }: OpenOptions = {}, files = project()): Opened {
  const metric = files.manifest.metrics[0]!;
  const store = new HistoryStore(readFile ?? files.readFile, sharedCaches({ ...defaultLimits, ...limits })('p'));
  const load = (runs: number[], axis: OwnAxis = 'step', signal = never): ReturnType<HistoryStore['load']> => {
    const request: HistoryRequest = { metric, axis, runs: Int32Array.from(runs), createdAt: () => NaN };
    return store.load(request, signal);
  };
  return { ...files, metric, load };
}

test('fetches only the segments that hold a wanted run, and each once', async () => {
  const { metric, reads, load } = open();
  const holding = metric.segments.filter(({ firstRun, lastRun }) => firstRun <= 6 && lastRun >= 6).map(({ file }) => file);
  expect(holding.length).toBeLessThan(metric.segments.length);
  const [points] = await load([6]);
  expect(reads).toEqual(holding);
  expect(points).toMatchObject({ run: 6 });
  expect([...points!.y.subarray(points!.start, points!.end)].map(Math.fround)).toEqual(
    Array.from({ length: 50 }, (_, k) => Math.fround(6 + k / 7)),
  );
  await Promise.all([load([6]), load([6])]);
  expect(reads).toEqual(holding);
});

test('shares a fetch that is under way', async () => {
  const { reads, load } = open();
  const [a, b] = await Promise.all([load([0, 1, 2]), load([0, 1, 2])]);
  expect(reads.length).toBe(new Set(reads).size);
  expect(a).toEqual(b);
});

test('joins a run that is too large for one segment', async () => {
  const length = 700_000;
  const { metric, load } = open({}, project([50, length, 50]));
  const parts = metric.segments.filter(({ firstRun, lastRun }) => firstRun <= 1 && lastRun >= 1);
  expect(parts.length).toBeGreaterThan(1);
  const [points] = await load([1]);
  expect([points!.start, points!.end, points!.repeats]).toEqual([0, length, 0]);
  expect(points!.x.every((x, k) => x === k)).toBe(true);
  expect(points!.y.every((y, k) => y === 1 + k / 7)).toBe(true);
  const [timed] = await load([1], 'relative');
  expect(timed!.x.every((x, k) => x === k)).toBe(true);
});

test('fetches times for time axes only', async () => {
  const { metric, reads, load } = open();
  const times = metric.segments.map(({ time }) => time);
  expect(times).not.toContain(undefined);
  await load([0]);
  expect(reads.some((path) => times.includes(path))).toBe(false);
  const [points] = await load([0], 'wall');
  expect(reads.filter((path) => times.includes(path))).toHaveLength(1);
  expect([...points!.x].slice(0, 2)).toEqual([1e12, 1e12 + 1000]);
});

test('gives up files it has no room for, and fetches them again', async () => {
  const { manifest } = project();
  const sizes = manifest.metrics[0]!.segments.map(({ file }) => manifest.files[file]!.bytes);
  const { reads, load } = open({ limits: { histories: Math.max(...sizes), derived: 0 } });
  await load([0]);
  await load([7]);
  const before = reads.length;
  await load([7]);
  expect(reads.length).toBe(before);
  await load([0]);
  expect(reads.length).toBe(before + 1);
});

test('an aborted load rejects at once and stops its fetches, but not those others wait for', async () => {
  const signals: AbortSignal[] = [];
  const { load } = open({
    readFile: (_path, signal) => {
      signals.push(signal);
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
    },
  });
  const [first, second] = [new AbortController(), new AbortController()];
  const a = load([0, 1], 'step', first.signal);
  const b = load([0, 1], 'step', second.signal);
  await Promise.resolve();
  first.abort();
  await expect(a).rejects.toMatchObject({ name: 'AbortError' });
  expect(signals.length).toBeGreaterThan(0);
  expect(signals.every(({ aborted }) => !aborted)).toBe(true);
  second.abort();
  await expect(b).rejects.toMatchObject({ name: 'AbortError' });
  expect(signals.every(({ aborted }) => aborted)).toBe(true);
});

test('a failed fetch is tried again at the next call', async () => {
  const files = project();
  let fail = true;
  const { load } = open({
    readFile: (path, signal) => (fail ? Promise.reject(new Error('no network')) : files.readFile(path, signal)),
  });
  await expect(load([0])).rejects.toThrow('no network');
  fail = false;
  expect(await load([0])).toHaveLength(1);
});

test('a segment with other points than the manifest says is refused', async () => {
  const files = project();
  const metric = files.manifest.metrics[0]!;
  metric.segments[0]!.points += 1;
  await expect(open({}, files).load([0])).rejects.toMatchObject({
    code: 'corrupt-file',
    message: expect.stringMatching(/points/) as string,
  });
});

test('projects share the room of a cache without seeing each other’s files', () => {
  const part = sharedCaches({ ...defaultLimits, derived: 100 });
  const [a, b] = [part('a').derived, part('b').derived];
  const points = {} as RunPoints;
  a.set('0', points, 60);
  expect(b.get('0')).toBeUndefined();
  b.set('0', points, 60);
  expect(a.get('0')).toBeUndefined();
  expect(b.get('0')).toBe(points);
});
