import { describe, expect, test } from 'vitest';
import { digitsWithin, formatCount, formatNumber, formatStep, formatValue, logTickFormat, tickFormat } from './numberFormat.js';
import { makeLocale } from '../languages/index.js';
import { durationTicks, formatAgo, formatDuration, formatMoment, formatTimeTick } from './timeFormat.js';

const utc = makeLocale({ timeZone: 'UTC' });

describe('formatNumber', () => {
  test.each<[number, string]>([
    [0.0013, '1.3e-3'],
    [0.00077, '7.7e-4'],
    [0.05, '0.05'],
    [0.1234567, '0.1235'],
    [12345, '12,345'],
    [12345.678, '12,346'],
    [-0.25, '−0.25'],
    [9999.6, '10,000'],
    [-9999.6, '−10,000'],
    [0.009999999, '0.01'],
    [999_999_999.7, '1e9'],
    [999_960_000.5, '999,960,001'],
    [1.2e9, '1.2e9'],
    [5e-324, '4.941e-324'],
    [0, '0'],
    [-0, '−0'],
    [Number.NaN, 'NaN'],
    [Infinity, '∞'],
    [-Infinity, '−∞'],
  ])('%f is %s', (value, text) => expect(formatNumber(value)).toBe(text));
});

test.each<[number, string]>([
  [0.737, '0.7370'],
  [0.948, '0.9480'],
  [1, '1'],
  [2.5, '2.500'],
  [0.0001234, '1.234e-4'],
  [123456.7, '123,457'],
  [9999.4, '9999'],
  [9999.7, '10,000'],
  [-9999.7, '−10,000'],
  [0.00099999999, '0.001000'],
  [Number.NaN, 'NaN'],
])('formatValue: %f is %s', (value, text) => expect(formatValue(value)).toBe(text));

test.each<[number, string]>([
  [0, '0'],
  [999, '999'],
  [1000, '1k'],
  [12_345, '12k'],
  [2_400_000, '2.4M'],
  [999_960, '1M'],
])('formatCount: %d is %s', (value, text) => expect(formatCount(value)).toBe(text));

test('formatStep groups digits', () => {
  expect(formatStep(30188)).toBe('30,188');
  expect(formatStep(0.5)).toBe('0.5');
});

test.each<[number[], string[]]>([
  [
    [0, 10_000, 20_000],
    ['0', '10k', '20k'],
  ],
  [
    [0, 0.5, 1],
    ['0.0', '0.5', '1.0'],
  ],
  [
    [0, 0.25, 0.5],
    ['0.00', '0.25', '0.50'],
  ],
  [
    [75, 80, 85],
    ['75', '80', '85'],
  ],
  [
    [0, 0.0002, 0.0004],
    ['0', '2e-4', '4e-4'],
  ],
  [
    [12_000, 12_500, 13_000],
    ['12.0k', '12.5k', '13.0k'],
  ],
  [
    [1_000_000, 2_000_000],
    ['1M', '2M'],
  ],
  [
    [-1, 0, 1],
    ['−1', '0', '1'],
  ],
  [[0], ['0']],
  [
    [2.0001, 2.0002],
    ['2.0001', '2.0002'],
  ],
])('ticks %j are %j', (ticks, labels) => expect(ticks.map(tickFormat(ticks))).toEqual(labels));

test('log ticks', () => {
  expect([1e-5, 0.01, 1, 100, 1e4, 1e6].map((tick) => logTickFormat(tick))).toEqual(['1e-5', '0.01', '1', '100', '10k', '1M']);
});

test.each<[number, string]>([
  [0, '0s'],
  [0.25, '250ms'],
  [4.5, '4.5s'],
  [90, '1m 30s'],
  [7500, '2h 5m'],
  [3600, '1h'],
  [273_600, '3d 4h'],
  [-90, '−1m 30s'],
])('formatDuration: %d is %s', (seconds, text) => expect(formatDuration(seconds)).toBe(text));

test('duration ticks fall on whole minutes and hours', () => {
  expect(durationTicks(0, 3600, 6)).toEqual([0, 600, 1200, 1800, 2400, 3000, 3600]);
  expect(durationTicks(0, 7200, 5)).toEqual([0, 1800, 3600, 5400, 7200]);
  expect(durationTicks(0, 2, 5)).toBeUndefined();
});

test('moments', () => {
  const noon = Date.UTC(2026, 4, 4, 12, 5, 9);
  expect(formatMoment(noon, utc)).toBe('2026-05-04 12:05:09');
  expect(formatTimeTick(noon, 3_600_000, utc)).toBe('12:05');
  expect(formatTimeTick(noon, 5_000, utc)).toBe('12:05:09');
  expect(formatTimeTick(noon, 86_400_000, utc)).toBe('4 May');
  const [january, march] = [Date.UTC(2027, 0, 1), Date.UTC(2027, 2, 1)];
  expect([january, march].map((tick) => formatTimeTick(tick, 28 * 86_400_000, utc))).toEqual(['2027', 'Mar']);
  expect(formatTimeTick(january, 365 * 86_400_000, utc)).toBe('2027');
  expect(formatTimeTick(january, 7 * 86_400_000, utc)).toBe('1 Jan');
  expect(formatAgo(noon - 3 * 3_600_000, noon)).toBe('3 hours ago');
});

test.each<[[number, number], number, string]>([
  [[0, 4], 0.73712, '0.7371'],
  [[1.25e-5, 1.2506e-5], 1.25012e-5, '1.25012e-5'],
  [[123_456_789, 123_456_789.6], 123_456_789.25, '123456789.250'],
  [[-4400, -4000], -4151.5, '−4151.5'],
  [[7, 7], 7.123456, '7.123'],
  [[0, 6e300], 3.21e300, '3.21e300'],
])('values in %o are told apart: %f is %s', (range, value, text) => expect(formatValue(value, digitsWithin(range))).toBe(text));

test('ticks of a log axis speak one language', () => {
  expect([1e-4, 1, 1e17, 1e34].map((tick) => logTickFormat(tick, 1e34))).toEqual(['1e-4', '1', '1e17', '1e34']);
  expect([1e-4, 1, 1e5].map((tick) => logTickFormat(tick, 1e5))).toEqual(['1e-4', '1', '100k']);
});
