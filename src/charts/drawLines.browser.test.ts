import { expect, test } from 'vitest';
import { LineSink, m4, pixelGrid } from '../numeric/index.js';
import type { ChartLine } from './chartLine.js';
import { drawLines } from './drawLines.js';
import { pixelMap } from './pixelMap.js';

const count = 1_000_000;
const height = 400;
const yRange = [-0.5, 10] as const;
const spikeAt = 523_457;

interface Line {
  x: Float64Array;
  y: Float64Array;
}

/** A noisy, drifting curve of a million points with one spike of a single point. */
function millionPoints(): Line {
  let seed = 12345;
  const random = (): number => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const x = Float64Array.from({ length: count }, (_, i) => i);
  const y = x.map((i) => 3 * Math.exp(-i / 3e5) + 0.2 * Math.sin(i / 7000) + 0.1 * (random() - 0.5));
  y[spikeAt] = 9;
  return { x, y };
}

function reduced({ x, y }: Line, range: readonly [number, number], width: number): Line {
  const sink = new LineSink();
  m4({ x, y, start: 0, end: x.length }, pixelGrid(range, width), false, 0, sink);
  return sink.content();
}

/** Every k-th point, as many in all as M4 keeps. */
function uniform({ x, y }: Line, kept: number): Line {
  const stride = Math.ceil(x.length / kept);
  const take = (_: number, i: number): boolean => i % stride === 0;
  return { x: x.filter(take), y: y.filter(take) };
}

interface Rows {
  top: Int32Array;
  bottom: Int32Array;
}

/**
 * Draws the line as a chart does once M4 has reduced it, every point in the middle of its pixel column, and gives the first and last inked
 * row of each column, or -1.
 */
function inkedRows({ x, y }: Line, [from, to]: readonly [number, number], width: number): Rows {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  const points = { x, y, start: 0, end: x.length, columns: true };
  const line: ChartLine = { id: 'line', group: 'run', name: 'line', color: 'black', dash: [], points };
  const maps = {
    x: pixelMap({ domain: [from, to], log: false, ticks: [] }, 0, width),
    y: pixelMap({ domain: yRange, log: false, ticks: [] }, height, 0),
  };
  drawLines(context, [line], maps, 1, 1);

  const { data } = context.getImageData(0, 0, width, height);
  const [top, bottom] = [new Int32Array(width).fill(-1), new Int32Array(width).fill(-1)];
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      if (data[4 * (row * width + column) + 3]! < 64) continue;
      if (top[column] === -1) top[column] = row;
      bottom[column] = row;
    }
  }
  return { top, bottom };
}

/** The largest difference of any column's top or bottom, in pixels. */
function worst(a: Rows, b: Rows): number {
  const differences = [...a.top].map((top, i) => Math.max(Math.abs(top - b.top[i]!), Math.abs(a.bottom[i]! - b.bottom[i]!)));
  return Math.max(...differences);
}

const zooms: [number, number][] = [
  [0, count - 1],
  [400_000, 600_000],
  [520_000, 531_234.5],
];
const cases = zooms.flatMap((range) => [640, 1000, 1777].map((width) => ({ range, width })));

/** The points that can reach the canvas: those of the range and one on either side. */
function near({ x, y }: Line, [from, to]: readonly [number, number]): Line {
  const [start, end] = [Math.max(0, from - 1), Math.ceil(to) + 2];
  return { x: x.slice(start, end), y: y.slice(start, end) };
}

test.each(cases)('on a canvas, $range on $width pixels: M4 has the top and bottom of all points in every column', ({ range, width }) => {
  const line = millionPoints();
  const kept = reduced(line, range, width);
  const raw = inkedRows(near(line, range), range, width);
  const drawn = inkedRows(kept, range, width);
  expect(worst(drawn, raw)).toBeLessThanOrEqual(1);
  const spike = Math.floor(((spikeAt - range[0]) / (range[1] - range[0])) * width);
  expect(drawn.top[spike]).toBeLessThanOrEqual(Math.ceil((1 / 10.5) * height));
  expect(worst(inkedRows(uniform(line, kept.x.length), range, width), raw)).toBeGreaterThan(1);
});
