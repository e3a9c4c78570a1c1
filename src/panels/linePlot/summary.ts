import type { AxisText, ChartLine, ChartLines } from '../../charts/index.js';
import type { Frame } from '../../model/index.js';
import { lowerBound, upperBound } from '../../numeric/index.js';
import { formatStep, formatValue } from '../../theme/index.js';

/** A point that stands out, and whose it is. */
interface Extreme {
  line: ChartLine;
  x: number;
  value: number;
}

/** What the plot shows of the selected runs, in a sentence made from its data; M4 keeps extremes, so they are those of all points in view. */
export function summarise(
  content: ChartLines,
  frame: Frame,
  metrics: readonly string[],
  range: readonly [number, number],
  { axis, digits }: { axis: AxisText; digits: number },
): string {
  const lines = content.lines.filter(({ greyed }) => greyed === undefined);
  const runs = new Set(lines.map(({ group }) => group)).size;
  const found = extremes(lines, range);
  const where = whereText(range, axis);
  const parts = [`${formatStep(runs)} ${runs === 1 ? 'run' : 'runs'}`];
  if (!found) parts.push(`${metrics.join(', ')} has no value that can be drawn${where}`);
  else {
    const { low, high } = found;
    parts.push(`${metrics.join(', ')}${where}`);
    if (low.value === high.value) parts.push(`always ${formatValue(low.value, digits)}`);
    else parts.push(`lowest ${describe(low, axis, digits)}`, `highest ${describe(high, axis, digits)}`);
  }
  const marked = markedRuns(content);
  if (marked > 0) parts.push(`${formatStep(marked)} ${marked === 1 ? 'run holds' : 'runs hold'} values that cannot be drawn`);
  if (frame.fidelity.kind === 'm4') parts.push(`drawn from ${formatStep(frame.fidelity.to)} of ${formatStep(frame.fidelity.from)} points`);
  return `${parts.join('; ')}.`;
}

function whereText([from, to]: readonly [number, number], axis: AxisText): string {
  if (Number.isNaN(from)) return '';
  const name = axis.label.toLowerCase();
  if (from === to) return ` at ${name} ${axis.value(from)}`;
  // The ends of a zoom are seldom whole; over many steps the fraction says nothing.
  const said = (x: number): string => axis.value(to - from > 100 ? Math.round(x) : x);
  return ` over ${name} ${said(from)} to ${said(to)}`;
}

function describe({ line, x, value }: Extreme, axis: AxisText, digits: number): string {
  return `${formatValue(value, digits)} by ${line.name} at ${axis.label.toLowerCase()} ${axis.value(x)}`;
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
