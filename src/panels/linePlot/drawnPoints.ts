import type { ChartLine, LinePoints } from '../../charts/index.js';
import type { PanelTable } from '../panelKind.js';
import { axisColumn } from './xAxis.js';
import type { LinePlotView } from './view.js';

/** Points of one line that stand together. */
interface Stretch {
  line: ChartLine;
  form: 'value' | 'smoothed' | 'raw';
  points: LinePoints;
  /** First row of the table. */
  first: number;
}

/** Every point that is drawn, line by line, raw lines behind smoothed ones too; NaN is a gap. */
export function drawnPoints({ content, axis, smoothed, xAxis, grouped }: LinePlotView): PanelTable {
  const stretches = stretchesOf(content.lines, smoothed ? 'smoothed' : 'value');
  const last = stretches.at(-1);
  const starts = Float64Array.from(stretches, ({ first }) => first);
  const at = (row: number) => {
    const stretch = stretches[placeOf(starts, row)]!;
    return { ...stretch, i: stretch.points.start + row - stretch.first };
  };
  const x = (row: number): number => {
    const { points, i } = at(row);
    return points.x[i]!;
  };
  const y = (row: number): number => {
    const { points, i } = at(row);
    return points.y[i]!;
  };
  return {
    rows: last ? last.first + sizeOf(last.points) : 0,
    columns: [
      { label: 'run_id', text: (row) => at(row).line.group },
      { label: 'line', text: (row) => at(row).line.name },
      { label: 'form', text: (row) => at(row).form },
      {
        label: axisColumn(xAxis),
        numeric: true,
        text: (row) => axis.value(x(row)),
        value: (row) => (xAxis === 'wall' ? new Date(x(row)) : x(row)),
      },
      { label: 'value', numeric: true, text: (row) => String(y(row)), value: y },
      ...(grouped ? groupColumns(at) : []),
    ],
  };
}

/** Of groups: both edges of the band, and how many runs count; NaN beside an unsmoothed line, which has none. */
function groupColumns(at: (row: number) => Stretch & { i: number }): PanelTable['columns'] {
  const column = (label: string, of: (line: ChartLine) => ArrayLike<number> | undefined): PanelTable['columns'][number] => {
    const value = (row: number): number => {
      const { line, form, points, i } = at(row);
      return (form === 'raw' ? undefined : of(line)?.[i - points.start]) ?? NaN;
    };
    return { label, numeric: true, text: (row) => String(value(row)), value };
  };
  return [column('low', ({ band }) => band?.low), column('high', ({ band }) => band?.high), column('runs', ({ n }) => n)];
}

/** Greyed lines are drawn without the raw ones. */
function stretchesOf(lines: readonly ChartLine[], form: 'value' | 'smoothed'): Stretch[] {
  let first = 0;
  return lines.flatMap((line) => {
    const parts: [Stretch['form'], LinePoints][] = [[form, line.points]];
    if (line.raw && line.greyed === undefined) parts.push(['raw', line.raw]);
    return parts.map(([name, points]) => {
      const stretch = { line, form: name, points, first };
      first += sizeOf(points);
      return stretch;
    });
  });
}

function sizeOf({ start, end }: LinePoints): number {
  return end - start;
}

/** The last stretch that begins at the row or before it; of several that do, one with points. */
function placeOf(starts: Float64Array, row: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= row) low = middle;
    else high = middle - 1;
  }
  return low;
}
