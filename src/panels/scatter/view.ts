import { labelWidth, plotArea, positionOf, type PlotArea, type ValueTick } from '../../charts/index.js';
import { clearTicks } from '../../charts/inner.js';
import { columnLabel } from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { formatValue, joined } from '../../theme/index.js';
import { groupTexts } from '../groups/texts.js';
import type { Answer, OwnClause, PanelContext } from '../panelKind.js';
import { selectedIndices } from '../panelSelection.js';
import { keepBrushed } from '../parallelCoordinates/brush.js';
import { namedRuns } from '../runClause.js';
import { axisNote } from './axisNote.js';
import { boxOf } from './boxClauses.js';
import { scatterCurves, type ScatterCurves } from './curves.js';
import { plotTicks, type ScatterLayout } from './layout.js';
import { countOf } from './drawPoints.js';
import type { PlotZoom, ScatterSpec, ScatterState } from './spec.js';
import { scatterTexts } from './texts.js';

/** A scatter plot ready to be drawn. */
export interface ScatterView {
  layout: ScatterLayout | undefined;
  area: PlotArea;
  /** Part of the plot on screen, in places. */
  zoom: PlotZoom;
  xTicks: readonly ValueTick[];
  yTicks: readonly ValueTick[];
  /** 1 where other panels select the run; absent where they select all. */
  others: Uint8Array | undefined;
  /** What this panel selects. */
  own: readonly OwnClause[];
  /** 1 for each row that is selected and has a place. */
  kept: Uint8Array;
  curves: ScatterCurves;
  /** Whether counts per hexagon are drawn in place of points. */
  density: boolean;
  fidelity: string;
  notes: readonly string[];
  summary: string;
  empty: string | undefined;
}

/** Points beyond which their density is drawn. */
export const densityBeyond = 20_000;
const whole = { x: [0, 1], y: [0, 1] } as const;
const barRoom = 60;
/** CSS pixels around the plot, for the labels and names of the axes. */
const margins = { top: 26, right: 14, bottom: 34, left: 44 };
const noCurves: ScatterCurves = { fit: undefined, fitText: undefined, front: new Int32Array(), best: new Int32Array(), missing: [] };

/** The view of the latest answers. */
export function viewScatter(
  answers: readonly Answer[],
  spec: ScatterSpec,
  { zoom = whole }: ScatterState,
  context: PanelContext,
  layout: ScatterLayout | undefined,
): ScatterView {
  const { locale } = context;
  const empty = emptyText(spec, layout, context);
  const tickCount = Math.max(2, Math.floor(context.size.height / 44));
  const yTicks = layout ? plotTicks(layout.y, zoom.y, tickCount, locale) : [];
  const density = layout !== undefined && countOf(layout.placed) > densityBeyond;
  const bar = density || layout?.colors.legend ? barRoom : 0;
  const left = Math.max(margins.left, Math.min(Math.floor(0.35 * context.size.width), roomFor(yTicks)));
  const area = plotArea({ width: context.size.width - bar, height: context.size.height }, context.pixelRatio, { ...margins, left });
  const { own } = context.selection;
  const others = layout && othersOf(layout, answers);
  const kept = layout ? keptRows(layout, others, own) : new Uint8Array();
  const selected = countOf(kept);
  const curves = layout ? scatterCurves(layout, kept, spec, locale) : noCurves;
  return {
    layout,
    area,
    zoom,
    xTicks: layout ? clearTicks(plotTicks(layout.x, zoom.x, Math.max(2, Math.floor(area.width / 76)), locale), zoom.x, area.width) : [],
    yTicks,
    others,
    own,
    kept,
    curves,
    density,
    fidelity: layout ? fidelityText(layout, selected, locale) : '',
    notes: layout ? notesOf(layout, curves, { density, spec, locale }) : [],
    summary: layout ? summarise(layout, selected, curves, locale) : '',
    empty,
  };
}

/** CSS pixels that labels of y need to the left of the plot. */
function roomFor(ticks: readonly ValueTick[]): number {
  return Math.ceil(Math.max(0, ...ticks.map(({ label }) => labelWidth(label))) / 12) * 12 + 12;
}

function othersOf({ runs }: ScatterLayout, answers: readonly Answer[]): Uint8Array | undefined {
  const selected = selectedIndices(answers);
  return selected && Uint8Array.from(runs, (run) => (selected.has(run) ? 1 : 0));
}

/** Rows that have a place and that the panel's own clauses and all others select. */
export function keptRows(layout: ScatterLayout, others: Uint8Array | undefined, own: readonly OwnClause[]): Uint8Array {
  const kept = layout.placed.slice();
  others?.forEach((selected, row) => (kept[row] = selected === 1 ? kept[row]! : 0));
  for (const { part, filter } of own) {
    const axis = part === 'x' ? layout.x : part === 'y' ? layout.y : undefined;
    if (axis) keepBrushed(axis.values, boxOf(filter), kept);
    else {
      const named = namedRuns(filter);
      for (let row = 0; row < kept.length; row++) if (kept[row] === 1 && !named.has(layout.idOf(row))) kept[row] = 0;
    }
  }
  return kept;
}

function fidelityText({ rows, placed }: ScatterLayout, selected: number, locale: Locale | undefined): string {
  const t = textsOf(scatterTexts, locale);
  const common = textsOf(groupTexts, locale);
  const drawn = countOf(placed);
  const parts = [
    selected < drawn ? common('runsSelected', { selected, count: rows }) : '',
    drawn > densityBeyond ? t('density', { count: drawn }) : '',
  ].filter(Boolean);
  if (parts.length > 0) return parts.join(' · ');
  return drawn < rows ? t('someExact', { drawn, count: rows }) : common('runsExact', { count: rows });
}

interface Noted {
  density: boolean;
  spec: ScatterSpec;
  locale: Locale | undefined;
}

function notesOf(layout: ScatterLayout, { fitText, missing }: ScatterCurves, { density, spec, locale }: Noted): string[] {
  const t = textsOf(scatterTexts, locale);
  const { x, y, rows, colored } = layout;
  const { lines = [] } = spec;
  const lost = lines.filter(({ axis, value }) => !Number.isFinite(positionOf(layout[axis].scale, value))).length;
  return [
    fitText ?? '',
    ...missing,
    axisNote(x, rows, locale),
    axisNote(y, rows, locale),
    density && (colored || layout.sizes) ? t('countsBeyond', { count: densityBeyond }) : '',
    lost > 0 ? t('lostLines', { count: lost }) : '',
  ].filter(Boolean);
}

/** Names said before the rest is counted. */
const named = 4;

function summarise(
  { x, y, rows, nameOf }: ScatterLayout,
  selected: number,
  { fitText, front, best }: ScatterCurves,
  locale: Locale | undefined,
): string {
  const t = textsOf(scatterTexts, locale);
  const parts = [t('shown', { selected, count: rows, x: x.label, y: y.label })];
  if (fitText !== undefined) parts.push(fitText);
  const last = best.at(-1);
  if (last !== undefined) parts.push(t('best', { y: y.label, value: formatValue(y.values.numbers[last]!, 6, locale), run: nameOf(last) }));
  if (front.length > 0) {
    const said = { count: front.length, names: joined(Array.from(front.subarray(0, named), nameOf), locale) };
    parts.push(front.length > named ? t('onFrontMore', { ...said, more: front.length - named }) : t('onFront', said));
  }
  return t('sentence', { parts: parts.join(t('between')) });
}

function emptyText({ x, y }: ScatterSpec, layout: ScatterLayout | undefined, { runs, locale }: PanelContext): string | undefined {
  const t = textsOf(scatterTexts, locale);
  if (!x || !y) return t('choose');
  if (!layout || layout.rows === 0) return textsOf(groupTexts, locale)(runs.hidden.length > 0 ? 'allHidden' : 'noRunMatches');
  return layout.placed.includes(1) ? undefined : t('noPlace', { x: columnLabel(x), y: columnLabel(y) });
}
