import { columnLabel } from '../../model/index.js';
import { quantileOf } from '../../numeric/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { formatNumber, joined } from '../../theme/index.js';
import { leftOutTexts } from '../groups/index.js';
import { groupTexts } from '../groups/texts.js';
import type { DistributionSpec } from './spec.js';
import { distributionTexts } from './texts.js';
import { unitText } from './valueUnit.js';
import type { DistributionDrawing, DistributionView } from './view.js';

const ruleTexts = { 'freedman-diaconis': 'freedmanDiaconis', scott: 'scott', sturges: 'sturges', silverman: 'silverman' } as const;

type Described = Pick<DistributionView, 'form' | 'column' | 'unit' | 'log' | 'groups' | 'by' | 'drawing' | 'runs' | 'selected'>;

/** All that is said of a distribution. */
export function describeDistribution(
  shown: Described,
  spec: DistributionSpec,
  locale?: Locale,
): Pick<DistributionView, 'treatment' | 'fidelity' | 'notes' | 'summary'> {
  const log = shown.log && shown.drawing.what !== 'categories' ? textsOf(groupTexts, locale)('log') : '';
  return {
    treatment: [treatmentOf(shown.drawing, shown, spec, locale), log].filter(Boolean).join(' · '),
    fidelity: fidelityOf(shown, locale),
    notes: notesOf(shown, locale),
    summary: summaryOf(shown, locale),
  };
}

function treatmentOf(
  drawing: DistributionDrawing,
  { form, log }: Described,
  { bins, heights, bandwidth }: DistributionSpec,
  locale?: Locale,
): string {
  const t = textsOf(distributionTexts, locale);
  switch (drawing.what) {
    case 'rows': {
      if (form !== 'violin') return t(form === 'box' ? 'asBox' : 'asStrip');
      const widths = drawing.shown.flatMap(({ violin }) => (violin ? [violin.bandwidth] : []));
      const rule = t(typeof bandwidth === 'number' ? 'bandwidth' : ruleTexts[bandwidth]);
      if (widths.length === 0) return t('asViolin', { rule });
      return t(log ? 'asViolinDecades' : 'asViolinWidth', { rule, width: rangeText(widths, locale) });
    }
    case 'histogram': {
      const count = Math.max(0, drawing.edges.length - 1);
      const how = typeof bins === 'number' ? t('bins', { count }) : t('binsRule', { count, rule: t(ruleTexts[bins]) });
      return heights === 'count' ? how : [how, t(log ? 'densityPerDecade' : 'density')].join(' · ');
    }
    case 'ecdf':
      return t('ecdf');
    case 'categories':
      return t('counts');
    default:
      return drawing satisfies never;
  }
}

/** `0.012`, or `0.008–0.012` where they differ. */
function rangeText(values: readonly number[], locale?: Locale): string {
  const [low, high] = [Math.min(...values), Math.max(...values)].map((value) => formatNumber(value, 2, locale)) as [string, string];
  return low === high ? low : `${low}–${high}`;
}

function fidelityOf({ runs, selected, groups, by }: Described, locale?: Locale): string {
  const common = textsOf(groupTexts, locale);
  const of = by.length > 0 ? [textsOf(distributionTexts, locale)('groupCount', { count: groups.length })] : [];
  if (selected < runs) return [common('runsSelected', { selected, count: runs }), ...of].join(' · ');
  return of.length > 0 ? [common('runs', { count: runs }), ...of].join(' · ') : common('runsExact', { count: runs });
}

function notesOf({ groups, column, drawing, form }: Described, locale?: Locale): string[] {
  if (!column) return [];
  if (drawing.what === 'categories') return [];
  const t = textsOf(distributionTexts, locale);
  const notes = leftOutTexts(
    groups.map(({ values }) => values),
    columnLabel(column),
    locale,
  );
  if (drawing.what === 'histogram' && drawing.capped) notes.push(t('mostBins'));
  if (drawing.what === 'rows' && form === 'violin' && drawing.shown.some(({ violin, box }) => !violin && box)) notes.push(t('noDensity'));
  const drawn = drawing.what === 'histogram' ? drawing.heights.length : drawing.what === 'ecdf' ? drawing.steps.length : groups.length;
  if (drawn < groups.length) notes.push(t('groupsDrawn', { drawn, count: groups.length }));
  return notes;
}

function summaryOf({ groups, column, unit, drawing, runs: all, selected, by, form }: Described, locale?: Locale): string {
  const t = textsOf(distributionTexts, locale);
  const name = column ? columnLabel(column) : '';
  const runs = selected < all ? t('someRuns', { selected, count: all }) : textsOf(groupTexts, locale)('runs', { count: all });
  if (drawing.what === 'categories') {
    const most = drawing.categories.toSorted((a, b) => b.total - a.total).slice(0, 3);
    const top = joined(
      most.map(({ label, total }) => t('valueTimes', { value: label, n: total })),
      locale,
    );
    return t('valuesSummary', { name, runs, count: drawing.categories.length, top });
  }
  const parts = groups.slice(0, 3).map(({ values: { sorted }, about: group }) => {
    if (sorted.length === 0) return t('groupNone', { group });
    const [low, median, high] = [0, 0.5, 1].map((share) => unitText(quantileOf(sorted, share), unit, locale)) as [string, string, string];
    const middle = { median, low, high, n: sorted.length };
    return by.length > 0 ? t('middleOf', { group, ...middle }) : t('middle', middle);
  });
  const more = groups.length > 3 ? [t('moreGroups', { count: groups.length - 3 })] : [];
  return t('summary', { form: t(form), name, runs, parts: [...parts, ...more].join(t('between')) });
}

/** `0.1 up to 0.2`; the last bin has its upper edge too. */
export function binText(edges: Float64Array, bin: number, unit: DistributionView['unit'], locale?: Locale): string {
  const [low, high] = [unitText(edges[bin]!, unit, locale), unitText(edges[bin + 1]!, unit, locale)];
  return textsOf(distributionTexts, locale)(bin === edges.length - 2 ? 'binTo' : 'binUpTo', { low, high });
}
