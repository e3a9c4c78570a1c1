import { valueScale, suggestedKind, type ValueScale } from '../../charts/index.js';
import { columnLabel, type ValueColumn } from '../../model/index.js';
import { bestRow } from '../bestRow.js';
import { columnGoal } from '../columns/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { formatValue } from '../../theme/index.js';
import { groupTexts } from '../groups/texts.js';
import type { Answer, PanelContext } from '../panelKind.js';
import { layoutScatter, valuesOf, type ScatterLayout } from '../scatter/layout.js';
import type { ScatterSpec, ScatterState } from '../scatter/spec.js';
import { viewScatter, type ScatterView } from '../scatter/view.js';
import { levelEdges, levelsOf, type Level } from './levels.js';
import type { ContourSpec } from './spec.js';
import { contourTexts } from './texts.js';
import { heightsOf, longestSide, surfaceGrid, type SurfaceGrid } from './surfaceGrid.js';

/** What does not depend on what is selected: the points of a scatter plot coloured by z, and z itself. */
export interface ContourLayout {
  points: ScatterLayout;
  z: Float64Array;
  label: string;
  /** The scale of colours: that of z over all drawn runs. */
  scale: ValueScale;
  levels: readonly Level[];
}

/** A contour plot ready to be drawn. */
export interface ContourView {
  plot: ScatterView;
  grid: SurfaceGrid | undefined;
  /** Row of the selected run with the largest and with the smallest z; undefined for none. */
  highest: number | undefined;
  lowest: number | undefined;
  /** Row of the run that is marked as the best, where it is known what is better. */
  best: number | undefined;
  scale: ValueScale | undefined;
  levels: readonly Level[];
  label: string;
  z: Float64Array;
  notes: readonly string[];
  summary: string;
  empty: string | undefined;
}

/** CSS pixels of a cell of the surface. */
export const cellSize = 3;

export function layoutContour(
  answer: Pick<Answer, 'frame'>,
  spec: ContourSpec,
  context: Omit<PanelContext, 'selection'>,
): ContourLayout | undefined {
  const { z } = spec;
  const points = z && layoutScatter(answer, scatterSpecOf(spec), context);
  if (!z || !points) return undefined;
  const values = valuesOf(answer.frame, z);
  const heights = heightsOf(values);
  const scale = scaleOf(values, z);
  const levels = levelsOf(scale, context.locale);
  return { points: withLevels(withPlaces(points, heights), levels), z: heights, label: columnLabel(z), scale, levels };
}

/** The scale by which points are coloured, too. */
function scaleOf(values: ValueColumn, { from, key }: NonNullable<ContourSpec['z']>): ValueScale {
  return valueScale(values, { kind: suggestedKind(values, { time: from === 'run' && key === 'created_at' }) });
}

/** Runs without z have no place here. */
function withPlaces(points: ScatterLayout, z: Float64Array): ScatterLayout {
  return { ...points, placed: points.placed.map((placed, row) => (placed === 1 && Number.isFinite(z[row]) ? 1 : 0)) };
}

/** The legend has the colours of the surface, and a tick where one ends. */
function withLevels(points: ScatterLayout, levels: readonly Level[]): ScatterLayout {
  const { legend } = points.colors;
  if (!legend || levels.length === 0) return points;
  return { ...points, colors: { ...points.colors, legend: { ...legend, ticks: levels, edges: levelEdges(levels) } } };
}

/** The points of a contour plot as a scatter plot. */
export function scatterSpecOf({ x, y, z, xScale, yScale }: ContourSpec): ScatterSpec {
  return { x, y, xScale, yScale, colorBy: z };
}

/** The view of the latest answers. */
export function viewContour(
  answers: readonly Answer[],
  spec: ContourSpec,
  state: ScatterState,
  context: PanelContext,
  layout: ContourLayout | undefined,
): ContourView {
  const { locale } = context;
  const plot = viewScatter(answers, scatterSpecOf(spec), state, context, layout?.points);
  const [columns, rows] = [Math.max(2, Math.round(plot.area.width / cellSize)), Math.max(2, Math.round(plot.area.height / cellSize))];
  const ordered = layout?.points.x.scale.kind !== 'category' && layout?.points.y.scale.kind !== 'category';
  const grid = layout && ordered ? surfaceGrid(layout.points, layout.z, plot.kept, columns, rows) : undefined;
  const z = layout?.z ?? new Float64Array();
  const [highest, lowest] = [bestRow(z, plot.kept, 'maximize'), bestRow(z, plot.kept, 'minimize')];
  const goal = columnGoal(spec.z, context.catalog, spec.goal);
  return {
    plot,
    grid,
    highest,
    lowest,
    best: goal && (goal === 'maximize' ? highest : lowest),
    scale: layout?.scale,
    levels: layout?.levels ?? [],
    label: layout?.label ?? '',
    z,
    notes: [...notesOf(layout, grid, ordered, z, locale), ...plot.notes],
    summary: layout ? summarise(plot, layout, highest, lowest, locale) : '',
    empty: spec.z ? plot.empty : textsOf(contourTexts, locale)('choose'),
  };
}

function notesOf(
  layout: ContourLayout | undefined,
  grid: SurfaceGrid | undefined,
  ordered: boolean,
  z: Float64Array,
  locale: Locale | undefined,
): string[] {
  if (!layout) return [];
  const t = textsOf(contourTexts, locale);
  const missing = z.reduce((sum, value) => sum + (Number.isFinite(value) ? 0 : 1), 0);
  const without = missing > 0 ? [t('unusable', { label: layout.label, count: missing })] : [];
  if (!ordered) return [t('noOrder'), ...without];
  if (!grid) return [t('tooFew'), ...without];
  const averaged = grid.duplicates > 0 ? [t('averaged', { count: grid.duplicates })] : [];
  return [t('gaps', { count: grid.used, share: 100 * longestSide }), ...averaged, ...without];
}

function summarise(
  { kept }: ScatterView,
  { points, z, label }: ContourLayout,
  highest: number | undefined,
  lowest: number | undefined,
  locale: Locale | undefined,
): string {
  const t = textsOf(contourTexts, locale);
  const runs = kept.reduce((sum, keep) => sum + keep, 0);
  const over = { runs: textsOf(groupTexts, locale)('runs', { count: runs }), z: label, x: points.x.label, y: points.y.label };
  if (highest === undefined || lowest === undefined) return t('summary', over);
  const [high, low] = [highest, lowest].map((row) => formatValue(z[row]!, 6, locale)) as [string, string];
  return t('summaryEnds', { ...over, high, highRun: points.nameOf(highest), low, lowRun: points.nameOf(lowest) });
}
