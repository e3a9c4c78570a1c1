import {
  plotArea,
  plotMargins,
  plotPixels,
  xAxisScale,
  yAxisScale,
  type AxisNames,
  type AxisScale,
  type AxisText,
  type ChartLines,
  type LegendItem,
  type PlotArea,
  type ZoomRange,
} from '../charts/index.js';
import { namedMargins, roomFor, valueAxis, valueTickCount } from '../charts/inner.js';
import type { Fidelity, Note } from '../model/index.js';
import type { PanelContext } from '../panels/index.js';
import { fidelityText, linePlotTexts, noteTexts, summariseLines } from '../panels/inner.js';
import { english, textsOf, type Locale } from '../texts/index.js';
import { digitsWithin, greyedColor, runColor } from '../theme/index.js';
import { lineContent, type LineToDraw } from './lineContent.js';
import type { LineSeries, ReadSeries } from './lineSeries.js';
import { ownChartTexts } from './texts.js';
import type { XAxisOptions, XScale } from './xScale.js';

/** What an author says of an axis of values. */
export interface YAxisOptions {
  /** Named above the plot, and in the summary. Default: nothing. */
  label?: string | undefined;
  /** Default `linear`. */
  scale?: 'linear' | 'log' | undefined;
  /** Ends of the axis. Default: round numbers about the values in view. */
  min?: number | undefined;
  max?: number | undefined;
}

export interface LineChartInput {
  looks: readonly Pick<LineSeries, 'id' | 'name' | 'color' | 'dash'>[];
  /** As many, in the same order. */
  read: readonly ReadSeries[];
  x: XAxisOptions;
  xScale: XScale;
  y: YAxisOptions;
  /** Places of x in view; undefined is all. */
  zoom: ZoomRange;
  /** Ids of the lines that a reader picked; none is all. */
  picked: ReadonlySet<string>;
  /** Whether points that cannot be drawn are marked. */
  marks: boolean;
}

/** A line chart ready to be drawn; `x`, `whole` and `range` are places of x. */
export interface LineChartView {
  content: ChartLines;
  items: readonly LegendItem[];
  area: PlotArea;
  x: AxisScale;
  y: AxisScale;
  whole: readonly [number, number];
  range: readonly [number, number];
  axis: AxisText;
  names: AxisNames;
  /** What the values are. */
  valueLabel: string;
  digits: number;
  fidelity: string;
  notes: readonly string[];
  summary: string;
  /** Why there is nothing to draw, where that is so. */
  empty: string | undefined;
}

/** The view of lines in a place. */
export function viewLineChart(input: LineChartInput, context: PanelContext): LineChartView {
  const { read, y, x, xScale, zoom } = input;
  const { size, pixelRatio, locale = english } = context;
  const t = textsOf(ownChartTexts, locale);
  const log = y.scale === 'log';
  const names = { x: x.label, y: y.label };
  const lines = linesToDraw(input, context);
  const whole = wholeOf(read, x, xScale);
  const range = zoom ?? whole;
  const reduced = (margins = plotMargins) => lineContent(lines, { range, pixels: plotPixels(size.width, pixelRatio, margins), log });
  // What is lowest and highest in view does not depend on how many columns there are.
  const first = reduced();
  const { height } = plotArea(size, pixelRatio, namedMargins(plotMargins.left, names));
  const found = valueAxis(first.content.lines, xAxisScale(range, 'number', 0).domain, log, height, locale);
  const values = withEnds(found.y, found.extent, y, height, locale);
  const margins = namedMargins(roomFor(values, plotMargins.left, size.width), names);
  const { content, fidelity } = margins.left === plotMargins.left ? first : reduced(margins);
  const area = plotArea(size, pixelRatio, margins);
  const axis = xScale.text(x.label ?? t('x'), whole, locale);
  const digits = log ? 4 : digitsWithin(values.domain);
  const label = y.label ?? textsOf(linePlotTexts, locale)('value');
  const undrawable = content.lines.length > 0 && Number.isNaN(found.extent[0]);
  return {
    content: input.marks ? content : { ...content, marks: noMarks },
    items: lines.map(({ look: { id, name, color, dash } }) => ({ id, name, color, dash, group: id })),
    area,
    x: xScale.axis(range, area.width, locale),
    y: undrawable ? { ...values, ticks: [] } : values,
    whole,
    range,
    axis,
    names,
    valueLabel: label,
    digits,
    fidelity: fidelityText(fidelity, locale),
    notes: notesOf(read, log, locale),
    summary: summariseLines(content, { fidelity }, [label], range, { axis, xName: axis.label, digits, locale }),
    empty: emptyText(content, undrawable, { fidelity, notes: countsOf(read, log) }, locale),
  };
}

const noMarks: ChartLines['marks'] = { line: new Uint32Array(), x: new Float64Array(), kind: new Uint8Array(), count: new Uint32Array() };

function linesToDraw({ looks, read, picked }: LineChartInput, { theme }: PanelContext): LineToDraw[] {
  const ids = uniqueIds(looks);
  return looks.map(({ name, color, dash = [] }, i) => {
    const id = ids[i]!;
    const greyed = picked.size > 0 && !picked.has(id) ? greyedColor(theme) : undefined;
    return { look: { id, group: id, name, color: color ?? runColor(i, theme), dash, greyed }, read: read[i]! };
  });
}

/** Ids of series: their own, else their names; of equal ones the later have their place, too. */
function uniqueIds(looks: LineChartInput['looks']): string[] {
  const seen = new Set<string>();
  return looks.map(({ id, name }, i) => {
    const wanted = id ?? name;
    const unique = seen.has(wanted) ? `${wanted} (${i + 1})` : wanted;
    seen.add(unique);
    return unique;
  });
}

/** All of x: what the author says, else what the lines have. */
function wholeOf(read: readonly ReadSeries[], { min, max }: XAxisOptions, { place }: XScale): readonly [number, number] {
  const at = (value: number | undefined): number => (value === undefined ? NaN : place ? place(value) : value);
  const finite = read.map(({ stats }) => stats).filter(({ xMin }) => Number.isFinite(xMin));
  const [low, high] = [Math.min(...finite.map(({ xMin }) => xMin)), Math.max(...finite.map(({ xMax }) => xMax))];
  const from = Number.isFinite(at(min)) ? at(min) : low;
  const to = Number.isFinite(at(max)) ? at(max) : high;
  return from < to ? [from, to] : xAxisScale([Number.isFinite(from) ? from : NaN, Number.isFinite(to) ? to : NaN], 'number', 0).domain;
}

/** An axis with the ends that the author says, where they are ends. */
function withEnds(
  axis: AxisScale,
  extent: readonly [number, number],
  { min, max }: YAxisOptions,
  height: number,
  locale: Locale,
): AxisScale {
  const isEnd = (end: number | undefined): end is number => end !== undefined && Number.isFinite(end) && (!axis.log || end > 0);
  if (!isEnd(min) && !isEnd(max)) return axis;
  const ends = [isEnd(min) ? min : extent[0], isEnd(max) ? max : extent[1]] as const;
  const wide = yAxisScale(ends, axis.log, valueTickCount(height), locale);
  const [low, high] = [isEnd(min) ? min : wide.domain[0], isEnd(max) ? max : wide.domain[1]];
  return low < high ? { ...wide, domain: [low, high], ticks: wide.ticks.filter(({ value }) => value >= low && value <= high) } : axis;
}

function countsOf(read: readonly ReadSeries[], log: boolean): Note[] {
  const sum = (count: (series: ReadSeries) => number): number => read.reduce((total, series) => total + count(series), 0);
  const notes: Note[] = [
    {
      kind: 'non-finite',
      nan: sum(({ stats }) => stats.nan),
      posInf: sum(({ stats }) => stats.posInf),
      negInf: sum(({ stats }) => stats.negInf),
    },
  ];
  if (log) notes.push({ kind: 'non-positive', points: sum(({ stats }) => stats.nonPositive) });
  return notes;
}

function notesOf(read: readonly ReadSeries[], log: boolean, locale: Locale): string[] {
  const outOfX = read.reduce((total, series) => total + series.outOfX, 0);
  const said = noteTexts({ notes: countsOf(read, log) }, [], locale);
  return outOfX > 0 ? [...said, textsOf(ownChartTexts, locale)('outOfX', { count: outOfX })] : said;
}

function emptyText(
  content: ChartLines,
  undrawable: boolean,
  found: { fidelity: Fidelity; notes: readonly Note[] },
  locale: Locale,
): string | undefined {
  if (content.lines.length === 0) return textsOf(ownChartTexts, locale)('noSeries');
  if (!undrawable) return undefined;
  const t = textsOf(linePlotTexts, locale);
  const [nonFinite, nonPositive] = found.notes;
  if (nonPositive?.kind === 'non-positive' && nonPositive.points > 0) return t('noneAboveZero');
  return t(nonFinite?.kind === 'non-finite' && nonFinite.nan + nonFinite.posInf + nonFinite.negInf > 0 ? 'allNotFinite' : 'noneInView');
}
