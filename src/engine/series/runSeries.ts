import {
  aggregateStep,
  type Column,
  type Fidelity,
  type Frame,
  type SeriesLine,
  type SeriesLines,
  type SeriesPlan,
} from '../../model/index.js';
import { everyPoint, LineSink, m4Capacity, pixelGrid, type PixelGrid } from '../../numeric/index.js';
import type { KeyedCache } from './byteCache.js';
import { Pacer } from './pacer.js';
import { queryColumns, versionsRead } from './queryColumns.js';
import { groupColumns, reduceGroup } from './reduceGroup.js';
import type { RunPoints } from './runPoints.js';
import { runGroups } from './runGroups.js';
import { runPipeline, type PipelineLine } from './runPipeline.js';
import { loadSeries, type SeriesInput, type SeriesProject } from './seriesLoad.js';
import { seriesNotes } from './seriesNotes.js';

/** Answers a series plan: fetches histories, takes all points through the pipeline, then keeps what the viewport needs. The frame's buffers are its own. */
export async function runSeries(
  plan: SeriesPlan,
  project: SeriesProject,
  kept: KeyedCache<RunPoints>,
  signal: AbortSignal,
): Promise<Frame> {
  const input = await loadSeries(plan, project, signal);
  const pacer = new Pacer(signal);
  const groups = (columns: readonly Column[]) => runGroups(columns, input.runs, project, signal);
  const lines = await runPipeline(input.lines, plan.pipeline, { axis: plan.x, kept, groups, pacer });
  const log = plan.viewport.yScale === 'log';
  const extents = await extentsOf(lines, log, pacer);
  const grid = pixelGrid(plan.viewport.range ?? extents.xExtent, plan.viewport.pixels);
  const all = plan.viewport.points === 'all';
  const reduced = await reduceLines(lines, all ? { grid } : { grid, log }, input, pacer);
  const { x, y, marks } = reduced.sink.content();
  const groupBy = aggregateStep(plan.pipeline)?.groupBy;
  const histories = [...input.metrics, ...(input.over ? [input.over] : [])].map(({ id }) => `history/${id}`);
  return {
    columns: {
      x,
      y,
      ...groupColumns(
        x,
        reduced.lines,
        lines.map(({ points }) => points),
      ),
    },
    rows: x.length,
    fidelity: reduced.fidelity,
    // What could not be part of a group's line is counted where it was logged.
    notes: seriesNotes(plan, input, groupBy ? input.lines : lines),
    versions: versionsRead(project.manifest, [...plan.runs.flatMap(queryColumns), ...(groupBy ?? [])], ['runs', ...histories]),
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
  lines: readonly PipelineLine[],
  { grid, log }: Reducing,
  { runId, name }: SeriesInput,
  pacer: Pacer,
): Promise<Reduction> {
  const slices = lines.map(({ points }) => points);
  const sink = new LineSink(m4Capacity(slices, grid));
  const out: SeriesLine[] = [];
  let [from, to, exact] = [0, 0, true];
  for (const [i, { metric, points, group }] of lines.entries()) {
    const start = sink.rows;
    const reduced = log === undefined ? everyPoint(points, grid, sink) : reduceGroup(points, { grid, log, line: i }, sink);
    const { run } = points;
    const counts = { points: points.end - points.start, inView: reduced.inView };
    out.push({ run, runId: runId(run), name: name(run), metric: metric.key, start, end: sink.rows, ...counts, ...(group && { group }) });
    from += reduced.inView;
    to += reduced.kept;
    exact &&= reduced.exact;
    if (pacer.due) await pacer.pause();
  }
  return { sink, lines: out, fidelity: exact ? { kind: 'exact' } : { kind: 'm4', from, to } };
}

/** Extents over all points of all lines and bands; on a log scale y begins at the smallest value it can show. */
async function extentsOf(lines: readonly PipelineLine[], log: boolean, pacer: Pacer): Promise<Pick<SeriesLines, 'xExtent' | 'yExtent'>> {
  const x: [number, number] = [Infinity, -Infinity];
  const y: [number, number] = [Infinity, -Infinity];
  for (const { points } of lines) {
    for (const { stats } of [points, ...points.edges]) {
      widen(x, stats.xMin, stats.xMax);
      widen(y, log ? stats.yMinPositive : stats.yMin, log && !(stats.yMax > 0) ? NaN : stats.yMax);
    }
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
