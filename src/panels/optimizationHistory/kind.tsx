import { Legend, StarSwatch, type LegendItem } from '../../charts/index.js';
import type { Catalog, Column, Goal } from '../../model/index.js';
import { formatMoment, formatStep, formatValue } from '../../theme/index.js';
import { likelyGoal, mainMetric } from '../columns/index.js';
import { definePanel } from '../definePanel.js';
import type { PanelFooterProps, PanelTable } from '../panelKind.js';
import { noPlaces } from './historyPoints.js';
import { OptimizationHistoryDrawing } from './OptimizationHistoryView.js';
import { OptimizationHistorySettings } from './OptimizationHistorySettings.js';
import { planOptimizationHistory } from './plan.js';
import { optimizationHistorySpecSchema, type OptimizationHistorySpec } from './spec.js';
import { viewOptimizationHistory, type OptimizationHistoryView } from './view.js';
import { PanelFooter } from '../PanelFooter.js';

/** Each run as a point over the order of runs, with the best value so far. */
export const optimizationHistory = definePanel<OptimizationHistorySpec, undefined, OptimizationHistoryView>({
  kind: 'optimization-history',
  version: 1,
  title: 'Optimization history',
  about: 'Each run as a point over the order of runs or time, with the best so far.',
  defaults,
  schema: optimizationHistorySpecSchema,
  initialState: undefined,
  migrations: [],
  plan: planOptimizationHistory,
  view: viewOptimizationHistory,
  heading: ({ metric, goal, yScale }, view) => ({
    title: metric ? `${metric.key}: best so far` : 'Optimization history',
    treatment: [goal === 'minimize' ? 'smaller is better' : 'larger is better', yScale === 'log' ? 'log' : ''].filter(Boolean).join(' · '),
    fidelity: view && view.empty === undefined ? view.fidelity : undefined,
  }),
  summary: (view) => view.summary,
  table,
  Component: OptimizationHistoryDrawing,
  Footer,
  Settings: OptimizationHistorySettings,
});

function defaults(catalog: Catalog): OptimizationHistorySpec {
  const metric = mainMetric(catalog);
  const goal: Goal = (metric && likelyGoal(metric.key, metric.goal)) ?? 'maximize';
  const column: Column | undefined = metric && { from: 'metric', key: metric.key, reduce: goal === 'minimize' ? 'min' : 'max' };
  return { ...(column && { metric: column }), goal, x: 'order', yScale: 'linear' };
}

function Footer({ view }: PanelFooterProps<OptimizationHistorySpec, OptimizationHistoryView>) {
  if (view.empty !== undefined) return null;
  const { points, best, target, notes } = view;
  const row = best.at(-1) ?? -1;
  const ink = 'var(--rf-text-2)';
  const items: LegendItem[] = [
    ...(row < 0
      ? []
      : [
          { id: 'best', name: `best: ${points.nameOf(row)}, ${formatValue(points.y[row]!, 6)}`, color: ink, swatch: <StarSwatch /> },
          { id: 'line', name: 'best so far', color: ink, dash: [18] },
        ]),
    ...(target === undefined ? [] : [{ id: 'target', name: `target ${formatValue(target, 6)}`, color: 'var(--rf-accent)', dash: [5, 4] }]),
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
function table({ points, order, best, metric, axis }: OptimizationHistoryView): PanelTable {
  const untimed = [...points.x.keys()].filter((row) => Number.isNaN(points.x[row]));
  const rows = [...order, ...untimed];
  const at = (place: number): number => rows[place] ?? 0;
  return {
    rows: points.rows,
    columns: [
      {
        label: axis === 'order' ? 'Run no.' : 'Created',
        numeric: true,
        text: (place) => xText(points.x[at(place)]!, axis),
        value: (place) => xValue(points.x[at(place)]!, axis),
      },
      { label: 'Run', text: (place) => points.nameOf(at(place)) },
      { label: 'State', text: (place) => points.stateOf(at(place)) },
      {
        label: metric,
        numeric: true,
        text: (place) => noPlaces[points.noPlace[at(place)]!] || formatValue(points.y[at(place)]!, 6),
        value: (place) => points.y[at(place)]!,
      },
      {
        label: 'Best so far',
        numeric: true,
        text: (place) => ((best[place] ?? -1) < 0 ? '–' : formatValue(points.y[best[place]!]!, 6)),
        value: (place) => points.y[best[place] ?? -1],
      },
      { label: 'Selected', text: (place) => (points.greyed[at(place)] === 1 ? 'no' : 'yes') },
    ],
  };
}

function xValue(x: number, axis: OptimizationHistoryView['axis']): number | Date | undefined {
  if (Number.isNaN(x)) return undefined;
  return axis === 'order' ? x : new Date(x);
}

function xText(x: number, axis: OptimizationHistoryView['axis']): string {
  if (Number.isNaN(x)) return '–';
  return axis === 'order' ? formatStep(x) : formatMoment(x);
}
