import { expect, test } from 'vitest';
import { makeRun } from '../../../tests/support/makeRun.js';
import { memoryExport, type MemoryExport } from '../../../tests/support/memoryExport.js';
import { numbers, openSeries, seriesPlan } from '../../../tests/support/openSeries.js';
import { Transferred } from '../serveCalls.js';
import { checkSize } from './seriesLimits.js';
import { seriesService } from './seriesService.js';

const never = new AbortController().signal;

/** Three runs with a noisy loss of 20,000 points; the second has a gap and the third a value ≤ 0 now and then. */
function project(): MemoryExport {
  const runs = [0, 1, 2].map((i) => {
    const step = Float64Array.from({ length: 20_000 }, (_, k) => k);
    const value = step.map((k) => 1 + Math.abs(Math.sin(k * 12.9898 + i)));
    if (i === 1) value[500] = NaN;
    if (i === 2) value[700] = -1;
    return makeRun(`run${i}`, { createdAt: i, name: `Run ${i}`, metrics: new Map([['loss', { step, value }]]) });
  });
  return memoryExport({ id: 'p', name: 'P', runs, parameters: [], warnings: [] });
}

test('says how many points were in view and how many were kept', async () => {
  const { series } = await openSeries(project());
  const frame = await series(seriesPlan(['loss'], { viewport: { pixels: 100, range: [5000, 9999] } }));
  expect(frame.series!.lines.map(({ points, inView }) => [points, inView])).toEqual(Array.from({ length: 3 }, () => [20_000, 5000]));
  expect(frame.fidelity).toMatchObject({ kind: 'm4', from: 15_000 });
  // Besides what was kept in view, each line has the point before the range and the one after it.
  expect(frame.rows).toBe((frame.fidelity.kind === 'm4' ? frame.fidelity.to : 0) + 6);
  expect(frame.rows).toBeLessThanOrEqual(3 * (4 * 100 + 2));
  const x = numbers(frame, 'x');
  expect(frame.series!.lines.map(({ start, end }) => [x[start], x[end - 1]])).toEqual(Array.from({ length: 3 }, () => [4999, 10_000]));
});

test('a zoom changes neither extents nor notes', async () => {
  const { series } = await openSeries(project());
  const whole = await series(seriesPlan(['loss'], { viewport: { pixels: 50, yScale: 'log' } }));
  const zoomed = await series(seriesPlan(['loss'], { viewport: { pixels: 50, yScale: 'log', range: [10_000, 10_010] } }));
  expect(whole.notes).toEqual([
    { kind: 'non-finite', nan: 1, posInf: 0, negInf: 0 },
    { kind: 'non-positive', points: 1 },
  ]);
  expect(zoomed.notes).toEqual(whole.notes);
  expect([zoomed.series!.xExtent, zoomed.series!.yExtent]).toEqual([whole.series!.xExtent, whole.series!.yExtent]);
  expect(zoomed.fidelity).toEqual({ kind: 'exact' });
  expect([...whole.series!.marks.kind]).toEqual([0, 3]);
  expect(zoomed.series!.marks.line.length).toBe(0);
});

test('several queries draw each run once, in creation order', async () => {
  const { series } = await openSeries(project());
  const runs = [
    { project: 'p', only: ['run2', 'run0'] },
    { project: 'p', search: 'RUN 2' },
  ];
  const frame = await series(seriesPlan(['loss'], { runs }));
  expect(frame.series!.lines.map(({ run, name }) => [run, name])).toEqual([
    [0, 'Run 0'],
    [2, 'Run 2'],
  ]);
  expect(frame.series!.runs).toBe(2);
  expect(frame.versions).toEqual({ runs: 1, 'history/0': 1 });
});

test('a metric nobody logged is a note, not an error', async () => {
  const { series } = await openSeries(project());
  const frame = await series(seriesPlan(['nothing']));
  expect(frame.notes).toEqual([{ kind: 'missing-metric', metric: 'nothing', runs: 3, of: 3 }]);
  expect([frame.rows, frame.series!.lines, frame.series!.xExtent]).toEqual([0, [], [NaN, NaN]]);
});

test('smoothing is done on all points and not again for the next zoom', async () => {
  const { series } = await openSeries(project());
  const pipeline = [{ do: 'smooth', method: 'ema', weight: 0.9 } as const];
  const viewport = { pixels: 1000, range: [9000, 9010] as [number, number] };
  const frames = await Promise.all([
    series(seriesPlan(['loss'], { pipeline, viewport })),
    series(seriesPlan(['loss'], { pipeline, viewport })),
  ]);
  expect(frames[0]).toEqual(frames[1]);
  const all = await series(seriesPlan(['loss'], { pipeline, viewport: { pixels: 100_000 } }));
  expect(numbers(frames[0], 'y')[1]).toBe(numbers(all, 'y')[9000]);
});

test('an abort while files are fetched rejects the call', async () => {
  const files = project();
  const { series } = await openSeries(files);
  const controller = new AbortController();
  const call = series(seriesPlan(['loss']), controller.signal);
  controller.abort();
  await expect(call).rejects.toMatchObject({ name: 'AbortError' });
  expect((await series(seriesPlan(['loss']))).rows).toBe(60_000);
});

test('an abort while lines are drawn stops the work', async () => {
  const files = project();
  const { series } = await openSeries(files);
  await series(seriesPlan(['loss']));
  // Eight milliseconds pass with every look at the clock, so that the work pauses after each line.
  const clock = performance.now.bind(performance);
  let now = 0;
  performance.now = () => (now += 8);
  try {
    const controller = new AbortController();
    const call = series(seriesPlan(['loss']), controller.signal);
    setTimeout(() => controller.abort());
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
  } finally {
    performance.now = clock;
  }
});

test('plans about projects that are not open, or about two, are refused', async () => {
  const service = seriesService(() => () => Promise.reject(new Error('never read')));
  await expect(service.series({ plan: seriesPlan(['loss']) }, never)).rejects.toMatchObject({ code: 'unknown-project' });
  const two = seriesPlan(['loss'], { runs: [{ project: 'p' }, { project: 'q' }] });
  await expect(service.series({ plan: two }, never)).rejects.toMatchObject({ code: 'bad-plan' });
});

test('the buffers to be moved are the frame’s own', async () => {
  const files = project();
  const service = seriesService(() => files.readFile);
  await service.open({ project: 'p', manifest: files.manifest, baseUrl: '' }, never);
  const moved = async (): Promise<unknown> => {
    const result = await service.series({ plan: seriesPlan(['loss'], { viewport: { pixels: 20 } }) }, never);
    if (!(result instanceof Transferred)) throw new TypeError('The frame is copied.');
    return structuredClone(result.value, { transfer: result.buffers as ArrayBuffer[] });
  };
  expect(await moved()).toEqual(await moved());
});

test('points beyond the limit are refused before any of them is fetched, counting the runs asked for alone', async () => {
  const whole = project();
  const [metric] = whole.manifest.metrics;
  // What the manifest of a far larger project would say: 1,000 runs of 200,000 points, two runs to a segment.
  const segments = Array.from({ length: 500 }, (_, i) => ({
    file: `history/0/${i}.arrow`,
    firstRun: 2 * i,
    lastRun: 2 * i + 1,
    points: 400_000,
  }));
  const entry = { rows: 400_000, bytes: 3_200_000, sha256: '0'.repeat(64), schema: 'history' as const };
  const files = { ...whole.manifest.files, ...Object.fromEntries(segments.map(({ file }) => [file, entry])) };
  const metrics = [{ ...metric!, key: 'train/loss', points: 200_000_000, segments }];
  const manifest = { ...whole.manifest, runs: 1000, files, metrics };
  const { series } = await openSeries({ ...whole, manifest });
  await expect(series(seriesPlan(['train/loss']))).rejects.toMatchObject({
    code: 'too-large',
    message: 'train/loss of 1,000 runs has 200,000,000 points, 1.6 GB in memory; this page holds up to 1.5 GB.',
    hint: expect.stringMatching(/^Narrow the run set.*limits\.seriesBytes/) as string,
  });
  await expect(series(seriesPlan(['train/loss'], { x: 'wall' }))).rejects.toMatchObject({
    message: expect.stringContaining('4.8 GB') as string,
  });
  expect(whole.reads.filter((path) => path.startsWith('history'))).toEqual([]);
  expect(() => checkSize(seriesPlan([]), metrics, Int32Array.of(1, 500), files, 6_400_000)).not.toThrow();
  expect(() => checkSize(seriesPlan([]), metrics, Int32Array.of(1, 500), files, 6_399_999)).toThrow('2 runs has 800,000 points, 6.4 MB');
  const tight = seriesService(() => whole.readFile);
  await tight.open({ project: 'p', manifest: whole.manifest, baseUrl: '', limits: { seriesBytes: 100_000 } }, never);
  await expect(tight.series({ plan: seriesPlan(['loss']) }, never)).rejects.toMatchObject({ code: 'too-large' });
});
