import type { Column, Filter } from '../../model/index.js';
import type { Clause } from '../../query/index.js';
import type { OwnClause } from '../panelKind.js';

/** The part of a distribution's selection that is a range of values; the other part names the runs of groups. */
export const rangePart = 'range';
export const groupPart = 'groups';
/** The part that is some values of a column without numbers. */
export const valuesPart = 'values';

/** A range of values that the panel selects. */
export interface ValueRange {
  low: number;
  high: number;
  /** Whether `high` itself is left out, as it is of all bins but the last. */
  open: boolean;
}

/** The clause that selects the runs whose value is in a range. */
export function rangeClause(column: Column, { low, high, open }: ValueRange): OwnClause {
  const of: Filter[] = [
    { op: '>=', column, value: low },
    { op: open ? '<' : '<=', column, value: high },
  ];
  return { part: rangePart, scope: 'run', filter: { op: 'and', of } };
}

/** The range among the panel's own clauses, as it comes back also from a saved view. */
export function rangeOf(own: readonly Clause[]): ValueRange | undefined {
  const filter = own.find(({ part }) => part === rangePart)?.filter;
  if (filter?.op !== 'and') return undefined;
  const [from, to] = filter.of;
  if (from?.op !== '>=' || (to?.op !== '<=' && to?.op !== '<')) return undefined;
  return { low: Number(from.value), high: Number(to.value), open: to.op === '<' };
}

/** Whether a value is in a range, as the clause's filter has it. */
export function isWithin(value: number, { low, high, open }: ValueRange): boolean {
  return value >= low && (open ? value < high : value <= high);
}

/** The clauses with one part replaced, or left out. */
export function withPart(own: readonly Clause[], part: string, clause: OwnClause | undefined): OwnClause[] {
  const others = own.filter((other) => other.part !== part).map(({ source: _source, ...rest }): OwnClause => rest);
  return clause ? [...others, clause] : others;
}
