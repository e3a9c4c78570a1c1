import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonEdges, symlogThreshold } from './commonEdges.js';
import { histogramStatistics } from './histogramStatistics.js';
import { rebin, rebinInto, type Binned } from './rebin.js';

const floats = (...values: number[]): Float64Array => Float64Array.from(values);
const sum = (values: Iterable<number>): number => [...values].reduce((all, value) => all + value, 0);

/** Bounds that never fall, some equal, of very different sizes; counts zero, fractional or huge. */
const binned: fc.Arbitrary<Binned> = fc
  .record({
    start: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    gaps: fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 10, noNaN: true }), fc.double({ min: 0, max: 1e9, noNaN: true })), {
      minLength: 1,
      maxLength: 20,
    }),
    counts: fc.array(
      fc.oneof(fc.constant(0), fc.nat(1000), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1e300, noNaN: true })),
      {
        minLength: 20,
        maxLength: 20,
      },
    ),
  })
  .map(({ start, gaps, counts }) => {
    const edges = new Float64Array(gaps.length + 1).fill(start);
    gaps.forEach((gap, i) => (edges[i + 1] = edges[i]! + gap));
    return { edges, counts: Float64Array.from(counts.slice(0, gaps.length)) };
  });

/** What each target holds by the definition, pair by pair. */
function bruteForce({ edges, counts }: Binned, targets: Float64Array): number[] {
  const last = targets.length - 2;
  return Array.from({ length: last + 1 }, (_, t) => {
    const [low, high] = [targets[t]!, targets[t + 1]!];
    return sum(
      Array.from(counts, (count, i) => {
        const [from, to] = [edges[i]!, edges[i + 1]!];
        if (from === to) return (from >= low && from < high) || (t === last && from === high) ? count : 0;
        return count * (Math.max(0, Math.min(high, to) - Math.max(low, from)) / (to - from));
      }),
    );
  });
}

describe('rebin', () => {
  it('gives each target what it overlaps, as counted pair by pair', () => {
    fc.assert(
      fc.property(
        binned,
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom('linear' as const, 'symlog' as const),
        (source, count, scale) => {
          const targets = commonEdges([source.edges[0]!, source.edges.at(-1)!], count, scale);
          if (targets.some((edge, i) => i > 0 && edge === targets[i - 1])) return;
          const expected = bruteForce(source, targets);
          const size = Math.max(...source.counts);
          rebin(source, targets).forEach((got, t) => expect(Math.abs(got - expected[t]!)).toBeLessThanOrEqual(1e-9 * size + 1e-300));
        },
      ),
    );
  });

  it('loses nothing, to a billionth', () => {
    fc.assert(
      fc.property(
        binned,
        fc.integer({ min: 1, max: 200 }),
        fc.constantFrom('linear' as const, 'symlog' as const),
        (source, count, scale) => {
          const targets = commonEdges([source.edges[0]!, source.edges.at(-1)!], count, scale);
          const total = sum(source.counts);
          expect(Math.abs(sum(rebin(source, targets)) - total)).toBeLessThanOrEqual(1e-9 * total);
        },
      ),
    );
  });

  it('changes nothing where bounds are equal', () => {
    fc.assert(
      fc.property(binned, (source) => {
        expect(rebin(source, source.edges)).toEqual(source.counts);
      }),
    );
  });

  it('does not depend on the order of merging: in two steps, or of sums', () => {
    fc.assert(
      fc.property(binned, binned, fc.integer({ min: 1, max: 8 }), (a, b, count) => {
        const ends = [Math.min(a.edges[0]!, b.edges[0]!), Math.max(a.edges.at(-1)!, b.edges.at(-1)!)] as const;
        const fine = commonEdges(ends, 4 * count, 'linear');
        const coarse = fine.filter((_, i) => i % 4 === 0);
        const merged = rebin({ edges: fine, counts: rebin(a, fine) }, coarse);
        const direct = rebin(a, coarse);
        const both = new Float64Array(count);
        for (const each of [b, a]) rebinInto(each, coarse, both);
        const added = rebin(b, coarse).map((value, i) => value + direct[i]!);
        const size = sum(a.counts) + sum(b.counts);
        merged.forEach((value, i) => expect(Math.abs(value - direct[i]!)).toBeLessThanOrEqual(1e-9 * size + 1e-300));
        both.forEach((value, i) => expect(Math.abs(value - added[i]!)).toBeLessThanOrEqual(1e-9 * size + 1e-300));
      }),
    );
  });

  it('keeps a bin without width whole', () => {
    const point = { edges: floats(1, 1), counts: floats(5) };
    expect([...rebin(point, floats(0, 1, 2))]).toEqual([0, 5]);
    expect([...rebin(point, floats(0, 0.5, 1))]).toEqual([0, 5]);
    expect([...rebin(point, floats(0, 1, 1, 2))]).toEqual([0, 5, 0]);
    expect([...rebin({ edges: floats(0, 1, 1, 3), counts: floats(2, 7, 4) }, floats(0, 2, 3))]).toEqual([11, 2]);
  });

  it('splits a bin over the whole range of numbers', () => {
    const [low, high] = [-Number.MAX_VALUE, Number.MAX_VALUE];
    expect([...rebin({ edges: floats(low, high), counts: floats(8) }, floats(low, low / 2, 0, high))]).toEqual([2, 2, 4]);
  });

  it('refuses what is no histogram, and values beyond the new bins', () => {
    const wrong: [Binned, RegExp][] = [
      [{ edges: floats(0, NaN), counts: floats(1) }, /bound NaN/],
      [{ edges: floats(-Infinity, 0), counts: floats(1) }, /bound -Infinity/],
      [{ edges: floats(1, 0), counts: floats(1) }, /bound 0 after 1/],
      [{ edges: floats(0, 1), counts: floats(-1) }, /counts -1/],
      [{ edges: floats(0, 1), counts: floats(NaN) }, /counts NaN/],
      [{ edges: floats(0, 1), counts: floats(1, 2) }, /2 bounds for 2 bins/],
      [{ edges: floats(0, 3), counts: floats(1) }, /from 0 to 3 lies beyond/],
    ];
    for (const [source, message] of wrong) expect(() => rebin(source, floats(0, 1, 2))).toThrow(message);
    expect(() => rebin({ edges: floats(0, 1), counts: floats(1) }, floats(0, Infinity))).toThrow(/bound Infinity/);
    expect([...rebin({ edges: floats(0, 3, 9), counts: floats(1, 0) }, floats(0, 3))]).toEqual([1]);
  });
});

describe('commonEdges', () => {
  it('has the ends of the extent, never falls, and widens an extent of one value', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), fc.double({ noNaN: true, min: 0, max: 1e300 }), (low, width) => {
        for (const scale of ['linear', 'symlog'] as const) {
          const edges = commonEdges([low, low + width], 16, scale);
          if (low < low + width) expect([edges[0], edges[16]]).toEqual([low, low + width]);
          else expect(edges[0]! < low && low < edges[16]!).toBe(true);
          edges.forEach((edge, i) => expect(i === 0 || edge >= edges[i - 1]!).toBe(true));
        }
      }),
    );
  });

  it('is even on asinh(v / threshold), with the threshold at a thousandth of the largest', () => {
    expect(symlogThreshold([-100, 20])).toBe(0.1);
    const edges = commonEdges([-100, 100], 4, 'symlog');
    const half = Math.sinh(Math.asinh(1000) / 2) / 10;
    [-100, -half, 0, half, 100].forEach((value, i) => expect(edges[i]).toBeCloseTo(value, 9));
  });
});

describe('histogramStatistics', () => {
  const shares = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1];

  it('has mean, sd and quantiles of values that lie evenly in their bins', () => {
    const source = { edges: floats(-2, -1, 0, 0, 4), counts: floats(3, 0, 5, 8) };
    // Each bin as 2,000 values for each that it counts, in the middles of equal parts of it.
    const values = [...source.counts].flatMap((count, i) =>
      Array.from(
        { length: count * 2000 },
        (_, k) => source.edges[i]! + ((k + 0.5) / (count * 2000)) * (source.edges[i + 1]! - source.edges[i]!),
      ),
    );
    const mean = sum(values) / values.length;
    const found = histogramStatistics(source, shares);
    expect(found.total).toBe(16);
    expect(found.mean).toBeCloseTo(mean, 9);
    expect(found.sd).toBeCloseTo(Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / values.length), 5);
    shares.forEach((share, i) => expect(found.quantiles[i]).toBeCloseTo(values[Math.max(0, Math.ceil(share * values.length) - 1)]!, 2));
    expect([...found.quantiles]).toEqual([-2, -2 + 0.8 / 3, 0, 0, 2, 3.6, 4].map((value) => expect.closeTo(value, 12) as number));
  });

  it('knows huge counts, points, and nothing', () => {
    const huge = histogramStatistics({ edges: floats(0, 1, 2), counts: floats(1e308, 1e308) }, [0.25, 0.75]);
    expect([huge.mean, ...huge.quantiles]).toEqual([1, 0.5, 1.5]);
    const point = histogramStatistics({ edges: floats(7, 7), counts: floats(0.5) }, [0.05, 0.95]);
    expect(point).toEqual({ total: 0.5, mean: 7, sd: 0, quantiles: floats(7, 7) });
    for (const none of [
      { edges: floats(), counts: floats() },
      { edges: floats(0, 1), counts: floats(0) },
    ])
      expect(histogramStatistics(none, [0.5])).toEqual({ total: 0, mean: NaN, sd: NaN, quantiles: floats(NaN) });
  });

  it('has quantiles that split the weight as they should', () => {
    fc.assert(
      fc.property(binned, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (source, share) => {
        const total = sum(source.counts);
        const [value] = histogramStatistics(source, [share]).quantiles;
        expect(Number.isNaN(value)).toBe(total === 0);
        if (total === 0) return;
        const upTo = (limit: number): number =>
          sum(
            Array.from(source.counts, (count, i) => {
              const [from, to] = [source.edges[i]!, source.edges[i + 1]!];
              if (from === to) return from <= limit ? count : 0;
              return count * Math.min(1, Math.max(0, (limit - from) / (to - from)));
            }),
          );
        const room = 1e-9 * Math.max(Math.abs(source.edges[0]!), Math.abs(source.edges.at(-1)!), 1e-9);
        expect(upTo(value! - room)).toBeLessThanOrEqual(share * total * (1 + 1e-9));
        expect(upTo(value! + room)).toBeGreaterThanOrEqual(share * total * (1 - 1e-9));
      }),
    );
  });
});
