import { columnId, columnLabel, type Catalog, type Column } from '../../model/index.js';
import { formatNumber } from '../../theme/index.js';
import { likelyGoal, mainMetric, varyingKeys } from '../columns/index.js';
import { definePanel } from '../definePanel.js';
import type { PanelHeading, PanelTable } from '../panelKind.js';
import { layoutScatter, type ScatterLayout } from './layout.js';
import { scaleText } from './placedAxis.js';
import { planScatter } from './plan.js';
import { keptPoints } from './pointBrush.js';
import { valueText } from './pointFacts.js';
import { ScatterDrawing } from './ScatterDrawing.js';
import { ScatterFooter } from './ScatterFooter.js';
import { ScatterSettings } from './ScatterSettings.js';
import { defaultSpan, scatterSpec, scatterSpecSchema, type ScatterSpec } from './spec.js';
import type { ScatterState } from './state.js';
import { viewScatter, type ScatterView } from './view.js';

/** Runs as points of two columns. */
export const scatter = definePanel<ScatterSpec, ScatterState, ScatterView, ScatterLayout | undefined>({
  kind: 'scatter',
  version: 1,
  title: 'Scatter plot',
  about: 'Each run as a point of two columns, with fits, the Pareto frontier and selection by box or lasso.',
  defaults,
  schema: scatterSpecSchema,
  initialState: { mode: 'box' },
  migrations: [],
  plan: planScatter,
  prepare: layoutScatter,
  view: viewScatter,
  heading,
  summary: (view) => view.summary,
  table,
  Component: ScatterDrawing,
  Footer: ScatterFooter,
  Settings: ScatterSettings,
});

/** The metric runs are compared by over the key that tells most, coloured by the next. */
function defaults(catalog: Catalog): ScatterSpec {
  const [first] = varyingKeys(catalog);
  const metric = mainMetric(catalog);
  const y = metric && resultColumn(metric.key, likelyGoal(metric.key, metric.goal));
  const x: Column = first ? { from: 'config', key: first.key } : { from: 'run', key: 'created_at' };
  return scatterSpec({ column: x }, y && { column: y });
}

function resultColumn(key: string, goal: ReturnType<typeof likelyGoal>): Column {
  return { from: 'metric', key, reduce: goal === 'minimize' ? 'min' : goal === 'maximize' ? 'max' : 'last' };
}

function heading(spec: ScatterSpec, view: ScatterView | undefined): PanelHeading {
  const layout = view?.empty === undefined ? view?.layout : undefined;
  const treatment = [
    layout ? scaleText('x', layout.x) : '',
    layout ? scaleText('y', layout.y) : '',
    spec.fit === 'linear' ? 'linear fit' : '',
    spec.fit === 'loess' ? `LOESS ${formatNumber(spec.span ?? defaultSpan, 2)}` : '',
  ].filter(Boolean);
  return {
    title: spec.x && spec.y ? `${columnLabel(spec.y.column)} over ${columnLabel(spec.x.column)}` : 'Scatter plot',
    treatment: treatment.join(' · ') || undefined,
    fidelity: layout ? view?.fidelity : undefined,
  };
}

/** All runs, those without a place too. */
function table({ layout, others, brush, lines }: ScatterView): PanelTable {
  if (!layout) return { rows: 0, columns: [{ label: 'Run', text: () => '' }] };
  const kept = keptPoints(layout, others, brush);
  const frontier = lines.frontier && new Set(lines.frontier);
  const columns = [layout.x.spec.column, layout.y.spec.column, ...(layout.colorBy ? [layout.colorBy] : [])];
  const unique = new Map(columns.map((column) => [columnId(column), column]));
  return {
    rows: layout.rows,
    columns: [
      { label: 'Run', text: layout.nameOf },
      ...[...unique].map(([id, column]) => ({
        label: columnLabel(column),
        numeric: true,
        text: (row: number) => valueText(layout.frame, id, column, row),
      })),
      ...(frontier ? [{ label: 'Frontier', text: (row: number) => (frontier.has(row) ? 'yes' : 'no') }] : []),
      { label: 'Drawn', text: (row) => (layout.placed[row] === 1 ? 'yes' : 'no') },
      { label: 'Selected', text: (row) => (kept[row] === 1 ? 'yes' : 'no') },
    ],
  };
}
