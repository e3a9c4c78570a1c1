import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cos, exp, log, power2, sin, tanh } from './math.js';

/** Relative to the larger of the value and 1. */
const close = (given: number, truth: number): void =>
  expect(Math.abs(given - truth)).toBeLessThanOrEqual(1e-14 * Math.max(1, Math.abs(truth)));

test('powers of two are exact', () => {
  for (const exponent of [-1074, -1022, -1, 0, 1, 31, 1023]) expect(power2(exponent)).toBe(2 ** exponent);
  expect(power2(1024)).toBe(Infinity);
  expect(power2(-1080)).toBe(0);
});

test('functions agree with those of the engine', () => {
  fc.assert(
    fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (x) => {
      close(exp(x), Math.exp(x));
      close(tanh(x), Math.tanh(x));
      close(cos(x), Math.cos(x));
      close(sin(x), Math.sin(x));
      close(log(Math.abs(x) + 1e-40), Math.log(Math.abs(x) + 1e-40));
    }),
  );
});

test('their edges are those of IEEE arithmetic', () => {
  expect([exp(NaN), exp(Infinity), exp(-Infinity), exp(0)]).toEqual([NaN, Infinity, 0, 1]);
  expect([log(0), log(-1), log(NaN), log(1), log(Infinity)]).toEqual([-Infinity, NaN, NaN, 0, Infinity]);
});
