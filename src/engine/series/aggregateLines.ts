import type { AggregateStep, Scalar, SeriesGroup } from '../../model/index.js';
import { aggregatePoints, type Aggregation, type GroupLine } from '../../numeric/index.js';
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

/** Lines of groups in place of those of their runs, by group, then in the order of the metrics; each with the edges of its band after it. */
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
  for (const members of together.values()) out.push(...(await groupLines(members, { ...step, range }, groups, context)));
  // Sorting is stable: lines of one group stay in the order of the metrics.
  return out.toSorted((a, b) => a.points.run - b.points.run);
}

const parts = ['centre', 'low', 'high'] as const satisfies readonly SeriesGroup['part'][];

async function groupLines(
  members: readonly PipelineLine[],
  how: Aggregation,
  { groupOf, valuesOf, runId }: RunGroups,
  { kept, pacer }: PipelineContext,
): Promise<PipelineLine[]> {
  const [{ metric, points: first }] = members as [PipelineLine];
  const runs = members.map(({ points }) => points.run);
  const group = groupOf(first.run);
  const about = { runs, runIds: runs.map(runId), values: valuesOf(group) };
  const { align, centre, band } = how;
  const key = JSON.stringify([group, members.map((line) => line.key), align, centre, band, align.by === 'bins' ? how.range : []]);
  const wanted = band === undefined ? parts.slice(0, 1) : parts;
  const known = wanted.map((part) => kept.get(`${key}/${part}`));
  const made = known.some((points) => points === undefined)
    ? await finishPaced(
        aggregatePoints(
          members.map(({ points }) => points),
          how,
        ),
        pacer,
      )
    : undefined;
  return wanted.map((part, i) => {
    const points = known[i] ?? partOf(made!, part, group);
    if (made) kept.set(`${key}/${part}`, points, points.x.byteLength + points.y.byteLength);
    return { metric, points, key: `${key}/${part}`, group: { part, ...about } };
  });
}

function partOf(line: GroupLine, part: SeriesGroup['part'], group: number): RunPoints {
  const y = line[part] ?? line.centre;
  return new RunPoints(group, { x: line.x, y, start: 0, end: y.length }, { n: line.n });
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
