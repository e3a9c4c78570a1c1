import { expect, test } from 'vitest';
import { parseTime } from './parseTime.js';

const moment = Date.UTC(2023, 10, 14, 22, 13, 20, 500);

test.each([
  [1_700_000_000.5, moment],
  [1_700_000_000_500, moment],
  [1_700_000_000_500_000, moment],
  [1_700_000_000_500_000_000n, moment],
  ['2023-11-14T22:13:20.500Z', moment],
  ['2023-11-14T22:13:20.500000', moment],
  ['2023-11-14 22:13:20.5', moment],
  ['2023-11-15T00:13:20.5+0200', moment],
  ['2023-11-14T17:13:20.5-05:00', moment],
  ['2023-11-14', Date.UTC(2023, 10, 14)],
  [12.5, undefined],
  ['yesterday', undefined],
  ['2023-13-40', undefined],
  [true, undefined],
  [Number.NaN, undefined],
] as const)('%s', (value, expected) => {
  expect(parseTime(value)).toBe(expected);
});
