import { RE2JS } from 're2js';
import { RunfolioError, wellFormed } from '../../model/index.js';

/** Where something is found in a text, again and again: places in UTF-16 units, the end exclusive, never empty. */
export type Finder = (text: string) => Iterable<readonly [start: number, end: number]>;

/** Compiles a pattern in RE2 syntax to what finds all places where it occurs. Throws `bad-plan` naming what is wrong with the pattern. */
export function findPattern(pattern: string, matchCase: boolean): { test: (text: string) => boolean; find: Finder } {
  try {
    const compiled = RE2JS.compile(wellFormed(pattern), matchCase ? 0 : RE2JS.CASE_INSENSITIVE);
    return { test: (text) => compiled.test(text), find: (text) => places(compiled, text) };
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    throw new RunfolioError('bad-plan', `"${pattern}" is not a pattern: ${reason}`, { cause: thrown, hint: 'Patterns use RE2 syntax.' });
  }
}

function* places(compiled: RE2JS, text: string): Generator<readonly [number, number]> {
  const matcher = compiled.matcher(text);
  while (matcher.find()) if (matcher.end() > matcher.start()) yield [matcher.start(), matcher.end()];
}
