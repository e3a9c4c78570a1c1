import type { Fidelity, Frame, SeriesLine, SeriesLines, SeriesPlan } from '../../model/index.js';
import { everyPoint, LineSink, m4, m4Capacity, pixelGrid, type PixelGrid } from '../../numeric/index.js';
import type { KeyedCache } from './byteCache.js';
import { Pacer } from './pacer.js';
import { queryColumns, versionsRead } from './queryColumns.js';
import type { RunPoints } from './runPoints.js';
import { loadSeries, type RawLine, type SeriesInput, type SeriesProject } from './seriesLoad.js';
import { seriesNotes } from './seriesNotes.js';
import { smoothedLines } from './smoothedLines.js';

/** Answers a series plan: fetches histories, smooths all points, then keeps what the viewport needs. The frame's buffers are its own. */
export async function runSeries(
  plan: SeriesPlan,
  project: SeriesProject,
  smoothed: KeyedCache<RunPoints>,
  signal: AbortSignal,
): Promise<Frame> {
  const input = await loadSeries(plan, project, signal);
  const pacer = new Pacer(signal);
  const lines = await smoothedLines(input.lines, plan.pipeline, plan.x, smoothed, pacer);
  const log = plan.viewport.yScale === 'log';
  const extents = await extentsOf(lines, log, pacer);
  const grid = pixelGrid(plan.viewport.range ?? extents.xExtent, plan.viewport.pixels);
  const all = plan.viewport.points === 'all';
  const reduced = await reduceLines(lines, all ? { grid } : { grid, log }, input, pacer);
  const { x, y, marks } = reduced.sink.content();
  return {
    columns: { x, y },
    rows: x.length,
    fidelity: reduced.fidelity,
    notes: seriesNotes(plan, input, lines),
    versions: versionsRead(project.manifest, plan.runs.flatMap(queryColumns), ['runs', ...input.metrics.map(({ id }) => `history/${id}`)]),
    series: { lines: reduced.lines, marks, ...extents, runs: input.runs.length },
  };
}

interface Reduction {
  sink: LineSink;
  lines: SeriesLine[];
  fidelity: Fidelity;
}

/** The columns that points are reduced to; without `log` they all stay. */
interface Reducing {
  grid: PixelGrid;
  log?: boolean;
}

async function reduceLines(
  lines: readonly RawLine[],
  { grid, log }: Reducing,
  { runId, name }: SeriesInput,
  pacer: Pacer,
): Promise<Reduction> {
  const slices = lines.map(({ points }) => points);
  const sink = new LineSink(m4Capacity(slices, grid));
  const out: SeriesLine[] = [];
  let [from, to, exact] = [0, 0, true];
  for (const [i, { metric, points }] of lines.entries()) {
    const start = sink.rows;
    const reduced = log === undefined ? everyPoint(points, grid, sink) : m4(points, grid, log, i, sink);
    const { run } = points;
    const counts = { points: points.end - points.start, inView: reduced.inView };
    out.push({ run, runId: runId(run), name: name(run), metric: metric.key, start, end: sink.rows, ...counts });
    from += reduced.inView;
    to += reduced.kept;
    exact &&= reduced.exact;
    if (pacer.due) await pacer.pause();
  }
  return { sink, lines: out, fidelity: exact ? { kind: 'exact' } : { kind: 'm4', from, to } };
}

/** Extents over all points of all lines; on a log scale y begins at the smallest value it can show. */
async function extentsOf(lines: readonly RawLine[], log: boolean, pacer: Pacer): Promise<Pick<SeriesLines, 'xExtent' | 'yExtent'>> {
  const x: [number, number] = [Infinity, -Infinity];
  const y: [number, number] = [Infinity, -Infinity];
  for (const { points } of lines) {
    const { xMin, xMax, yMin, yMax, yMinPositive } = points.stats;
    widen(x, xMin, xMax);
    widen(y, log ? yMinPositive : yMin, log && !(yMax > 0) ? NaN : yMax);
    if (pacer.due) await pacer.pause();
  }
  return { xExtent: orNone(x), yExtent: orNone(y) };
}

function widen(extent: [number, number], low: number, high: number): void {
  if (low < extent[0]) extent[0] = low;
  if (high > extent[1]) extent[1] = high;
}

function orNone(extent: [number, number]): [number, number] {
  return extent[0] <= extent[1] ? extent : [NaN, NaN];
}
