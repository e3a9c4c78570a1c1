import { scalarText, type Column, type Comparison, type Scalar } from '../model/index.js';
import type { ValueType } from '../panels/index.js';
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

/** What an operator asks for beside its column. */
export function operandOf(op: FilterOp): 'none' | 'one' | 'many' {
  if (op === 'is set' || op === 'is not set') return 'none';
  return op === 'in' || op === 'not in' ? 'many' : 'one';
}

/** The draft that a filter is edited as. */
export function draftOf(filter: LeafFilter, type: ValueType): FilterDraft {
  const draft: FilterDraft = { column: filter.column, op: filter.op, text: '', values: [] };
  if ('values' in filter) return { ...draft, values: filter.values };
  if ('seconds' in filter) return { ...draft, text: String(filter.seconds / 86_400), asOf: filter.asOf };
  if (!('value' in filter)) return draft;
  const { value } = filter;
  const text =
    type === 'time' && typeof value === 'number' ? localTime(value) : typeof value === 'number' ? scalarText(value) : String(value);
  return { ...draft, text, exact: { text, value } };
}

/** The filter a draft stands for, or a sentence saying what it lacks. */
export function parseDraft(draft: FilterDraft, type: ValueType): LeafFilter | string {
  const { column, op, text, values } = draft;
  switch (op) {
    case 'is set':
    case 'is not set':
      return { op, column };
    case 'in':
    case 'not in':
      return values.length > 0 ? { op, column, values } : 'Choose at least one value.';
    case 'contains':
    case 'matches':
      return text === '' ? 'Type the text to look for.' : { op, column, value: text };
    case 'within last':
      return daysFilter(column, text, draft.asOf ?? 'now');
    default: {
      const value = draft.exact?.text === text ? draft.exact.value : parseValue(text, type);
      return value === undefined ? problem(type) : { op, column, value };
    }
  }
}

function daysFilter(column: Column, text: string, asOf: 'now' | number): LeafFilter | string {
  const days = text.trim() === '' ? Number.NaN : Number(text);
  if (!(days > 0 && Number.isFinite(days))) return 'Type a number of days above 0.';
  return { op: 'within last', column, seconds: days * 86_400, asOf };
}

function problem(type: ValueType): string {
  if (type === 'time') return 'Choose a date and time.';
  if (type === 'boolean') return 'Choose true or false.';
  return type === 'number' || type === 'duration' ? 'Type a number, such as 1e-3, NaN or -Infinity.' : 'Type a value.';
}

/** The value a person means by a text, in a column of a type; undefined where the text is no such value. */
export function parseValue(text: string, type: ValueType): Scalar | undefined {
  const trimmed = text.trim();
  switch (type) {
    case 'number':
    case 'duration':
      return parseNumber(trimmed);
    case 'time': {
      const time = new Date(trimmed).getTime();
      return Number.isNaN(time) ? undefined : time;
    }
    case 'boolean':
      return parseBoolean(trimmed);
    case 'mixed':
      return parseNumber(trimmed) ?? parseBoolean(trimmed) ?? text;
    default:
      return text;
  }
}

function parseBoolean(text: string): boolean | undefined {
  if (text === 'true') return true;
  return text === 'false' ? false : undefined;
}

function parseNumber(text: string): number | undefined {
  if (/^nan$/i.test(text)) return Number.NaN;
  if (/^[+-]?inf(inity)?$/i.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
  if (text === '' || Number.isNaN(Number(text))) return undefined;
  return Number(text);
}

/** Milliseconds since 1970 as the value of an `<input type="datetime-local">`, in the reader's time zone; empty for what no calendar has. */
function localTime(time: number): string {
  if (Number.isNaN(new Date(time).getTime())) return '';
  const shifted = new Date(time - new Date(time).getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}
