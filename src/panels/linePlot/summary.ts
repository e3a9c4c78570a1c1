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

/** What the plot shows, in a sentence made from its data; M4 keeps extremes, so they are those of all points in view. */
export function summarise(
  content: ChartLines,
  frame: Frame,
  metrics: readonly string[],
  range: readonly [number, number],
  axis: AxisText,
): string {
  const runs = new Set(content.lines.map(({ group }) => group)).size;
  const low = extreme(content.lines, range, (a, b) => a < b);
  const high = extreme(content.lines, range, (a, b) => a > b);
  const where = `${axis.label.toLowerCase()} ${axis.value(range[0])} to ${axis.value(range[1])}`;
  const parts = [`${formatStep(runs)} ${runs === 1 ? 'run' : 'runs'}`];
  if (!low || !high) parts.push(`${metrics.join(', ')} has no value that can be drawn over ${where}`);
  else {
    parts.push(`${metrics.join(', ')} over ${where}`);
    parts.push(`lowest ${describe(low, axis)}`, `highest ${describe(high, axis)}`);
  }
  const marked = markedRuns(content);
  if (marked > 0) parts.push(`${formatStep(marked)} ${marked === 1 ? 'run holds' : 'runs hold'} values that cannot be drawn`);
  if (frame.fidelity.kind === 'm4') parts.push(`drawn from ${formatStep(frame.fidelity.to)} of ${formatStep(frame.fidelity.from)} points`);
  return `${parts.join('; ')}.`;
}

function describe({ line, x, value }: Extreme, axis: AxisText): string {
  return `${formatValue(value)} by ${line.name} at ${axis.label.toLowerCase()} ${axis.value(x)}`;
}

function markedRuns({ lines, marks }: ChartLines): number {
  const groups = new Set<string>();
  for (const line of marks.line) groups.add(lines[line]?.group ?? '');
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
