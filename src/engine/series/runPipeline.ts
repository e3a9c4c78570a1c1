import type { AggregateStep, Column, SeriesGroup, SmoothStep, Step, XAxis } from '../../model/index.js';
import { changesNothing, smoothPoints, type NumberArray } from '../../numeric/index.js';
import { aggregateLines, type RunGroups } from './aggregateLines.js';
import type { KeyedCache } from './byteCache.js';
import { finishPaced, type Pacer } from './pacer.js';
import type { RunPoints } from './runPoints.js';
import type { RawLine } from './seriesLoad.js';

/** One line on its way through a pipeline. */
export interface PipelineLine extends RawLine {
  /** Says, within a project, which points these are and all that was done to them. */
  readonly key: string;
  readonly group?: SeriesGroup | undefined;
}

/** What the steps of a pipeline need beside the points. */
export interface PipelineContext {
  readonly axis: XAxis;
  /** What steps made, kept so that a zoom does not make it again. */
  readonly kept: KeyedCache<RunPoints>;
  readonly groups: (columns: readonly Column[]) => Promise<RunGroups>;
  readonly pacer: Pacer;
}

/** Carries out a plan's pipeline on all points of each line. */
export async function runPipeline(
  lines: readonly RawLine[],
  pipeline: readonly Step[],
  context: PipelineContext,
): Promise<readonly PipelineLine[]> {
  const axis = typeof context.axis === 'string' ? context.axis : JSON.stringify(context.axis);
  let current: readonly PipelineLine[] = lines.map((line) => ({ ...line, key: `${line.metric.id}/${axis}/${line.points.run}` }));
  for (const step of pipeline) current = await take(step, current, context);
  return current;
}

async function take(step: Step, lines: readonly PipelineLine[], context: PipelineContext): Promise<readonly PipelineLine[]> {
  return step.do === 'smooth' ? smoothLines(step, lines, context) : groupLines(step, lines, context);
}

async function groupLines(step: AggregateStep, lines: readonly PipelineLine[], context: PipelineContext): Promise<PipelineLine[]> {
  return aggregateLines(step, lines, await context.groups(step.groupBy), context);
}

async function smoothLines(
  step: SmoothStep,
  lines: readonly PipelineLine[],
  { kept, pacer }: PipelineContext,
): Promise<readonly PipelineLine[]> {
  if (changesNothing(step)) return lines;
  const name = JSON.stringify(step);
  const out: PipelineLine[] = [];
  for (const line of lines) {
    const key = `${line.key}/${name}`;
    let points = kept.get(key);
    if (!points) {
      points = await smoothed(line.points, step, pacer);
      kept.set(key, points, points.y.byteLength);
    }
    out.push({ ...line, points, key });
    if (pacer.due) await pacer.pause();
  }
  return out;
}

/** With the edges of its band, which are smoothed as the line is. */
async function smoothed(points: RunPoints, step: SmoothStep, pacer: Pacer): Promise<RunPoints> {
  const of = async (y: NumberArray): Promise<Float64Array> => finishPaced(smoothPoints({ ...slice, y }, step), pacer);
  const slice = { x: points.x, start: points.start, end: points.end };
  const { n, low, high } = points.group ?? {};
  const group = n && { n, ...(low && high && { low: await of(low), high: await of(high) }) };
  return points.withValues(await of(points.y), group);
}
