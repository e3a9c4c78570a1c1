import { expect, test } from 'vitest';
import { textKeysPage } from '../scripts/docs/textKeys.ts';
import { errorCodes } from '../src/model/index.js';
import { builtinKinds } from '../src/panels/index.js';
import { englishOf, textSets } from './support/textSets.js';

test('docs/messages.md has the keys of all texts and their English', async () => {
  const kinds = Object.fromEntries(
    builtinKinds.flatMap(({ kind, title, about }) => [
      [`kinds.${kind}`, title],
      [`kinds.${kind}.about`, about],
    ]),
  );
  const errors = Object.fromEntries(errorCodes.map((code) => [`errors.${code}`, 'The sentence of the error itself.']));
  const page = textKeysPage({ ...englishOf(await textSets()), ...kinds, ...errors });
  await expect(page).toMatchFileSnapshot('../docs/messages.md');
});

test('a text with signs of tables and code stays one cell', () => {
  const page = textKeysPage({ 'b.a': 'One | `two`', 'a.runs': { one: '{count} run', other: '{count} runs' } });
  expect(page.split('\n').filter((line) => line.startsWith('| `'))).toEqual([
    '| `a.runs` | one: `{count} run`<br>other: `{count} runs` |',
    '| `b.a` | `` One \\| `two` `` |',
  ]);
});
