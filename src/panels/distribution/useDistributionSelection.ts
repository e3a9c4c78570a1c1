import { useMemo } from 'react';
import type { Clause } from '../../query/index.js';
import type { OwnClause } from '../panelKind.js';
import { columnLabel, type RunId } from '../../model/index.js';
import { useLocale } from '../../react/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { namedRuns } from '../runClause.js';
import { saidRunsClause } from '../saidRunsClause.js';
import { categoryClause, chosenValues, tagsClause } from './categoryClause.js';
import type { Cursor } from './facts.js';
import { groupPart, rangeClause, rangeOf, rangePart, valuesPart, withPart } from './rangeClause.js';
import { distributionTexts } from './texts.js';
import type { DistributionView } from './view.js';

/** What this panel selects, and how a reader changes it. */
export function useDistributionSelection(
  view: DistributionView,
  own: readonly Clause[],
  onSelect: (clauses: readonly OwnClause[]) => void,
) {
  const locale = useLocale();
  const range = useMemo(() => rangeOf(own), [own]);
  const named = useMemo(() => namedRuns(own.find(({ part }) => part === groupPart)?.filter), [own]);
  const picked = useMemo(() => pickedGroups(view, named), [view, named]);
  const values = useMemo(() => chosenValues(own), [own]);
  const isPicked = useMemo(() => {
    const { drawing } = view;
    if (values.length === 0 || drawing.what !== 'categories') return undefined;
    return (place: number) => values.some((value) => Object.is(value, drawing.categories[place]?.value));
  }, [view, values]);
  const selectRange = (low: number, high: number, open = false): void => {
    if (view.column) onSelect(withPart(own, rangePart, rangeClause(view.column, { low, high, open })));
  };
  const toggleGroup = (index: number): void => {
    const ids = idsOf(view, index);
    const without = ids.every((id) => named.has(id));
    const next = without ? [...named].filter((id) => !ids.includes(id)) : [...new Set([...named, ...ids])];
    onSelect(withPart(own, groupPart, saidRunsClause(next, (count) => labelOf(view, index, count, ids.length, locale), groupPart)[0]));
  };
  const toggleBin = (bin: number): void => {
    if (view.drawing.what !== 'histogram') return;
    const { edges } = view.drawing;
    const [low, high, open] = [edges[bin]!, edges[bin + 1]!, bin < edges.length - 2];
    if (range?.low === low && range.high === high && range.open === open) onSelect(withPart(own, rangePart, undefined));
    else selectRange(low, high, open);
  };
  /** Selects what the cursor is on, or no more. */
  const choose = ({ group, item }: Cursor): void => {
    if (view.drawing.what === 'categories') onSelect(withPart(own, valuesPart, toggledCategory(view, values, group, locale)));
    else if (view.drawing.what === 'histogram' && item !== undefined) toggleBin(item);
    else toggleGroup(group);
  };
  return { range, picked, isPicked, choose, selectRange };
}

function idsOf({ groups, idOf }: DistributionView, index: number): RunId[] {
  return groups[index]?.rows.map(idOf) ?? [];
}

/** What is said of `count` selected runs, `own` of which are of the group. */
function labelOf({ groups, by, column }: DistributionView, index: number, count: number, own: number, locale: Locale): string {
  const t = textsOf(distributionTexts, locale);
  if (count === own && by.length > 0) return t('clauseGroup', { count, group: groups[index]!.about });
  return t('clauseGroups', { count, column: column ? columnLabel(column) : '' });
}

function pickedGroups(view: DistributionView, named: ReadonlySet<RunId>): ReadonlySet<number> {
  if (named.size === 0) return new Set();
  return new Set(view.groups.filter(({ rows }) => rows.every((row) => named.has(view.idOf(row)))).map(({ first }) => first));
}

function toggledCategory(
  view: DistributionView,
  values: ReturnType<typeof chosenValues>,
  place: number,
  locale: Locale,
): OwnClause | undefined {
  const { drawing, column } = view;
  const category = drawing.what === 'categories' ? drawing.categories[place] : undefined;
  if (!category || !column) return undefined;
  if (column.from === 'run' && column.key === 'tags' && category.value !== undefined)
    return tagsClause(view.runsWith(category.value), category.label, locale);
  const others = values.filter((value) => !Object.is(value, category.value));
  return categoryClause(column, others.length < values.length ? others : [...values, category.value]);
}
