import { english, type Locale, type Messages } from '../texts/index.js';
import { keptLeftToRight, numberMarks, withMarks } from './numberMarks.js';
import { unfitWarner } from './unfitWarner.js';
import { utcOffset } from './utcOffset.js';

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
  const zone = timeZone !== undefined && isTimeZone(timeZone) ? timeZone : undefined;
  const own: Locale = {
    ...(tag === 'en' ? english : writing(tag)),
    timeZone: zone,
    onUnfit: unfitWarner(tag),
    message: (key) => given.find((each) => Object.hasOwn(each, key))?.[key],
  };
  return zone === undefined ? own : { ...own, utcOffset: (moment) => utcOffset(moment, zone) };
}

/** How a language is written. */
function writing(tag: string): Locale {
  const full = withWesternForms(tag);
  const dir = directionOf(tag);
  const marks = numberMarks(full);
  const numbers = new Intl.NumberFormat(full, { maximumFractionDigits: 0 });
  const rules = new Intl.PluralRules(tag);
  return {
    ...english,
    tag: full,
    dir,
    marks,
    whole: dir === 'rtl' ? (value) => wholeBesideRightToLeft(numbers, value) : (value) => numbers.format(value),
    local: (text) => withMarks(text, marks, dir),
    leftToRight: dir === 'rtl' ? keptLeftToRight : english.leftToRight,
    plural: (count) => rules.select(count),
  };
}

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
function directionOf(tag: string): 'ltr' | 'rtl' {
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
