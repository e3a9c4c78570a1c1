import type { Locale } from '../texts/index.js';

/** Says on the console, once per text, that one cannot be shown. */
export function unfitWarner(tag: string): Locale['onUnfit'] {
  const told = new Set<string>();
  return (key, pattern, given) => {
    if (told.has(key)) return;
    told.add(key);
    console.warn(`runfolio: the text ${key} for "${tag}" ${problemOf(pattern, given)}; English is shown.`);
  };
}

function problemOf(pattern: string | undefined, given: readonly string[]): string {
  if (pattern === undefined) return 'is neither a string nor plural forms with "other"';
  const unknown = Array.from(pattern.matchAll(/\{\w+\}/g), ([name]) => name).filter((name) => !given.includes(name.slice(1, -1)));
  const allowed = given.length === 0 ? 'no placeholders' : given.map((name) => `{${name}}`).join(', ');
  return `asks for ${unknown.join(', ')} and may have ${allowed}`;
}
