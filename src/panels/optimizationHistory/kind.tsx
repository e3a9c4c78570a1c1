import { Legend, type LegendItem } from '../../charts/index.js';
import { StarSwatch } from '../../charts/inner.js';
import type { Catalog, Column, Goal } from '../../model/index.js';
import { useLocale, useTexts } from '../../react/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { formatMoment, formatStep, formatValue } from '../../theme/index.js';
import { likelyGoal, mainMetric } from '../columns/index.js';
import { definePanel } from '../definePanel.js';
import { groupTexts } from '../groups/texts.js';
import { kindTitle } from '../kindTitle.js';
import type { PanelFooterProps, PanelHeading, PanelTable } from '../panelKind.js';
import { noPlaces } from './historyPoints.js';
import { OptimizationHistoryDrawing } from './OptimizationHistoryView.js';
import { OptimizationHistorySettings } from './OptimizationHistorySettings.js';
import { planOptimizationHistory } from './plan.js';
import { optimizationHistorySpecSchema, type OptimizationHistorySpec } from './spec.js';
import { historyTexts } from './texts.js';
import { viewOptimizationHistory, type OptimizationHistoryView } from './view.js';
import { PanelFooter } from '../PanelFooter.js';

/** Each run as a point over the order of runs, with the best value so far. */
export const optimizationHistory = definePanel<OptimizationHistorySpec, undefined, OptimizationHistoryView>({
  kind: 'optimization-history',
  version: 1,
  texts: historyTexts.folder,
  title: 'Optimization history',
  about: 'Each run as a point over the order of runs or time, with the best so far.',
  defaults,
  schema: optimizationHistorySpecSchema,
  initialState: undefined,
  migrations: [],
  plan: planOptimizationHistory,
  view: viewOptimizationHistory,
  heading,
  summary: (view) => view.summary,
  table,
  Component: OptimizationHistoryDrawing,
  Footer,
  Settings: OptimizationHistorySettings,
});

function heading(
  { metric, goal, yScale }: OptimizationHistorySpec,
  view: OptimizationHistoryView | undefined,
  locale: Locale,
): PanelHeading {
  const t = textsOf(historyTexts, locale);
  const scale = yScale === 'log' ? textsOf(groupTexts, locale)('log') : '';
  return {
    title: metric ? t('title', { metric: metric.key }) : kindTitle(optimizationHistory, locale),
    treatment: [t(goal === 'minimize' ? 'smaller' : 'larger'), scale].filter(Boolean).join(' · '),
    fidelity: view && view.empty === undefined ? view.fidelity : undefined,
  };
}

function defaults(catalog: Catalog): OptimizationHistorySpec {
  const metric = mainMetric(catalog);
  const goal: Goal = (metric && likelyGoal(metric.key, metric.goal)) ?? 'maximize';
  const column: Column | undefined = metric && { from: 'metric', key: metric.key, reduce: goal === 'minimize' ? 'min' : 'max' };
  return { ...(column && { metric: column }), goal, x: 'order', yScale: 'linear' };
}

function Footer({ view }: PanelFooterProps<OptimizationHistorySpec, OptimizationHistoryView>) {
  const t = useTexts(historyTexts);
  const locale = useLocale();
  if (view.empty !== undefined) return null;
  const { points, best, target, notes } = view;
  const said = (value: number): string => formatValue(value, 6, locale);
  const row = best.at(-1) ?? -1;
  const ink = 'var(--rf-text-2)';
  const items: LegendItem[] = [
    ...(row < 0
      ? []
      : [
          { id: 'best', name: t('best', { run: points.nameOf(row), value: said(points.y[row]!) }), color: ink, swatch: <StarSwatch /> },
          { id: 'line', name: t('bestSoFar'), color: ink, dash: [18] },
        ]),
    ...(target === undefined
      ? []
      : [{ id: 'target', name: t('target', { value: said(target) }), color: 'var(--rf-accent)', dash: [5, 4] }]),
  ];
  return (
    <PanelFooter>
      <Legend items={items} />
      {notes.length > 0 && (
        <ul className="rf-notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </PanelFooter>
  );
}

/** The runs in the order of x; those without one at the end. */
function table({ points, order, best, metric, axis }: OptimizationHistoryView, locale: Locale): PanelTable {
  const t = textsOf(historyTexts, locale);
  const common = textsOf(groupTexts, locale);
  const yText = (row: number): string => {
    const reason = noPlaces[points.noPlace[row]!];
    return reason ? t(reason) : formatValue(points.y[row]!, 6, locale);
  };
  const untimed = [...points.x.keys()].filter((row) => Number.isNaN(points.x[row]));
  const rows = [...order, ...untimed];
  const at = (place: number): number => rows[place] ?? 0;
  return {
    rows: points.rows,
    columns: [
      {
        label: axis === 'order' ? t('runNumber') : common('createdAt'),
        numeric: true,
        text: (place) => xText(points.x[at(place)]!, axis, locale),
        value: (place) => xValue(points.x[at(place)]!, axis),
      },
      { label: common('run'), text: (place) => points.nameOf(at(place)) },
      { label: common('state'), text: (place) => points.stateOf(at(place)) },
      {
        label: metric,
        numeric: true,
        text: (place) => yText(at(place)),
        value: (place) => points.y[at(place)]!,
      },
      {
        label: t('bestColumn'),
        numeric: true,
        text: (place) => ((best[place] ?? -1) < 0 ? '–' : formatValue(points.y[best[place]!]!, 6, locale)),
        value: (place) => points.y[best[place] ?? -1],
      },
      { label: common('selected'), text: (place) => common(points.greyed[at(place)] === 1 ? 'no' : 'yes') },
    ],
  };
}

function xValue(x: number, axis: OptimizationHistoryView['axis']): number | Date | undefined {
  if (Number.isNaN(x)) return undefined;
  return axis === 'order' ? x : new Date(x);
}

function xText(x: number, axis: OptimizationHistoryView['axis'], locale: Locale): string {
  if (Number.isNaN(x)) return '–';
  return axis === 'order' ? formatStep(x, locale) : formatMoment(x, locale);
}
