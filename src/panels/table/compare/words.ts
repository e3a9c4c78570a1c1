import type { ComparedStatus, ComparisonFacts } from '../../../model/index.js';
import { textsOf, type Locale } from '../../../texts/index.js';
import { joined } from '../../../theme/index.js';
import type { PanelContext } from '../../panelKind.js';
import type { TableState } from '../spec.js';
import { tableTexts } from '../texts.js';
import { noSuchTable } from '../view.js';
import { isCommon, runsWithTable, stepText, type SideColumn } from './sides.js';
import { compareTexts } from './texts.js';
import type { CompareView } from './view.js';

type Parts = Pick<CompareView, 'a' | 'b' | 'shownSides' | 'all' | 'compared' | 'facts' | 'lostKeys'>;

/** Why two tables cannot be compared, and what there is; undefined where they can. */
export function nothingReason(
  table: string,
  { a, b, all }: Pick<Parts, 'a' | 'b' | 'all'>,
  { catalog, locale }: Pick<PanelContext, 'catalog' | 'locale'>,
): string | undefined {
  const t = textsOf(compareTexts, locale);
  if (!a) {
    const isLogged = (catalog?.tables ?? []).some((logged) => logged.key === table);
    return isLogged ? t('notInSet', { table }) : noSuchTable(table, catalog, locale);
  }
  if (!b) return t(runsWithTable(catalog, table).length > 1 ? 'onlyOnceOfSet' : 'onlyOnce', { run: a.name, table });
  for (const side of [a, b]) {
    if (side.tables.length > 0) continue;
    const said = { run: side.name, table: side.table };
    return side.step === 'last' ? t('sideLacks', said) : t('sideLacksAt', { ...said, step: stepText(side, locale) });
  }
  if (all.some(isCommon)) return undefined;
  return t('noCommon', { a: namesText(all, 'a', locale), b: namesText(all, 'b', locale) });
}

function namesText(all: readonly SideColumn[], side: 'a' | 'b', locale: Locale | undefined): string {
  const t = textsOf(tableTexts, locale);
  const names = all.filter((column) => column[side] !== undefined).map(({ name }) => t('quoted', { name }));
  return joined(names, locale);
}

const statusReasons = { equal: 'noneEqual', changed: 'noneChanged', a: 'noneOnlyA', b: 'noneOnlyB' } as const satisfies Record<
  ComparedStatus,
  string
>;

/** Why there is no row to show. */
export function noRowReason({ compare, search }: TableState, { facts }: Parts, locale?: Locale): string {
  const t = textsOf(compareTexts, locale);
  if (search !== '' && facts?.counts && total(facts.counts) === 0) return t('noText', { text: search });
  if (compare?.differs !== undefined) return t('noneDiffers', { column: compare.differs });
  return t(compare?.show ? statusReasons[compare.show] : 'noneMatches');
}

function total(counts: Readonly<Record<ComparedStatus, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** `8 changed of 400 rows in both · 3 only in A · 2 only in B`; of equal tables that there is no difference. */
export function countsWords({ counts }: ComparisonFacts, compared: number, locale?: Locale): string {
  if (!counts) return '';
  const t = textsOf(compareTexts, locale);
  const common = textsOf(tableTexts, locale);
  const both = counts.equal + counts.changed;
  const alone = [counts.a > 0 ? t('countOnlyA', { n: counts.a }) : '', counts.b > 0 ? t('countOnlyB', { n: counts.b }) : ''].filter(
    Boolean,
  );
  if (total(counts) === 0) return t('nothingMatches');
  if (counts.changed === 0 && alone.length === 0)
    return t('allEqual', { rows: common('rows', { count: both }), columns: common('columns', { count: compared }) });
  const inBoth = both === 0 ? t('noneInBoth') : t('changedInBoth', { changed: counts.changed, count: both });
  return [inBoth, ...alone].join(' · ');
}

/** By what rows are joined, and what is to be known of that. */
export function keyWords({ facts, lostKeys }: Pick<Parts, 'facts' | 'lostKeys'>, chosen: boolean, locale?: Locale): string {
  if (!facts) return '';
  const t = textsOf(compareTexts, locale);
  const by = joinedText(facts.keys, lostKeys, chosen, locale);
  const { a, b } = facts.duplicated;
  const places = [a > 0 ? t('inA', { n: a }) : '', b > 0 ? t('inB', { n: b }) : ''].filter(Boolean);
  if (places.length === 0) return by;
  const where = places.reduce((one, other) => textsOf(tableTexts, locale)('and', { a: one, b: other }));
  return t('repeated', { joined: by, where });
}

function joinedText(keys: readonly string[], lostKeys: readonly string[], chosen: boolean, locale: Locale | undefined): string {
  const t = textsOf(compareTexts, locale);
  const lost = joined(lostKeys, locale);
  if (keys.length > 0) return lost === '' ? t('byKeys', { keys: joined(keys, locale) }) : t('byLost', { keys: joined(keys, locale), lost });
  if (lost !== '') return t('byRowLost', { lost });
  return t(chosen ? 'byRow' : 'byRowNoKey');
}

/** The sentence for a screen reader. */
export function summaryText({ shownSides: { a, b }, facts, compared, lostKeys }: Parts, locale?: Locale): string {
  const t = textsOf(compareTexts, locale);
  const sides = { table: a?.table ?? '', a: a?.name ?? '', b: b?.name ?? '' };
  if (!facts) return t('summarySides', sides);
  const counts = countsWords(facts, compared.length, locale);
  return t('summaryCompared', { ...sides, counts, joined: keyWords({ facts, lostKeys }, true, locale) });
}
