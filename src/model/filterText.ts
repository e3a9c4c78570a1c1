import { columnLabel, type Column } from './column.js';
import type { Filter } from './filter.js';
import type { Scalar } from './scalar.js';

/** A filter as a person reads it: `state = finished`, `learning_rate < 1e-2`, `not (name contains tmp or tags = old)`. */
export function filterText(filter: Filter): string {
  switch (filter.op) {
    case 'and':
    case 'or':
      return listText(filter.of, filter.op);
    case 'not':
      return `not ${grouped(filter.of)}`;
    case 'in':
    case 'not in':
      return `${columnLabel(filter.column)} ${filter.op} ${filter.values.map(scalarText).join(', ')}`;
    case 'is set':
    case 'is not set':
      return `${columnLabel(filter.column)} ${filter.op}`;
    case 'within last':
      return `${columnLabel(filter.column)} within last ${durationText(filter.seconds)}${asOfText(filter.asOf)}`;
    default:
      return `${columnLabel(filter.column)} ${filter.op} ${valueText(filter.column, filter.value)}`;
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

function listText(of: readonly Filter[], op: 'and' | 'or'): string {
  if (of.length === 0) return op === 'and' ? 'all runs' : 'no run';
  return of.map(grouped).join(` ${op} `);
}

function grouped(filter: Filter): string {
  const text = filterText(filter);
  return (filter.op === 'and' || filter.op === 'or') && filter.of.length > 1 ? `(${text})` : text;
}

function asOfText(asOf: 'now' | number): string {
  return asOf === 'now' ? '' : ` as of ${new Date(asOf).toISOString()}`;
}

function durationText(seconds: number): string {
  const units = [
    ['d', 86_400],
    ['h', 3600],
    ['min', 60],
  ] as const;
  const unit = units.find(([, size]) => seconds >= size && seconds % size === 0);
  return unit ? `${seconds / unit[1]} ${unit[0]}` : `${seconds} s`;
}
