import { expect, test } from 'vitest';
import { readRoute, reportHref } from './route.js';

test.each([
  ['', { page: 'home' }],
  ['#/', { page: 'home' }],
  ['#/mnist', { page: 'project', id: 'mnist' }],
  ['#/a%20b?selection=%7B%7D', { page: 'project', id: 'a b' }],
  ['#/reports', { page: 'project', id: 'reports' }],
  ['#/reports/', { page: 'reports' }],
  ['#/reports/01ABC', { page: 'report', id: '01ABC', write: false }],
  ['#/reports/01ABC?write', { page: 'report', id: '01ABC', write: true }],
  ['#/shared/rfl_x-y', { page: 'shared', token: 'rfl_x-y' }],
  ['#/%', { page: 'project', id: '%' }],
] as const)('%s', (hash, route) => {
  expect(readRoute(hash)).toEqual(route);
});

test('a report leads back to itself', () => {
  expect(readRoute(reportHref('a/b ?', true))).toEqual({ page: 'report', id: 'a/b ?', write: true });
});
