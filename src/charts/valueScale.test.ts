import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueColumn, type NumberColumn, type Scalar, type StoredColumn, type ValueColumn } from '../model/index.js';
import { collectCategories } from './valueCategories.js';
import { positionOf, suggestedKind, valueLanes, valueOf, valueScale, type ValueScale } from './valueScale.js';
import { valueTicks } from './valueTicks.js';

const all = (rows: number): Int32Array => Int32Array.from({ length: rows }, (_, row) => row);

/** A column with a value per row, `undefined` for none. */
function columnOf(values: readonly (Scalar | undefined)[]): ValueColumn {
  const numbers = values.map((value) => (typeof value === 'number' ? value : undefined));
  const texts = values.filter((value) => typeof value === 'string');
  const number: NumberColumn = {
    type: 'number',
    values: Float64Array.from(numbers, (value) => value ?? 0),
    valid: Uint8Array.from(numbers, (value) => (value === undefined ? 0 : 1)),
  };
  const boolean: StoredColumn = {
    type: 'boolean',
    values: Uint8Array.from(values, (value) => (value === true ? 1 : 0)),
    valid: Uint8Array.from(values, (value) => (typeof value === 'boolean' ? 1 : 0)),
  };
  const codes = Int32Array.from(values, (value) => (typeof value === 'string' ? texts.indexOf(value) : -1));
  return valueColumn([number, boolean, { type: 'string', codes, dictionary: texts }], all(values.length));
}

const lanes = ({ lane }: ValueScale): string[] => Array.from(lane, (code) => valueLanes[code] ?? '');

describe('an axis of numbers', () => {
  it('has its ends at the smallest and largest, and lanes for what has no place', () => {
    const scale = valueScale(columnOf([1, 10, 100, undefined, NaN, Infinity, -5, 0, 'x', true]), { kind: 'log' });
    expect(Array.from(scale.position.subarray(0, 3))).toEqual([0, 0.5, 1]);
    expect(scale.position[9]).toBe(0);
    expect(lanes(scale).slice(3, 9)).toEqual(['missing', 'not-finite', 'not-finite', 'not-positive', 'not-positive', 'other-type']);
    expect(scale.counts).toEqual({ drawn: 4, missing: 1, 'not-finite': 2, 'not-positive': 2, 'other-type': 1 });
    expect(scale.domain).toEqual([1, 100]);
  });

  it('has ticks where round numbers lie only near its middle', () => {
    const labels = (values: number[], kind: 'linear' | 'log', count: number) =>
      valueTicks(valueScale(columnOf(values), { kind }), count).map(({ label }) => label);
    expect(labels([3.5e-4, 0.73], 'log', 4)).toEqual(['0.001', '0.01', '0.1']);
    expect(labels([0.1, 0.97], 'linear', 3)).toEqual(['0.2', '0.4', '0.6', '0.8']);
  });

  it('of one value has it in the middle, of none has no ends', () => {
    expect([...valueScale(columnOf([3, 3]), { kind: 'linear' }).position]).toEqual([0.5, 0.5]);
    expect(valueScale(columnOf([NaN, undefined]), { kind: 'linear' }).domain).toEqual([NaN, NaN]);
    expect(valueTicks(valueScale(columnOf([NaN]), { kind: 'linear' }), 5)).toEqual([]);
  });

  it('leads from values to places and back', () => {
    const value = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 2, maxLength: 20 }),
        fc.constantFrom('linear', 'log', 'percentile', 'time'),
        (values, kind) => {
          const scale = valueScale(columnOf(values), { kind });
          for (const [row, place] of scale.position.entries()) {
            expect(place).toBeGreaterThanOrEqual(0);
            expect(place).toBeLessThanOrEqual(1);
            const back = valueOf(scale, place);
            // Equal values share the middle of their ranks, which lies on one of them.
            expect(Math.abs(back - values[row]!)).toBeLessThanOrEqual(1e-9 * Math.max(...values));
            expect(positionOf(scale, values[row]!)).toBe(place);
          }
        },
      ),
    );
  });

  it('by percentile spreads values by their ranks, equal ones in the middle of theirs', () => {
    const scale = valueScale(columnOf([5, 1, 1, 1000, 7]), { kind: 'percentile' });
    expect([...scale.position]).toEqual([0.5, 0.125, 0.125, 1, 0.75]);
    expect(valueTicks(scale, 5).map(({ label }) => label)).toEqual(['1', '1', '5', '7', '1,000']);
  });
});

describe('categories', () => {
  it('are numbers, then truth values, then texts; NaN after numbers, missing in a lane', () => {
    const column = columnOf(['b', 2, true, 'a', undefined, 10, NaN, false, 'b']);
    const { categories, codes } = collectCategories(column, 30);
    expect(categories.map(({ values }) => values[0])).toEqual([2, 10, NaN, false, true, 'a', 'b']);
    expect(categories.map(({ count }) => count)).toEqual([1, 1, 1, 1, 1, 1, 2]);
    expect([...codes]).toEqual([6, 0, 4, 5, -1, 1, 2, 3, 6]);
    expect(lanes(valueScale(column, { kind: 'category' }))[4]).toBe('missing');
  });

  it('beyond the limit are collapsed, rarest first, with their count', () => {
    const values = Array.from({ length: 50 }, (_, i) => `v${String(i).padStart(2, '0')}`);
    const column = columnOf([...values, 'v49', 'v49', 'v48']);
    const scale = valueScale(column, { kind: 'category', maxCategories: 4 });
    expect(scale.categories.map(({ values: [first], collapsed, count }) => [first, collapsed, count])).toEqual([
      ['v00', false, 1],
      ['v48', false, 2],
      ['v49', false, 3],
      ['v01', true, 47],
    ]);
    expect(valueTicks(scale, 3).map(({ label }) => label)).toEqual(['v00', 'v48', 'v49', '47 others']);
    expect(valueScale(column, { kind: 'category', maxCategories: Infinity }).categories).toHaveLength(50);
  });
});

describe('what an axis should be', () => {
  it.each([
    [[1, 2, 3], {}, 'linear'],
    [[0.001, 0.1, undefined], {}, 'log'],
    [[0, 0.001, 1], {}, 'linear'],
    [[-1, 1000], {}, 'linear'],
    [[1, 2], { declared: 'log' }, 'log'],
    [[1, 2], { declared: 'categorical' }, 'category'],
    [[1e12, 2e12], { time: true }, 'time'],
    [['adam', 'sgd'], {}, 'category'],
    [[true, false], {}, 'category'],
    [['adam', 1, 2], {}, 'linear'],
    [[undefined], {}, 'category'],
  ] as const)('%j %j: %s', (values, options, kind) => {
    expect(suggestedKind(columnOf(values), options)).toBe(kind);
  });
});
