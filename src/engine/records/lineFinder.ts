import { RunfolioError, type LogSearch } from '../../model/index.js';
import type { Finder } from '../patterns/index.js';

/** What a search does with a line as it is shown. */
export interface LineFinder {
  test: (text: string) => boolean;
  find: Finder;
}

/** What a search of a log looks for. The engine of patterns is loaded for patterns only. Rejects with `bad-plan` for one that is none, `offline` where it cannot be loaded. */
export async function lineFinder(search: LogSearch): Promise<LineFinder> {
  const { matchCase = false } = search;
  if ('text' in search) return textFinder(search.text, matchCase);
  const { findPattern } = await import('../patterns/index.js').catch((cause: unknown) => {
    const hint = 'Check the connection and try again.';
    throw new RunfolioError('offline', 'The part that reads patterns could not be loaded.', { cause, hint });
  });
  return findPattern(search.pattern, matchCase);
}

/** Finds a text. Case is ignored by lower case, character by character, so that places stay those of the line. */
function textFinder(wanted: string, matchCase: boolean): LineFinder {
  const fold = matchCase ? (text: string): string => text : folded;
  const needle = fold(wanted);
  return {
    test: (text) => fold(text).includes(needle),
    find: function* (text) {
      const line = fold(text);
      if (needle === '') return;
      for (let at = line.indexOf(needle); at >= 0; at = line.indexOf(needle, at + needle.length)) yield [at, at + needle.length];
    },
  };
}

function folded(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  // A few characters become longer (İ): those stay as they are.
  return Array.from(text, (character) => {
    const one = character.toLowerCase();
    return one.length === character.length ? one : character;
  }).join('');
}
