import { categoryLabel } from '../../charts/index.js';
import { collectCategories } from '../../charts/inner.js';
import { valueKind, type Scalar, type ValueColumn } from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import type { RunGroup } from '../groups/index.js';
import { groupTexts } from '../groups/texts.js';

/** How often a value occurs. */
export interface CategoryCount {
  label: string;
  /** Undefined: the runs without a value. */
  value: Scalar | undefined;
  /** Runs per group, in the order of the groups. */
  counts: readonly number[];
  total: number;
}

/** Counts each value of a column over groups: numbers, then texts in order, then the runs without a value. */
export function countCategories(column: ValueColumn, groups: readonly RunGroup[], locale?: Locale): CategoryCount[] {
  const { categories, codes } = collectCategories(column, Infinity);
  const counts = Array.from({ length: categories.length + 1 }, () => groups.map(() => 0));
  groups.forEach(({ rows }, group) => {
    for (const row of rows) counts[column.kinds[row] === valueKind.missing ? categories.length : codes[row]!]![group]!++;
  });
  const totals = counts.map((perGroup) => perGroup.reduce((sum, count) => sum + count, 0));
  const found = categories.map(({ values: [value] }, i): CategoryCount => ({
    label: categoryLabel(value ?? ''),
    value,
    counts: counts[i]!,
    total: totals[i]!,
  }));
  const missing: CategoryCount = {
    label: textsOf(groupTexts, locale)('missing'),
    value: undefined,
    counts: counts.at(-1)!,
    total: totals.at(-1)!,
  };
  return [...found, missing].filter(({ total }) => total > 0);
}
