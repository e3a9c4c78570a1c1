import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawParallelLines, type DrawnLines } from './drawLines.js';
import type { DrawnAxis, ParallelLayout } from './view.js';

const rows = 2000;
const size = { width: 260, height: 90 };

/** Lines over three axes, in colours of a scale or of categories. */
function layoutOf(seed: number, mixed: boolean): ParallelLayout {
  const wave = (row: number, by: number): number => 45 + 40 * Math.sin(row * by + seed);
  const axes = [10, 120, 250].map((x, i): Pick<DrawnAxis, 'x' | 'y'> => ({
    x,
    y: Float32Array.from({ length: rows }, (_, row) => wave(row, 1 + 0.7 * i)),
  }));
  const palette = Uint8Array.from({ length: 3 * 65 }, (_, i) => (i * 37) % 256);
  const colors = { index: Uint8Array.from({ length: rows }, (_, row) => row % 65), palette, css: [], mixed };
  return { axes: axes as DrawnAxis[], rows, colors, curves: true } as unknown as ParallelLayout;
}

function pixelsOf(context: CanvasRenderingContext2D): number[] {
  return [...context.getImageData(0, 0, size.width, size.height).data];
}

function canvas(): CanvasRenderingContext2D {
  return Object.assign(document.createElement('canvas'), size).getContext('2d')!;
}

/** Brushes as they come: a range of rows whose ends move, by a little or by much. */
const range = fc.tuple(fc.integer({ min: 0, max: rows }), fc.integer({ min: 0, max: rows }));

it('the picture after any moves of a brush is that of a fresh drawing', () => {
  let drawnPixels = 0;
  fc.assert(
    fc.property(fc.integer(), fc.boolean(), fc.array(range, { minLength: 2, maxLength: 5 }), (seed, mixed, ranges) => {
      const view = layoutOf(seed, mixed);
      const [moved, drawn]: [CanvasRenderingContext2D, DrawnLines] = [canvas(), {}];
      let kept = new Uint8Array();
      for (const [a, b] of ranges) {
        kept = Uint8Array.from({ length: rows }, (_, row) => (row >= Math.min(a, b) && row < Math.max(a, b) ? 1 : 0));
        drawParallelLines(moved, view, kept, 1, { opacity: 0.75 }, drawn);
      }
      const fresh = canvas();
      drawParallelLines(fresh, view, kept, 1, { opacity: 0.75 }, {});
      const expected = pixelsOf(fresh);
      drawnPixels += expected.filter((value) => value > 0).length;
      expect(pixelsOf(moved)).toEqual(expected);
    }),
    { numRuns: 30 },
  );
  expect(drawnPixels).toBeGreaterThan(10_000);
});
