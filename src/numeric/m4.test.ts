import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineSink, type SinkContent } from './lineSink.js';
import { m4, type Reduced } from './m4.js';
import { pixelGrid } from './pixelGrid.js';

interface Point {
  x: number;
  y: number;
}

/** Ascending x with duplicates; y with repeats, gaps and values ≤ 0. */
const points: fc.Arbitrary<Point[]> = fc
  .array(
    fc.tuple(
      fc.oneof(fc.constant(0), fc.constant(1), fc.integer({ min: 0, max: 5 })),
      fc.oneof(
        { weight: 8, arbitrary: fc.integer({ min: -6, max: 6 }) },
        fc.constantFrom(NaN, Infinity, -Infinity),
        fc.double({ min: -9, max: 9, noNaN: true }),
      ),
    ),
    { maxLength: 160 },
  )
  .map((steps) => {
    let x = -3;
    return steps.map(([dx, y]) => ({ x: (x += dx), y }));
  });
const view = fc.record({
  a: fc.integer({ min: -10, max: 300 }),
  span: fc.integer({ min: 0, max: 300 }),
  pixels: fc.integer({ min: 1, max: 12 }),
});

function reduce(line: Point[], range: [number, number], pixels: number, log: boolean): { out: SinkContent; reduced: Reduced } {
  const sink = new LineSink(1);
  const slice = { x: Float64Array.from(line, (p) => p.x), y: Float64Array.from(line, (p) => p.y), start: 0, end: line.length };
  const reduced = m4(slice, pixelGrid(range, pixels), log, 7, sink);
  return { out: sink.content(), reduced };
}

/** M4 as one would write it on paper: pieces as lists, extremes by search. */
function naive(line: Point[], [x0, x1]: [number, number], pixels: number, log: boolean): { rows: Point[]; marks: string[]; from: number } {
  const fine = (p: Point | undefined): boolean => p !== undefined && Number.isFinite(p.y) && (!log || p.y > 0);
  const column = (p: Point): number => (x1 === x0 ? 0 : Math.min(pixels - 1, Math.floor((p.x - x0) * (pixels / (x1 - x0)))));
  const first = line.findIndex((p) => p.x >= x0);
  const begin = first < 0 ? line.length : first;
  const inView = line.filter((p) => p.x >= x0 && p.x <= x1);
  const after = line[begin + inView.length];

  // Pieces of consecutive drawable points of one column, each knowing whether a gap comes before it.
  const pieces: { column: number; gap: boolean; of: Point[] }[] = [];
  let gap = false;
  for (const p of inView) {
    if (!fine(p)) {
      gap = true;
      continue;
    }
    const last = pieces.at(-1);
    const room = pieces.filter((piece) => piece.column === column(p)).length < 4;
    if (last && last.column === column(p) && (!gap || !room)) last.of.push(p);
    else pieces.push({ column: column(p), gap, of: [p] });
    gap = false;
  }
  const rows: Point[] = [];
  const hole = { x: NaN, y: NaN };
  if (fine(line[begin - 1])) rows.push(line[begin - 1]!);
  for (const piece of pieces) {
    if (piece.gap && rows.length > 0) rows.push(hole);
    const ys = piece.of.map((p) => p.y);
    const keep = [0, ys.indexOf(Math.min(...ys)), ys.indexOf(Math.max(...ys)), ys.length - 1];
    rows.push(...piece.of.filter((_, i) => keep.includes(i)));
  }
  if (fine(after)) rows.push(...(gap && rows.length > 0 ? [hole] : []), after!);

  const counts = new Map<string, number>();
  for (const p of inView.filter((q) => !fine(q))) {
    const kind = p.y === Infinity ? 1 : p.y === -Infinity ? 2 : Number.isNaN(p.y) ? 0 : 3;
    counts.set(`${kind}@${column(p)}`, (counts.get(`${kind}@${column(p)}`) ?? 0) + 1);
  }
  return { rows, marks: [...counts].map(([key, n]) => `${key}×${n}`), from: inView.length };
}

test('keeps what grouping by pixel column and piece keeps, in the same order', () => {
  fc.assert(
    fc.property(points, view, fc.boolean(), (line, { a, span, pixels }, log) => {
      const range: [number, number] = [a, a + span];
      const { out, reduced } = reduce(line, range, pixels, log);
      const expected = naive(line, range, pixels, log);
      expect(reduced.inView).toBe(expected.from);
      if (reduced.exact) return;
      expect([...out.y]).toEqual(expected.rows.map((p) => p.y));
      expect([...out.x].filter((_, i) => !Number.isNaN(out.y[i]!))).toEqual(
        expected.rows.filter((p) => !Number.isNaN(p.y)).map((p) => p.x),
      );
      expect([...out.x]).toEqual([...out.x].toSorted((p, q) => p - q));
    }),
    { numRuns: 3000 },
  );
});

test('keeps every point and every gap where there are at most four points per pixel', () => {
  fc.assert(
    fc.property(points, fc.boolean(), (line, log) => {
      const { out, reduced } = reduce(line, [-10, 1000], 40, log);
      const fine = (p: Point): boolean => Number.isFinite(p.y) && (!log || p.y > 0);
      const trimmed = line.slice(line.findIndex(fine), line.findLastIndex(fine) + 1).map((p) => (fine(p) ? p.y : NaN));
      const expected = line.some(fine) ? trimmed.filter((y, i) => !Number.isNaN(y) || !Number.isNaN(trimmed[i - 1]!)) : [];
      expect(reduced.exact).toBe(true);
      expect(reduced.kept).toBe(line.filter(fine).length);
      expect([...out.y]).toEqual(expected);
    }),
  );
});

test('counts every point that could not be drawn, once per kind and column', () => {
  fc.assert(
    fc.property(points, view, fc.boolean(), (line, { a, span, pixels }, log) => {
      const range: [number, number] = [a, a + span];
      const { out } = reduce(line, range, pixels, log);
      const grid = pixelGrid(range, pixels);
      const column = (x: number): number => (grid.scale === 0 ? 0 : Math.min(pixels - 1, Math.floor((x - grid.x0) * grid.scale)));
      const marks = [...out.marks.kind].map((kind, i) => `${kind}@${column(out.marks.x[i]!)}×${out.marks.count[i]}`);
      expect(marks.toSorted()).toEqual(naive(line, range, pixels, log).marks.toSorted());
      expect(new Set(out.marks.line)).toEqual(new Set(marks.length > 0 ? [7] : []));
    }),
    { numRuns: 1000 },
  );
});

test('the answer stays bounded when every other point is NaN', () => {
  const line = Array.from({ length: 100_000 }, (_, i) => ({ x: i, y: i % 2 === 0 ? i % 977 : NaN }));
  const { out, reduced } = reduce(line, [0, 99_999], 50, false);
  expect(out.y.length).toBeLessThanOrEqual(50 * 20);
  expect(out.marks.line.length).toBe(50);
  expect(out.marks.count.reduce((sum, n) => sum + n, 0)).toBe(50_000);
  expect(reduced).toMatchObject({ inView: 100_000, exact: false });
});

test('takes the neighbours of the range, so that a line crosses a range without points', () => {
  const line = [0, 10, 20].map((x) => ({ x, y: x }));
  expect([...reduce(line, [12, 15], 3, false).out.x]).toEqual([10, 20]);
  expect([...reduce(line, [-9, -5], 3, false).out.x]).toEqual([0]);
  expect([...reduce(line, [25, 30], 3, false).out.x]).toEqual([20]);
  expect(reduce([], [0, 1], 3, false).reduced).toEqual({ inView: 0, kept: 0, exact: true });
});

test('a neighbour that cannot be drawn is neither point nor mark', () => {
  const line = [0, 10, 20].map((x, i) => ({ x, y: [NaN, 5, Infinity][i]! }));
  const { out } = reduce(line, [5, 15], 3, false);
  expect([[...out.x], [...out.y], out.marks.line.length]).toEqual([[10], [5], 0]);
});
