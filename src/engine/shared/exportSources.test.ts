import { expect, test } from 'vitest';
import { exportSources } from './exportSources.js';

test('an address, one export and several are lists of exports; an address is called as its folder', () => {
  const own = { id: 'own', url: '/data/7f3a/' };
  expect(exportSources('/exports/cifar/')).toEqual([{ id: 'cifar', url: '/exports/cifar/' }]);
  expect(exportSources(own)).toEqual([own]);
  expect(exportSources(['/exports/cifar/', own])).toEqual([{ id: 'cifar', url: '/exports/cifar/' }, own]);
});

test('two of one name are refused, and the second is named', () => {
  expect(() => exportSources(['/a/cifar/', '/b/cifar'])).toThrow('/b/cifar');
});
