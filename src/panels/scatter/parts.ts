import { rowCells } from '../../charts/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import type { DrawingParts } from '../drawingParts.js';
import { groupTexts } from '../groups/texts.js';
import type { PanelHeading, PanelTable } from '../panelKind.js';
import { scaleText } from './axisNote.js';
import { layoutScatter, type ScatterLayout } from './layout.js';
import { ScatterDrawing } from './ScatterDrawing.js';
import { ScatterFooter } from './ScatterFooter.js';
import type { ScatterSpec, ScatterState } from './spec.js';
import { scatterTexts } from './texts.js';
import { viewScatter, type ScatterView } from './view.js';

/** What draws a scatter plot. */
export const scatterParts: DrawingParts<ScatterSpec, ScatterState, ScatterView, ScatterLayout | undefined> = {
  texts: scatterTexts.folder,
  initialState: { zoom: undefined },
  prepare: layoutScatter,
  view: viewScatter,
  summary: (view) => view.summary,
  table,
  Component: ScatterDrawing,
  Footer: ScatterFooter,
  treatment,
};

function treatment({ fit, front }: ScatterSpec, view: ScatterView | undefined, locale: Locale): Omit<PanelHeading, 'title'> {
  const t = textsOf(scatterTexts, locale);
  const layout = view?.empty === undefined ? view?.layout : undefined;
  const parts = [
    layout ? scaleText('x', layout.x, locale) : '',
    layout ? scaleText('y', layout.y, locale) : '',
    fit === 'linear' ? t('line') : fit === 'loess' ? t('loess') : '',
    front ? t('front') : '',
  ].filter(Boolean);
  return { treatment: parts.join(' · ') || undefined, fidelity: layout ? view?.fidelity : undefined };
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
