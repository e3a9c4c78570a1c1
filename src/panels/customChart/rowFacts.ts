import { textsOf, type Locale } from '../../texts/index.js';
import { formatValue } from '../../theme/index.js';
import type { Fact } from '../groups/index.js';
import { customChartTexts } from './texts.js';

/** A row as a tooltip says it: texts alone. */
export interface RowFacts {
  title: string;
  facts: Fact[];
}

/** Fields that say nothing to a reader. */
const silent = new Set(['color', 'selected', 'run_id']);
const mostFacts = 12;

/** What Vega hands to a tooltip: an object by field, or one value. Undefined where there is nothing to say. */
export function factsOf(value: unknown, locale?: Locale): RowFacts | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'object') return { title: valueText(value, locale), facts: [] };
  const entries = Object.entries(value).filter(([name]) => !silent.has(name) && !name.startsWith('__'));
  const title = entries.find(([name]) => name === 'name')?.[1] as unknown;
  const facts = entries.filter(([name]) => name !== 'name').map(([name, one]): Fact => [name, valueText(one, locale)]);
  const more = facts.length - mostFacts;
  return {
    title: title === undefined ? '' : valueText(title, locale),
    facts: more > 0 ? [...facts.slice(0, mostFacts), ['', textsOf(customChartTexts, locale)('moreFacts', { count: more })]] : facts,
  };
}

/** A value as it is read; `–` for a missing one. */
export function valueText(value: unknown, locale?: Locale): string {
  if (value === undefined || value === null) return '–';
  if (typeof value === 'number') return formatValue(value, 6, locale);
  if (typeof value === 'string' || typeof value === 'boolean') return String(value);
  return JSON.stringify(value) ?? '–';
}
