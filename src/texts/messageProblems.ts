import type { Message, Messages } from './message.js';

/**
 * What is wrong with texts for a language, a sentence each: keys that `english` does not have, placeholders that differ from its own, plural forms that the language needs
 * and the text lacks. With `complete`, missing keys too.
 */
export function messageProblems(messages: Messages, english: Messages, tag: string, { complete = false } = {}): string[] {
  const categories = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
  const missing = complete ? Object.keys(english).filter((key) => !(key in messages)) : [];
  return [
    ...missing.map((key) => `${key} is missing.`),
    ...Object.entries(messages).flatMap(([key, message]) => {
      const own = english[key];
      return own === undefined ? [`${key} is no key.`] : problemsOf(key, message, own, categories);
    }),
  ];
}

function problemsOf(key: string, message: Message, own: Message, categories: readonly Intl.LDMLPluralRule[]): string[] {
  if (typeof message === 'string' && typeof own !== 'string' && categories.length > 1)
    return [`${key} needs the forms ${categories.join(', ')}.`];
  const forms: Readonly<Record<string, string>> = typeof message === 'string' ? { other: message } : message;
  const lacking = typeof message === 'string' ? [] : categories.filter((category) => forms[category] === undefined);
  const allowed = placeholders(typeof own === 'string' ? own : own.other);
  return [
    ...lacking.map((category) => `${key} lacks the form "${category}".`),
    ...Object.entries(forms).flatMap(([form, text]) => {
      // One, two or none may be said in a word.
      const found = placeholders(text);
      const unknown = found.filter((name) => !allowed.includes(name));
      const lost = allowed.filter((name) => !found.includes(name) && !(name === 'count' && typeof own !== 'string'));
      return [
        ...unknown.map((name) => `${key} (${form}) has {${name}}, which is not given.`),
        ...lost.map((name) => `${key} (${form}) lacks {${name}}.`),
      ];
    }),
  ];
}

function placeholders(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(/\{(\w+)\}/g), ([, name = '']) => name))];
}
