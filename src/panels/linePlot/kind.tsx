import type { ManifestMetric } from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { formatNumber, formatValue, joined } from '../../theme/index.js';
import { mainMetric } from '../columns/index.js';
import { definePanel } from '../definePanel.js';
import { kindTitle } from '../kindTitle.js';
import type { PanelHeading, PanelTable } from '../panelKind.js';
import { LinePlotFooter } from './LinePlotFooter.js';
import { LazyLinePlotSettings } from './LazyLinePlotSettings.js';
import { LinePlotView as Drawing } from './LinePlotView.js';
import { planLinePlot } from './plan.js';
import { linePlotSpec, linePlotSpecSchema, type LinePlotSpec } from './spec.js';
import type { LinePlotState } from './state.js';
import { linePlotTexts } from './texts.js';
import { viewLinePlot, type LinePlotView } from './view.js';

/** Lines of metrics over step or time, one per run. */
export const linePlot = definePanel<LinePlotSpec, LinePlotState, LinePlotView>({
  kind: 'line-plot',
  version: 1,
  texts: linePlotTexts.folder,
  title: 'Line plot',
  about: 'Metrics over step or time, one line per run.',
  defaults: (catalog) => linePlotSpec(metricKeys(mainMetric(catalog))),
  schema: linePlotSpecSchema,
  initialState: { zoom: undefined },
  migrations: [],
  plan: planLinePlot,
  view: viewLinePlot,
  heading,
  summary: (view) => view.summary,
  table,
  drawn: async (view) => (await import('./drawnPoints.js')).drawnPoints(view),
  Component: Drawing,
  Footer: LinePlotFooter,
  Settings: LazyLinePlotSettings,
});

function metricKeys(metric: ManifestMetric | undefined): string[] {
  return metric ? [metric.key] : [];
}

function heading({ metrics, smoothing, yScale }: LinePlotSpec, view: LinePlotView | undefined, locale: Locale): PanelHeading {
  const t = textsOf(linePlotTexts, locale);
  const ema = smoothing > 0 ? t('ema', { weight: formatNumber(smoothing, 3, locale) }) : '';
  const treatment = [ema, yScale === 'log' ? t('log') : ''].filter(Boolean).join(' · ');
  return {
    title: metrics.length > 0 ? joined(metrics, locale) : kindTitle(linePlot, locale),
    treatment: treatment || undefined,
    fidelity: view && !view.empty ? view.fidelity : undefined,
  };
}

/** The points that are drawn, line by line; gaps are rows without a value. */
function table({ content, metrics, axis, smoothed }: LinePlotView, locale: Locale): PanelTable {
  const t = textsOf(linePlotTexts, locale);
  const { lines } = content;
  const starts = lines.map((_, i) => lines.slice(0, i).reduce((sum, { points }) => sum + points.end - points.start, 0));
  const rows = lines.reduce((sum, { points }) => sum + points.end - points.start, 0);
  const at = (row: number) => {
    const index = starts.findLastIndex((start) => start <= row);
    const line = lines[index];
    return line && { line, row: line.points.start + row - (starts[index] ?? 0) };
  };
  const metric = metrics.length === 1 ? metrics[0]! : t('valueColumn');
  const valueText = (value: number): string => (Number.isNaN(value) ? t('gap') : formatValue(value, 6, locale));
  return {
    rows,
    columns: [
      { label: t(metrics.length > 1 ? 'runAndMetric' : 'run'), text: (row) => at(row)?.line.name ?? '' },
      { label: axis.label, numeric: true, text: (row) => textAt(at(row), content.x, axis.value) },
      {
        label: smoothed ? t('treated', { metric, how: t('smoothed') }) : metric,
        numeric: true,
        text: (row) => textAt(at(row), content.y, valueText),
      },
    ],
  };
}

function textAt(place: { row: number } | undefined, column: Float64Array, text: (value: number) => string): string {
  return place ? text(column[place.row] ?? Number.NaN) : '';
}
