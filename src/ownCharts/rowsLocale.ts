import type { Locale, Message } from '../texts/index.js';
import { ownChartTexts } from './texts.js';

/** A locale in which what panels say of runs is said of lines and rows. */
export function rowsLocale(locale: Locale): Locale {
  const english: Readonly<Record<string, Message>> = ownChartTexts.english;
  return {
    ...locale,
    message: (key) =>
      Object.hasOwn(english, key) ? (locale.message(`${ownChartTexts.folder}.${key}`) ?? english[key]) : locale.message(key),
  };
}
