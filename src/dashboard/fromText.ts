import type { ColumnEntry } from '../panels/index.js';
import { textsOf, type Locale } from '../texts/index.js';
import { dashboardTexts } from './texts.js';

/** Where a column comes from, in words. */
export function fromText(group: ColumnEntry['group'], locale?: Locale): string {
  return textsOf(dashboardTexts, locale)(`from${group}`);
}
