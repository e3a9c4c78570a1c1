import type { AggregateStep, Scalar } from '../../model/index.js';
import { aggregatePoints, type Aggregation } from '../../numeric/index.js';
import { finishPaced } from './pacer.js';
import type { PipelineContext, PipelineLine } from './runPipeline.js';
import { RunPoints } from './runPoints.js';

/** How runs are parted. */
export interface RunGroups {
  /** The number of the first run of the group that a run is in. */
  readonly groupOf: (run: number) => number;
  /** What the runs of that group have in the columns that part them. */
  readonly valuesOf: (group: number) => (Scalar | undefined)[];
  readonly runId: (run: number) => string;
}

/** Lines of groups in place of those of their runs, by group, then in the order of the metrics. */
export async function aggregateLines(
  step: AggregateStep,
  lines: readonly PipelineLine[],
  groups: RunGroups,
  context: PipelineContext,
): Promise<PipelineLine[]> {
  const range = rangeOf(lines);
  const together = new Map<string, PipelineLine[]>();
  for (const line of lines) {
    const key = `${groups.groupOf(line.points.run)} ${line.metric.id}`;
    const known = together.get(key);
    if (known) known.push(line);
    else together.set(key, [line]);
  }
  const out: PipelineLine[] = [];
  for (const members of together.values()) out.push(await groupLine(members, { ...step, range }, groups, context));
  // Sorting is stable: lines of one group stay in the order of the metrics.
  return out.toSorted((a, b) => a.points.run - b.points.run);
}

async function groupLine(
  members: readonly PipelineLine[],
  how: Aggregation,
  { groupOf, valuesOf, runId }: RunGroups,
  { kept, pacer }: PipelineContext,
): Promise<PipelineLine> {
  const [{ metric, points: first }] = members as [PipelineLine];
  const runs = members.map(({ points }) => points.run);
  const group = groupOf(first.run);
  const { align, centre, band } = how;
  const key = JSON.stringify([group, members.map((line) => line.key), align, centre, band, align.by === 'bins' ? how.range : []]);
  let points = kept.get(key);
  if (!points) {
    const {
      x,
      centre: y,
      ...beside
    } = await finishPaced(
      aggregatePoints(
        members.map((line) => line.points),
        how,
      ),
      pacer,
    );
    points = new RunPoints(group, { x, y, start: 0, end: y.length }, { group: beside });
    kept.set(key, points, bytesOf(points));
  }
  return { metric, points, key, group: { runs, runIds: runs.map(runId), values: valuesOf(group) } };
}

/** What a group's points take. */
function bytesOf({ x, y, group }: RunPoints): number {
  return [x, y, group?.n, group?.low, group?.high].reduce((sum, array) => sum + (array?.byteLength ?? 0), 0);
}

/** The x that any of the lines has. */
function rangeOf(lines: readonly PipelineLine[]): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const { points } of lines) {
    if (points.end === points.start) continue;
    low = Math.min(low, points.x[points.start]!);
    high = Math.max(high, points.x[points.end - 1]!);
  }
  return [low, high];
}
