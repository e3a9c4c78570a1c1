import { describe, expect, test } from 'vitest';
import type { ChartLine, ChartLines } from './chartLine.js';
import { cursorAt, moveCursor } from './cursor.js';
import { readLines } from './readings.js';
import { readingText } from './ReadingTable.js';
import { zoomBy, zoomTo } from './zoomRange.js';

/** Lines of one chart from [x, y] pairs; the marks belong to line 0. */
function content(...lines: [number, number][][]): ChartLines {
  const all = lines.flat();
  const x = Float64Array.from(all, ([at]) => at);
  const y = Float64Array.from(all, ([, value]) => value);
  let start = 0;
  const made = lines.map((points, i): ChartLine => {
    const end = start + points.length;
    const line = { id: `l${i}`, group: `g${i}`, name: `line ${i}`, color: '#000000', dash: [], points: { x, y, start, end } };
    start = end;
    return line;
  });
  const marks = { line: Uint32Array.of(0), x: Float64Array.of(2), kind: Uint8Array.of(0), count: Uint32Array.of(3) };
  return { lines: made, x, y, marks };
}

const three = content(
  [
    [0, 1],
    [1, 1],
    [2, Number.NaN],
    [3, 1],
  ],
  [
    [0, 2],
    [1.5, 2],
    [3, 2],
  ],
  [
    [0, 3],
    [1, 3],
  ],
);
const reading = { x: 3, tolerance: 0.1, y: 1, active: undefined, limit: 12 };

describe('readLines', () => {
  test('takes each line that reaches the cursor, largest first', () => {
    const { readings, x, spread, more } = readLines(three, reading)!;
    expect(readings.map(({ line, value }) => [line, value])).toEqual([
      [1, 2],
      [0, 1],
    ]);
    expect([x, spread, more]).toEqual([3, 0, 0]);
  });
  test('says how far apart the points are that it reads', () => {
    expect(readLines(three, { ...reading, x: 1.1, active: 0 })).toMatchObject({ x: 1, spread: 0.5 });
  });
  test('passes over gaps but names what was there', () => {
    const row = readLines(three, { ...reading, x: 2 })?.readings.find(({ line }) => line === 0);
    expect(row).toMatchObject({ value: 1, mark: 'NaN' });
  });
  test('keeps the nearest in value beyond its limit, and counts the rest', () => {
    const { readings, more } = readLines(three, { ...reading, x: 0, y: 2.9, limit: 2 })!;
    expect(readings.map(({ line }) => line)).toEqual([2, 1]);
    expect(more).toBe(1);
  });
  test('says how far a raw value is from the point it stands beside', () => {
    const [line] = three.lines;
    const raw = { ...line!.points, x: Float64Array.of(0, 0.8, 2, 3), y: Float64Array.of(5, 6, 7, 8), start: 0, end: 4 };
    const smoothed = { ...three, lines: [{ ...line!, raw }] };
    expect(readLines(smoothed, reading)).toMatchObject({ rawSpread: 0, readings: [{ raw: 8, rawDistance: 0 }] });
    const near = readLines(smoothed, { ...reading, x: 1 });
    expect(near?.readings[0]).toMatchObject({ x: 1, value: 1, raw: 6 });
    expect(near?.rawSpread).toBeCloseTo(0.2);
    expect(readingText(near!.readings[0]!, 4)).toBe('1 · ≈ 6');
  });
  test('is silent beyond the ends of all lines', () => expect(readLines(three, { ...reading, x: 5 })).toBeUndefined());
});

test('the pointer finds the line it is on', () => {
  const maps = { x: { log: false, slope: 100, offset: 0 }, y: { log: false, slope: -50, offset: 200 } };
  expect(cursorAt(three, maps, { x: 75, y: 103 })).toEqual({ x: 0.75, y: 1.94, active: 'l1', byKeyboard: false });
  expect(cursorAt(three, maps, { x: 250, y: 10 }).active).toBeUndefined();
});

describe('moveCursor', () => {
  const domain = [0, 3] as const;
  test('starts at the end of the top line there', () => {
    expect(moveCursor(three, domain, undefined, 'next')).toEqual({ x: 1, y: 3, active: 'l2', byKeyboard: true });
  });
  test('goes from point to point, over gaps, and stays at the ends', () => {
    const at = (x: number) => ({ x, y: 1, active: 'l0', byKeyboard: true });
    expect(moveCursor(three, domain, at(1), 'next')).toEqual(at(3));
    expect(moveCursor(three, domain, at(3), 'next')).toEqual(at(3));
    expect(moveCursor(three, domain, at(3), 'back')).toEqual(at(0));
    expect(moveCursor(three, [1, 3], at(1), 'previous')).toEqual(at(1));
  });
  test('changes lines by value', () => {
    const cursor = { x: 1, y: 1, active: 'l0', byKeyboard: true };
    expect(moveCursor(three, domain, cursor, 'up')).toMatchObject({ active: 'l1', y: 2 });
    expect(moveCursor(three, domain, cursor, 'down')).toMatchObject({ active: 'l0' });
  });
  test('has nowhere to go without points', () => expect(moveCursor(content(), domain, undefined, 'next')).toBeUndefined());
});

describe('zoom', () => {
  const whole = [0, 100] as const;
  test('keeps within the whole, and all of it is no zoom', () => {
    expect(zoomTo(80, 120, whole)).toEqual([80, 100]);
    expect(zoomTo(60, 20, whole)).toEqual([20, 60]);
    expect(zoomTo(-5, 101, whole)).toBeUndefined();
    expect(zoomTo(30, 30, whole)).toBeUndefined();
  });
  test('holds the centre still, pushed back at the edges', () => {
    expect(zoomBy([0, 100], 0.5, 20, whole)).toEqual([10, 60]);
    expect(zoomBy([60, 100], 2, 100, whole)).toEqual([20, 100]);
    expect(zoomBy([40, 80], 4, 60, whole)).toBeUndefined();
  });
});
