import { clearTicks, labelRoom, plotArea, withLabelRoom, type PlotArea, type ValueTick } from '../../charts/index.js';
import { columnLabel } from '../../model/index.js';
import { formatStep } from '../../theme/index.js';
import type { Answer, PanelContext } from '../panelKind.js';
import { selectedIndices } from '../panelSelection.js';
import { keepBrushed } from '../parallelCoordinates/brush.js';
import { namedRuns } from '../runClause.js';
import { axisNote } from './axisNote.js';
import { boxOf } from './boxClauses.js';
import { scatterCurves, type ScatterCurves } from './curves.js';
import { plotTicks, type ScatterLayout } from './layout.js';
import type { ScatterSpec, ScatterState } from './spec.js';

/** A scatter plot ready to be drawn. */
export interface ScatterView {
  layout: ScatterLayout | undefined;
  area: PlotArea;
  /** Part of the plot on screen, in places. */
  zoom: NonNullable<ScatterState['zoom']>;
  xTicks: readonly ValueTick[];
  yTicks: readonly ValueTick[];
  /** 1 for each row that is selected and has a place. */
  kept: Uint8Array;
  curves: ScatterCurves;
  fidelity: string;
  notes: readonly string[];
  summary: string;
  empty: string | undefined;
}

/** Points beyond which their density is drawn. */
export const densityBeyond = 20_000;
const whole = { x: [0, 1], y: [0, 1] } as const;
const barRoom = 52;
const noCurves: ScatterCurves = { fit: undefined, fitText: undefined, front: new Int32Array(), best: new Int32Array() };

/** The view of the latest answers. */
export function viewScatter(
  answers: readonly Answer[],
  spec: ScatterSpec,
  { zoom = whole }: ScatterState,
  context: PanelContext,
  layout: ScatterLayout | undefined,
): ScatterView {
  const empty = emptyText(spec, layout, context);
  const tickCount = Math.max(2, Math.floor(context.size.height / 48));
  const yTicks = layout ? plotTicks(layout.y, zoom.y, tickCount) : [];
  const margins = withLabelRoom(labelRoom(yTicks.map(({ label }) => label.slice(0, 14))));
  const bar = layout?.colors.legend ? barRoom : 0;
  const area = plotArea({ width: context.size.width - bar, height: context.size.height }, context.pixelRatio, margins);
  const kept = layout ? keptRows(layout, answers, context) : new Uint8Array();
  const selected = kept.reduce((sum, keep) => sum + keep, 0);
  const curves = layout ? scatterCurves(layout, kept, spec) : noCurves;
  return {
    layout,
    area,
    zoom,
    xTicks: layout ? clearTicks(plotTicks(layout.x, zoom.x, Math.max(2, Math.floor(area.width / 72))), zoom.x, area.width) : [],
    yTicks,
    kept,
    curves,
    fidelity: layout ? fidelityText(layout, selected) : '',
    notes: layout ? notesOf(layout, curves) : [],
    summary: layout ? summarise(layout, selected, curves) : '',
    empty,
  };
}

/** Rows that have a place and that the panel itself and all others select. */
function keptRows(layout: ScatterLayout, answers: readonly Answer[], { selection }: PanelContext): Uint8Array {
  const kept = layout.placed.slice();
  const others = selectedIndices(answers);
  if (others) layout.runs.forEach((run, row) => (kept[row] = others.has(run) ? kept[row]! : 0));
  for (const { part, filter } of selection.own) {
    const axis = part === 'x' ? layout.x : part === 'y' ? layout.y : undefined;
    if (axis) keepBrushed(axis.values, boxOf(filter), kept);
    else {
      const named = namedRuns(filter);
      for (let row = 0; row < kept.length; row++) if (kept[row] === 1 && !named.has(layout.idOf(row))) kept[row] = 0;
    }
  }
  return kept;
}

function fidelityText({ rows, placed }: ScatterLayout, selected: number): string {
  const drawn = placed.reduce((sum, has) => sum + has, 0);
  const runs = `${formatStep(rows)} ${rows === 1 ? 'run' : 'runs'}`;
  if (selected < drawn) return `${formatStep(selected)} of ${runs} selected`;
  const points = drawn < rows ? `${formatStep(drawn)} of ${runs}` : runs;
  return drawn > densityBeyond ? `${points} · density` : `${points} · exact`;
}

function notesOf({ x, y, rows, sizes }: ScatterLayout, { fitText }: ScatterCurves): string[] {
  const axes = [x, y].map((axis) => axisNote(axis, rows)).filter(Boolean);
  return [...(fitText === undefined ? [] : [fitText]), ...(sizes ? [`area: ${sizes.label}`] : []), ...axes];
}

function summarise({ x, y, rows, nameOf }: ScatterLayout, selected: number, { fitText, front }: ScatterCurves): string {
  const parts = [`${formatStep(selected)} of ${formatStep(rows)} ${rows === 1 ? 'run' : 'runs'}: ${y.label} over ${x.label}`];
  if (fitText !== undefined) parts.push(fitText);
  if (front.length > 0)
    parts.push(`${formatStep(front.length)} on the Pareto front, from ${nameOf(front[0]!)} to ${nameOf(front.at(-1)!)}`);
  return `${parts.join('; ')}.`;
}

function emptyText({ x, y }: ScatterSpec, layout: ScatterLayout | undefined, { runs }: PanelContext): string | undefined {
  if (!x || !y) return 'Choose what runs along x and y in the settings.';
  if (!layout || layout.rows === 0) return runs.hidden.length > 0 ? 'All runs of this set are hidden.' : 'No run matches.';
  if (layout.placed.includes(1)) return undefined;
  return `No run of this set has a place for both ${columnLabel(x)} and ${columnLabel(y)}.`;
}
