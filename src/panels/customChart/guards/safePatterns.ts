import { RE2JS } from 're2js';
import { RunfolioError } from '../../../model/index.js';

/** Characters of a pattern at most. */
const mostCharacters = 1000;

/** What `regexp` of an expression makes. It takes time in proportion to the text; JavaScript's own patterns can take for ever. */
class Pattern {
  readonly #compiled: RE2JS;
  readonly #all: boolean;

  constructor(source: string, flags: string) {
    if (source.length > mostCharacters) throw refused(source, `it has more than ${mostCharacters} characters`);
    const known: Readonly<Record<string, number>> = { i: RE2JS.CASE_INSENSITIVE, m: RE2JS.MULTILINE, s: RE2JS.DOTALL };
    try {
      this.#compiled = RE2JS.compile(
        source,
        Array.from(flags).reduce((sum, flag) => sum | (known[flag] ?? 0), 0),
      );
    } catch (thrown) {
      throw refused(source, thrown instanceof Error ? thrown.message : String(thrown));
    }
    this.#all = flags.includes('g');
  }

  test(text: string): boolean {
    return this.#compiled.test(text);
  }

  replace(text: string, by: string): string {
    const matcher = this.#compiled.matcher(text);
    let [made, from] = ['', 0];
    while (matcher.find()) {
      made += text.slice(from, matcher.start()) + by.replaceAll(/\$(?:\$|&|\d{1,2})/g, (part) => filled(part, matcher));
      from = matcher.end();
      if (!this.#all) break;
    }
    return made + text.slice(from);
  }

  split(text: string, limit = Infinity): string[] {
    const matcher = this.#compiled.matcher(text);
    const parts: string[] = [];
    let from = 0;
    while (matcher.find()) {
      if (matcher.end() === matcher.start()) continue;
      parts.push(text.slice(from, matcher.start()));
      from = matcher.end();
    }
    return [...parts, text.slice(from)].slice(0, Math.max(0, limit));
  }
}

/** `$1`, `$&` and `$$` of a replacement. */
function filled(part: string, matcher: ReturnType<RE2JS['matcher']>): string {
  if (part === '$$') return '$';
  const group = part === '$&' ? 0 : Number(part.slice(1));
  return group <= matcher.groupCount() ? (matcher.group(group) ?? '') : part;
}

function refused(source: string, reason: string): RunfolioError {
  return new RunfolioError('bad-spec', `The pattern “${source.slice(0, 100)}” of an expression is not taken: ${reason}.`, {
    hint: 'Patterns use RE2 syntax.',
  });
}

/** `regexp`, `test`, `replace` and `split` of expressions, whose patterns cannot hang the page. */
export function patternFunctions(): Record<'regexp' | 'test' | 'replace' | 'split', (...values: unknown[]) => unknown> {
  const made = new Map<string, Pattern>();
  const compiled = (source: string, flags = ''): Pattern => {
    const key = `${flags}/${source}`;
    const pattern = made.get(key) ?? new Pattern(source, flags);
    if (made.size > 100) made.clear();
    made.set(key, pattern);
    return pattern;
  };
  /** A pattern of ours, or one that is written as `/…/` in an expression. */
  const asPattern = (value: unknown): Pattern | undefined => {
    if (value instanceof Pattern) return value;
    return value instanceof RegExp ? compiled(value.source, value.flags) : undefined;
  };
  return {
    regexp: (source, flags) => compiled(String(source), typeof flags === 'string' ? flags : ''),
    test: (pattern, text) => (asPattern(pattern) ?? compiled(String(pattern))).test(String(text)),
    replace: (text, pattern, by) =>
      asPattern(pattern)?.replace(String(text), String(by)) ?? String(text).replace(String(pattern), String(by)),
    split: (text, by, limit) =>
      asPattern(by)?.split(String(text), limit as number) ?? String(text).split(String(by), limit as number | undefined),
  };
}
