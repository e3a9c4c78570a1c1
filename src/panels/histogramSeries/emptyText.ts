import type { Catalog, HistogramFacts } from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { groupTexts } from '../groups/texts.js';
import type { PanelContext } from '../panelKind.js';
import type { HistogramSeriesSpec } from './spec.js';
import { histogramTexts } from './texts.js';

/** Other keys that are named where one is not logged. */
const mostNamed = 3;

/** Why there is nothing to show; undefined where there is something. */
export function emptyText(
  { key }: HistogramSeriesSpec,
  facts: HistogramFacts | undefined,
  rows: number,
  { catalog, runs, locale }: PanelContext,
): string | undefined {
  const t = textsOf(histogramTexts, locale);
  if (key === undefined) return t(catalog?.histograms.length === 0 ? 'noHistograms' : 'noneChosen');
  if (!facts || (rows > 0 && Number.isFinite(facts.extent[0]))) return undefined;
  if (facts.matched === 0) return runs.hidden.length > 0 ? textsOf(groupTexts, locale)('allHidden') : t('noRun');
  if (rows > 0) return t('noBins', { key });
  if (facts.logging > 0) return t('noneInSteps', { key });
  return t('notInSet', { key, others: othersText(catalog, locale) });
}

/** Which other keys runs log. */
function othersText(catalog: Catalog | undefined, locale: Locale | undefined): string {
  const t = textsOf(histogramTexts, locale);
  const known = catalog?.histograms ?? [];
  if (known.length === 0) return t('noHistograms');
  const logs = known
    .slice(0, mostNamed)
    .map((entry) => t('othersLog', { runs: entry.runs, count: catalog?.runs ?? 0, key: entry.key }))
    .join(t('between'));
  return t('others', { logs });
}
