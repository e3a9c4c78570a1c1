import { plotArea, wholeAxisScale, xAxisScale, yAxisScale, type AxisScale, type PlotArea } from '../../charts/index.js';
import { columnLabel, type Column } from '../../model/index.js';
import { formatMoment, formatStep, formatValue } from '../../theme/index.js';
import type { Answer, PanelContext } from '../panelKind.js';
import { selectedIndices } from '../panelSelection.js';
import { bestSoFar } from './bestSoFar.js';
import { historyPoints, noPlaces, type HistoryPoints } from './historyPoints.js';
import type { HistoryAxis, OptimizationHistorySpec } from './spec.js';

/** An optimisation history ready to be drawn. */
export interface OptimizationHistoryView {
  points: HistoryPoints;
  /** Rows that have an x, in the order of x. */
  order: Int32Array;
  /** For each place of `order` the row of the best selected run up to there; -1 for none. */
  best: Int32Array;
  area: PlotArea;
  x: AxisScale;
  y: AxisScale;
  axis: HistoryAxis;
  metric: string;
  target: number | undefined;
  fidelity: string;
  notes: readonly string[];
  summary: string;
  empty: string | undefined;
}

/** CSS pixels below the plot for runs without a place. */
export const laneHeight = 14;

const noFrame = { columns: {}, rows: 0, fidelity: { kind: 'exact' }, notes: [], versions: {} } as const;

/** The view of the latest answers. */
export function viewOptimizationHistory(
  answers: readonly Answer[],
  spec: OptimizationHistorySpec,
  _state: undefined,
  context: PanelContext,
): OptimizationHistoryView {
  const [answer] = answers;
  const metric = metricOf(answer) ?? spec.metric;
  const points = historyPoints(answer?.frame ?? noFrame, metric ?? { from: 'summary', key: '' }, spec, context, selectedIndices(answers));
  const order = orderOf(points);
  const selectedValues = points.y.map((value, row) => (points.greyed[row] === 1 ? NaN : value));
  const best = bestSoFar(selectedValues, order, spec.goal);
  const whole = plotArea(context.size, context.pixelRatio);
  const area = { ...whole, height: Math.max(1, whole.height - (points.noPlace.some((code) => code > 0) ? laneHeight : 0)) };
  const shown = { points, order, best, metric: metric ? columnLabel(metric) : '' };
  return {
    ...shown,
    area,
    x: spec.x === 'order' ? wholeAxisScale(extentOf(points.x), area.width) : xAxisScale(extentOf(points.x), 'time', area.width),
    y: yAxisScale(extentOf(points.y, targets(spec)), spec.yScale === 'log', Math.max(2, Math.floor(area.height / 40))),
    axis: spec.x,
    target: spec.target,
    fidelity: fidelityOf(points),
    notes: notesOf(points),
    summary: summarise(shown, spec),
    empty: emptyText(spec, points, context),
  };
}

function metricOf(answer: Answer | undefined): Column | undefined {
  return answer?.plan.kind === 'runs.columns' ? answer.plan.columns[0] : undefined;
}

function targets({ target, yScale }: OptimizationHistorySpec): number[] {
  return target === undefined || (yScale === 'log' && target <= 0) ? [] : [target];
}

function orderOf({ x }: HistoryPoints): Int32Array {
  const placed = Int32Array.from(x.keys()).filter((row) => !Number.isNaN(x[row]));
  return placed.toSorted((a, b) => x[a]! - x[b]! || a - b);
}

function extentOf(values: Float64Array, more: readonly number[] = []): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const part of [values, more]) {
    for (const value of part) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return low <= high ? [low, high] : [NaN, NaN];
}

function countOf(codes: Uint8Array, code: number): number {
  return codes.reduce((sum, value) => sum + (value === code ? 1 : 0), 0);
}

function fidelityOf({ rows, greyed }: HistoryPoints): string {
  const selected = countOf(greyed, 0);
  return selected < rows ? `${formatStep(selected)} of ${runsText(rows)} selected` : `${runsText(rows)} · exact`;
}

function runsText(rows: number): string {
  return `${formatStep(rows)} ${rows === 1 ? 'run' : 'runs'}`;
}

const noteTexts = ['', 'without a value', 'NaN or infinite', '≤ 0'] as const;

function notesOf({ x, noPlace }: HistoryPoints): string[] {
  const notes = noPlaces.flatMap((_, code) => {
    const count = code === 0 ? 0 : countOf(noPlace, code);
    return count > 0 ? [`× ${formatStep(count)} ${noteTexts[code]}`] : [];
  });
  const untimed = x.reduce((sum, at) => sum + (Number.isNaN(at) ? 1 : 0), 0);
  return untimed > 0 ? [...notes, `${formatStep(untimed)} without a time`] : notes;
}

type Shown = Pick<OptimizationHistoryView, 'points' | 'order' | 'best' | 'metric'>;

function summarise({ points, order, best, metric }: Shown, { x, target, goal }: OptimizationHistorySpec): string {
  const final = best.at(-1) ?? -1;
  if (final < 0) return `${runsText(points.rows)}; none has a value of ${metric} that can be drawn.`;
  const place = (row: number): string => (x === 'order' ? `run ${formatStep(points.x[row]!)}` : formatMoment(points.x[row]!));
  const steps = best.reduce((sum, row, i) => sum + (i > 0 && row >= 0 && best[i - 1]! >= 0 && row !== best[i - 1] ? 1 : 0), 0);
  const parts = [
    `${runsText(points.rows)}; best ${metric} ${formatValue(points.y[final]!, 6)} by ${points.nameOf(final)}, ${place(final)}`,
    `improved ${formatStep(steps)} ${steps === 1 ? 'time' : 'times'}`,
  ];
  if (target !== undefined) {
    const reached = order.find(
      (row) => points.greyed[row] === 0 && (goal === 'minimize' ? points.y[row]! <= target : points.y[row]! >= target),
    );
    parts.push(`target ${formatValue(target, 6)} ${reached === undefined ? 'not reached' : `reached at ${place(reached)}`}`);
  }
  return `${parts.join('; ')}.`;
}

function emptyText({ metric }: OptimizationHistorySpec, { rows, noPlace }: HistoryPoints, { runs }: PanelContext): string | undefined {
  if (!metric) return 'No metric is chosen. Choose one in the settings.';
  if (rows === 0) return runs.hidden.length > 0 ? 'All runs of this set are hidden.' : 'No run matches.';
  if (!noPlace.includes(0)) return `No run of this set has a value of ${columnLabel(metric)} that can be drawn.`;
  return undefined;
}
