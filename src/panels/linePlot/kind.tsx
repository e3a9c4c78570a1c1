import type { ManifestMetric } from '../../model/index.js';
import { formatNumber, formatValue } from '../../theme/index.js';
import { mainMetric } from '../columns/index.js';
import { definePanel } from '../definePanel.js';
import type { PanelHeading, PanelTable } from '../panelKind.js';
import { LinePlotFooter } from './LinePlotFooter.js';
import { LazyLinePlotSettings } from './LazyLinePlotSettings.js';
import { LinePlotView as Drawing } from './LinePlotView.js';
import { planLinePlot } from './plan.js';
import { linePlotSpec, linePlotSpecSchema, type LinePlotSpec } from './spec.js';
import type { LinePlotState } from './state.js';
import { viewLinePlot, type LinePlotView } from './view.js';

/** Lines of metrics over step or time, one per run. */
export const linePlot = definePanel<LinePlotSpec, LinePlotState, LinePlotView>({
  kind: 'line-plot',
  version: 1,
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

function heading({ metrics, smoothing, yScale }: LinePlotSpec, view: LinePlotView | undefined): PanelHeading {
  const treatment = [smoothing > 0 ? `EMA ${formatNumber(smoothing, 3)}` : '', yScale === 'log' ? 'log' : ''].filter(Boolean).join(' · ');
  return {
    title: metrics.join(', ') || 'Line plot',
    treatment: treatment || undefined,
    fidelity: view && !view.empty ? view.fidelity : undefined,
  };
}

/** The points that are drawn, line by line; gaps are rows without a value. */
function table({ content, metrics, axis, valueLabel }: LinePlotView): PanelTable {
  const { lines } = content;
  const starts = lines.map((_, i) => lines.slice(0, i).reduce((sum, { points }) => sum + points.end - points.start, 0));
  const rows = lines.reduce((sum, { points }) => sum + points.end - points.start, 0);
  const at = (row: number) => {
    const index = starts.findLastIndex((start) => start <= row);
    const line = lines[index];
    return line && { line, row: line.points.start + row - (starts[index] ?? 0) };
  };
  const [value = 'value'] = valueLabel.split(' · ');
  return {
    rows,
    columns: [
      { label: metrics.length > 1 ? 'Run and metric' : 'Run', text: (row) => at(row)?.line.name ?? '' },
      { label: axis.label, numeric: true, text: (row) => textAt(at(row), content.x, axis.value) },
      {
        label: `${metrics.length === 1 ? metrics[0] : 'Value'}${value === 'value' ? '' : ` (${value})`}`,
        numeric: true,
        text: (row) => textAt(at(row), content.y, valueText),
      },
    ],
  };
}

function valueText(value: number): string {
  return Number.isNaN(value) ? 'gap' : formatValue(value, 6);
}

function textAt(place: { row: number } | undefined, column: Float64Array, text: (value: number) => string): string {
  return place ? text(column[place.row] ?? Number.NaN) : '';
}
