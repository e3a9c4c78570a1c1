import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanJson, type JsonValue } from './jsonScanner.js';
import { parseJson, tryParseJson } from './parseJson.js';

/** Through text and back, so that objects with and without prototype compare equal. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('tolerant JSON', () => {
  test('the slow parser agrees with JSON.parse on all JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        expect(plain(scanJson(text))).toEqual(JSON.parse(text));
      }),
    );
  });

  test('both agree on what is no JSON', () => {
    const broken = [
      '',
      ' ',
      '{',
      '{"a"}',
      '{"a":}',
      '{a:1}',
      '[1,]',
      '[,1]',
      '01',
      '1.',
      '.5',
      '+1',
      '"a',
      '"\\x"',
      'nul',
      '1 2',
      '{"a":1,}',
      "'a'",
      '[1',
      '"\n"',
    ];
    for (const text of broken) {
      expect(() => JSON.parse(text) as unknown, text).toThrow(SyntaxError);
      expect(() => scanJson(text), text).toThrow(SyntaxError);
      expect(tryParseJson(text)).toBeUndefined();
    }
  });

  test('takes NaN and the infinities, anywhere', () => {
    expect(parseJson('NaN')).toBeNaN();
    expect(plain(parseJson('{"a": [1, 2.5e3, "NaN"], "b": "x\\"y"}'))).toEqual({ a: [1, 2500, 'NaN'], b: 'x"y' });
    const { a } = parseJson('{"a": [Infinity, -Infinity, NaN, 1]}') as { a: JsonValue };
    expect(a).toEqual([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN, 1]);
  });

  test('keeps integers that a double cannot hold, and only those, as bigint', () => {
    expect(parseJson('9007199254740993')).toBe(9_007_199_254_740_993n);
    expect(parseJson('-12345678901234567890')).toBe(-12_345_678_901_234_567_890n);
    expect(parseJson('9007199254740992')).toBe(2 ** 53);
    // What JSON.stringify prints of a double beyond 2^53 is that double again.
    expect(parseJson('-86808118991727780')).toBe(-86808118991727780);
    expect(parseJson('[10000000000000000000000]')).toEqual([1e22]);
    expect(parseJson('12345678901234567890.5')).toBe(Number('12345678901234567890.5'));
    expect(parseJson('0.12345678901234567')).toBe(Number('0.12345678901234567'));
    expect(parseJson('"12345678901234567890"')).toBe('12345678901234567890');
  });

  test('a key like __proto__ is a key like any other', () => {
    for (const text of ['{"__proto__": {"bad": 1}}', '{"__proto__": {"bad": NaN}}']) {
      expect(Object.keys(parseJson(text) as object)).toEqual(['__proto__']);
    }
    expect(({} as Record<string, unknown>)['bad']).toBeUndefined();
  });

  test('refuses nesting that would overflow the stack', () => {
    expect(() => scanJson('['.repeat(100_000))).toThrow(SyntaxError);
  });
});
