import type { Fidelity, Frame, SeriesLine, SeriesLines, SeriesMarks, TypedArray, Viewport } from '../../model/index.js';
import { columnOf, LineSink, m4Capacity, pixelGrid, type PixelGrid } from '../../numeric/index.js';
import { groupColumns, reduceGroup } from '../series/reduceGroup.js';
import { RunPoints } from '../series/runPoints.js';

/** Recorded lines as a viewport needs them: M4 of the recorded points. `most`: how many of each line were recorded at most; null where all were. */
export function recordedLines(frame: Frame, { range, pixels, yScale }: Viewport, most: number | null): Frame {
  const { series } = frame;
  if (!series) return frame;
  const grid = pixelGrid(range ?? series.xExtent, pixels);
  const points = recordedPoints(frame, series);
  const { sink, lines, kept, exact } = reduced(points, series, grid, { log: yScale === 'log', zoomed: range !== undefined });
  const { x, y } = sink.content();
  const inView = lines.reduce((sum, line) => sum + line.inView, 0);
  return {
    ...frame,
    columns: { x, y, ...groupColumns(x, lines, points) },
    rows: x.length,
    fidelity: fidelityOf(frame.fidelity, { inView, kept, exact, points: most }),
    series: { ...series, lines, marks: marksOn(series.marks, grid) },
  };
}

/** Recorded lines as the engine holds lines, those of groups with what is known of them. */
function recordedPoints(frame: Frame, series: SeriesLines): RunPoints[] {
  const [x, y] = [numbers(frame.columns['x']), numbers(frame.columns['y'])];
  const { n, low, high } = frame.columns;
  const edges = low instanceof Float64Array && high instanceof Float64Array ? { low, high } : {};
  const group = n instanceof Uint32Array ? { n, ...edges } : undefined;
  return series.lines.map(({ run, start, end }) => new RunPoints(run, { x, y, start, end }, { repeats: 0, group }));
}

function reduced(points: readonly RunPoints[], series: SeriesLines, grid: PixelGrid, { log, zoomed }: { log: boolean; zoomed: boolean }) {
  const sink = new LineSink(m4Capacity(points, grid));
  let [kept, exact] = [0, true];
  const lines = series.lines.map((line, i): SeriesLine => {
    const start = sink.rows;
    const one = reduceGroup(points[i]!, { grid, log, line: i }, sink);
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
