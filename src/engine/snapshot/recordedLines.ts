import type { Fidelity, Frame, SeriesLine, SeriesLines, SeriesMarks, TypedArray, Viewport } from '../../model/index.js';
import { columnOf, LineSink, lowerBound, m4, m4Capacity, pixelGrid, type PixelGrid, type PointSlice } from '../../numeric/index.js';

/** Recorded lines as a viewport needs them: M4 of the recorded points. `points`: how many of each line were recorded at most; null where all were. */
export function recordedLines(frame: Frame, { range, pixels, yScale }: Viewport, points: number | null): Frame {
  const { series } = frame;
  if (!series) return frame;
  const grid = pixelGrid(range ?? series.xExtent, pixels);
  const { sink, lines, kept, exact } = reduced(frame, series, grid, { log: yScale === 'log', zoomed: range !== undefined });
  const { x, y } = sink.content();
  const { n } = frame.columns;
  const inView = lines.reduce((sum, line) => sum + line.inView, 0);
  return {
    ...frame,
    columns: n instanceof Uint32Array ? { x, y, n: countsAt(frame, lines, x) } : { x, y },
    rows: x.length,
    fidelity: fidelityOf(frame.fidelity, { inView, kept, exact, points }),
    series: { ...series, lines, marks: marksOn(series.marks, grid) },
  };
}

/** How many runs count at each x that is left of lines of groups: as recorded at that x. */
function countsAt(frame: Frame, lines: readonly SeriesLine[], x: Float64Array): Uint32Array {
  const [recordedX, recordedN] = [numbers(frame.columns['x']), frame.columns['n'] as Uint32Array];
  const out = new Uint32Array(x.length);
  for (const [i, { start, end }] of lines.entries()) {
    const recorded = frame.series!.lines[i]!;
    for (let row = start; row < end; row++) {
      out[row] = recordedN[lowerBound(recordedX, x[row]!, recorded.start, recorded.end)] ?? 0;
    }
  }
  return out;
}

function reduced(frame: Frame, series: SeriesLines, grid: PixelGrid, { log, zoomed }: { log: boolean; zoomed: boolean }) {
  const [x, y] = [numbers(frame.columns['x']), numbers(frame.columns['y'])];
  const slices = series.lines.map(({ start, end }): PointSlice => ({ x, y, start, end }));
  const sink = new LineSink(m4Capacity(slices, grid));
  let [kept, exact] = [0, true];
  const lines = series.lines.map((line, i): SeriesLine => {
    const start = sink.rows;
    const one = m4({ x, y, start: line.start, end: line.end }, grid, log, i, sink);
    kept += one.kept;
    exact &&= one.exact;
    return { ...line, start, end: sink.rows, inView: zoomed ? one.inView : line.inView };
  });
  return { sink, lines, kept, exact };
}

interface Counts {
  inView: number;
  kept: number;
  exact: boolean;
  points: number | null;
}

/** Where more was logged than recorded the answer says so, whatever of it is in view. */
function fidelityOf(recorded: Fidelity, { inView, kept, exact, points }: Counts): Fidelity {
  if (recorded.kind === 'm4' && points !== null) return { ...recorded, from: inView, to: kept, recorded: points };
  return exact ? recorded : { kind: 'm4', from: inView, to: kept };
}

/** Recorded marks in the pixel columns of a viewport: those of one line, kind and column together, at the x of the first. */
function marksOn({ line, x, kind, count }: SeriesMarks, grid: PixelGrid): SeriesMarks {
  const merged = new Map<string, number[]>();
  for (let i = 0; i < x.length; i++) {
    if (x[i]! < grid.x0 || x[i]! > grid.x1) continue;
    const key = `${line[i]} ${kind[i]} ${columnOf(grid, x[i]!)}`;
    const known = merged.get(key);
    if (known) known[3]! += count[i]!;
    else merged.set(key, [line[i]!, x[i]!, kind[i]!, count[i]!]);
  }
  const all = [...merged.values()];
  return {
    line: Uint32Array.from(all, ([of]) => of!),
    x: Float64Array.from(all, ([, at]) => at!),
    kind: Uint8Array.from(all, ([, , code]) => code!),
    count: Uint32Array.from(all, ([, , , points]) => points!),
  };
}

function numbers(column: unknown): Float64Array {
  return column instanceof Float64Array ? column : Float64Array.from((column as TypedArray | undefined) ?? []);
}
