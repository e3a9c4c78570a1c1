import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryProject } from '../../../tests/support/arbitraryProject.js';
import { memoryExport } from '../../../tests/support/memoryExport.js';
import { numbers, openSeries, seriesPlan } from '../../../tests/support/openSeries.js';
import type { Frame, MetricPoints, RunData, SeriesLine, XAxis } from '../../model/index.js';

/** What the answer must be, worked out run by run from the project itself. */
interface Expected {
  runId: string;
  metric: string;
  points: { x: number; y: number }[];
  repeats: number;
  untimed: number;
}

function creationOrder(runs: readonly RunData[]): RunData[] {
  const created = ({ createdAt = Infinity }: RunData): number => createdAt;
  return runs.toSorted((a, b) => {
    if (created(a) !== created(b)) return created(a) < created(b) ? -1 : 1;
    return a.runId < b.runId ? -1 : 1;
  });
}

function expectedLine(run: RunData, metric: string, logged: MetricPoints, axis: XAxis, weight: number): Expected {
  const { step, value, time, runtime } = logged;
  const known = [...(time ?? [])].filter((t) => !Number.isNaN(t));
  const first = Math.min(Infinity, ...known);
  const origin = run.createdAt !== undefined && run.createdAt <= first ? run.createdAt : first;
  const xAt = (i: number): number => {
    if (axis === 'step') return step[i]!;
    if (axis === 'wall') return time?.[i] ?? NaN;
    return Number.isNaN(runtime?.[i] ?? NaN) ? ((time?.[i] ?? NaN) - origin) / 1000 : runtime![i]!;
  };
  const byStep = [...step.keys()].toSorted((a, b) => step[a]! - step[b]! || a - b);
  const timed = byStep.filter((i) => !Number.isNaN(xAt(i))).toSorted((a, b) => xAt(a) - xAt(b));
  const points = timed.map((i) => ({ x: xAt(i), y: value[i]! }));
  return {
    runId: run.runId,
    metric,
    points: smoothed(points, weight),
    repeats: step.length - new Set(step).size,
    untimed: step.length - timed.length,
  };
}

/** The closed form of the debiased average: weights that fall off geometrically and sum to one. */
function smoothed(points: { x: number; y: number }[], weight: number): { x: number; y: number }[] {
  const finite = points.filter(({ y }) => Number.isFinite(y));
  if (weight === 0 || new Set(finite.map(({ y }) => y)).size <= 1) return points;
  return points.map((point) => {
    if (!Number.isFinite(point.y)) return point;
    const seen = finite.slice(0, finite.indexOf(point) + 1).toReversed();
    const total = seen.reduce((sum, _, i) => sum + weight ** i, 0);
    return { x: point.x, y: seen.reduce((sum, { y }, i) => sum + y * weight ** i, 0) / total };
  });
}

const drawable = (y: number, log: boolean): boolean => Number.isFinite(y) && (!log || y > 0);

/** The rows of a line kept whole: gaps collapsed, none at its ends. */
function rowsOf(points: { x: number; y: number }[], log: boolean): number[] {
  const from = points.findIndex(({ y }) => drawable(y, log));
  if (from < 0) return [];
  const ys = points.slice(from, points.findLastIndex(({ y }) => drawable(y, log)) + 1).map(({ y }) => (drawable(y, log) ? y : NaN));
  return ys.filter((y, i) => !Number.isNaN(y) || !Number.isNaN(ys[i - 1]!));
}

const sum = (counts: number[]): number => counts.reduce((total, count) => total + count, 0);

function expectedNotes(lines: Expected[], metrics: string[], runs: number, log: boolean): unknown[] {
  const ys = lines.flatMap(({ points }) => points.map(({ y }) => y));
  const count = (is: (y: number) => boolean): number => ys.filter(is).length;
  const nonFinite = { nan: count(Number.isNaN), posInf: count((y) => y === Infinity), negInf: count((y) => y === -Infinity) };
  const missing = metrics.map((metric) => ({ metric, runs: runs - lines.filter((line) => line.metric === metric).length }));
  const nonPositive = count((y) => Number.isFinite(y) && y <= 0);
  const repeats = sum(lines.map((line) => line.repeats));
  const untimed = new Set(lines.filter((line) => line.untimed > 0).map((line) => line.runId)).size;
  return [
    ...missing.filter((note) => note.runs > 0).map((note) => ({ kind: 'missing-metric', ...note, of: runs })),
    ...(sum(Object.values(nonFinite)) > 0 ? [{ kind: 'non-finite', ...nonFinite }] : []),
    ...(log && nonPositive > 0 ? [{ kind: 'non-positive', points: nonPositive }] : []),
    ...(repeats > 0 ? [{ kind: 'duplicate-steps', points: repeats }] : []),
    ...(untimed > 0 ? [{ kind: 'no-time', runs: untimed }] : []),
  ];
}

function checkLine(frame: Frame, line: SeriesLine, expected: Expected, log: boolean): void {
  const y = numbers(frame, 'y');
  const rows = rowsOf(expected.points, log);
  const got = [...y.subarray(line.start, line.end)];
  expect(got.map(Number.isNaN)).toEqual(rows.map(Number.isNaN));
  got.forEach((value, i) => Number.isNaN(value) || expect(value).toBeCloseTo(rows[i]!, 6));
  expect(line.points).toBe(expected.points.length);
  expect(line.inView).toBe(expected.points.length);
}

/** Projects without values so near to 0 that rounding decides on which side of it an average falls. */
const plainProject = arbitraryProject.map((project) => {
  const all = project.runs.flatMap((run) => [...run.metrics.values(), ...run.system.values()]);
  for (const { value } of all) value.forEach((v, i) => (value[i] = Math.abs(v) < 1e-9 ? 0 : v));
  return project;
});

test('a series frame is what the project says, run by run', async () => {
  const axes = fc.constantFrom<XAxis>('step', 'wall', 'relative');
  const weights = fc.constantFrom(0, 0, 0.5, 0.9);
  const wanted = fc.constantFrom<string[]>(['train/loss'], ['acc', 'nothing', 'train/loss', 'acc'], ['system/cpu', 'val/λ']);
  await fc.assert(
    fc.asyncProperty(plainProject, axes, wanted, weights, fc.boolean(), async (project, x, metrics, weight, log) => {
      const service = await openSeries(memoryExport(project, { segmentBytes: 400 }));
      const frame = await service.series(
        seriesPlan(metrics, {
          x,
          pipeline: weight > 0 ? [{ do: 'smooth', method: 'ema', weight }] : [],
          viewport: { pixels: 10_000, yScale: log ? 'log' : 'linear' },
        }),
      );
      const names = [...new Set(metrics)];
      const expected = creationOrder(project.runs).flatMap((run) =>
        names.flatMap((metric) => {
          const logged = run.metrics.get(metric) ?? run.system.get(metric);
          return logged && logged.step.length > 0 ? [expectedLine(run, metric, logged, x, weight)] : [];
        }),
      );
      const { lines, marks, xExtent, yExtent, runs } = frame.series!;
      expect(lines.map(({ runId, metric }) => [runId, metric])).toEqual(expected.map(({ runId, metric }) => [runId, metric]));
      lines.forEach((line, i) => checkLine(frame, line, expected[i]!, log));
      expect(runs).toBe(project.runs.length);
      expect(frame.fidelity).toEqual({ kind: 'exact' });
      expect(frame.notes).toEqual(expectedNotes(expected, names, project.runs.length, log));

      const points = expected.flatMap((line) => line.points);
      expect(sum([...marks.count])).toBe(points.filter(({ y }) => !drawable(y, log)).length);
      const ys = points.map(({ y }) => y).filter((y) => drawable(y, log));
      expectExtent(
        xExtent,
        points.map((point) => point.x),
      );
      expectExtent(yExtent, ys);
    }),
    { numRuns: 400 },
  );
});

function expectExtent([low, high]: readonly [number, number], values: number[]): void {
  if (values.length === 0) expect([low, high]).toEqual([NaN, NaN]);
  else {
    expect(low).toBeCloseTo(Math.min(...values), 6);
    expect(high).toBeCloseTo(Math.max(...values), 6);
  }
}
