import { expect, test } from 'vitest';
import type { Fidelity, Frame } from '../../model/index.js';
import { compareFrames, isSame } from './compareFrames.js';

const frame = (y: number, fidelity: Fidelity): Frame => ({
  columns: { x: Float64Array.of(1), y: Float64Array.of(y) },
  rows: 1,
  fidelity,
  notes: [],
  versions: {},
  series: {
    lines: [{ run: 0, runId: 'r', name: 'r', metric: 'loss', start: 0, end: 1, points: 1, inView: 1 }],
    marks: { line: new Uint32Array(), x: new Float64Array(), kind: new Uint8Array(), count: new Uint32Array() },
    xExtent: [1, 1],
    yExtent: [y, y],
    runs: 1,
  },
});
const m4 = { kind: 'm4', from: 9, to: 1 } as const;

test('an average that was rounded is the same as before it was, and nothing else is nearly the same', () => {
  const rounded = { ...m4, rounded: true };
  expect(isSame(compareFrames(frame(1, m4), frame(1 + 2 ** -17, rounded)))).toBe(true);
  expect(isSame(compareFrames(frame(1, m4), frame(1 + 2 ** -15, rounded)))).toBe(false);
  expect(isSame(compareFrames(frame(1, m4), frame(1 + 2 ** -17, m4)))).toBe(false);
  expect(isSame(compareFrames(frame(1, rounded), frame(1 + 2 ** -17, rounded)))).toBe(false);
  expect(compareFrames(frame(1, m4), frame(2, m4))).toEqual({ before: 1, after: 1, largest: 0.5, differing: 1, compared: 2 });
});
