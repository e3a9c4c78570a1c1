import type { HistogramFacts } from '../../model/index.js';
import { formatStep } from '../../theme/index.js';
import type { PanelContext } from '../panelKind.js';
import type { HistogramSeriesSpec } from './spec.js';

/** Other keys that are named where one is not logged. */
const mostNamed = 3;

/** Why there is nothing to show; undefined where there is something. */
export function emptyText(
  { key }: HistogramSeriesSpec,
  facts: HistogramFacts | undefined,
  rows: number,
  { catalog, runs }: PanelContext,
): string | undefined {
  if (key === undefined) return catalog?.histograms.length === 0 ? 'This project has no histograms.' : 'No histogram is chosen yet.';
  if (!facts || (rows > 0 && Number.isFinite(facts.extent[0]))) return undefined;
  if (facts.matched === 0) return runs.hidden.length > 0 ? 'Every run of this set is hidden.' : 'This set has no run.';
  if (rows > 0) return `The histograms of ${key} have no bins.`;
  if (facts.logging > 0) return `No histogram of ${key} lies in these steps.`;
  const others = (catalog?.histograms ?? []).map(
    (entry) => `${formatStep(entry.runs)} of ${formatStep(catalog?.runs ?? 0)} runs log ${entry.key}`,
  );
  const named = others.length > 0 ? ` ${others.slice(0, mostNamed).join('; ')}.` : ' This project has no histograms.';
  return `No run in this set logs ${key}.${named}`;
}
