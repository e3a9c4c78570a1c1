import type { PluralForms } from '../../texts/index.js';

/** A text that is the same for every count. */
export function every(text: string): PluralForms {
  return { zero: text, one: text, two: text, few: text, many: text, other: text };
}

/** A counted noun in its Arabic forms: none, one, two, of 3 to 10, of 11 to 99, of hundreds. */
export function counted(none: string, one: string, two: string, few: string, many: string, other: string): PluralForms {
  return { zero: none, one, two, few: `{count} ${few}`, many: `{count} ${many}`, other: `{count} ${other}` };
}
