import { labelWidth, placeTicks, positionOf, type PlotArea, type ValueTick } from '../../charts/index.js';
import { columnLabel, type Column } from '../../model/index.js';
import { formatStep, formatValue } from '../../theme/index.js';
import { fidelityText } from '../parallelCoordinates/view.js';
import type { Answer, PanelContext } from '../panelKind.js';
import { selectedIndices } from '../panelSelection.js';
import { deriveLines, type DerivedLines } from './derivedLines.js';
import type { ScatterLayout } from './layout.js';
import { axisNote, type PlacedAxis } from './placedAxis.js';
import { keptPoints, pointBrushOf, type PointBrush } from './pointBrush.js';
import type { ReferenceLine, ScatterSpec } from './spec.js';
import type { PointWindow, ScatterState } from './state.js';

/** A scatter plot ready to be drawn. */
export interface ScatterView {
  /** Undefined where `empty` says why. */
  layout: ScatterLayout | undefined;
  /** 1 where other panels select the run; absent where they select all. */
  others: Uint8Array | undefined;
  brush: PointBrush;
  lines: DerivedLines;
  area: PlotArea;
  window: PointWindow;
  /** Tells the axes from others, for the state. */
  axes: string;
  ticks: { x: readonly ValueTick[]; y: readonly ValueTick[] };
  /** Whether counts per hexagon are drawn in place of points. */
  density: boolean;
  fidelity: string;
  notes: readonly string[];
  summary: string;
  empty: string | undefined;
}

/** Points beyond which they would hide each other: counts per hexagon are drawn instead. */
export const mostPoints = 20_000;

const margins = { top: 26, right: 14, bottom: 34, left: 44 };
const barRoom = 60;
/** Part of the plot's length left free beyond the outermost points. */
const slack = 0.04;

/** The view of the latest answers. */
export function viewScatter(
  answers: readonly Answer[],
  spec: ScatterSpec,
  state: ScatterState,
  context: PanelContext,
  layout: ScatterLayout | undefined,
): ScatterView {
  const empty = emptyText(answers, spec, layout, context);
  const brush = pointBrushOf(context.selection);
  if (!layout) return { ...nothing, brush, fidelity: '', summary: empty ?? '', empty };
  const selected = selectedIndices(answers);
  const others = selected && Uint8Array.from(layout.runs, (run) => (selected.has(run) ? 1 : 0));
  const lines = others ? deriveLines(layout, spec, others) : layout.lines;
  const axes = JSON.stringify([spec.x, spec.y]);
  const window = state.zoom?.axes === axes ? state.zoom.window : wholeWindow(layout, spec);
  const density = layout.count > mostPoints;
  const kept = keptPoints(layout, others, brush).reduce((sum, one) => sum + one, 0);
  return {
    layout,
    others,
    brush,
    lines,
    window,
    axes,
    ...areaAndTicks(layout, window, context, density || layout.colors.legend !== undefined),
    density,
    fidelity: fidelityOf(layout, kept, density),
    notes: notesOf(layout, lines, spec),
    summary: summarise(layout, lines, kept),
    empty,
  };
}

const noLines: DerivedLines = { fit: undefined, fitText: undefined, best: undefined, frontier: undefined, missing: [] };

const nothing: Omit<ScatterView, 'brush' | 'fidelity' | 'summary' | 'empty'> = {
  layout: undefined,
  others: undefined,
  lines: noLines,
  area: { left: 0, top: 0, width: 1, height: 1 },
  window: { x: [0, 1], y: [0, 1] },
  axes: '',
  ticks: { x: [], y: [] },
  density: false,
  notes: [],
};

/** All points, and the reference lines, with room around them. */
function wholeWindow({ x, y }: ScatterLayout, { lines }: ScatterSpec): PointWindow {
  return { x: whole(x, 'x', lines), y: whole(y, 'y', lines) };
}

function whole({ scale }: PlacedAxis, axis: 'x' | 'y', lines: readonly ReferenceLine[]): readonly [number, number] {
  if (scale.kind === 'category') return [0, 1];
  const places = lines.filter((line) => line.axis === axis).map(({ value }) => positionOf(scale, value));
  const ends = [0, 1, ...places.filter(Number.isFinite)];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const room = slack * (high - low);
  return [low - room, high + room];
}

function areaAndTicks(
  { x, y }: ScatterLayout,
  window: PointWindow,
  { size }: PanelContext,
  bar: boolean,
): Pick<ScatterView, 'area' | 'ticks'> {
  const height = Math.max(20, size.height - margins.top - margins.bottom);
  const yTicks = placeTicks(y.scale, window.y, Math.max(2, Math.floor(height / 36)));
  const labels = Math.max(0, ...yTicks.map(({ label }) => labelWidth(label)));
  const left = Math.min(Math.max(margins.left, Math.ceil(labels / 12) * 12 + 12), Math.max(margins.left, Math.floor(0.35 * size.width)));
  const width = Math.max(20, size.width - left - margins.right - (bar ? barRoom : 0));
  const xTicks = placeTicks(x.scale, window.x, Math.max(2, Math.floor(width / 76)));
  return { area: { left, top: margins.top, width, height }, ticks: { x: xTicks, y: yTicks } };
}

function runsText(count: number): string {
  return `${formatStep(count)} ${count === 1 ? 'run' : 'runs'}`;
}

function fidelityOf({ rows, count }: ScatterLayout, kept: number, density: boolean): string {
  const parts = [
    kept < rows ? fidelityText(kept, rows) : '',
    density ? `density of ${formatStep(count)} points` : '',
    count < rows ? `${formatStep(count)} of ${runsText(rows)} have both` : '',
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(' · ') : `${runsText(rows)} · exact`;
}

function notesOf(layout: ScatterLayout, { fitText, missing }: DerivedLines, { lines }: ScatterSpec): string[] {
  const { x, y, sizes, density } = { ...layout, density: layout.count > mostPoints };
  const hidden = lines.filter((line) => !Number.isFinite(positionOf(layout[line.axis].scale, line.value))).length;
  return [
    fitText ?? '',
    ...missing,
    axisNote(x),
    axisNote(y),
    sizes && sizes.without > 0 && !density ? `${sizes.label}: ${formatStep(sizes.without)} without a size, drawn smallest` : '',
    density && (sizes || layout.colorBy) ? `Beyond ${formatStep(mostPoints)} points colours are counts` : '',
    hidden > 0
      ? `${formatStep(hidden)} reference ${hidden === 1 ? 'line has' : 'lines have'} no place on ${hidden === 1 ? 'its' : 'their'} axis`
      : '',
  ].filter(Boolean);
}

/** Names said before the rest is counted. */
const named = 4;

function summarise(layout: ScatterLayout, { fitText, best, frontier }: DerivedLines, kept: number): string {
  const { x, y, rows, count } = layout;
  const parts = [`${runsText(rows)}: ${y.label} over ${x.label}`];
  if (count < rows) parts.push(`${formatStep(count)} have both`);
  if (kept < rows) parts.push(`${formatStep(kept)} selected`);
  if (fitText !== undefined) parts.push(fitText);
  const last = best?.at(-1);
  if (last !== undefined) parts.push(`best ${y.label} ${formatValue(y.values.numbers[last]!, 6)} by ${layout.nameOf(last)}`);
  if (frontier) {
    const names = [...frontier.subarray(0, named)].map(layout.nameOf).join(', ');
    const more = frontier.length > named ? ` and ${formatStep(frontier.length - named)} more` : '';
    parts.push(`Pareto frontier of ${runsText(frontier.length)}${frontier.length > 0 ? `: ${names}${more}` : ''}`);
  }
  return `${parts.join('; ')}.`;
}

function emptyText(
  answers: readonly Answer[],
  spec: ScatterSpec,
  layout: ScatterLayout | undefined,
  { runs }: PanelContext,
): string | undefined {
  if (!spec.x || !spec.y) return 'Choose what runs along x and y in the settings.';
  if (!layout) return answers.length > 0 ? 'The values of these axes are on their way.' : 'Nothing was asked yet.';
  if (layout.rows === 0) return runs.hidden.length > 0 ? 'All runs of this set are hidden.' : 'No run matches.';
  return layout.count === 0 ? noneText(layout, spec.x.column, spec.y.column) : undefined;
}

function noneText({ x, y, rows }: ScatterLayout, xColumn: Column, yColumn: Column): string {
  const lacking = [x, y].find(({ scale }) => scale.counts.missing === rows);
  if (lacking) return `No run of this set has ${lacking.label}.`;
  return `No run of this set has a place on both ${columnLabel(xColumn)} and ${columnLabel(yColumn)}.`;
}
