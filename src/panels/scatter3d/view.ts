import type { RunId, RunsColumnsPlan } from '../../model/index.js';
import { formatStep } from '../../theme/index.js';
import { fidelityText } from '../parallelCoordinates/view.js';
import type { Answer, PanelContext } from '../panelKind.js';
import { runsOf, selectedIndices } from '../panelSelection.js';
import { namedRuns } from '../runClause.js';
import { layoutPoints, type PointLayout } from '../scatter/layout.js';
import { axisNote, placedAxis, type PlacedAxis } from '../scatter/placedAxis.js';
import { planPoints } from '../scatter/plan.js';
import type { Scatter3dSpec } from './spec.js';

/** Points of runs on three axes. */
export interface Scatter3dLayout extends PointLayout {
  axes: Readonly<Record<'x' | 'y' | 'z', PlacedAxis>>;
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

/** What the points are drawn from. Without all axes nothing is asked. */
export function planScatter3d({ x, y, z, colorBy }: Scatter3dSpec, _state: unknown, context: PanelContext): RunsColumnsPlan[] {
  return x && y && z ? planPoints([x.column, y.column, z.column, colorBy], context) : [];
}

/** Places of all runs of an answer; undefined where it lacks an axis. */
export function layoutScatter3d(
  { frame }: Pick<Answer, 'frame'>,
  spec: Scatter3dSpec,
  context: Omit<PanelContext, 'selection'>,
): Scatter3dLayout | undefined {
  const runs = runsOf(frame);
  const x = placedAxis(frame, spec.x, context.catalog, runs, 0);
  const y = placedAxis(frame, spec.y, context.catalog, runs, 1);
  const z = placedAxis(frame, spec.z, context.catalog, runs, 2);
  if (!x || !y || !z) return undefined;
  return { ...layoutPoints(frame, [x, y, z], spec.colorBy, context), axes: { x, y, z } };
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
    fidelity: fidelityOf(layout, kept),
    notes: [x, y, z].map(axisNote).filter(Boolean),
    summary: summarise(layout, kept),
    empty,
  };
}

/** 1 for each row that is chosen and that others select. */
export function keptRows3d({ rows, idOf }: PointLayout, others: Uint8Array | undefined, chosen: ReadonlySet<RunId>): Uint8Array {
  const kept = others ? Uint8Array.from(others) : new Uint8Array(rows).fill(1);
  if (chosen.size === 0) return kept;
  return kept.map((one, row) => (one === 1 && chosen.has(idOf(row)) ? 1 : 0));
}

function runsText(count: number): string {
  return `${formatStep(count)} ${count === 1 ? 'run' : 'runs'}`;
}

function fidelityOf({ rows, count }: PointLayout, kept: number): string {
  const parts = [
    kept < rows ? fidelityText(kept, rows) : '',
    count < rows ? `${formatStep(count)} of ${runsText(rows)} have all three` : '',
  ];
  return parts.filter(Boolean).join(' · ') || `${runsText(rows)} · exact`;
}

function summarise({ axes: { x, y, z }, rows, count, colors }: Scatter3dLayout, kept: number): string {
  const parts = [`${runsText(rows)}: ${y.label} over ${x.label} and ${z.label}, in three dimensions`];
  if (colors.legend) parts.push(`coloured by ${colors.legend.label}`);
  if (count < rows) parts.push(`${formatStep(count)} have all three`);
  if (kept < rows) parts.push(`${formatStep(kept)} selected`);
  return `${parts.join('; ')}.`;
}

function emptyText({ x, y, z }: Scatter3dSpec, layout: Scatter3dLayout | undefined, { runs }: PanelContext): string | undefined {
  if (!x || !y || !z) return 'Choose what runs along x, y and z in the settings.';
  if (!layout) return 'The values of these axes are on their way.';
  if (layout.rows === 0) return runs.hidden.length > 0 ? 'All runs of this set are hidden.' : 'No run matches.';
  if (layout.count > 0) return undefined;
  const lacking = Object.values(layout.axes).find(({ scale }) => scale.counts.missing === layout.rows);
  return lacking ? `No run of this set has ${lacking.label}.` : 'No run of this set has a place on all three axes.';
}
