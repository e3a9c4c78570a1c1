import type { Column, Filter, Plan, RunChoice } from '../../model/index.js';
import type { Anonymizer } from './anonymizer.js';
import { renamedChoice, renamedFilter, type Renaming } from './renamedFilter.js';

/** The plan that asks an engine what was asked of an anonymous one. */
export function realPlan(plan: Plan, anonymizer: Anonymizer, renaming: Renaming): Plan {
  return real(plan, anonymizer, renaming) as Plan;
}

const operators = new Set([
  'and',
  'or',
  'not',
  '=',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  'in',
  'not in',
  'contains',
  'matches',
  'is set',
  'is not set',
  'within last',
]);

/** Whether JSON from anywhere is a filter, as far as can be seen from its outside. */
export function isFilter(value: object): value is Filter {
  return (
    'op' in value && typeof value.op === 'string' && operators.has(value.op) && ('of' in value || isColumn(Reflect.get(value, 'column')))
  );
}

const sources = new Set(['run', 'config', 'summary', 'metric', 'table', 'row']);

/** Whether JSON from anywhere is a column. */
export function isColumn(value: unknown): value is Column {
  if (typeof value !== 'object' || value === null) return false;
  const { from, key } = value as { from?: unknown; key?: unknown };
  return typeof from === 'string' && sources.has(from) && typeof key === 'string';
}

function real(value: unknown, anonymizer: Anonymizer, renaming: Renaming): unknown {
  if (typeof value === 'string') return anonymizer.realKey(value);
  if (Array.isArray(value)) return value.map((part) => real(part, anonymizer, renaming));
  if (typeof value !== 'object' || value === null) return value;
  if (isFilter(value)) return renamedFilter(value, renaming);
  if (isColumn(value)) return renaming.column(value);
  const fields = (part: object): object =>
    Object.fromEntries(
      Object.entries(part).map(([key, field]) => [key, choiceFields.has(key) ? field : real(field, anonymizer, renaming)]),
    );
  // A query of runs; queries of rows have runs of their own.
  if ('project' in value && !('kind' in value)) return renamedChoice(fields(value) as RunChoice, renaming);
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, real(field, anonymizer, renaming)]));
}

const choiceFields = new Set(['filter', 'search', 'only', 'except', 'anyOf']);
