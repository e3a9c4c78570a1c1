import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packNumbers, unpackNumbers } from './packNumbers.js';

/** Numbers as runs log them, and any other. */
const anyNumbers: fc.Arbitrary<number>[] = [
  fc.double(),
  fc.float(),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.integer({ min: -1e6, max: 1e6 }).map((whole) => whole / 1e4),
  fc.integer({ min: -128, max: 128 }).map((whole) => whole * 2 ** -7),
  fc.constantFrom(0, -0, NaN, Infinity, -Infinity, 5e-324, 1.7976931348623157e308, 2 ** 31, 2 ** 53, 0.1, 1e-9, 1.75e12),
];
const arrays = fc.oneof(
  ...anyNumbers.map((numbers) => fc.array(numbers, { minLength: 16, maxLength: 60 })),
  fc.array(fc.oneof(...anyNumbers), { maxLength: 60 }),
);

const formOf = (values: readonly number[]): unknown => (packNumbers(Float64Array.from(values)).value as { packed?: unknown }).packed;
const many = (value: (i: number) => number): number[] => Array.from({ length: 64 }, (_, i) => value(i));

describe('packed numbers', () => {
  test('are the same numbers once they are unpacked, whatever they are', () => {
    fc.assert(
      fc.property(arrays, (numbers) => {
        const back = unpackNumbers(packNumbers({ deep: [Float64Array.from(numbers)] })) as { deep: [Float64Array] };
        // Object.is of each: −0 is not 0, and NaN is NaN.
        expect([...back.deep[0]]).toEqual(numbers);
      }),
      { numRuns: 2000 },
    );
  });

  test('have the form that suits them', () => {
    expect(formOf(many((i) => i * 10))).toBe('decimal');
    expect(formOf(many((i) => 1.75e12 + 250 * i))).toBe('decimal');
    expect(formOf(many((i) => (37 * i) / 1000))).toBe('decimal');
    expect(formOf(many((i) => Math.fround(Math.sin(i))))).toBe('single');
    expect(formOf(many((i) => (i === 5 ? NaN : i)))).toBe('single');
    expect(formOf(many((i) => Math.sin(i)))).toBe('double');
  });

  test('are refused in a form that is not known, and where some are missing', () => {
    const { value, codes, halves } = packNumbers(Float64Array.from(many((i) => Math.sin(i))));
    const unpack = (form: object, cut = 0) => unpackNumbers({ value: form, codes: codes.subarray(cut), halves });
    expect(unpack(value as object)).toBeInstanceOf(Float64Array);
    expect(() => unpack({ packed: 'later', by: 'last', count: 4 })).toThrow(/not understood/);
    expect(() => unpack({ packed: 'later', bytes: new Uint8Array(4) })).toThrow(/not understood/);
    for (const count of [65, -1, NaN, 2 ** 40, '4']) expect(() => unpack({ ...(value as object), count })).toThrow(TypeError);
    expect(() => unpack(value as object, 4)).toThrow(/has not the 64 numbers/);
  });
});
