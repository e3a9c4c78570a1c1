import { expect, test } from 'vitest';
import { builtinKinds } from '../../../panels/index.js';
import { blockItems, matchingItems, panelItems, textItems } from './slashItems.js';

const all = [...textItems, ...blockItems, ...panelItems(builtinKinds)];
const titles = (query: string): string[] => matchingItems(all, query).map(({ title }) => title);

test('entries are found by the starts of their words, by their titles first', () => {
  expect(titles('con').slice(0, 2)).toEqual(['Contents', 'Contour plot']);
  expect(titles('con')).toContain('Confusion matrix');
  expect(titles('HEAD')).toEqual(['Heading 1', 'Heading 2', 'Heading 3']);
  expect(titles('todo')).toEqual(['Check list']);
  expect(titles('line pl')).toEqual(['Line plot']);
  expect(titles('zzz')).toEqual([]);
  expect(titles('')).toHaveLength(all.length);
});

test('no two entries are called the same', () => {
  expect(new Set(all.map(({ group, title }) => `${group} ${title}`)).size).toBe(all.length);
});
