import { RE2JS } from 're2js';
import { RunfolioError, wellFormed } from '../../model/index.js';

/**
 * Compiles a pattern in RE2 syntax to a test for "occurs anywhere in the text". RE2 takes time linear in the text,
 * so a pattern from a stranger cannot hang the page as one of JavaScript's own can.
 * Throws `bad-plan` naming what is wrong with the pattern.
 */
export function compilePattern(pattern: string): (text: string) => boolean {
  try {
    const compiled = RE2JS.compile(wellFormed(pattern));
    return (text) => compiled.test(text);
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    throw new RunfolioError('bad-plan', `"${pattern}" is not a pattern: ${reason}`, { cause: thrown, hint: 'Patterns use RE2 syntax.' });
  }
}
