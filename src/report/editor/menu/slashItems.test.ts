import { expect, test } from 'vitest';
import { loadLocale } from '../../../languages/index.js';
import { builtinKinds } from '../../../panels/index.js';
import type { Locale } from '../../../texts/index.js';
import { blockItems, matchingItems, panelItems, textItems, type SlashItem } from './slashItems.js';

const itemsIn = (locale?: Locale): SlashItem[] => [...textItems(locale), ...blockItems(locale), ...panelItems(builtinKinds, locale)];
const all = itemsIn();
const titles = (query: string, items = all): string[] => matchingItems(items, query).map(({ title }) => title);

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

test.each([
  ['de', 'überschr', ['Überschrift 1', 'Überschrift 2', 'Überschrift 3']],
  ['de', 'heading', ['Überschrift 1', 'Überschrift 2', 'Überschrift 3']],
  ['de', 'aufz', ['Aufzählung']],
  ['zh-CN', '表格', ['运行表格', '表格', '表格']],
  ['ko', '목록', ['글머리 기호 목록', '번호 매기기 목록']],
  ['ar', 'اقتباس', ['اقتباس']],
])('in %s %j finds %j, by names of the language and by English ones', async (tag, query, found) => {
  const { locale } = await loadLocale({ tag, timeZone: undefined, messages: undefined, folders: ['editor'] });
  expect(titles(query, itemsIn(locale))).toEqual(found);
});
