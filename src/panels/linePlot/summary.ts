import type { AxisText, ChartLine, ChartLines } from '../../charts/index.js';
import type { Frame } from '../../model/index.js';
import { lowerBound, upperBound } from '../../numeric/index.js';
import { textsOf, type Locale, type Texts } from '../../texts/index.js';
import { formatValue, joined } from '../../theme/index.js';
import { linePlotTexts } from './texts.js';

/** A point that stands out, and whose it is. */
interface Extreme {
  line: ChartLine;
  x: number;
  value: number;
}

/** What the plot shows of the selected runs, in a sentence made from its data; M4 keeps extremes, so they are those of all points in view. */
export function summarise(
  content: ChartLines,
  { fidelity }: Pick<Frame, 'fidelity'>,
  metrics: readonly string[],
  range: readonly [number, number],
  { axis, xName, digits, locale }: SummaryStyle,
): string {
  const t = textsOf(linePlotTexts, locale);
  const lines = content.lines.filter(({ greyed }) => greyed === undefined);
  const found = extremes(lines, range);
  const names = { metrics: joined(metrics, locale), axis: xName };
  const said = (value: number): string => formatValue(value, digits, locale);
  const extreme = (name: 'lowest' | 'highest', { line, x, value }: Extreme): string =>
    t(name, { value: said(value), run: line.name, axis: names.axis, at: axis.value(x) });
  const parts = [t('runs', { count: new Set(lines.map(({ group }) => group)).size })];
  parts.push(found ? where(t, shown, range, names, axis) : where(t, nothingShown, range, names, axis));
  if (found && found.low.value === found.high.value) parts.push(t('always', { value: said(found.low.value) }));
  else if (found) parts.push(extreme('lowest', found.low), extreme('highest', found.high));
  const marked = markedRuns(content);
  if (marked > 0) parts.push(t('undrawable', { count: marked }));
  if (fidelity.kind === 'm4') parts.push(t('reduced', { drawn: fidelity.to, count: fidelity.from }));
  return t('sentence', { parts: parts.join(t('between')) });
}

/** How a summary is written. */
export interface SummaryStyle {
  axis: AxisText;
  /** Significant digits of values. */
  digits: number;
  /** What x is called within a sentence. */
  xName: string;
  locale: Locale | undefined;
}

type LinePlotTexts = Texts<typeof linePlotTexts.english>;

const shown = ['shown', 'shownAt', 'shownOver'] as const;
const nothingShown = ['nothingShown', 'nothingShownAt', 'nothingShownOver'] as const;

/** What is drawn and of which x, in the words for no x, for one, and for a range. */
function where(
  t: LinePlotTexts,
  [nowhere, at, over]: typeof shown | typeof nothingShown,
  [from, to]: readonly [number, number],
  names: { metrics: string; axis: string },
  axis: AxisText,
): string {
  if (Number.isNaN(from)) return t(nowhere, names);
  if (from === to) return t(at, { ...names, at: axis.value(from) });
  // The ends of a zoom are seldom whole; over many steps the fraction says nothing.
  const said = (x: number): string => axis.value(to - from > 100 ? Math.round(x) : x);
  return t(over, { ...names, from: said(from), to: said(to) });
}

function markedRuns({ lines, marks }: ChartLines): number {
  const groups = new Set<string>();
  for (const line of marks.line) if (lines[line]?.greyed === undefined) groups.add(lines[line]?.group ?? '');
  return groups.size;
}

/** The first of the least and the first of the greatest values in view; undefined where none can be drawn. One plain loop: a view has hundreds of thousands of points. */
function extremes(lines: readonly ChartLine[], [from, to]: readonly [number, number]): { low: Extreme; high: Extreme } | undefined {
  const least = { value: Infinity, line: 0, at: 0 };
  const most = { value: -Infinity, line: 0, at: 0 };
  for (const [line, { points }] of lines.entries()) {
    const { x, y, start, end } = points;
    const last = upperBound(x, to, start, end);
    for (let at = lowerBound(x, from, start, end); at < last; at++) {
      const value = y[at]!;
      if (value < least.value && value > -Infinity) Object.assign(least, { value, line, at });
      if (value > most.value && value < Infinity) Object.assign(most, { value, line, at });
    }
  }
  if (least.value === Infinity) return undefined;
  const pointOf = ({ value, line, at }: typeof least): Extreme => ({ line: lines[line]!, x: lines[line]!.points.x[at]!, value });
  return { low: pointOf(least), high: pointOf(most) };
}
