import { english, textsOf, type Locale } from '../../texts/index.js';
import { formatMoment } from '../../theme/index.js';
import { groupTexts } from './texts.js';

/** A moment in a label, to the minute in plain English: `2026-05-04 13:45`. */
export function minuteText(moment: number, locale: Locale = english): string {
  const text = formatMoment(moment, locale);
  return locale.tag === 'en' ? text.slice(0, 16) : text;
}

/** The label of a selection by time of creation: `created 2026-05-04 13:45 to 2026-05-04 14:00`. */
export function createdLabel(from: number, to: number, locale?: Locale): string {
  return textsOf(groupTexts, locale)('created', { from: minuteText(from, locale), to: minuteText(to, locale) });
}
