import type { Catalog, ComparedStatus, ComparisonFacts } from '../../../model/index.js';
import { formatStep } from '../../../theme/index.js';
import type { TableState } from '../spec.js';
import { counted, noSuchTable } from '../view.js';
import { isCommon, runsWithTable, stepText, type SideColumn } from './sides.js';
import type { CompareView } from './view.js';

type Parts = Pick<CompareView, 'a' | 'b' | 'shownSides' | 'all' | 'compared' | 'facts' | 'lostKeys'>;

/** Why two tables cannot be compared, and what there is; undefined where they can. */
export function nothingReason(
  table: string,
  { a, b, all }: Pick<Parts, 'a' | 'b' | 'all'>,
  catalog: Catalog | undefined,
): string | undefined {
  const key = JSON.stringify(table);
  if (!a)
    return (catalog?.tables ?? []).some((logged) => logged.key === table)
      ? `No run of this run set logged ${key}.`
      : noSuchTable(table, catalog);
  if (!b) {
    const only = runsWithTable(catalog, table).length > 1 ? `Of the runs of this set only ${a.name}` : `Only ${a.name}`;
    return `${only} logged ${key}, once: there is nothing to compare it with.`;
  }
  for (const side of [a, b]) {
    if (side.tables.length === 0)
      return `${side.name} logged no ${JSON.stringify(side.table)}${side.step === 'last' ? '' : ` at ${stepText(side)}`}. Choose another run or step.`;
  }
  if (all.some(isCommon)) return undefined;
  return `The two tables have no column in common. A has ${namesText(all, 'a')}; B has ${namesText(all, 'b')}.`;
}

function namesText(all: readonly SideColumn[], side: 'a' | 'b'): string {
  return all
    .filter((column) => column[side] !== undefined)
    .map(({ name }) => JSON.stringify(name))
    .join(', ');
}

const statusReasons: Readonly<Record<ComparedStatus, string>> = {
  equal: 'No row is equal on both sides.',
  changed: 'No row that is on both sides differs.',
  a: 'No row is in A alone.',
  b: 'No row is in B alone.',
};

/** Why there is no row to show. */
export function noRowReason({ compare, search }: TableState, { facts }: Parts): string {
  if (search !== '' && facts?.counts && total(facts.counts) === 0) return `No row of A or B has the text ${JSON.stringify(search)}.`;
  if (compare?.differs !== undefined) return `No row differs in ${JSON.stringify(compare.differs)}.`;
  return compare?.show ? statusReasons[compare.show] : 'No row matches.';
}

function total(counts: Readonly<Record<ComparedStatus, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** `8 changed of 400 rows in both · 3 only in A · 2 only in B`; of equal tables that there is no difference. */
export function countsWords({ counts }: ComparisonFacts, compared: number): string {
  if (!counts) return '';
  const both = counts.equal + counts.changed;
  const alone = [counts.a > 0 ? `${formatStep(counts.a)} only in A` : '', counts.b > 0 ? `${formatStep(counts.b)} only in B` : ''].filter(
    Boolean,
  );
  if (total(counts) === 0) return 'No row matches';
  if (counts.changed === 0 && alone.length === 0)
    return `No difference: all ${counted(both, 'row')} equal in ${counted(compared, 'column')}`;
  const inBoth = both === 0 ? 'No row in both' : `${formatStep(counts.changed)} changed of ${counted(both, 'row')} in both`;
  return [inBoth, ...alone].join(' · ');
}

/** By what rows are joined, and what is to be known of that. */
export function keyWords({ facts, lostKeys }: Pick<Parts, 'facts' | 'lostKeys'>, chosen: boolean): string {
  if (!facts) return '';
  const by = facts.keys.length > 0 ? `Joined by ${facts.keys.join(', ')}` : 'Joined by row number';
  const why = facts.keys.length === 0 && !chosen ? ': no column that looks like a key is unique in both' : '';
  const lost = lostKeys.length > 0 ? `, since not both tables have ${lostKeys.join(', ')}` : '';
  const { a, b } = facts.duplicated;
  const twice = [a > 0 ? `${formatStep(a)} in A` : '', b > 0 ? `${formatStep(b)} in B` : ''].filter(Boolean).join(' and ');
  const repeated = twice ? `. Keys that occur more than once: ${twice}; their rows are matched in order` : '';
  return `${by}${lost === '' ? why : lost}${repeated}.`;
}

/** The sentence for a screen reader. */
export function summaryText({ shownSides: { a, b }, facts, compared, lostKeys }: Parts): string {
  const sides = `${a?.table ?? ''}: ${a?.name ?? ''} (A) and ${b?.name ?? ''} (B).`;
  return facts ? `${sides} ${countsWords(facts, compared.length)}. ${keyWords({ facts, lostKeys }, true)}` : sides;
}
