import { RunfolioError, type Column, type Filter, type Scalar } from '../../../model/index.js';
import { isObject, type JsonObject } from '../fields.js';
import { readFilterExpression } from './filterExpression.js';
import { sectionColumn } from './wandbColumn.js';

/** A filter, and what of it could not be taken over: then it is kept beside. */
export interface ReadFilter {
  /** Absent where all runs are meant. */
  filter?: Filter | undefined;
  /** Sentences on what is not as it was. */
  notes: string[];
  /** Whether there is more to the filter than was read. */
  isPartial: boolean;
}

/** Reads filters of any of W&B’s formats: the tree of OR and AND, the flat list with connectors, and the text of the Python package. */
export function readWandbFilter(json: unknown): ReadFilter {
  const read: ReadFilter = { notes: [], isPartial: false };
  try {
    const tree = typeof json === 'string' ? readFilterExpression(json) : json;
    read.filter = nodeOf(tree, read);
    if (typeof json === 'string' && /[<>](?!=)/.test(withoutTexts(json)))
      read.notes.push('In texts of filters W&B reads < as <=, and > as >=.');
  } catch (error) {
    if (!(error instanceof RunfolioError)) throw error;
    leaveOut(read, error.message);
  }
  return read;
}

function withoutTexts(expression: string): string {
  return expression.replace(/'[^']*'|"[^"]*"/g, '');
}

function leaveOut(read: ReadFilter, why: string): undefined {
  read.isPartial = true;
  read.notes.push(why);
  return undefined;
}

function nodeOf(json: unknown, read: ReadFilter): Filter | undefined {
  if (json === null || json === undefined) return undefined;
  if (!isObject(json)) return leaveOut(read, 'A part of the filter is of a format that is not known, and is not applied.');
  if (json['disabled'] === true) return leaveOut(read, 'A part of the filter is switched off.');
  const { filters } = json;
  if (!Array.isArray(filters)) return leafOf(json, read);
  if (isFlat(json, filters)) return flatOf(filters, read);
  if (json['op'] === 'NOT') return negated(filters, read);
  const parts = filters.flatMap((part: unknown) => nodeOf(part, read) ?? []);
  return joined(json['op'] === 'OR' ? 'or' : 'and', parts);
}

function negated(filters: readonly unknown[], read: ReadFilter): Filter | undefined {
  const parts = joined(
    'and',
    filters.flatMap((part) => nodeOf(part, read) ?? []),
  );
  return parts && { op: 'not', of: parts };
}

/** Whether it is a flat list: it says so, or it is a group of one, whose entries have connectors. */
function isFlat(json: JsonObject, filters: readonly unknown[]): boolean {
  return json['filterFormat'] === 'filterV2' || (json['op'] === undefined && filters.every(isObject));
}

/** A flat list: AND binds tighter than OR. */
function flatOf(items: readonly unknown[], read: ReadFilter): Filter | undefined {
  const branches: Filter[][] = [[]];
  for (const [i, item] of items.entries()) {
    if (i > 0 && isObject(item) && item['connector'] === 'OR') branches.push([]);
    const filter = nodeOf(item, read);
    if (filter) branches.at(-1)!.push(filter);
  }
  return joined(
    'or',
    branches.flatMap((branch) => joined('and', branch) ?? []),
  );
}

function joined(op: 'and' | 'or', of: readonly Filter[]): Filter | undefined {
  return of.length > 1 ? { op, of: [...of] } : of[0];
}

function leafOf(json: JsonObject, read: ReadFilter): Filter | undefined {
  const { key, op, value } = json;
  // An empty group, or a filter that nobody has filled in.
  if (key === undefined || key === null || (isObject(key) && key['name'] === '')) return undefined;
  const [section, name] = isObject(key) ? [key['section'] ?? 'run', key['name']] : [];
  if (typeof section !== 'string' || typeof name !== 'string')
    return leaveOut(read, 'A part of the filter names no key, and is not applied.');
  if (section === 'tags') return tagOf(name, op, value) ?? unknownLeaf(section, name, op, read);
  const column = sectionColumn(section, name);
  const filter = column && comparisonOf(column, op, value);
  return filter ?? unknownLeaf(section, name, op, read);
}

function unknownLeaf(section: string, name: string, op: unknown, read: ReadFilter): undefined {
  return leaveOut(read, `The filter “${section}:${name} ${typeof op === 'string' ? op : ''}” has no counterpart, and is not applied.`);
}

/** Whether a run has a tag. */
function tagOf(name: string, op: unknown, value: unknown): Filter | undefined {
  if (typeof value !== 'boolean' || (op !== '=' && op !== '==' && op !== '!=')) return undefined;
  const has: Filter = { op: '=', column: { from: 'run', key: 'tags' }, value: name };
  return value === (op !== '!=') ? has : { op: 'not', of: has };
}

const operators = { '=': '=', '==': '=', '!=': '!=', '<': '<', '<=': '<=', '>': '>', '>=': '>=' } as const;

function comparisonOf(column: Column, op: unknown, value: unknown): Filter | undefined {
  if (op === 'IN' || op === 'NIN') return listOf(column, op === 'IN' ? 'in' : 'not in', value);
  if (op === 'WITHINSECONDS') {
    const seconds = Number(value);
    return Number.isFinite(seconds) && value !== null ? { op: 'within last', column, seconds, asOf: 'now' } : undefined;
  }
  if ((op === 'REGEX' || op === 'CONTAINS') && typeof value === 'string')
    return { op: op === 'REGEX' ? 'matches' : 'contains', column, value };
  if (typeof op !== 'string' || !Object.hasOwn(operators, op)) return undefined;
  const operator = operators[op as keyof typeof operators];
  if (value === null || value === undefined) {
    if (operator === '=') return { op: 'is not set', column };
    return operator === '!=' ? { op: 'is set', column } : undefined;
  }
  // A list that is compared: any of them.
  if (Array.isArray(value))
    return operator === '=' || operator === '!=' ? listOf(column, operator === '=' ? 'in' : 'not in', value) : undefined;
  const scalar = scalarOf(column, value);
  return scalar === undefined ? undefined : { op: operator, column, value: scalar };
}

function listOf(column: Column, op: 'in' | 'not in', value: unknown): Filter | undefined {
  const given: readonly unknown[] = Array.isArray(value) ? value : [value];
  const values = given.flatMap((entry) => scalarOf(column, entry) ?? []);
  return values.length === given.length ? { op, column, values } : undefined;
}

function scalarOf(column: Column, value: unknown): Scalar | undefined {
  const isTime = column.from === 'run' && column.key === 'created_at';
  if (isTime && typeof value === 'string') {
    const time = Date.parse(/[zZ]|[+-]\d\d:?\d\d$/.test(value) ? value : `${value}Z`);
    return Number.isNaN(time) ? undefined : time;
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}
