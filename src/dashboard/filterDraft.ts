import { scalarText, type Column, type Comparison, type Scalar } from '../model/index.js';
import type { ValueType } from '../panels/index.js';
import { english, textsOf, type Locale, type Texts } from '../texts/index.js';
import { parseNumber } from '../theme/index.js';
import { formTexts } from './formTexts.js';
import type { LeafFilter } from './pillsOf.js';

export type FilterOp = LeafFilter['op'];

/** A filter while it is being typed: the value is text, or several values for `in`. */
export interface FilterDraft {
  column: Column;
  op: FilterOp;
  /** Numbers as typed, times as `datetime-local` gives them, seconds for `within last` as days. */
  text: string;
  values: Scalar[];
  /** What the text stood for at first: the text alone may say less, of a time its milliseconds. */
  exact?: { text: string; value: Scalar };
  /** The moment that `within last` counts back from. Default: that of the query. */
  asOf?: 'now' | number;
}

const comparisonOps: Comparison[] = ['=', '!=', '<', '<=', '>', '>='];
const setOps: FilterOp[] = ['is set', 'is not set'];

/** The operators that make sense for values of a type; the first is the one to start with. */
export function operatorsFor(type: ValueType): FilterOp[] {
  switch (type) {
    case 'number':
    case 'duration':
      return [...comparisonOps, 'in', 'not in', ...setOps];
    case 'time':
      return ['within last', '<', '>', ...setOps];
    case 'boolean':
      return ['=', '!=', ...setOps];
    case 'json':
      return [...setOps];
    case 'tags':
      return ['=', '!=', 'in', 'not in', 'contains', 'matches', ...setOps];
    case 'mixed':
      return ['=', '!=', 'in', 'not in', '<', '<=', '>', '>=', 'contains', 'matches', ...setOps];
    case 'string':
      return ['=', '!=', 'in', 'not in', 'contains', 'matches', ...setOps];
    default:
      return type satisfies never;
  }
}

const operatorNames = {
  in: 'isIn',
  'not in': 'notIn',
  'is set': 'isSet',
  'is not set': 'isNotSet',
  contains: 'contains',
  matches: 'matches',
  'within last': 'withinLast',
} as const satisfies Record<Exclude<FilterOp, Comparison>, keyof typeof formTexts.english>;

/** An operator in words; comparisons are signs. */
export function operatorText(op: FilterOp, t: Texts<typeof formTexts.english>): string {
  return op in operatorNames ? t(operatorNames[op as keyof typeof operatorNames]) : op;
}

/** What an operator asks for beside its column. */
export function operandOf(op: FilterOp): 'none' | 'one' | 'many' | 'days' {
  if (op === 'is set' || op === 'is not set') return 'none';
  if (op === 'within last') return 'days';
  return op === 'in' || op === 'not in' ? 'many' : 'one';
}

/** The draft that a filter is edited as, its numbers in the signs of the locale. */
export function draftOf(filter: LeafFilter, type: ValueType, locale?: Locale): FilterDraft {
  const draft: FilterDraft = { column: filter.column, op: filter.op, text: '', values: [] };
  if ('values' in filter) return { ...draft, values: filter.values };
  if ('seconds' in filter) return { ...draft, text: numberText(filter.seconds / 86_400, locale), asOf: filter.asOf };
  if (!('value' in filter)) return draft;
  const { value } = filter;
  const text =
    type === 'time' && typeof value === 'number' ? localTime(value) : typeof value === 'number' ? numberText(value, locale) : String(value);
  return { ...draft, text, exact: { text, value } };
}

/** The filter a draft stands for, or a sentence saying what it lacks. */
export function parseDraft(draft: FilterDraft, type: ValueType, locale?: Locale): LeafFilter | string {
  const t = textsOf(formTexts, locale);
  const { column, op, text, values } = draft;
  switch (op) {
    case 'is set':
    case 'is not set':
      return { op, column };
    case 'in':
    case 'not in':
      return values.length > 0 ? { op, column, values } : t('needValues');
    case 'contains':
    case 'matches':
      return text === '' ? t('needText') : { op, column, value: text };
    case 'within last':
      return daysFilter(column, numberOf(text.trim(), locale), draft.asOf ?? 'now') ?? t('needDays');
    default: {
      const value = draft.exact?.text === text ? draft.exact.value : parseValue(text, type, locale);
      return value === undefined ? t(lackOf(type)) : { op, column, value };
    }
  }
}

function daysFilter(column: Column, days: number | undefined, asOf: 'now' | number): LeafFilter | undefined {
  if (days === undefined || !(days > 0 && Number.isFinite(days))) return undefined;
  return { op: 'within last', column, seconds: days * 86_400, asOf };
}

function lackOf(type: ValueType): 'needTime' | 'needBoolean' | 'needNumber' | 'needValue' {
  if (type === 'time') return 'needTime';
  if (type === 'boolean') return 'needBoolean';
  return type === 'number' || type === 'duration' ? 'needNumber' : 'needValue';
}

/** The value a person means by a text, in a column of a type; undefined where the text is no such value. */
export function parseValue(text: string, type: ValueType, locale?: Locale): Scalar | undefined {
  const trimmed = text.trim();
  switch (type) {
    case 'number':
    case 'duration':
      return numberOf(trimmed, locale);
    case 'time': {
      const time = new Date(trimmed).getTime();
      return Number.isNaN(time) ? undefined : time;
    }
    case 'boolean':
      return parseBoolean(trimmed);
    case 'mixed':
      return numberOf(trimmed, locale) ?? parseBoolean(trimmed) ?? text;
    default:
      return text;
  }
}

function parseBoolean(text: string): boolean | undefined {
  if (text === 'true') return true;
  return text === 'false' ? false : undefined;
}

/** In the signs of the locale, or plain ones where those mean nothing else in it. */
function numberOf(text: string, locale: Locale | undefined): number | undefined {
  if (/^nan$/i.test(text)) return Number.NaN;
  if (/^[+-]?inf(inity)?$/i.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
  const number = parseNumber(text, locale);
  return Number.isNaN(number) ? undefined : number;
}

/** A number as it is typed: all its digits, no groups, in the signs of the locale. */
export function numberText(value: number, locale: Locale = english): string {
  return locale.local(scalarText(value)).replaceAll('\u200e', '');
}

/** The number that a text is taken for, where it may have been meant in another way: `1.000` is a thousand in German. */
export function understoodNumber({ op, text, exact }: FilterDraft, type: ValueType, locale?: Locale): string | undefined {
  const isNumber = operandOf(op) === 'days' || (operandOf(op) === 'one' && ['number', 'duration', 'mixed'].includes(type));
  const typed = text.trim();
  if (!isNumber || op === 'contains' || op === 'matches' || typed === '' || exact?.text === text) return undefined;
  const value = numberOf(typed, locale);
  const written = value === undefined ? typed : numberText(value, locale);
  return written.toLowerCase() === typed.toLowerCase() ? undefined : written;
}

/** Milliseconds since 1970 as the value of an `<input type="datetime-local">`, in the reader's time zone; empty for what no calendar has. */
function localTime(time: number): string {
  if (Number.isNaN(new Date(time).getTime())) return '';
  const shifted = new Date(time - new Date(time).getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}
