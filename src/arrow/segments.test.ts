import { describe, expect, test } from 'vitest';
import { makeRun } from '../../tests/support/makeRun.js';
import { readExport, readPoints, type ReadExport } from '../../tests/support/readExport.js';
import type { MetricPoints, ProjectData } from '../model/index.js';
import { decodeHistory, decodeTime, writeExport, type HistorySegment } from './index.js';
import { encodeHistory, encodeTime } from './encodeHistory.js';
import { maxSegmentPoints } from './historyPiece.js';
import { packSegments } from './packSegments.js';

function projectOf(metrics: Record<string, MetricPoints[]>): ProjectData {
  const count = Math.max(...Object.values(metrics).map(({ length }) => length));
  const runs = Array.from({ length: count }, (_, i) => {
    const own = Object.entries(metrics).flatMap(([key, points]) => (points[i] ? [[key, points[i]] as const] : []));
    return makeRun(`r${i}`, { createdAt: i, metrics: new Map(own) });
  });
  return { id: 'p', name: 'p', runs, parameters: [], warnings: [] };
}

function ramp(length: number, value: (i: number) => number = (i) => i): MetricPoints {
  return { step: Float64Array.from({ length }, (_, i) => i), value: Float64Array.from({ length }, (_, i) => value(i)) };
}

function only(exported: ReadExport): HistorySegment {
  const { file } = exported.manifest.metrics[0]!.segments[0]!;
  return decodeHistory(exported.bytes.get(file)!, file);
}

const writeOne = (points: MetricPoints): Promise<ReadExport> => readExport(writeExport(projectOf({ loss: [points] })));

describe('numbers are narrowed only where nothing is lost', () => {
  test.each([
    ['integers', [0, 1, 2 ** 31 - 1, -(2 ** 31)], Int32Array],
    ['an integer past int32', [0, 2 ** 31], Float64Array],
    ['a fraction', [0, 0.5], Float64Array],
  ])('steps: %s', async (_, steps, type) => {
    const { step } = only(await writeOne({ step: Float64Array.from(steps), value: new Float64Array(steps.length) }));
    expect(step).toBeInstanceOf(type);
    expect([...step]).toEqual(steps.toSorted((a, b) => a - b));
  });

  test.each([
    ['float32 values', [0.5, Math.fround(0.1), NaN, Infinity, -Infinity, -0, 2 ** -149], Float32Array],
    ['a float64 value', [0.5, 0.1], Float64Array],
    ['a value past float32', [1e39], Float64Array],
    ['an integer that float32 rounds', [2 ** 24 + 1], Float64Array],
  ])('values: %s', async (_, values, type) => {
    const { value } = only(await writeOne({ step: Float64Array.from(values, (__, i) => i), value: Float64Array.from(values) }));
    expect(value).toBeInstanceOf(type);
    expect([...value]).toEqual(values);
  });

  test('each segment for itself', async () => {
    const project = projectOf({ loss: [ramp(1000), ramp(1000, (i) => i + 0.1)] });
    const { manifest, bytes } = await readExport(writeExport(project, { segmentBytes: 12_000 }));
    const types = manifest.metrics[0]!.segments.map(({ file }) => decodeHistory(bytes.get(file)!, file).value.constructor.name);
    expect(types).toEqual(['Float32Array', 'Float64Array']);
  });
});

describe('segments', () => {
  test('stay within the target, unless one run is larger', async () => {
    const lengths = [10, 400, 20, 5000, 30, 700, 700, 1];
    const project = projectOf({ loss: lengths.map((length) => ramp(length, (i) => i / 3)) });
    const exported = await readExport(writeExport(project, { segmentBytes: 16_384 }));
    const [metric] = exported.manifest.metrics;
    for (const { file, firstRun, lastRun, points } of metric!.segments) {
      const { runs, offsets } = decodeHistory(exported.bytes.get(file)!, file);
      expect([runs[0], runs.at(-1), offsets.at(-1)]).toEqual([firstRun, lastRun, points]);
      expect(exported.manifest.files[file]!.rows).toBe(points);
      if (firstRun !== lastRun) expect(exported.bytes.get(file)!.byteLength).toBeLessThanOrEqual(16_384);
    }
    expect(metric!.segments.length).toBeGreaterThan(3);
    expect(metric!.segments.some(({ firstRun, lastRun }) => lastRun > firstRun)).toBe(true);
    expect([...readPoints(exported, metric!)].map(([run, { step }]) => [run, step.length])).toEqual(
      lengths.map((length, i) => [i, length]),
    );
  });

  test('a run larger than a file can be goes on in the next ones, each below 4 MB, times too', async () => {
    const length = 2 * maxSegmentPoints + 1000;
    const huge = { ...ramp(length, (i) => i / 7), time: ramp(length).value, runtime: ramp(length).value };
    const project = projectOf({ loss: [ramp(5), huge, ramp(5)] });
    const exported = await readExport(writeExport(project, { segmentBytes: 1e9 }));
    const [metric] = exported.manifest.metrics;
    expect(metric!.segments.map(({ firstRun, lastRun }) => [firstRun, lastRun])).toEqual([
      [0, 0],
      [1, 1],
      [1, 1],
      [1, 2],
    ]);
    for (const { byteLength } of exported.bytes.values()) expect(byteLength).toBeLessThanOrEqual(4_000_000);
    const read = readPoints(exported, metric!).get(1)!;
    expect(read.value).toEqual(huge.value);
    expect(read.runtime).toEqual(huge.runtime);
  });

  test('of many runs of a single point stay below 4 MB as well, times too', () => {
    const points: MetricPoints = {
      step: Float64Array.of(0),
      value: Float64Array.of(0),
      time: Float64Array.of(0),
      runtime: Float64Array.of(0),
    };
    const count = 300_000;
    const pieces = Array.from({ length: count }, (_, run) => ({
      run,
      points,
      stepBytes: 4 as const,
      valueBytes: 4 as const,
      hasTime: true,
      hasRuntime: true,
    }));
    const segments = [...packSegments(pieces, 1e9)];
    expect(segments.flat()).toHaveLength(count);
    const sizes = segments.flatMap((segment) => [encodeHistory(segment).byteLength, encodeTime(segment)!.byteLength]);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(4_000_000);
    expect(Math.max(...sizes)).toBeGreaterThan(3_900_000);
  });

  test('are named by their content, times by theirs', async () => {
    const points = { ...ramp(3), time: Float64Array.of(1, 2, NaN) };
    const { manifest } = await writeOne(points);
    const [segment] = manifest.metrics[0]!.segments;
    expect(segment!.file).toBe(`history/0/0.${manifest.files[segment!.file]!.sha256.slice(0, 16)}.arrow`);
    expect(segment!.time).toBe(`history/0/0.${manifest.files[segment!.time!]!.sha256.slice(0, 16)}.time.arrow`);
  });

  test('have a time file only where a time is known, with runtimes only where one is', async () => {
    const nothing = await writeOne({ ...ramp(2), time: Float64Array.of(NaN, NaN), runtime: Float64Array.of(NaN, NaN) });
    expect(nothing.manifest.metrics[0]!.segments[0]!.time).toBeUndefined();
    const { manifest, bytes } = await writeOne({ ...ramp(2), time: Float64Array.of(5, NaN), runtime: Float64Array.of(NaN, NaN) });
    const path = manifest.metrics[0]!.segments[0]!.time!;
    expect(decodeTime(bytes.get(path)!, path)).toEqual({
      runs: Int32Array.of(0),
      offsets: Int32Array.of(0, 2),
      time: Float64Array.of(5, NaN),
    });
  });

  test('are read without a copy', async () => {
    const { manifest, bytes } = await writeOne(ramp(100));
    const { file } = manifest.metrics[0]!.segments[0]!;
    const segment = decodeHistory(bytes.get(file)!, file);
    for (const array of [segment.runs, segment.offsets, segment.step, segment.value]) expect(array.buffer).toBe(bytes.get(file)!.buffer);
    const shifted = new Uint8Array(bytes.get(file)!.byteLength + 3).subarray(3);
    shifted.set(bytes.get(file)!);
    expect(decodeHistory(shifted, file)).toEqual(segment);
  });
});

describe('what is counted', () => {
  test('the mean of values whose sum overflows, and of values that cancel', async () => {
    const { decodeRunMetrics } = await import('./index.js');
    const means = async (...values: number[]): Promise<number> => {
      const { bytes } = await writeOne({ step: Float64Array.from(values, (_, i) => i), value: Float64Array.from(values) });
      return decodeRunMetrics(bytes.get('run_metrics.arrow')!, 'run_metrics.arrow').mean.values[0]!;
    };
    expect(await means(1.5e308, 1.5e308)).toBeCloseTo(1.5e308, -300);
    expect(await means(1e100, 1, -1e100)).toBe(1 / 3);
  });

  test('progress in points, up to all of them', () => {
    const seen: [number, number][] = [];
    const project = projectOf({ a: [ramp(3), ramp(4)], b: [ramp(5)] });
    for (const { path } of writeExport(project, { onProgress: (done, total) => seen.push([done, total]) })) expect(path).toBeTruthy();
    expect(seen).toEqual([
      [7, 12],
      [12, 12],
    ]);
  });

  test.each([
    ['Two runs have the id "r0"', { ...projectOf({ a: [ramp(1)] }), runs: [makeRun('r0'), makeRun('r0')] }],
    ['Metric a of run r0 has the step NaN at point 0', projectOf({ a: [{ step: Float64Array.of(NaN), value: Float64Array.of(1) }] })],
    ['has 2 steps but 1 entries in value', projectOf({ a: [{ step: Float64Array.of(0, 1), value: Float64Array.of(1) }] })],
  ])('refuses: %s', (message, project) => {
    expect(() => [...writeExport(project)]).toThrow(
      expect.objectContaining({ code: 'bad-input', message: expect.stringContaining(message) }),
    );
  });

  test('a machine reading with the name of a logged metric is renamed, with a warning', async () => {
    const runs = [makeRun('r', { metrics: new Map([['m', ramp(1)]]), system: new Map([['m', ramp(2)]]) })];
    const { manifest } = await readExport(writeExport({ id: 'p', name: 'p', runs, parameters: [], warnings: [] }));
    expect(manifest.metrics.map(({ key, kind, points }) => [key, kind, points])).toEqual([
      ['m', 'logged', 1],
      ['m (system)', 'system', 2],
    ]);
    expect(manifest.warnings.map(({ code }) => code)).toEqual(['renamed-metric']);
  });
});
