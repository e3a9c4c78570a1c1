import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { makeLocale } from '../languages/index.js';
import type { Column, Filter } from '../model/index.js';
import type { ValueType } from '../panels/index.js';
import { draftOf, operandOf, operatorsFor, parseDraft, parseValue, understoodNumber } from './filterDraft.js';
import { pillsOf, isLeaf, withPill, type LeafFilter } from './pillsOf.js';

const created = { from: 'run', key: 'created_at' } as const;
const lr: Column = { from: 'config', key: 'lr' };
const leaf = (value: number): Filter => ({ op: '<', column: lr, value });

describe('filter pills', () => {
  it('shows the members of an and, any other tree as one', () => {
    const either: Filter = { op: 'or', of: [leaf(1), leaf(2)] };
    expect(pillsOf(undefined)).toEqual([]);
    expect(pillsOf(leaf(1))).toEqual([leaf(1)]);
    expect(pillsOf({ op: 'and', of: [leaf(1), either] })).toEqual([leaf(1), either]);
    expect(pillsOf(either)).toEqual([either]);
    expect([leaf(1), either].map(isLeaf)).toEqual([true, false]);
  });

  it('adds, replaces and removes pills; one alone needs no and, none no filter', () => {
    const two = withPill(leaf(1), 1, leaf(2));
    expect(two).toEqual({ op: 'and', of: [leaf(1), leaf(2)] });
    expect(withPill(two, 0, leaf(3))).toEqual({ op: 'and', of: [leaf(3), leaf(2)] });
    expect(withPill(two, 0, undefined)).toEqual(leaf(2));
    expect(withPill(leaf(1), 0, undefined)).toBeUndefined();
  });
});

describe('filter drafts', () => {
  it.each<[string, ValueType, unknown]>([
    ['1e-3', 'number', 0.001],
    [' nan ', 'number', Number.NaN],
    ['-inf', 'number', -Infinity],
    ['', 'number', undefined],
    ['fast', 'number', undefined],
    ['1e-3', 'string', '1e-3'],
    ['true', 'boolean', true],
    ['yes', 'boolean', undefined],
    ['12', 'mixed', 12],
    ['false', 'mixed', false],
    ['adam', 'mixed', 'adam'],
    ['2024-01-02T03:04Z', 'time', Date.UTC(2024, 0, 2, 3, 4)],
    ['soon', 'time', undefined],
  ])('takes %j in a %s column for %j', (text, type, value) => expect(parseValue(text, type)).toEqual(value));

  it('gives back the filter it was made of, for every operator and type', () => {
    // -0 equals 0 in every comparison.
    const number = fc.double().map((value) => value + 0);
    const values: Record<ValueType, fc.Arbitrary<string | number | boolean>> = {
      number,
      duration: number,
      mixed: fc.oneof(number, fc.boolean()),
      string: fc.string({ minLength: 1 }),
      json: fc.string({ minLength: 1 }),
      tags: fc.string({ minLength: 1 }),
      boolean: fc.boolean(),
      // To the minute, as far as the field can say.
      time: fc.integer({ min: 0, max: 30_000_000 }).map((minutes) => minutes * 60_000),
    };
    for (const [type, value] of Object.entries(values) as [ValueType, fc.Arbitrary<string | number | boolean>][]) {
      for (const op of operatorsFor(type)) {
        fc.assert(
          fc.property(value, fc.integer({ min: 1, max: 900 }), (one, days) => {
            const filter = filterWith(op, one, days);
            expect(parseDraft(draftOf(filter, type), type)).toEqual(filter);
          }),
        );
      }
    }
  });

  it.each([
    ['a moment between two minutes', { op: '>', column: created, value: 1_700_000_000_999 }],
    ['an endless time', { op: '<', column: created, value: Infinity }],
    ['a window that ends at a fixed moment', { op: 'within last', column: created, seconds: 3600, asOf: 1_700_000_000_000 }],
  ] as const)('opening and applying a filter leaves it as it was: %s', (_what, filter) => {
    expect(parseDraft(draftOf(filter, 'time'), 'time')).toEqual(filter);
  });

  it('a time that was typed over is what was typed', () => {
    const draft = draftOf({ op: '>', column: created, value: 1_700_000_000_999 }, 'time');
    expect(parseDraft({ ...draft, text: '2024-05-06T07:08' }, 'time')).toMatchObject({ value: new Date('2024-05-06T07:08').getTime() });
  });

  it('says what is missing', () => {
    expect(parseDraft({ column: lr, op: 'in', text: '', values: [] }, 'string')).toMatch(/at least one/);
    expect(parseDraft({ column: lr, op: '<', text: 'x', values: [] }, 'number')).toMatch(/number/);
    expect(parseDraft({ column: lr, op: 'within last', text: '-1', values: [] }, 'time')).toMatch(/days/);
    expect(parseDraft({ column: lr, op: 'contains', text: '', values: [] }, 'string')).toMatch(/text/);
  });
});

function filterWith(op: LeafFilter['op'], one: string | number | boolean, days: number): LeafFilter {
  if (op === 'within last') return { op, column: lr, seconds: days * 86_400, asOf: 'now' };
  if (op === 'contains' || op === 'matches') return { op, column: lr, value: `x${String(one)}` };
  if (op === 'in' || op === 'not in') return { op, column: lr, values: [one] };
  if (op === 'is set' || op === 'is not set') return { op, column: lr };
  expect(operandOf(op)).toBe('one');
  return { op, column: lr, value: one };
}

describe('numbers in other languages', () => {
  const typed = (text: string, op: '<' | 'within last' = '<') => ({ column: lr, op, text, values: [] });

  test.each([
    ['de', '0,5', 0.5, undefined],
    ['de', '0.5', 0.5, '0,5'],
    ['de', '1.000', 1000, '1000'],
    ['de', '1.000,5', 1000.5, '1000,5'],
    ['de', '1e-3', 0.001, undefined],
    ['de', '2,5e-4', 0.00025, undefined],
    ['en', '1,000', 1000, '1000'],
    ['en', '0.5', 0.5, undefined],
    ['en', '0,5', undefined, undefined],
    ['fr', '0,5', 0.5, undefined],
    ['ar', '0.5', 0.5, undefined],
    ['ar-u-nu-arab', '٠٫٥', 0.5, undefined],
  ])('in %s %j is %j, and that is said where it may have been meant in another way', (tag, text, value, said) => {
    const locale = makeLocale({ tag });
    expect(parseValue(text, 'number', locale)).toBe(value);
    expect(understoodNumber(typed(text), 'number', locale)).toBe(said);
  });

  test('a filter that is edited has its number in the signs of the language, all its digits, and is the same again', () => {
    const locale = makeLocale({ tag: 'de' });
    for (const value of [0.125, 1.125, 1234.5, 1e-7, 123456789, Number.NaN, -Infinity]) {
      const draft = draftOf({ op: '<', column: lr, value }, 'number', locale);
      expect(parseDraft(draft, 'number', locale)).toMatchObject({ value });
      expect(parseValue(draft.text, 'number', locale)).toBe(value);
    }
    expect(draftOf({ op: '<', column: lr, value: 1.125 }, 'number', locale).text).toBe('1,125');
    expect(parseDraft(typed('1,5', 'within last'), 'time', locale)).toMatchObject({ seconds: 129_600 });
  });
});
