import type { Message, Messages } from './message.js';
import { keptLeftToRight, numberMarks, type NumberMarks } from './numberMarks.js';

/** In which language and how a page speaks: what pure functions get as an argument, and components from `useLocale`. Nothing of it changes. */
export interface Locale {
  /** What `Intl` is asked with: the BCP 47 tag, digits and calendar said. Plain `en` writes dates as 2026-05-04 and numbers as 1,234.5. */
  readonly tag: string;
  readonly dir: 'ltr' | 'rtl';
  /** An IANA name; undefined for that of the browser. */
  readonly timeZone: string | undefined;
  /** Signs of numbers; undefined for English ones. */
  readonly marks: NumberMarks | undefined;
  /** A whole number in groups of digits, its minus a hyphen. */
  readonly whole: (value: number) => string;
  /** The text of a key; undefined where it is English as the code has it. */
  readonly message: (key: string) => Message | undefined;
  readonly plural: (count: number) => Intl.LDMLPluralRule;
}

export interface LocaleOptions {
  /** Default `en`. */
  tag?: string | undefined;
  timeZone?: string | undefined;
  /** The texts of the locale, later ones before earlier ones. Default: none, all is English. */
  messages?: readonly (Messages | undefined)[];
}

const rightToLeft = /^(?:Adlm|Arab|Hebr|Mand|Nkoo|Rohg|Samr|Syrc|Thaa)$/;

/** A locale made of its tag and texts. A tag that is none is `en`, a time zone that is none that of the browser. */
export function makeLocale({ tag: wanted = 'en', timeZone, messages = [] }: LocaleOptions = {}): Locale {
  const tag = isTag(wanted) ? wanted : 'en';
  const given = messages.filter((each) => each !== undefined).toReversed();
  const isPlain = tag === 'en';
  const dir = directionOf(tag);
  const full = isPlain ? 'en-US' : withWesternForms(tag);
  const numbers = new Intl.NumberFormat(full, { maximumFractionDigits: 0 });
  const rules = new Intl.PluralRules(tag);
  return {
    tag: isPlain ? 'en' : full,
    dir,
    timeZone: timeZone !== undefined && isTimeZone(timeZone) ? timeZone : undefined,
    marks: isPlain ? undefined : numberMarks(full),
    whole: dir === 'rtl' ? (value) => wholeBesideRightToLeft(numbers, value) : (value) => numbers.format(value),
    message: (key) => given.find((each) => Object.hasOwn(each, key))?.[key],
    plural: (count) => rules.select(count),
  };
}

/** What pure functions speak where nobody says otherwise. */
export const english: Locale = /* @__PURE__ */ makeLocale();

function wholeBesideRightToLeft(numbers: Intl.NumberFormat, value: number): string {
  return keptLeftToRight(numbers.format(value).replaceAll(/[\u200e\u200f\u061c]/g, ''));
}

/**
 * With Western digits and years, where the tag does not ask for others: they stand beside names, configs and code, which have those. `ar-u-nu-arab` has Arabic digits.
 */
function withWesternForms(tag: string): string {
  const { numberingSystem, calendar } = new Intl.Locale(tag);
  return new Intl.Locale(tag, { numberingSystem: numberingSystem ?? 'latn', calendar: calendar ?? 'gregory' }).toString();
}

/** The direction of a language's script. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return rightToLeft.test(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';
}

/** Whether a text is a language tag that this browser can read. */
export function isTag(tag: string): boolean {
  return isAccepted(() => new Intl.Locale(tag));
}

function isTimeZone(timeZone: string): boolean {
  return isAccepted(() => new Intl.DateTimeFormat('en', { timeZone }));
}

function isAccepted(make: () => unknown): boolean {
  try {
    make();
    return true;
  } catch {
    return false;
  }
}
