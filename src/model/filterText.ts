import { columnLabel, type Column } from './column.js';
import type { Filter } from './filter.js';
import { inEnglish, type FilterWording } from './filterPatterns.js';
import type { Scalar } from './scalar.js';

/** A filter as a person reads it: `state = finished`, `learning_rate < 1e-2`, `not (name contains tmp or tags = old)`. In English unless `say` has other words. */
export function filterText(filter: Filter, say: FilterWording = inEnglish): string {
  switch (filter.op) {
    case 'and':
    case 'or':
      return listText(filter.of, filter.op, say);
    case 'not':
      return say('not', { filter: grouped(filter.of, say) });
    default:
      return leafText(filter, say);
  }
}

function leafText(filter: Exclude<Filter, { of: unknown }>, say: FilterWording): string {
  const column = columnLabel(filter.column);
  switch (filter.op) {
    case 'in':
    case 'not in':
      return say(filter.op === 'in' ? 'in' : 'notIn', { column, values: filter.values.map(scalarText).join(', ') });
    case 'is set':
    case 'is not set':
      return say(filter.op === 'is set' ? 'isSet' : 'isNotSet', { column });
    case 'within last': {
      const duration = durationText(filter.seconds, say);
      if (filter.asOf === 'now') return say('withinLast', { column, duration });
      return say('withinLastOf', { column, duration, moment: new Date(filter.asOf).toISOString() });
    }
    case 'contains':
    case 'matches':
      return say(filter.op, { column, value: valueText(filter.column, filter.value) });
    default:
      return say('compare', { column, sign: filter.op, value: valueText(filter.column, filter.value) });
  }
}

/** A value as filters show it: small and large numbers in exponent form, strings quoted only where they could be misread. */
export function scalarText(value: Scalar): string {
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return String(value);
  const plain = /^[\p{L}_][\p{L}\p{N}_./:@+-]*$/u.test(value) && !['true', 'false', 'NaN', 'Infinity'].includes(value);
  return plain ? value : JSON.stringify(value);
}

function numberText(value: number): string {
  const size = Math.abs(value);
  const exponent = Number.isFinite(value) && size > 0 && (size <= 0.01 || size >= 1e6);
  return exponent ? value.toExponential().replace('e+', 'e') : String(value);
}

function valueText(column: Column, value: Scalar): string {
  const isTime = column.from === 'run' && column.key === 'created_at' && typeof value === 'number' && Math.abs(value) < 8.64e15;
  return isTime ? new Date(value).toISOString().replace(/(?::00)?\.000Z$/, 'Z') : scalarText(value);
}

function listText(of: readonly Filter[], op: 'and' | 'or', say: FilterWording): string {
  const [first, ...rest] = of.map((filter) => grouped(filter, say));
  if (first === undefined) return say(op === 'and' ? 'allRuns' : 'noRun', {});
  return rest.reduce((left, right) => say(op, { left, right }), first);
}

function grouped(filter: Filter, say: FilterWording): string {
  const text = filterText(filter, say);
  return (filter.op === 'and' || filter.op === 'or') && filter.of.length > 1 ? `(${text})` : text;
}

function durationText(seconds: number, say: FilterWording): string {
  const units = [
    ['days', 86_400],
    ['hours', 3600],
    ['minutes', 60],
  ] as const;
  const unit = units.find(([, size]) => seconds >= size && seconds % size === 0);
  return unit ? say(unit[0], { n: String(seconds / unit[1]) }) : say('seconds', { n: String(seconds) });
}
