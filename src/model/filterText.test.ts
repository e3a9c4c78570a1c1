import { describe, expect, it } from 'vitest';
import type { Filter } from './filter.js';
import { filterText, scalarText } from './filterText.js';

const state = { from: 'run', key: 'state' } as const;
const lr = { from: 'config', key: 'learning_rate' } as const;
const created = { from: 'run', key: 'created_at' } as const;

describe('filterText', () => {
  it.each<[Filter, string]>([
    [{ op: '=', column: state, value: 'finished' }, 'state = finished'],
    [{ op: '<', column: lr, value: 0.01 }, 'learning_rate < 1e-2'],
    [{ op: '>=', column: lr, value: 0.0013 }, 'learning_rate >= 1.3e-3'],
    [{ op: 'in', column: state, values: ['finished', 'on fire'] }, 'state in finished, "on fire"'],
    [{ op: 'is not set', column: lr }, 'learning_rate is not set'],
    [{ op: 'within last', column: created, seconds: 172_800, asOf: 'now' }, 'created_at within last 2 d'],
    [{ op: '>', column: created, value: Date.UTC(2024, 0, 2, 3, 4) }, 'created_at > 2024-01-02T03:04Z'],
    [{ op: 'and', of: [] }, 'all runs'],
    [{ op: '=', column: { from: 'metric', key: 'val/acc', reduce: 'max' }, value: NaN }, 'val/acc (max) = NaN'],
    [
      {
        op: 'not',
        of: {
          op: 'or',
          of: [
            { op: '=', column: state, value: '' },
            { op: 'is set', column: lr },
          ],
        },
      },
      'not (state = "" or learning_rate is set)',
    ],
  ])('%j reads %s', (filter, text) => expect(filterText(filter)).toBe(text));

  it('quotes strings that could be misread as a number, a boolean or a list', () => {
    expect(['1e-2', 'true', 'a, b', 'it"s'].map(scalarText)).toEqual(['"1e-2"', '"true"', '"a, b"', '"it\\"s"']);
    expect([true, -0.5, 0, 1e-7, 2_500_000, -Infinity].map(scalarText)).toEqual(['true', '-0.5', '0', '1e-7', '2.5e6', '-Infinity']);
  });
});
