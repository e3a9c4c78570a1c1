import { expect, test } from 'vitest';
import type { ChartLine } from './chartLine.js';
import { drawLines, type LineMaps } from './drawLines.js';
import { pixelMap } from './pixelMap.js';
import { rasterLines } from './rasterLines.js';

const size = { width: 500, height: 300 };
const colors = ['#4269d0', '#efb118', '#ff725c', '#6cc5b0', 'rgb(60 160 80)'];

/** What lines look like: noise of that size around slow waves, one point per `every` pixels; M4's columns or true places; gaps. */
interface Look {
  lines: number;
  noise: number;
  every: number;
  columns: boolean;
  gaps?: boolean;
  raw?: boolean;
  greyed?: boolean;
  width?: number;
}

function linesOf({ lines, noise, every, columns, gaps, raw, greyed, width = size.width }: Look): ChartLine[] {
  let seed = 7;
  const random = (): number => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const count = Math.floor(width / every) + 2;
  return Array.from({ length: lines }, (_, line) => {
    const x = Float64Array.from({ length: count }, (__, i) => (columns ? Math.floor(i * every) + 0.25 : i * every + 0.3));
    const slow = (i: number): number => 0.5 + 0.3 * Math.sin(i / (20 + (line % 17)) + line);
    const wave = x.map((__, i) => slow(i) + noise * (random() - 0.5));
    const y = gaps ? wave.map((value, i) => (i % 7 === line % 7 || i % 9 === 0 ? NaN : value)) : wave;
    const points = { x, y, start: 0, end: count, columns };
    const smooth = { ...points, y: x.map((__, i) => slow(i)) };
    return {
      id: String(line),
      group: String(line),
      name: String(line),
      color: colors[line % colors.length]!,
      dash: [],
      points: raw ? smooth : points,
      ...(raw && { raw: points }),
      ...(greyed && line % 3 > 0 && { greyed: '#c8cad0' }),
    };
  });
}

function canvasOf({ width = size.width }: Look): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { ...size, width });
  return canvas.getContext('2d', { willReadFrequently: true })!;
}

/** The pixels as they stand on a surface of that brightness, red, green and blue in turn. */
function onSurface(context: CanvasRenderingContext2D, surface: number): Float32Array {
  const { data } = context.getImageData(0, 0, context.canvas.width, context.canvas.height);
  return Float32Array.from({ length: (data.length / 4) * 3 }, (_, i) => {
    const pixel = 4 * Math.floor(i / 3);
    const opacity = data[pixel + 3]! / 255;
    return data[pixel + (i % 3)]! * opacity + surface * (1 - opacity);
  });
}

/** First and last row of each column with that much ink, of 255, and more. */
function extents(context: CanvasRenderingContext2D, ink: number): { top: number; bottom: number }[] {
  const { width, height } = context.canvas;
  const { data } = context.getImageData(0, 0, width, height);
  return Array.from({ length: width }, (_, column) => {
    const inked = Array.from({ length: height }, (__, row) => data[4 * (row * width + column) + 3]! >= ink);
    return { top: inked.indexOf(true), bottom: inked.lastIndexOf(true) };
  });
}

/** Columns in which what is plain to see in one picture lies more than a pixel beyond all that is there in the other. */
function beyond(plain: CanvasRenderingContext2D, other: CanvasRenderingContext2D): number {
  const there = extents(other, 32);
  return extents(plain, 96).filter(
    ({ top, bottom }, column) =>
      top !== -1 && (there[column]!.top === -1 || top < there[column]!.top - 1 || bottom > there[column]!.bottom + 1),
  ).length;
}

const looks: Look[] = [
  ...[1, 10, 100, 1000].flatMap((lines) => [
    { lines, noise: 0.3, every: 1, columns: true },
    { lines, noise: 0.02, every: 1, columns: true },
  ]),
  { lines: 10, noise: 0.5, every: 3.7, columns: false },
  { lines: 100, noise: 0.1, every: 11, columns: false },
  { lines: 20, noise: 0.2, every: 2.5, columns: false, gaps: true },
  { lines: 30, noise: 0.4, every: 1, columns: true, raw: true },
  { lines: 90, noise: 0.1, every: 1, columns: true, greyed: true },
];

test.each(looks)('the raster of $lines lines with noise $noise every $every px is the picture that strokes give', (look) => {
  const lines = linesOf(look);
  const { width, height } = size;
  const maps: LineMaps = {
    x: pixelMap({ domain: [0, width], log: false, ticks: [] }, 0, width),
    y: pixelMap({ domain: [0, 1], log: false, ticks: [] }, height, 0),
  };
  const [stroked, rastered] = [canvasOf(look), canvasOf(look)];
  drawLines(stroked, lines, maps, 1, 1);
  rasterLines(rastered, lines, maps, 1);
  for (const surface of [255, 23]) {
    const [a, b] = [onSurface(stroked, surface), onSurface(rastered, surface)];
    let [inked, differ] = [0, 0];
    for (let pixel = 0; pixel < a.length; pixel += 3) {
      const channels = [0, 1, 2].map((channel) => [a[pixel + channel]!, b[pixel + channel]!] as const);
      if (channels.some((pair) => pair.some((value) => Math.abs(value - surface) > 4))) inked++;
      if (channels.some(([one, other]) => Math.abs(one - other) > 32)) differ++;
    }
    expect(inked).toBeGreaterThan(400);
    expect(differ / inked, `share of ${inked} inked pixels, on ${surface}`).toBeLessThan(0.005);
  }
  expect([beyond(stroked, rastered), beyond(rastered, stroked)]).toEqual([0, 0]);
});
