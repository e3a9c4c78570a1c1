import { expect, test } from 'vitest';
import { projectHref, readRoute, reportHref } from './route.js';

test.each([
  ['', { page: 'home' }],
  ['#/', { page: 'home' }],
  ['#/mnist', { page: 'project', id: 'mnist' }],
  ['#/a%20b?selection=%7B%7D', { page: 'project', id: 'a b' }],
  ['#/a?view=01V&selection=%7B%7D', { page: 'project', id: 'a', view: '01V' }],
  ['#/reports', { page: 'project', id: 'reports' }],
  ['#/reports/', { page: 'reports' }],
  ['#/reports/01ABC', { page: 'report', id: '01ABC', write: false }],
  ['#/reports/01ABC?write', { page: 'report', id: '01ABC', write: true }],
  ['#/snapshots/0a', { page: 'snapshot', id: '0a' }],
  ['#/shared/rfl_x-y', { page: 'shared', token: 'rfl_x-y' }],
  ['#/%', { page: 'project', id: '%' }],
] as const)('%s', (hash, route) => {
  expect(readRoute(hash)).toEqual(route);
});

test('a saved view leads back to itself', () => {
  expect(readRoute(projectHref('a b?', 'v&=%'))).toEqual({ page: 'project', id: 'a b?', view: 'v&=%' });
  expect(readRoute(projectHref('a b?'))).toEqual({ page: 'project', id: 'a b?' });
});

test('a report leads back to itself', () => {
  expect(readRoute(reportHref('a/b ?', true))).toEqual({ page: 'report', id: 'a/b ?', write: true });
});
