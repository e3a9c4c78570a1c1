import { textsOf, type Locale } from '../../texts/index.js';
import { groupTexts } from './texts.js';

/** Names of which any will do: `a or b or c`. */
export function eitherOf(names: readonly string[], locale?: Locale): string {
  const t = textsOf(groupTexts, locale);
  return names.length === 0 ? '' : names.reduce((one, other) => t('either', { one, other }));
}
