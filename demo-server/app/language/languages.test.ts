import { describe, expect, test } from 'vitest';
import { messageProblems } from '../../../src/texts/index.js';
import { appTexts } from '../texts.js';
import { languageOf, pageLanguages } from './languages.js';
import { readLanguage } from './savedLanguage.js';

describe.each(pageLanguages.filter(({ load }) => load))('$name', ({ tag, load }) => {
  test('has every text of the page, with its placeholders and plural forms', async () => {
    const english = Object.fromEntries(Object.entries(appTexts.english).map(([name, text]) => [`${appTexts.folder}.${name}`, text]));
    expect(messageProblems(await load!(), english, tag, { complete: true })).toEqual([]);
  });
});

test.each([
  ['de-AT', 'de'],
  ['zh-CN', 'zh-Hans'],
  ['zh-TW', undefined],
  ['ar-EG', 'ar'],
  ['en-GB', 'en'],
  ['fr', undefined],
  ['no tag', undefined],
  ['', undefined],
])('%j asks for %j', (tag, own) => expect(languageOf(tag)?.tag).toBe(own));

test.each([
  ['?lang=ar', ['de'], 'ar'],
  ['?lang=fr', ['de-AT', 'ko'], 'de-AT'],
  ['', ['fr', 'zh-CN'], 'zh-CN'],
  ['', ['en-US', 'de'], 'en'],
  ['', ['fr'], 'en'],
  ['?theme=dark', [], 'en'],
])('an address with %j and a browser that wishes %j get %j', (search, wished, tag) => {
  expect(readLanguage({ search }, wished)).toBe(tag);
});
