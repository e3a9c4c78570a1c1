import { plotArea, xAxisScale, type AxisScale, type PlotArea } from '../../charts/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { formatDuration, formatMoment, joined } from '../../theme/index.js';
import { groupTexts } from '../groups/texts.js';
import type { Answer, PanelContext } from '../panelKind.js';
import { selectedIndices } from '../panelSelection.js';
import type { TimelineSpec, TimelineState } from './spec.js';
import { timelineTexts } from './texts.js';
import { timelineBars, type TimelineBars } from './timelineBars.js';

/** A timeline ready to be drawn. */
export interface TimelineView {
  bars: TimelineBars;
  /** 1 where the run is not selected. */
  greyed: Uint8Array;
  area: PlotArea;
  x: AxisScale;
  /** All of time, ms since 1970. */
  whole: readonly [number, number];
  /** CSS pixels from row to row; below one where rows share pixels. */
  rowHeight: number;
  /** Runs per state, most first. */
  states: readonly (readonly [state: string, runs: number])[];
  fidelity: string;
  notes: readonly string[];
  summary: string;
  empty: string | undefined;
}

/** Rows are no higher than this (CSS pixels): few runs make thin bars, not blocks. */
const highestRow = 22;
/** Room at the left: no labels stand there. */
const margins = { top: 8, right: 12, bottom: 22, left: 12 };

const noFrame = { columns: {}, rows: 0, fidelity: { kind: 'exact' }, notes: [], versions: {} } as const;

/** The view of the latest answers. */
export function viewTimeline(
  answers: readonly Answer[],
  spec: TimelineSpec,
  { zoom }: TimelineState,
  context: PanelContext,
  bars = timelineBars({ frame: noFrame }, spec),
): TimelineView {
  const { locale } = context;
  const t = textsOf(timelineTexts, locale);
  const selected = selectedIndices(answers);
  const greyed = Uint8Array.from(bars.runs, (run) => (selected?.has(run) === false ? 1 : 0));
  const area = plotArea(context.size, context.pixelRatio, margins);
  const whole = wholeOf(bars);
  const states = countStates(bars, greyed);
  const untimed = bars.count - bars.order.length;
  const rowHeight = Math.min(highestRow, area.height / Math.max(1, bars.rows));
  return {
    bars,
    greyed,
    area,
    x: xAxisScale(zoom ?? whole, 'time', area.width, locale),
    whole: xAxisScale(whole, 'time', area.width).domain,
    rowHeight,
    states,
    fidelity: fidelityOf(bars, greyed, locale),
    notes: [
      ...(untimed > 0 ? [textsOf(groupTexts, locale)('withoutTime', { count: untimed })] : []),
      ...(rowHeight < 1 ? [t('share', { count: bars.rows, pixels: Math.round(area.height) })] : []),
    ],
    summary: summarise(bars, states, whole, locale),
    empty: emptyText(bars, context),
  };
}

function wholeOf({ start, end, order }: TimelineBars): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const bar of order) {
    low = Math.min(low, start[bar]!);
    high = Math.max(high, end[bar]!);
  }
  return low <= high ? [low, high] : [NaN, NaN];
}

function countStates({ count, stateOf }: TimelineBars, greyed: Uint8Array): [string, number][] {
  const counts = new Map<string, number>();
  for (let bar = 0; bar < count; bar++) if (greyed[bar] === 0) counts.set(stateOf(bar), (counts.get(stateOf(bar)) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1]);
}

function fidelityOf({ count }: TimelineBars, greyed: Uint8Array, locale: Locale | undefined): string {
  const t = textsOf(groupTexts, locale);
  const selected = greyed.reduce((sum, grey) => sum + (grey === 0 ? 1 : 0), 0);
  return selected < count ? t('runsSelected', { selected, count }) : t('runsExact', { count });
}

function summarise(
  { rows, order }: TimelineBars,
  states: TimelineView['states'],
  [from, to]: readonly [number, number],
  locale: Locale | undefined,
): string {
  const t = textsOf(timelineTexts, locale);
  const each = joined(
    states.map(([state, n]) => t('stateCount', { n, state })),
    locale,
  );
  if (order.length === 0) return t('noRunHasTime', { states: each || t('noRuns') });
  return t('summary', {
    runs: textsOf(groupTexts, locale)('runs', { count: order.length }),
    from: formatMoment(from, locale),
    to: formatMoment(to, locale),
    span: formatDuration((to - from) / 1000, locale),
    states: each,
    rows,
  });
}

function emptyText({ count, order }: TimelineBars, { runs, locale }: PanelContext): string | undefined {
  if (count === 0) return textsOf(groupTexts, locale)(runs.hidden.length > 0 ? 'allHidden' : 'noRunMatches');
  return order.length === 0 ? textsOf(timelineTexts, locale)('noTime') : undefined;
}
