import { describe, expect, it } from 'vitest';
import { boundedFunctions } from './boundedFunctions.js';
import { checkCost } from './checkCost.js';
import { checkExpressions } from './checkExpressions.js';
import { Deadline } from './deadline.js';
import { patternFunctions } from './safePatterns.js';
import type { ChartJson } from '../spec.js';

describe('what would take too long', () => {
  const rows = Array.from({ length: 6000 }, (_, i) => ({ run_id: `r${i % 300}`, id: i, few: i % 3, value: i }));
  const data = [{ name: 'table' as const, fields: Object.keys(rows[0]!), rows, notes: [] }];
  it.each<[string, ChartJson, RegExp]>([
    [
      'a loess curve',
      { layer: [{ transform: [{ loess: 'value', on: 'id' }] }] },
      /loess.*\(layer\[0\]\.transform\[0\]\): 6,000, at most 5,000/,
    ],
    ['a window of medians', { transform: [{ window: [{ op: 'median', field: 'value', as: 'm' }] }] }, /window of medians/],
    ['a wide pivot', { transform: [{ pivot: 'id', value: 'value' }] }, /too many columns \(transform\[0\]\): 6,000/],
    ['a long fold', { transform: [{ fold: Array.from({ length: 200 }, () => 'id') }] }, /fold.*1,200,000, at most 1,000,000/],
    ['imputing all pairs', { transform: [{ impute: 'value', key: 'id', groupby: ['run_id'] }] }, /Imputing.*1,800,000/],
    [
      'imputing all pairs in an encoding',
      { encoding: { x: { field: 'id' }, y: { field: 'value', impute: { value: 0 } }, color: { field: 'run_id' } } },
      /\(encoding\.y\): 1,800,000/,
    ],
    [
      'views of views',
      { repeat: { row: Array.from({ length: 30 }, () => 'id'), column: Array.from({ length: 30 }, () => 'id') } },
      /views.*900/,
    ],
  ])('%s is refused with the figure', (_, costly, reason) => {
    expect(() => checkCost(costly, data)).toThrow(reason);
  });

  it.each<ChartJson>([
    { transform: [{ pivot: 'few', value: 'value' }] },
    { transform: [{ impute: 'value', key: 'few', groupby: ['run_id'] }] },
    { transform: [{ window: [{ op: 'mean', field: 'value', as: 'm' }] }] },
    { transform: [{ fold: ['id', 'value'] }], repeat: ['id', 'value'] },
  ])('what is small enough is drawn: %j', (chart) => {
    expect(() => checkCost(chart, data)).not.toThrow();
  });

  it('ends by the clock', () => {
    const deadline = new Deadline(0.01);
    deadline.start();
    expect(() => {
      for (;;) deadline.tick();
    }).toThrow('The chart was given up after 0.01 seconds of computing.');
    deadline.stop();
    expect(() => deadline.check()).not.toThrow();
  });
});

describe('functions of expressions', () => {
  const calls: unknown[][] = [];
  const own = Object.fromEntries(
    ['sequence', 'timeSequence', 'utcSequence', 'pad', 'format'].map((name) => [
      name,
      (...given: unknown[]) => {
        calls.push(given);
        return name;
      },
    ]),
  );
  const bounded = boundedFunctions(own);

  it.each<[string, unknown[]]>([
    ['sequence', [1e9]],
    ['sequence', [0, 1, 1e-9]],
    ['sequence', [0, 1, 0]],
    ['utcSequence', ['milliseconds', 0, 1e12]],
    ['timeSequence', ['hours', 0, 1e14]],
    ['pad', ['a', 1e9]],
    ['format', [1, '100000000d']],
  ])('%s of %j is not made', (name, given) => {
    calls.length = 0;
    expect(() => bounded[name]!(...given)).toThrow(/in an expression makes/);
    expect(calls).toEqual([]);
  });

  it.each<[string, unknown[]]>([
    ['sequence', [10]],
    ['sequence', [5, 0, -1]],
    ['utcSequence', ['month', 0, 1.7e12]],
    ['pad', ['a', 20]],
    ['format', [1, '.3f']],
  ])('%s of %j is Vega’s own', (name, given) => {
    expect(bounded[name]!(...given)).toBe(name);
    expect(calls.at(-1)).toEqual(given);
  });

  it('find, replace and split as JavaScript’s patterns do, and in linear time', () => {
    const { regexp, test, replace, split } = patternFunctions();
    const texts = ['run 12 of 340', 'aXbxc', '', 'no digits', '$1'];
    const patterns = [/\d+/, /\d+/g, /x/gi, /(\w)(\w)/, /^/, / /g];
    for (const text of texts) {
      for (const pattern of patterns) {
        const made = regexp(pattern.source, pattern.flags);
        for (const by of ['-', '[$&]', '$$', '<$1>']) {
          if (by === '<$1>' && !pattern.source.includes('(')) continue;
          const expected = text.replace(pattern, by);
          expect([replace(text, made, by), replace(text, pattern, by)]).toEqual([expected, expected]);
        }
        expect([test(made, text), test(pattern, text), test(pattern.source, text)].slice(0, 2)).toEqual(
          Array.from({ length: 2 }, () => new RegExp(pattern.source, pattern.flags).test(text)),
        );
      }
      expect(split(text, / /g)).toEqual(text.split(/ /));
      expect(split(text, ' ', 2)).toEqual(text.split(' ', 2));
    }
    expect(replace('a.b', '.', '-')).toBe('a-b');
    // JavaScript's own would take longer than the universe is old.
    expect(test(/^(a+)+$/, `${'a'.repeat(5000)}!`)).toBe(false);
    expect(() => regexp('(?=a)')).toThrow(/“\(\?=a\)” of an expression is not taken/);
  });
});

describe('an expression that is none', () => {
  it('is named by its place', () => {
    const parse = (text: string): void => {
      if (text.includes('+ +')) throw new Error('Unexpected token');
    };
    const wrong = { layer: [{ mark: 'bar' }, { transform: [{ filter: 'a > 1' }, { calculate: 'a + +', as: 'b' }] }] };
    expect(() => checkExpressions(wrong, parse)).toThrow(
      'The expression at layer[1].transform[1].calculate is not right: Unexpected token, in “a + +”.',
    );
    expect(() => checkExpressions({ data: { values: [{ filter: 'a + +' }] } }, parse)).not.toThrow();
  });
});
