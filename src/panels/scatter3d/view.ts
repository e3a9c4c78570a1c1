import { columnId, columnLabel, isValueColumn, type Frame, type RunId, type RunsColumnsPlan } from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { idColumn, nameColumn, runIdAt, runNameAt } from '../groups/index.js';
import { groupTexts } from '../groups/texts.js';
import { colorsByColumn, colorsByRun, type MarkColors } from '../markColors.js';
import type { Answer, PanelContext } from '../panelKind.js';
import { drawnRuns, runsOf, selectedIndices, selectedPlan } from '../panelSelection.js';
import { namedRuns } from '../runClause.js';
import { axisNote } from '../scatter/axisNote.js';
import { axisOf, type ScatterAxis } from '../scatter/layout.js';
import { scatterTexts } from '../scatter/texts.js';
import type { Scatter3dSpec } from './spec.js';
import { scatter3dTexts } from './texts.js';

/** Points of runs on three axes: what of their drawing does not depend on what is selected. */
export interface Scatter3dLayout {
  frame: Frame;
  rows: number;
  runs: Int32Array;
  axes: Readonly<Record<'x' | 'y' | 'z', ScatterAxis>>;
  /** 1 where the row has a place on all axes. */
  placed: Uint8Array;
  /** Rows that have. */
  count: number;
  colors: MarkColors;
  idOf: (row: number) => RunId;
  nameOf: (row: number) => string;
}

/** A 3-D scatter plot ready to be drawn. */
export interface Scatter3dView {
  /** Undefined where `empty` says why. */
  layout: Scatter3dLayout | undefined;
  /** 1 where other panels select the run; absent where they select all. */
  others: Uint8Array | undefined;
  /** Runs this panel selects; none selects all. */
  chosen: ReadonlySet<RunId>;
  fidelity: string;
  notes: readonly string[];
  summary: string;
  empty: string | undefined;
}

/** What the points are drawn from, and which runs other panels select, if not all. Without all axes nothing is asked. */
export function planScatter3d({ x, y, z, colorBy }: Scatter3dSpec, _state: unknown, context: PanelContext): RunsColumnsPlan[] {
  if (!x || !y || !z) return [];
  const columns = [x, y, z, ...(colorBy ? [colorBy] : []), idColumn, nameColumn];
  const unique = new Map(columns.map((column) => [columnId(column), column]));
  const selected = selectedPlan(context);
  return [{ kind: 'runs.columns', runs: drawnRuns(context), columns: [...unique.values()] }, ...(selected ? [selected] : [])];
}

/** Places of all runs of an answer; undefined where no axes are chosen. */
export function layoutScatter3d(
  { frame }: Pick<Answer, 'frame'>,
  { x, y, z, xScale, yScale, zScale, colorBy }: Scatter3dSpec,
  { runs: set, theme, catalog, locale }: Omit<PanelContext, 'selection'>,
): Scatter3dLayout | undefined {
  if (!x || !y || !z) return undefined;
  const runs = runsOf(frame);
  const axes = {
    x: axisOf(frame, x, xScale, runs, 0, catalog),
    y: axisOf(frame, y, yScale, runs, 1, catalog),
    z: axisOf(frame, z, zScale, runs, 2, catalog),
  };
  const places = Object.values(axes).map(({ place }) => place);
  const placed = Uint8Array.from(runs, (_, row) => (places.every((place) => Number.isFinite(place[row])) ? 1 : 0));
  const idOf = (row: number): RunId => runIdAt(frame, row);
  const values = colorBy && frame.columns[columnId(colorBy)];
  const colored = colorBy && isValueColumn(values);
  return {
    frame,
    rows: frame.rows,
    runs,
    axes,
    placed,
    count: placed.reduce((sum, one) => sum + one, 0),
    colors: colored ? colorsByColumn(colorBy, values, columnLabel(colorBy), theme, locale) : colorsByRun(runs, idOf, set.colors, theme),
    idOf,
    nameOf: (row) => runNameAt(frame, row),
  };
}

/** The view of the latest answers. */
export function viewScatter3d(
  answers: readonly Answer[],
  spec: Scatter3dSpec,
  _state: unknown,
  context: PanelContext,
  layout: Scatter3dLayout | undefined,
): Scatter3dView {
  const empty = emptyText(spec, layout, context);
  const chosen = namedRuns(context.selection.own[0]?.filter);
  if (!layout) return { layout, others: undefined, chosen, fidelity: '', notes: [], summary: empty ?? '', empty };
  const selected = selectedIndices(answers);
  const others = selected && Uint8Array.from(layout.runs, (run) => (selected.has(run) ? 1 : 0));
  const kept = keptRows3d(layout, others, chosen).reduce((sum, one) => sum + one, 0);
  const { x, y, z } = layout.axes;
  return {
    layout,
    others,
    chosen,
    fidelity: fidelityOf(layout, kept, context.locale),
    notes: [x, y, z].map((axis) => axisNote(axis, layout.rows, context.locale)).filter(Boolean),
    summary: summarise(layout, kept, context.locale),
    empty,
  };
}

/** 1 for each row that is chosen and that others select. */
export function keptRows3d({ rows, idOf }: Scatter3dLayout, others: Uint8Array | undefined, chosen: ReadonlySet<RunId>): Uint8Array {
  const kept = others ? Uint8Array.from(others) : new Uint8Array(rows).fill(1);
  if (chosen.size === 0) return kept;
  return kept.map((one, row) => (one === 1 && chosen.has(idOf(row)) ? 1 : 0));
}

function fidelityOf({ rows, count }: Scatter3dLayout, kept: number, locale: Locale | undefined): string {
  const common = textsOf(groupTexts, locale);
  const parts = [
    kept < rows ? common('runsSelected', { selected: kept, count: rows }) : '',
    count < rows ? textsOf(scatter3dTexts, locale)('haveAll', { placed: count, count: rows }) : '',
  ];
  return parts.filter(Boolean).join(' · ') || common('runsExact', { count: rows });
}

function summarise({ axes: { x, y, z }, rows, count, colors }: Scatter3dLayout, kept: number, locale: Locale | undefined): string {
  const t = textsOf(scatter3dTexts, locale);
  const plane = textsOf(scatterTexts, locale);
  const runs = textsOf(groupTexts, locale)('runs', { count: rows });
  const parts = [
    t('shown', { runs, x: x.label, y: y.label, z: z.label }),
    ...(colors.legend ? [t('colouredBy', { column: colors.legend.label })] : []),
    ...(count < rows ? [t('placed', { count })] : []),
    ...(kept < rows ? [t('selected', { count: kept })] : []),
  ];
  return plane('sentence', { parts: parts.join(plane('between')) });
}

function emptyText({ x, y, z }: Scatter3dSpec, layout: Scatter3dLayout | undefined, { runs, locale }: PanelContext): string | undefined {
  const t = textsOf(scatter3dTexts, locale);
  const common = textsOf(groupTexts, locale);
  if (!x || !y || !z) return t('choose');
  if (!layout) return common('noRunMatches');
  if (layout.rows === 0) return common(runs.hidden.length > 0 ? 'allHidden' : 'noRunMatches');
  if (layout.count > 0) return undefined;
  const lacking = Object.values(layout.axes).find(({ scale }) => scale.counts.missing === layout.rows);
  return lacking ? common('noRunHas', { columns: lacking.label }) : t('noPlace');
}
