import { plotArea, wholeAxisScale, xAxisScale, yAxisScale, type AxisScale, type PlotArea } from '../../charts/index.js';
import { columnLabel, type Column } from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { formatMoment, formatStep, formatValue } from '../../theme/index.js';
import { groupTexts } from '../groups/texts.js';
import type { Answer, PanelContext } from '../panelKind.js';
import { selectedIndices } from '../panelSelection.js';
import { bestSoFar } from './bestSoFar.js';
import { historyPoints, type HistoryPoints } from './historyPoints.js';
import type { HistoryAxis, OptimizationHistorySpec } from './spec.js';
import { historyTexts } from './texts.js';

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
  const { locale } = context;
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
    x:
      spec.x === 'order'
        ? wholeAxisScale(extentOf(points.x), area.width, locale)
        : xAxisScale(extentOf(points.x), 'time', area.width, locale),
    y: yAxisScale(extentOf(points.y, targets(spec)), spec.yScale === 'log', Math.max(2, Math.floor(area.height / 40)), locale),
    axis: spec.x,
    target: spec.target,
    fidelity: fidelityOf(points, locale),
    notes: notesOf(points, locale),
    summary: summarise(shown, spec, locale),
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

function fidelityOf({ rows, greyed }: HistoryPoints, locale: Locale | undefined): string {
  const t = textsOf(groupTexts, locale);
  const selected = countOf(greyed, 0);
  return selected < rows ? t('runsSelected', { selected, count: rows }) : t('runsExact', { count: rows });
}

const noteNames = [undefined, 'countMissing', 'countNotFinite', 'countNotPositive'] as const;

function notesOf({ x, noPlace }: HistoryPoints, locale: Locale | undefined): string[] {
  const t = textsOf(historyTexts, locale);
  const notes = noteNames.flatMap((name, code) => {
    const count = countOf(noPlace, code);
    return name && count > 0 ? [t(name, { count })] : [];
  });
  const untimed = x.reduce((sum, at) => sum + (Number.isNaN(at) ? 1 : 0), 0);
  return untimed > 0 ? [...notes, textsOf(groupTexts, locale)('withoutTime', { count: untimed })] : notes;
}

type Shown = Pick<OptimizationHistoryView, 'points' | 'order' | 'best' | 'metric'>;

function summarise(
  { points, order, best, metric }: Shown,
  { x, target, goal }: OptimizationHistorySpec,
  locale: Locale | undefined,
): string {
  const t = textsOf(historyTexts, locale);
  const runs = textsOf(groupTexts, locale)('runs', { count: points.rows });
  const final = best.at(-1) ?? -1;
  if (final < 0) return t('noneDrawable', { runs, metric });
  const place = (row: number): string => placeText(points.x[row]!, x, locale);
  const steps = best.reduce((sum, row, i) => sum + (i > 0 && row >= 0 && best[i - 1]! >= 0 && row !== best[i - 1] ? 1 : 0), 0);
  const value = formatValue(points.y[final]!, 6, locale);
  const parts = [t('bestBy', { runs, metric, value, run: points.nameOf(final), place: place(final) }), t('improved', { count: steps })];
  if (target !== undefined) {
    const reached = order.find(
      (row) => points.greyed[row] === 0 && (goal === 'minimize' ? points.y[row]! <= target : points.y[row]! >= target),
    );
    const said = formatValue(target, 6, locale);
    parts.push(reached === undefined ? t('notReached', { value: said }) : t('reached', { value: said, place: place(reached) }));
  }
  return t('sentence', { parts: parts.join(t('between')) });
}

/** A place on the x axis within a sentence: `run 3`, or a moment. */
export function placeText(x: number, axis: HistoryAxis, locale?: Locale): string {
  return axis === 'order' ? textsOf(historyTexts, locale)('run', { n: formatStep(x, locale) }) : formatMoment(x, locale);
}

function emptyText(
  { metric }: OptimizationHistorySpec,
  { rows, noPlace }: HistoryPoints,
  { runs, locale }: PanelContext,
): string | undefined {
  const t = textsOf(groupTexts, locale);
  if (!metric) return t('noMetric');
  if (rows === 0) return t(runs.hidden.length > 0 ? 'allHidden' : 'noRunMatches');
  return noPlace.includes(0) ? undefined : t('noDrawableValue', { column: columnLabel(metric) });
}
