import { allOf, type Filter, type Scalar } from '../../model/index.js';
import { english, textsOf, type Locale } from '../../texts/index.js';
import { parseNumber } from '../../theme/index.js';
import { tableMenuTexts } from './menuTexts.js';
import type { GridColumn } from './tableColumns.js';

/** A column's filter as it stands in a form. */
export interface FilterDraft {
  /** Numbers as typed; empty where there is no limit. */
  low: string;
  high: string;
  text: string;
  how: 'contains' | 'matches';
  /** Any of these; empty: whatever. */
  values: readonly Scalar[];
  missing: 'any' | 'without' | 'only';
}

const nothing: FilterDraft = { low: '', high: '', text: '', how: 'contains', values: [], missing: 'any' };

/** The form of a filter that `filterOf` made; of any other an empty form. */
export function draftOf(column: GridColumn, filter: Filter | undefined, locale: Locale = english): FilterDraft {
  const parts = filter === undefined ? [] : filter.op === 'and' ? filter.of : [filter];
  const draft = { ...nothing };
  for (const part of parts) {
    if (part.op === '>=') draft.low = locale.local(String(part.value));
    else if (part.op === '<=') draft.high = locale.local(String(part.value));
    else if (part.op === 'contains' || part.op === 'matches') Object.assign(draft, { text: part.value, how: part.op });
    else if (part.op === 'in') draft.values = part.values;
    else if (part.op === 'is set') draft.missing = 'without';
    else if (part.op === 'is not set') draft.missing = 'only';
  }
  return draft;
}

/** The filter a form says, undefined where it says nothing; a sentence where a number is none. */
export function filterOf(
  { column, label }: GridColumn,
  { low, high, text, how, values, missing }: FilterDraft,
  locale: Locale = english,
): Filter | undefined | string {
  const parts: Filter[] = [];
  for (const [op, typed] of [
    ['>=', low],
    ['<=', high],
  ] as const) {
    if (typed.trim() === '') continue;
    const value = parseNumber(typed, locale);
    if (Number.isNaN(value)) return textsOf(tableMenuTexts, locale)('notNumber', { text: typed, column: label });
    parts.push({ op, column, value });
  }
  if (text !== '') parts.push({ op: how, column, value: text });
  if (values.length > 0) parts.push({ op: 'in', column, values: [...values] });
  if (missing !== 'any') parts.push({ op: missing === 'only' ? 'is not set' : 'is set', column });
  return parts.length > 0 ? allOf(parts) : undefined;
}
