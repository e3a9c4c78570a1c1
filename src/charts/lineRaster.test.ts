import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addSegments, lineRaster, paintRaster, segmentShape } from './lineRaster.js';

const width = 24;
const height = 20;
const only = Int32Array.of(0);

function rasterOf(from: number, to: number, curved = false) {
  const raster = lineRaster(width, height);
  addSegments(raster, 0, Float32Array.of(from), Float32Array.of(to), segmentShape(width, curved), only, Uint8Array.of(7));
  return raster;
}

const inked = ({ count }: { count: Uint32Array }): number[] => [...count.keys()].filter((at) => count[at]! > 0);

describe('lines laid over each other', () => {
  it('ink, in every column, each pixel that the line passes and no other', () => {
    const end = fc.double({ min: 0, max: height - 0.01, noNaN: true }).map(Math.fround);
    fc.assert(
      fc.property(end, end, (from, to) => {
        const { count } = rasterOf(from, to);
        for (let column = 0; column < width; column++) {
          const at = (x: number): number => from + ((to - from) * x) / width;
          const [a, b] = [at(column), at(column + 1)].toSorted((p, q) => p - q) as [number, number];
          const rows = [...Array.from({ length: height }).keys()].filter((row) => count[row * width + column]! > 0);
          // Within rounding: the line's own pixels, less at most the one that the column before has inked.
          expect(rows[0]!).toBeGreaterThanOrEqual(Math.floor(a - 1e-3));
          expect(rows.at(-1)!).toBeLessThanOrEqual(Math.floor(b + 1e-3));
          expect(rows.length).toBeGreaterThanOrEqual(Math.floor(b - 1e-3) - Math.floor(a + 1e-3));
          expect(rows).toHaveLength(rows.at(-1)! - rows[0]! + 1);
        }
      }),
    );
  });

  it('leave no gap between columns, however steep', () => {
    const { count } = rasterOf(0, height - 0.01);
    const rows = new Set(inked({ count }).map((at) => Math.floor(at / width)));
    expect(rows.size).toBe(height);
    expect(Math.max(...count)).toBe(1);
  });

  it('count how many cross a pixel, and sum their colours', () => {
    const raster = lineRaster(width, height);
    const level = Float32Array.of(3, 3, 9);
    addSegments(raster, 0, level, level, segmentShape(width, false), Int32Array.of(0, 1), Uint8Array.of(10, 20, 60));
    expect(raster.count[3 * width + 5]).toBe(2);
    expect(raster.sum[3 * width + 5]).toBe(30);
    expect(raster.count[9 * width + 5]).toBe(0);
    const pixels = new Uint8ClampedArray(4 * width * height);
    const palette = Uint8Array.from({ length: 3 * 64 }, (_, i) => i % 256);
    paintRaster(raster, palette, 0.5, pixels);
    // The mean colour 15, through two layers of a half: 1 − 0.5².
    expect([...pixels.subarray(4 * (3 * width + 5), 4 * (3 * width + 5) + 4)]).toEqual([45, 46, 47, 191]);
  });

  it('curved ones are level at both ends, half-way in the middle, and symmetric', () => {
    const shape = segmentShape(100, true);
    expect(shape[0]).toBe(0);
    expect(shape[100]).toBeCloseTo(1, 6);
    expect(shape[50]).toBeCloseTo(0.5, 6);
    expect(shape[2]!).toBeLessThan(0.002);
    for (let i = 0; i <= 100; i++) expect(shape[i]! + shape[100 - i]!).toBeCloseTo(1, 6);
  });

  it('can be taken away again: the sums are those of the others alone, exactly', () => {
    const lines = 40;
    const place = fc.double({ min: 0, max: height - 0.01, noNaN: true }).map(Math.fround);
    const places = fc.array(place, { minLength: lines, maxLength: lines }).map((values) => Float32Array.from(values));
    const colors = fc
      .array(fc.integer({ min: 0, max: 255 }), { minLength: lines, maxLength: lines })
      .map((values) => Uint8Array.from(values));
    const toggles = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: lines - 1 })), { maxLength: 12 });
    fc.assert(
      fc.property(places, places, colors, fc.boolean(), toggles, (from, to, color, curved, steps) => {
        const shape = segmentShape(width, curved);
        const raster = lineRaster(width, height);
        const there = new Set<number>();
        for (const step of steps) {
          const [leaving, entering] = [step.filter((line) => there.has(line)), step.filter((line) => !there.has(line))];
          addSegments(raster, 0, from, to, shape, Int32Array.from(entering), color, true, 1);
          addSegments(raster, 0, from, to, shape, Int32Array.from(leaving), color, true, -1);
          for (const line of entering) there.add(line);
          for (const line of leaving) there.delete(line);
        }
        const fresh = lineRaster(width, height);
        addSegments(fresh, 0, from, to, shape, Int32Array.from(there), color);
        expect(raster.count).toEqual(fresh.count);
        expect(raster.sum).toEqual(fresh.sum);
      }),
    );
  });
});
