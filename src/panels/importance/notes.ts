import { columnId, columnLabel, type Column, type ImportanceFacts } from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { joined } from '../../theme/index.js';
import { importanceTexts } from './texts.js';
import type { ImportanceRow } from './view.js';

/** Fewer runs than this, or than two per parameter, are few. */
const fewRuns = 30;
/** A category has many values from this many on, where they are more than half as many as its runs. */
const manyValues = 10;

/** What a reader must know of the figures: runs and parameters that had no part, too few runs, categories of too many values; and how to get them again. */
export function noteTexts(
  facts: ImportanceFacts,
  rows: readonly ImportanceRow[],
  target: string,
  parameters: readonly Column[],
  locale?: Locale,
): string[] {
  const t = textsOf(importanceTexts, locale);
  const labels = new Map(parameters.map((column) => [columnId(column), columnLabel(column)]));
  const { used, trees, seed, curveRuns } = facts;
  const few = used < Math.max(fewRuns, 2 * rows.length);
  const many = rows.filter(({ type, distinct, runs }) => type === 'category' && distinct > manyValues && distinct > runs / 2);
  return [
    ...(few ? [t('fewRuns', { runs: used, count: rows.length })] : []),
    ...leftOut(facts, target, locale),
    ...many.map(({ label, distinct, runs }) => t('manyValues', { label, values: distinct, count: runs })),
    ...skippedTexts(facts, labels, locale),
    ...(curveRuns < used ? [t('curveRuns', { count: curveRuns })] : []),
    t('trees', { count: trees, seed: String(seed) }),
  ];
}

/** `15 runs have no loss (12 crashed, 3 running).` */
function leftOut({ byState, withoutTarget, nonFinite }: ImportanceFacts, target: string, locale: Locale | undefined): string[] {
  const t = textsOf(importanceTexts, locale);
  const states = (key: 'withoutTarget' | 'nonFinite'): string =>
    joined(
      byState.filter((state) => state[key] > 0).map((state) => t('stateCount', { n: state[key], state: state.state })),
      locale,
    );
  return [
    ...(withoutTarget > 0 ? [t('withoutTarget', { count: withoutTarget, target, states: states('withoutTarget') })] : []),
    ...(nonFinite > 0 ? [t('nonFinite', { count: nonFinite, target, states: states('nonFinite') })] : []),
  ];
}

function skippedTexts({ skipped }: ImportanceFacts, labels: ReadonlyMap<string, string>, locale: Locale | undefined): string[] {
  const t = textsOf(importanceTexts, locale);
  const names = (because: string): string[] =>
    skipped.filter((each) => each.because === because).map(({ parameter }) => labels.get(parameter) ?? parameter);
  const [single, identifiers] = [names('one-value'), names('identifier')];
  return [
    ...(single.length > 0 ? [t('oneValue', { names: joined(single, locale) })] : []),
    ...(identifiers.length > 0 ? [t('identifiers', { names: joined(identifiers, locale) })] : []),
  ];
}
