import { yAxisScale, type AxisScale } from '../../charts/index.js';
import { type Centre, type Column, columnId, columnLabel, type Spread } from '../../model/index.js';
import { centreOf, type Interval, resamplesFor } from '../../numeric/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { chosenColumns, groupedRuns, groupValues, leftOutTexts, noFrame, rowOfRun, runIdAt, runNameAt } from '../groups/index.js';
import { eitherOf } from '../groups/eitherOf.js';
import { groupTexts } from '../groups/texts.js';
import type { Answer, PanelContext } from '../panelKind.js';
import { runsOf, selectedIndices } from '../panelSelection.js';
import { barLayout, type BarLayout } from './barLayout.js';
import { groupBars, runBars, type Bar, type Bars } from './bars.js';
import type { BarChartSpec } from './spec.js';
import type { BarChartState } from './state.js';
import { summariseBars } from './summary.js';
import { barTexts } from './texts.js';

/** A bar chart ready to be drawn. */
export interface BarChartView {
  bars: Bars;
  /** Whether a bar is a group of runs; else each is a run. */
  grouped: boolean;
  /** The columns shown. */
  columns: readonly Column[];
  /** Columns whose values tell the groups apart. */
  by: readonly Column[];
  centre: Centre;
  spread: Spread;
  layout: BarLayout;
  /** Place of the first bar on screen, and the bars from there on. */
  first: number;
  shown: readonly Bar[];
  axis: AxisScale;
  /** Value to compare with: that of the baseline, in the first column. */
  baseline: { value: number; name: string } | undefined;
  idsOf: (bar: Bar) => string[];
  /** Place of a run's bar; -1 for none. */
  placeOfRun: (run: string | undefined) => number;
  fidelity: string;
  notes: readonly string[];
  summary: string;
  /** Why there is nothing; empty text while what the groups are is not known yet. */
  empty: string | undefined;
}

/** The view of the latest answers. */
export function viewBarChart(answers: readonly Answer[], spec: BarChartSpec, state: BarChartState, context: PanelContext): BarChartView {
  const frame = answers[0]?.frame ?? noFrame;
  const plan = answers[0]?.plan.kind === 'runs.columns' ? answers[0].plan : undefined;
  const columns = spec.values.filter((column) => columnId(column) in frame.columns);
  const grouped = plan?.groupBy !== undefined;
  const selected = selectedIndices(answers);
  const runs = runsOf(frame);
  const { theme, size, locale } = context;
  const { colors } = context.runs;
  const groups = groupedRuns(frame, { by: plan?.groupBy ?? [], selected, colors, theme, locale });
  const input = { frame, columns, spec, theme, locale };
  const bars = grouped ? groupBars(input, groups) : runBars(input, (row) => selected?.has(runs[row]!) === false, runs, colors);
  const label = grouped ? longest(bars.count, (i) => groups.groups[i]!.label) : longest(frame.rows, (row) => runNameAt(frame, row));
  const labels = grouped ? [groups.by.map(columnLabel).join(' · '), label] : [label];
  const layout = barLayout({
    size,
    orientation: spec.orientation,
    count: bars.count,
    columns: Math.max(1, columns.length),
    grouped,
    labels,
  });
  const first = Math.max(0, Math.min(state.first, bars.count - layout.fit));
  const shown = Array.from({ length: Math.min(layout.fit, bars.count - first) }, (_, i) => bars.at(first + i));
  const baseline = baselineOf(frame, columns, spec, context, grouped);
  const parts = { bars, grouped, columns, by: groups.by, centre: spec.centre, spread: spec.spread, layout, first, shown, baseline };
  return {
    ...parts,
    axis: axisOf(parts, spec, locale),
    idsOf: ({ rows }) => rows.map((row) => runIdAt(frame, row)),
    placeOfRun: (run) => bars.placeOf(rowOfRun(frame, run)),
    fidelity: fidelityOf(frame.rows, selected?.size, parts, locale),
    notes: notesOf(parts, spec, locale),
    summary: summariseBars(parts, spec, frame.rows, locale),
    empty: emptyText(spec, parts, frame.rows, context),
  };
}

/** The label of most characters, which is the one that needs most room or close to it. */
function longest(count: number, labelOf: (index: number) => string): string {
  let found = '';
  for (let i = 0; i < count; i++) if (labelOf(i).length > found.length) found = labelOf(i);
  return found;
}

type Parts = Pick<BarChartView, 'bars' | 'grouped' | 'columns' | 'by' | 'layout' | 'first' | 'shown' | 'baseline'>;

/** Covers all bars' values and what the bars on screen have about them. */
function axisOf({ bars, shown, baseline, layout }: Parts, { scale, fromZero }: BarChartSpec, locale: Locale | undefined): AxisScale {
  const log = scale === 'log';
  const ends = [...bars.extent, ...shown.flatMap(({ values }) => values.flatMap(({ spread }) => spread)), baseline?.value ?? NaN];
  const drawn = ends.filter((end) => Number.isFinite(end) && (!log || end > 0));
  const all = fromZero && !log && drawn.length > 0 ? [0, ...drawn] : drawn;
  const extent: Interval = all.length > 0 ? [Math.min(...all), Math.max(...all)] : [NaN, NaN];
  const room = layout.horizontal ? layout.area.width / 70 : layout.area.height / 40;
  return yAxisScale(extent, log, Math.max(2, Math.floor(room)), locale);
}

/** The baseline run's value, or that of its group, where one number is shown. */
function baselineOf(
  frame: Answer['frame'],
  columns: readonly Column[],
  spec: BarChartSpec,
  { runs }: PanelContext,
  grouped: boolean,
): BarChartView['baseline'] {
  const row = rowOfRun(frame, runs.baseline);
  const [column] = columns;
  if (row < 0 || !column || columns.length > 1) return undefined;
  const { group } = frame.columns;
  const rows = grouped && group instanceof Int32Array ? Array.from(group.keys()).filter((other) => group[other] === group[row]) : [row];
  const value = centreOf(groupValues(frame.columns[columnId(column)], rows, spec.scale === 'log').sorted, spec.centre);
  return Number.isNaN(value) ? undefined : { value, name: runNameAt(frame, row) };
}

function fidelityOf(
  rows: number,
  selected: number | undefined,
  { bars, layout, first, grouped }: Parts,
  locale: Locale | undefined,
): string {
  const t = textsOf(barTexts, locale);
  const common = textsOf(groupTexts, locale);
  const runs = common('runs', { count: rows });
  const all = grouped ? t('groups', { count: bars.count }) : runs;
  const part = bars.count > layout.fit ? t('part', { from: first + 1, to: Math.min(bars.count, first + layout.fit), all }) : all;
  if (selected !== undefined && selected < rows) return [common('runsSelected', { selected, count: rows }), part].join(' · ');
  return grouped ? [part, runs].join(' · ') : t('partExact', { part });
}

function notesOf({ bars, columns, grouped }: Parts, { spread }: BarChartSpec, locale: Locale | undefined): string[] {
  const notes = columns.flatMap((column, i) => leftOutTexts(bars.values[i] ?? [], columnLabel(column), locale));
  const fewer = bars.values.flat().some(({ sorted }) => resamplesFor(sorted.length) < resamplesFor(0));
  const samples = resamplesFor(Infinity);
  const few = grouped && spread === 'bootstrap' && fewer ? [textsOf(barTexts, locale)('fewSamples', { samples })] : [];
  return [...notes, ...few];
}

function emptyText(
  { values, groupBy }: BarChartSpec,
  { bars }: Parts,
  rows: number,
  { runs, catalog, locale }: PanelContext,
): string | undefined {
  const t = textsOf(groupTexts, locale);
  if (values.length === 0) return textsOf(barTexts, locale)('noNumber');
  if (!chosenColumns(groupBy, runs, catalog)) return '';
  if (rows === 0) return t(runs.hidden.length > 0 ? 'allHidden' : 'noRunMatches');
  if (bars.count === 0) return t('noRunSelected');
  if (!Number.isFinite(bars.extent[0])) return t('noDrawableValue', { column: eitherOf(values.map(columnLabel), locale) });
  return undefined;
}
