import { describe, expect, test } from 'vitest';
import { languages } from '../src/languages/index.js';
import { errorCodes } from '../src/model/index.js';
import { builtinKinds } from '../src/panels/index.js';
import { messageProblems, type Messages } from '../src/texts/index.js';
import { englishOf, everyTextOf, textSets } from './support/textSets.js';

/** Texts whose English is not in a set of texts: titles of panels are with their kinds, errors bring their own sentences. */
const kinds: Messages = Object.fromEntries(builtinKinds.map(({ kind, title }) => [`kinds.${kind}`, title]));
const errors: Messages = Object.fromEntries(errorCodes.map((code) => [`errors.${code}`, code]));

/** Codes that a program makes a mistake with, not a reader: their own sentence says more. */
const forPrograms = new Set(['version-required', 'unsupported-type', 'bad-plan', 'bad-input'].map((code) => `errors.${code}`));

describe.each(Object.keys(languages))('%s', (language) => {
  test('has every text, with its placeholders and plural forms', async () => {
    const english = { ...englishOf(await textSets()), ...kinds, ...errors };
    const problems = messageProblems(await everyTextOf(language), english, language, { complete: true });
    expect(problems.filter((problem) => !forPrograms.has(problem.split(' ')[0]!))).toEqual([]);
  });
});

test('what is wrong with texts is said', () => {
  const english: Messages = { 'a.runs': { one: '{count} run of {all}', other: '{count} runs of {all}' }, 'a.of': 'Of {name}', 'a.b': 'B' };
  expect(
    messageProblems({ 'a.runs': { one: '{count} von {all}', other: '{count} {gesamt}' }, 'a.of': 'Von', 'a.c': 'C' }, english, 'de'),
  ).toEqual([
    'a.runs (other) has {gesamt}, which is not given.',
    'a.runs (other) lacks {all}.',
    'a.of (other) lacks {name}.',
    'a.c is no key.',
  ]);
  expect(messageProblems({ 'a.runs': { one: '{all}', other: '{count} {all}' } }, english, 'ar')).toEqual(
    ['zero', 'two', 'few', 'many'].map((form) => expect.stringContaining(`lacks the form "${form}"`)),
  );
  expect(messageProblems({}, english, 'de', { complete: true })).toHaveLength(3);
});
