import { rowCells } from '../../charts/index.js';
import { columnLabel, type Catalog, type Column } from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { likelyGoal, mainMetric, varyingKeys } from '../columns/index.js';
import { definePanel } from '../definePanel.js';
import { groupTexts } from '../groups/texts.js';
import { kindTitle } from '../kindTitle.js';
import type { PanelHeading, PanelTable } from '../panelKind.js';
import { scaleText } from './axisNote.js';
import { layoutScatter, type ScatterLayout } from './layout.js';
import { planScatter } from './plan.js';
import { ScatterFooter } from './ScatterFooter.js';
import { ScatterDrawing } from './ScatterDrawing.js';
import { ScatterSettings } from './ScatterSettings.js';
import { scatterSpecSchema, type ScatterSpec, type ScatterState } from './spec.js';
import { scatterTexts } from './texts.js';
import { viewScatter, type ScatterView } from './view.js';

/** A point per run, over any two columns. */
export const scatter = definePanel<ScatterSpec, ScatterState, ScatterView, ScatterLayout | undefined>({
  kind: 'scatter',
  version: 1,
  texts: scatterTexts.folder,
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

function heading({ x, y, fit, front }: ScatterSpec, view: ScatterView | undefined, locale: Locale): PanelHeading {
  const t = textsOf(scatterTexts, locale);
  const layout = view?.empty === undefined ? view?.layout : undefined;
  const treatment = [
    layout ? scaleText('x', layout.x, locale) : '',
    layout ? scaleText('y', layout.y, locale) : '',
    fit === 'linear' ? t('line') : fit === 'loess' ? t('loess') : '',
    front ? t('front') : '',
  ].filter(Boolean);
  return {
    title: x && y ? t('title', { x: columnLabel(x), y: columnLabel(y) }) : kindTitle(scatter, locale),
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

function table({ layout, kept, curves }: ScatterView, locale: Locale): PanelTable {
  const t = textsOf(scatterTexts, locale);
  const common = textsOf(groupTexts, locale);
  if (!layout) return { rows: 0, columns: [] };
  const { x, y, sizes, nameOf } = layout;
  const front = new Set(curves.front);
  return {
    rows: layout.rows,
    columns: [
      { label: common('run'), text: nameOf },
      { label: x.label, numeric: x.scale.kind !== 'category', ...rowCells(x.values, locale) },
      ...(y.label === x.label ? [] : [{ label: y.label, numeric: y.scale.kind !== 'category', ...rowCells(y.values, locale) }]),
      ...(sizes && sizes.label !== x.label && sizes.label !== y.label
        ? [{ label: sizes.label, numeric: true, ...rowCells(sizes.values, locale) }]
        : []),
      ...(front.size > 0 ? [{ label: t('front'), text: (row: number) => (front.has(row) ? t('onFrontYes') : '') }] : []),
      { label: common('selected'), text: (row) => common(kept[row] === 1 ? 'yes' : 'no') },
    ],
  };
}
