import type { Column, Filter, RunId, Scalar } from '../../model/index.js';
import type { Clause } from '../../query/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import type { OwnClause } from '../panelKind.js';
import { saidRunsClause } from '../saidRunsClause.js';
import { valuesPart } from './rangeClause.js';
import { distributionTexts } from './texts.js';

/** The clause that selects the runs with one of some values; undefined stands for the missing one. None for no values. */
export function categoryClause(column: Column, values: readonly (Scalar | undefined)[]): OwnClause | undefined {
  const given = values.filter((value) => value !== undefined);
  const of: Filter[] = [
    ...(given.length > 0 ? [{ op: 'in' as const, column, values: given }] : []),
    ...(given.length < values.length ? [{ op: 'is not set' as const, column }] : []),
  ];
  const [only] = of;
  if (!only) return undefined;
  return { part: valuesPart, scope: 'run', filter: of.length === 1 ? only : { op: 'or', of } };
}

/** The values among the panel's own clauses, as they come back also from a saved view. */
export function chosenValues(own: readonly Clause[]): (Scalar | undefined)[] {
  const filter = own.find(({ part }) => part === valuesPart)?.filter;
  return filter ? valuesOf(filter) : [];
}

function valuesOf(filter: Filter): (Scalar | undefined)[] {
  if (filter.op === 'or') return filter.of.flatMap(valuesOf);
  if (filter.op === 'in') return filter.values;
  return filter.op === 'is not set' ? [undefined] : [];
}

/** A list of tags is no value that a filter compares: its runs are named one by one. */
export function tagsClause(runs: readonly RunId[], label: string, locale?: Locale): OwnClause | undefined {
  return saidRunsClause(runs, (count) => textsOf(distributionTexts, locale)('clauseTags', { count, label }), valuesPart)[0];
}
