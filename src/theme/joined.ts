import { textsOf, type Locale } from '../texts/index.js';
import { themeTexts } from './texts.js';

/** Names beside each other: `a, b`. */
export function joined(names: readonly string[], locale?: Locale): string {
  return names.join(textsOf(themeTexts, locale)('between'));
}
