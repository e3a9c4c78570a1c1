import { valueOf } from '../../charts/index.js';
import { formatMoment, formatNumber } from '../../theme/index.js';
import type { RunId } from '../../model/index.js';
import { brushFilter, brushOf, isBrushed, keepBrushed, noBrush, type AxisBrush } from '../parallelCoordinates/brush.js';
import type { OwnClause, PanelSelection } from '../panelKind.js';
import { namedRuns, namedRunsClause } from '../runClause.js';
import type { ScatterLayout } from './layout.js';
import type { PlacedAxis } from './placedAxis.js';

/** What this panel selects: a box, or runs one by one; neither selects all. */
export interface PointBrush {
  x: AxisBrush;
  y: AxisBrush;
  runs: ReadonlySet<RunId>;
}

export const noPointBrush: PointBrush = { x: noBrush, y: noBrush, runs: new Set() };

/** The part of the clause that names runs. */
const runsPart = 'runs';

/** A box in places. */
export interface PlaceBox {
  x: readonly [number, number];
  y: readonly [number, number];
}

export function isPointBrushed({ x, y, runs }: PointBrush): boolean {
  return isBrushed(x) || isBrushed(y) || runs.size > 0;
}

/** The brush that the panel's own clauses say. */
export function pointBrushOf({ own }: Pick<PanelSelection, 'own'>): PointBrush {
  const filterOf = (part: string) => own.find((clause) => clause.part === part)?.filter;
  const axis = (part: string): AxisBrush => {
    const filter = filterOf(part);
    return filter ? brushOf(filter) : noBrush;
  };
  return { x: axis('x'), y: axis('y'), runs: namedRuns(filterOf(runsPart)) };
}

/** The clauses that select exactly what the brush does. */
export function pointClauses(layout: ScatterLayout, brush: PointBrush): OwnClause[] {
  const where = `in ${layout.y.label} over ${layout.x.label}`;
  const sides = (['x', 'y'] as const).flatMap((part): OwnClause[] => {
    const axis = layout[part];
    const filter = isBrushed(brush[part]) ? brushFilter(axis.spec.column, brush[part]) : undefined;
    return filter ? [{ part, scope: 'run', filter, label: rangeText(axis, brush[part]) }] : [];
  });
  return [...sides, ...namedRunsClause(brush.runs, where, runsPart)];
}

function rangeText({ label, scale }: PlacedAxis, { ranges, values }: AxisBrush): string {
  const [range] = ranges;
  if (!range) return `${label}: ${values.length > 3 ? `${values.length} values` : values.map(String).join(', ')}`;
  const said = (value: number): string => (scale.kind === 'time' ? formatMoment(value).slice(0, 16) : formatNumber(value, 3));
  return `${label} ${said(range[0])} to ${said(range[1])}`;
}

/** The brush of a box: ranges of true values, and the categories it touches. Undefined where it covers no part of an axis. */
export function boxBrush(layout: ScatterLayout, box: PlaceBox): PointBrush {
  return { x: sideBrush(layout.x, box.x), y: sideBrush(layout.y, box.y), runs: new Set() };
}

function sideBrush({ scale }: PlacedAxis, [low, high]: readonly [number, number]): AxisBrush {
  const count = scale.categories.length;
  if (scale.kind === 'category') {
    const touched = scale.categories.filter((_, i) => high >= i / count && low <= (i + 1) / count);
    return { ...noBrush, values: touched.flatMap(({ values }) => [...values]) };
  }
  return { ...noBrush, ranges: [[valueOf(scale, low), valueOf(scale, high)]] };
}

/** 1 for each row with a place that is brushed and that others select; rows without a place only where nothing is brushed. */
export function keptPoints(layout: ScatterLayout, others: Uint8Array | undefined, brush: PointBrush): Uint8Array<ArrayBuffer> {
  const kept: Uint8Array<ArrayBuffer> = others ? Uint8Array.from(others) : new Uint8Array(layout.rows).fill(1);
  for (const part of ['x', 'y'] as const) if (isBrushed(brush[part])) keepBrushed(layout[part].values, brush[part], kept);
  if (brush.runs.size === 0) return kept;
  for (let row = 0; row < kept.length; row++) if (kept[row] === 1 && !brush.runs.has(layout.idOf(row))) kept[row] = 0;
  return kept;
}
