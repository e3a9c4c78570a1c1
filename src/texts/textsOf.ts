import { english as englishLocale, type Locale } from './locale.js';
import type { Message, Messages, TextSet, ValuesGiven } from './message.js';

/** Writes the texts of a folder in one language. */
export interface Texts<English extends Messages> {
  /** The text of a name, with its values put in. */
  <Name extends keyof English & string>(name: Name, ...values: ValuesGiven<English[Name]>): string;
  /** The same in its parts, where values are elements: see `<Sentence>`. */
  parts: <Name extends keyof English & string, Value>(name: Name, ...values: ValuesGiven<English[Name], Value>) => (string | Value)[];
}

/** The texts of a set in a language; English where a translation lacks one, or asks for what is not given. */
export function textsOf<const English extends Messages>(set: TextSet<English>, locale: Locale = englishLocale): Texts<English> {
  const patternOf = (name: string, values: Values): string => {
    const own = set.english[name] ?? '';
    const key = `${set.folder}.${name}`;
    const translated = locale.message(key);
    if (translated !== undefined) {
      const pattern = formOf(translated, locale, values['count']);
      if (pattern !== undefined && asksOnlyFor(pattern, values)) return pattern;
      locale.onUnfit(key, pattern, Object.keys(values));
    }
    const pattern = formOf(own, englishLocale, values['count']) ?? '';
    return locale.dir === 'rtl' ? isolated(pattern, '\u2066') : pattern;
  };
  const parts = (name: string, values: Values = {}): unknown[] =>
    patternOf(name, values)
      .split(/\{(\w+)\}/)
      .map((part, i) => (i % 2 === 0 ? part : written(values[part], locale)));
  const write = (name: string, values?: Values): string => parts(name, values).join('');
  return Object.assign(write, { parts }) as Texts<English>;
}

type Values = Readonly<Record<string, unknown>>;

/** Of a plural the form for the count. */
function formOf(message: Message, locale: Locale, count: unknown): string | undefined {
  if (typeof message === 'string') return message;
  const form: unknown =
    typeof message === 'object' && message !== null ? (message[locale.plural(Number(count))] ?? message.other) : undefined;
  return typeof form === 'string' ? form : undefined;
}

function asksOnlyFor(pattern: string, values: Values): boolean {
  return Array.from(pattern.matchAll(/\{(\w+)\}/g)).every(([, name = '']) => name in values);
}

function written(value: unknown, locale: Locale): unknown {
  if (typeof value === 'number') return locale.whole(value);
  return typeof value === 'string' ? nameWithin(value, locale) : value;
}

const fromRightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A text from data so that its direction does not disturb that of the sentence around it: between isolates (UAX #9) where directions may differ. */
export function nameWithin(name: string, locale: Locale = englishLocale): string {
  return locale.dir === 'rtl' || fromRightToLeft.test(name) ? isolated(name, '\u2068') : name;
}

function isolated(text: string, start: '\u2066' | '\u2068'): string {
  return text === '' ? text : `${start}${text}\u2069`;
}
