import type { Filter } from '../model/index.js';

/** A filter with one column: what the filter editor can make and change. */
export type LeafFilter = Exclude<Filter, { of: unknown }>;

/** The parts of a filter that hold together: the members of an `and`, else the filter alone. */
export function pillsOf(filter: Filter | undefined): Filter[] {
  if (!filter) return [];
  return filter.op === 'and' ? filter.of : [filter];
}

/** Whether the editor can change the filter; others are shown as text and can be removed. */
export function isLeaf(filter: Filter): filter is LeafFilter {
  return !('of' in filter);
}

/** The filter of pills, in their order; undefined where there are none. */
export function filterOfPills(pills: readonly Filter[]): Filter | undefined {
  if (pills.length < 2) return pills[0];
  return { op: 'and', of: [...pills] };
}

/** The filter with the pill at `index` put in place (at the end, where there is none), or removed where it is undefined. */
export function withPill(filter: Filter | undefined, index: number, pill: Filter | undefined): Filter | undefined {
  const pills = pillsOf(filter);
  return filterOfPills([...pills.slice(0, index), ...(pill ? [pill] : []), ...pills.slice(index + 1)]);
}
