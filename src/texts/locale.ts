import type { Message } from './message.js';

/** The signs in which a locale writes numbers. */
export interface NumberMarks {
  readonly decimal: string;
  /** Between groups of digits. */
  readonly group: string;
  /** From 0 to 9. */
  readonly digits: readonly string[];
}

/** In which language and how a page speaks: what pure functions get as an argument, and components from `useLocale`. Nothing of it changes. */
export interface Locale {
  /** What `Intl` is asked with: the BCP 47 tag, digits and calendar said. Plain `en` writes dates as 2026-05-04 and numbers as 1,234.5. */
  readonly tag: string;
  readonly dir: 'ltr' | 'rtl';
  /** An IANA name; undefined for that of the browser. */
  readonly timeZone: string | undefined;
  /** Undefined for English signs. */
  readonly marks: NumberMarks | undefined;
  /** A whole number in groups of digits, its minus a hyphen. */
  readonly whole: (value: number) => string;
  /** A number as it is written in English without groups, in the signs of the locale. */
  readonly local: (number: string) => string;
  /** A text with letters or signs that run from left to right, so that a page from right to left keeps it so. */
  readonly leftToRight: (text: string) => string;
  /** What the clocks of the time zone are ahead of UTC at a moment, ms; undefined where it is that of the browser. */
  readonly utcOffset: ((milliseconds: number) => number) | undefined;
  /** The text of a key; undefined where it is English as the code has it. */
  readonly message: (key: string) => Message | undefined;
  /** Told of a text of `message` that cannot be shown, and English is in its place: its pattern, if it has one, and the placeholders it may have. */
  readonly onUnfit: (key: string, pattern: string | undefined, given: readonly string[]) => void;
  readonly plural: (count: number) => Intl.LDMLPluralRule;
}

const numbers = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const same = (text: string): string => text;

/** What pure functions speak where nobody says otherwise. */
export const english: Locale = {
  tag: 'en',
  dir: 'ltr',
  timeZone: undefined,
  marks: undefined,
  whole: (value) => numbers.format(value),
  local: same,
  leftToRight: same,
  utcOffset: undefined,
  message: () => undefined,
  onUnfit: () => undefined,
  plural: (count) => (count === 1 ? 'one' : 'other'),
};
