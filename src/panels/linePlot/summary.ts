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
  const low = extreme(lines, range, (a, b) => a < b);
  const high = extreme(lines, range, (a, b) => a > b);
  const where = whereText(range, axis);
  const parts = [`${formatStep(runs)} ${runs === 1 ? 'run' : 'runs'}`];
  if (!low || !high) parts.push(`${metrics.join(', ')} has no value that can be drawn${where}`);
  else {
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

function extreme(
  lines: readonly ChartLine[],
  [from, to]: readonly [number, number],
  better: (a: number, b: number) => boolean,
): Extreme | undefined {
  let best: Extreme | undefined;
  for (const line of lines) {
    const { x, y, start, end } = line.points;
    const last = upperBound(x, to, start, end);
    for (let i = lowerBound(x, from, start, end); i < last; i++) {
      const value = y[i] ?? Number.NaN;
      if (Number.isFinite(value) && (!best || better(value, best.value))) best = { line, x: x[i] ?? 0, value };
    }
  }
  return best;
}
