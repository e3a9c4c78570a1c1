import fc from 'fast-check';
import { comparisons, reducers, runFieldKeys, type Column, type Filter, type RunQuery, type Scalar } from '../../src/model/index.js';
import { arbitraryText, arbitraryValue } from './arbitraryProject.js';

const keys = ['lr', 'LR', 'lr#number', 'optimizer.name', '', 'ключ', 'a b', 'nowhere'];

const metricKey = fc.constantFrom('train/loss', 'acc', 'val/λ', 'system/cpu', 'nowhere');

/** Columns that projects of `arbitraryProject` may have, and some that none has. */
export const arbitraryColumn: fc.Arbitrary<Column> = fc.oneof(
  fc.record({ from: fc.constant('run' as const), key: fc.constantFrom(...runFieldKeys) }),
  fc.record({ from: fc.constantFrom('config' as const, 'summary' as const), key: fc.constantFrom(...keys) }),
  fc.record({
    from: fc.constant('metric' as const),
    key: metricKey,
    reduce: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...reducers) },
      {
        weight: 1,
        arbitrary: fc.record({
          at: fc.constant('best' as const),
          of: metricKey,
          goal: fc.constantFrom('minimize' as const, 'maximize' as const),
        }),
      },
    ),
  }),
);

const arbitraryScalar: fc.Arbitrary<Scalar> = fc.oneof(
  arbitraryValue,
  arbitraryText,
  fc.boolean(),
  fc.constantFrom(0, -0, 'finished', 'running', 'g1', '[]', '[0]', "' OR 1=1 --", '\u{10D50}', '～', '😀', '\ud800'),
);

const arbitraryPattern = fc.constantFrom(
  'a',
  '^a',
  'b$',
  '.',
  '^.$',
  '(?i)A',
  '\\d',
  '\\w+',
  'é|b',
  '[^a]',
  '^$',
  '\\pL',
  'a\\s*b',
  '\\Qa\nb\\E',
  "'",
  '\\.',
);

const leaf: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({ op: fc.constantFrom(...comparisons), column: arbitraryColumn, value: arbitraryScalar }),
  fc.record({
    op: fc.constantFrom('in' as const, 'not in' as const),
    column: arbitraryColumn,
    values: fc.array(arbitraryScalar, { maxLength: 4 }),
  }),
  fc.record({ op: fc.constant('contains' as const), column: arbitraryColumn, value: arbitraryText }),
  fc.record({ op: fc.constant('matches' as const), column: arbitraryColumn, value: arbitraryPattern }),
  fc.record({ op: fc.constantFrom('is set' as const, 'is not set' as const), column: arbitraryColumn }),
  fc.record({
    op: fc.constant('within last' as const),
    column: arbitraryColumn,
    seconds: fc.oneof(fc.constantFrom(1e-3, 1e12, Infinity, NaN), fc.integer({ min: -1, max: 2e9 })),
    asOf: fc.oneof(fc.constant('now' as const), fc.constantFrom(0, 2, 2e12, NaN, Infinity), fc.integer({ min: -1e12, max: 4e12 })),
  }),
);

/** Filters of every operator, nested a few levels. */
export const arbitraryFilter: fc.Arbitrary<Filter> = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    leaf,
    fc.record({ op: fc.constantFrom('and' as const, 'or' as const), of: fc.array(tie('filter'), { maxLength: 3 }) }),
    fc.record({ op: fc.constant('not' as const), of: tie('filter') }),
  ),
})).filter;

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined, freq: 1 });
const ids = fc.array(arbitraryText, { maxLength: 5 });

const choice = {
  filter: maybe(arbitraryFilter),
  search: maybe(fc.oneof(fc.constantFrom('A', 'É', 'ΑΣ', 'İ', '\u{10D50}', '%', '\0'), arbitraryText)),
  only: maybe(ids),
  except: maybe(ids),
};

/** Queries of project `p` with every part. */
export const arbitraryRunQuery: fc.Arbitrary<RunQuery> = fc.record({
  project: fc.constant('p'),
  sort: maybe(fc.array(fc.record({ column: arbitraryColumn, ascending: fc.boolean() }), { maxLength: 3 })),
  ...choice,
  anyOf: maybe(fc.array(fc.record(choice), { maxLength: 3 })),
});
