import { isValueColumn, columnId, columnLabel, type Column, type Frame, type RunId } from '../../model/index.js';
import { runIdAt, runNameAt } from '../groups/index.js';
import { colorsByColumn, colorsByRun, type LineColors } from '../parallelCoordinates/lineColors.js';
import type { Answer, PanelContext } from '../panelKind.js';
import { runsOf } from '../panelSelection.js';
import { deriveLines, type DerivedLines } from './derivedLines.js';
import { placedAxis, type PlacedAxis } from './placedAxis.js';
import { pointSizes, type PointSizes } from './pointSizes.js';
import type { ScatterSpec } from './spec.js';

/** Points of runs on several axes: what of their drawing does not depend on what is selected or in view. */
export interface PointLayout {
  frame: Frame;
  rows: number;
  runs: Int32Array;
  /** 1 where the row has a place on all axes. */
  placed: Uint8Array;
  /** Rows that have. */
  count: number;
  colors: LineColors;
  /** What colours the points; absent where each run has its own. */
  colorBy: Column | undefined;
  idOf: (row: number) => RunId;
  nameOf: (row: number) => string;
}

/** The same for two axes, with what is drawn through all points. */
export interface ScatterLayout extends PointLayout {
  x: PlacedAxis;
  y: PlacedAxis;
  sizes: PointSizes | undefined;
  /** Of all rows; where others select some, theirs are found anew. */
  lines: DerivedLines;
}

/** Places of all runs of an answer; undefined where it lacks an axis. */
export function layoutScatter(
  { frame }: Pick<Answer, 'frame'>,
  spec: ScatterSpec,
  context: Omit<PanelContext, 'selection'>,
): ScatterLayout | undefined {
  const runs = runsOf(frame);
  const x = placedAxis(frame, spec.x, context.catalog, runs, 0);
  const y = placedAxis(frame, spec.y, context.catalog, runs, 1);
  if (!x || !y) return undefined;
  const points = layoutPoints(frame, [x, y], spec.colorBy, context);
  return { ...points, x, y, sizes: pointSizes(frame, spec.sizeBy), lines: deriveLines({ x, y, placed: points.placed }, spec, undefined) };
}

/** What points on any number of axes have in common. */
export function layoutPoints(
  frame: Frame,
  axes: readonly PlacedAxis[],
  colorBy: Column | undefined,
  { runs: set, theme }: Omit<PanelContext, 'selection'>,
): PointLayout {
  const runs = runsOf(frame);
  const placed = Uint8Array.from(runs, (_, row) => (axes.every(({ place }) => !Number.isNaN(place[row])) ? 1 : 0));
  const idOf = (row: number): RunId => runIdAt(frame, row);
  const values = colorBy && frame.columns[columnId(colorBy)];
  const known = colorBy && isValueColumn(values);
  return {
    frame,
    rows: frame.rows,
    runs,
    placed,
    count: placed.reduce((sum, one) => sum + one, 0),
    colors: known ? colorsByColumn(colorBy, values, columnLabel(colorBy), theme) : colorsByRun(runs, idOf, set.colors, theme),
    colorBy: known ? colorBy : undefined,
    idOf,
    nameOf: (row) => runNameAt(frame, row),
  };
}
