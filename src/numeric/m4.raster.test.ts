import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { differingPixels, inkedRows, rasterise, type RasterView } from '../../tests/support/bitRaster.js';
import { LineSink } from './lineSink.js';
import { m4 } from './m4.js';
import { pixelGrid } from './pixelGrid.js';

const count = 1_000_000;
const spikeAt = 523_457;

/** A noisy, drifting curve of a million points with one spike of a single point. */
function millionPoints(): { x: Float64Array; y: Float64Array } {
  let seed = 12345;
  const random = (): number => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const x = Float64Array.from({ length: count }, (_, i) => i);
  const y = x.map((i) => 3 * Math.exp(-i / 3e5) + 0.2 * Math.sin(i / 7000) + 0.1 * (random() - 0.5));
  y[spikeAt] = 9;
  return { x, y };
}

function reduced(
  line: { x: Float64Array; y: Float64Array },
  range: readonly [number, number],
  pixels: number,
): { x: Float64Array; y: Float64Array } {
  const sink = new LineSink();
  m4({ ...line, start: 0, end: line.x.length }, pixelGrid(range, pixels), false, 0, sink);
  return sink.content();
}

/** Every k-th point, as many in all as M4 keeps: what most tools do. */
function uniform(line: { x: Float64Array; y: Float64Array }, kept: number): { x: Float64Array; y: Float64Array } {
  const stride = Math.ceil(line.x.length / kept);
  const take = (_: number, i: number): boolean => i % stride === 0;
  return { x: line.x.filter(take), y: line.y.filter(take) };
}

const zooms: [number, number][] = [
  [0, count - 1],
  [400_000, 600_000],
  [520_000, 531_234.5],
];

test.each(zooms.flatMap((zoom) => [640, 1000, 1777].map((width) => ({ zoom, width }))))(
  'one million points at $zoom on $width pixels: the line through M4 is the raw line, pixel by pixel',
  ({ zoom, width }) => {
    const line = millionPoints();
    const view: RasterView = { x: zoom, y: [-0.5, 10], width, height: 400 };
    const kept = reduced(line, zoom, width);
    const raw = rasterise(line.x, line.y, view);
    expect(kept.x.length).toBeLessThan(Math.min(4 * width, zoom[1] - zoom[0] + 2) + 3);
    expect(differingPixels(rasterise(kept.x, kept.y, view), raw)).toBe(0);

    const spike = Math.floor((spikeAt - zoom[0]) * (width / (zoom[1] - zoom[0])));
    expect(inkedRows(raw)[spike]![0]).toBe(Math.floor(400 / 10.5));
    // The same test must fail for uniform sampling, wherever points had to go.
    const sampled = uniform(line, kept.x.length);
    expect(differingPixels(rasterise(sampled.x, sampled.y, view), raw)).toBeGreaterThan(100);
  },
);

const value = fc.oneof({ weight: 12, arbitrary: fc.double({ min: 0, max: 10, noNaN: true }) }, fc.constant(NaN));

test('lines with gaps: the same pixels up to four pieces per column, the same top and bottom always', () => {
  fc.assert(
    fc.property(fc.array(value, { minLength: 80, maxLength: 400 }), fc.integer({ min: 2, max: 19 }), (ys, width) => {
      const line = { x: Float64Array.from(ys, (_, i) => i), y: Float64Array.from(ys) };
      const view: RasterView = { x: [10, 70], y: [0, 10], width, height: 60 };
      const kept = reduced(line, view.x, width);
      const [raw, drawn] = [rasterise(line.x, line.y, view), rasterise(kept.x, kept.y, view)];
      expect(inkedRows(drawn)).toEqual(inkedRows(raw));
      if (mostPieces(ys, width) <= 4) expect(differingPixels(drawn, raw)).toBe(0);
    }),
    { numRuns: 500 },
  );
});

/** The largest number of pieces between gaps that a column of the view [10, 70] holds. */
function mostPieces(ys: number[], width: number): number {
  const pieces = Array.from({ length: width }, () => 0);
  for (let i = 10; i <= 70 && i < ys.length; i++) {
    const column = Math.min(width - 1, Math.floor((i - 10) * (width / 60)));
    const before = Math.min(width - 1, Math.floor((i - 11) * (width / 60)));
    if (!Number.isNaN(ys[i]!) && (Number.isNaN(ys[i - 1]!) || column !== before)) pieces[column]!++;
  }
  return Math.max(...pieces);
}
