import { rowCells } from '../../charts/index.js';
import { columnLabel, type Catalog, type Column } from '../../model/index.js';
import { likelyGoal, mainMetric, varyingKeys } from '../columns/index.js';
import { definePanel } from '../definePanel.js';
import type { PanelHeading, PanelTable } from '../panelKind.js';
import { scaleText } from './axisNote.js';
import { layoutScatter, type ScatterLayout } from './layout.js';
import { planScatter } from './plan.js';
import { ScatterFooter } from './ScatterFooter.js';
import { ScatterDrawing } from './ScatterDrawing.js';
import { ScatterSettings } from './ScatterSettings.js';
import { scatterSpecSchema, type ScatterSpec, type ScatterState } from './spec.js';
import { viewScatter, type ScatterView } from './view.js';

/** A point per run, over any two columns. */
export const scatter = definePanel<ScatterSpec, ScatterState, ScatterView, ScatterLayout | undefined>({
  kind: 'scatter',
  version: 1,
  title: 'Scatter plot',
  about: 'A point per run over any two columns; drag to select, with fits and Pareto front.',
  defaults,
  schema: scatterSpecSchema,
  initialState: { zoom: undefined },
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

function heading({ x, y, fit, front }: ScatterSpec, view: ScatterView | undefined): PanelHeading {
  const layout = view?.empty === undefined ? view?.layout : undefined;
  const treatment = [
    layout ? scaleText('x', layout.x) : '',
    layout ? scaleText('y', layout.y) : '',
    fit === 'linear' ? 'line' : fit === 'loess' ? 'LOESS' : '',
    front ? 'Pareto front' : '',
  ].filter(Boolean);
  return {
    title: x && y ? `${columnLabel(y)} over ${columnLabel(x)}` : 'Scatter plot',
    treatment: treatment.join(' · ') || undefined,
    fidelity: layout ? view?.fidelity : undefined,
  };
}

/** The metric runs are compared by, over the key that varies most tellingly. */
function defaults(catalog: Catalog): ScatterSpec {
  const metric = mainMetric(catalog);
  const [key] = varyingKeys(catalog);
  if (!metric || !key) return {};
  const goal = likelyGoal(metric.key, metric.goal);
  const y: Column = { from: 'metric', key: metric.key, reduce: goal === 'minimize' ? 'min' : goal === 'maximize' ? 'max' : 'last' };
  return { x: { from: 'config', key: key.key }, y };
}

function table({ layout, kept, curves }: ScatterView): PanelTable {
  if (!layout) return { rows: 0, columns: [] };
  const { x, y, sizes, nameOf } = layout;
  const front = new Set(curves.front);
  return {
    rows: layout.rows,
    columns: [
      { label: 'Run', text: nameOf },
      { label: x.label, numeric: x.scale.kind !== 'category', ...rowCells(x.values) },
      ...(y.label === x.label ? [] : [{ label: y.label, numeric: y.scale.kind !== 'category', ...rowCells(y.values) }]),
      ...(sizes && sizes.label !== x.label && sizes.label !== y.label
        ? [{ label: sizes.label, numeric: true, ...rowCells(sizes.values) }]
        : []),
      ...(front.size > 0 ? [{ label: 'Pareto front', text: (row: number) => (front.has(row) ? 'yes' : '') }] : []),
      { label: 'Selected', text: (row) => (kept[row] === 1 ? 'yes' : 'no') },
    ],
  };
}
