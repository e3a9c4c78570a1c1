import { markKinds, type MarkKind } from '../model/index.js';
import { nearestPoint, nearestPoints } from '../numeric/index.js';
import { readableLines, type ChartLine, type ChartLines } from './chartLine.js';

/** What one line says near an x. */
export interface Reading {
  /** Index into the chart's lines. */
  line: number;
  x: number;
  value: number;
  /** The untreated value nearest to the same x, where the chart draws it, and how far from x it lies: M4 may have kept another point of the column. */
  raw: number | undefined;
  rawDistance: number;
  /** Of a group's line, both edges of its band at that point and how many runs count. */
  band: readonly [low: number, high: number] | undefined;
  n: number | undefined;
  /** Set where points that could not be drawn lie at the cursor. */
  mark: MarkKind | undefined;
}

/** What all lines say near an x. */
export interface CursorReadings {
  /** x of the active line's point, else of the point nearest to the cursor. */
  x: number;
  /** How far the other readings' x lie from `x` at most; 0 when all are of the same x. */
  spread: number;
  /** How far an untreated value lies from the x of its line's point at most. */
  rawSpread: number;
  /** By value, largest first. */
  readings: readonly Reading[];
  /** Lines that have a reading too but were left out; see `limit`. */
  more: number;
}

export interface ReadingOptions {
  /** Where the cursor is, in units of x, and how much of x a few pixels are: lines that end farther away are silent. */
  x: number;
  tolerance: number;
  /** The value at the pointer: with more than `limit` lines the nearest to it are kept. */
  y: number;
  /** Index of the line under the cursor: always kept. */
  active: number | undefined;
  limit: number;
}

/** Reads every line at the cursor; undefined where no line has a point. */
export function readLines(content: ChartLines, options: ReadingOptions): CursorReadings | undefined {
  const all = readAll(content, options);
  if (all.length === 0) return undefined;
  const active = all.find(({ line }) => line === options.active);
  const x = (active ?? nearest(all, (reading) => Math.abs(reading.x - options.x)))?.x ?? options.x;
  const kept = all.length > options.limit ? closest(all, options, active) : all;
  const spread = Math.max(...kept.map((reading) => Math.abs(reading.x - x)));
  const rawSpread = Math.max(...kept.map(({ rawDistance }) => rawDistance));
  return { x, spread, rawSpread, readings: kept.toSorted((a, b) => b.value - a.value), more: all.length - kept.length };
}

function readAll(content: ChartLines, { x, tolerance }: ReadingOptions): Reading[] {
  const { lines } = content;
  const marks = marksNear(content, x, tolerance);
  const slices = readableLines(content);
  const rows = nearestPoints(content.x, content.y, slices, x);
  const readings: Reading[] = [];
  for (const [line, row] of rows.entries()) {
    const chartLine = lines[line];
    if (row < 0 || !chartLine || !covers(chartLine, x, tolerance)) continue;
    const at = content.x[row] ?? Number.NaN;
    readings.push({
      line,
      x: at,
      value: content.y[row] ?? Number.NaN,
      ...rawAt(chartLine, at),
      ...groupAt(chartLine, row),
      mark: marks.get(line),
    });
  }
  return readings;
}

function covers({ points: { x, start, end } }: ChartLine, at: number, tolerance: number): boolean {
  return end > start && at >= (x[start] ?? 0) - tolerance && at <= (x[end - 1] ?? 0) + tolerance;
}

function rawAt({ raw }: ChartLine, x: number): Pick<Reading, 'raw' | 'rawDistance'> {
  const row = raw ? nearestPoint(raw, x) : -1;
  return raw && row >= 0 ? { raw: raw.y[row], rawDistance: Math.abs((raw.x[row] ?? x) - x) } : { raw: undefined, rawDistance: 0 };
}

function groupAt({ band, n, points: { start } }: ChartLine, row: number): Pick<Reading, 'band' | 'n'> {
  const [low, high] = [band?.low[row - start], band?.high[row - start]];
  const drawn = low !== undefined && high !== undefined && !Number.isNaN(low) && !Number.isNaN(high);
  return { band: drawn ? [low, high] : undefined, n: n?.[row - start] };
}

function marksNear({ marks }: ChartLines, x: number, tolerance: number): Map<number, MarkKind> {
  const found = new Map<number, MarkKind>();
  for (let i = 0; i < marks.x.length; i++) {
    if (Math.abs((marks.x[i] ?? 0) - x) <= tolerance) found.set(marks.line[i] ?? 0, markKinds[marks.kind[i] ?? 0] ?? 'NaN');
  }
  return found;
}

function closest(all: readonly Reading[], { y, limit }: ReadingOptions, active: Reading | undefined): Reading[] {
  const center = active?.value ?? y;
  return all.toSorted((a, b) => Math.abs(a.value - center) - Math.abs(b.value - center)).slice(0, limit);
}

function nearest(all: readonly Reading[], distance: (reading: Reading) => number): Reading | undefined {
  let best: Reading | undefined;
  for (const reading of all) if (!best || distance(reading) < distance(best)) best = reading;
  return best;
}
