import { canonicalJson, RunfolioError, type CurvePlan, type Frame } from '../../model/index.js';
import { Pacer } from '../series/index.js';
import { Transferred, type OnProgress } from '../serveCalls.js';
import { curveFrame } from './curveFrame.js';
import type { Database } from './database.js';
import type { ProjectTables } from './projectTables.js';
import { openRows } from './openRows.js';
import type { SortedScores } from './sortedScores.js';
import { sortScores } from './sortScores.js';

/** What a curve plan is answered from. */
export interface CurveSource {
  tables: ProjectTables;
  database: Database;
  sorted: SortedScores;
}

/** Answers a `curve` plan: labels and scores come from DuckDB as columns, everything else is done on typed arrays in this thread. */
export async function runCurvePlan(
  plan: CurvePlan,
  { tables, database, sorted }: CurveSource,
  signal: AbortSignal,
  onProgress?: OnProgress,
): Promise<Transferred<Frame>> {
  check(plan);
  const { context, versions } = await openRows(plan, tables, database, signal);
  const { rows, actual, scores, by = null, weight = null, averages } = plan;
  const key = canonicalJson([tables.schema, rows, actual, scores, by, weight, averages?.includes('micro') === true, moment(plan)]);
  const data = await sorted.get(key, (loading) => sortScores(plan, context, database, loading), signal);
  const frame = await finish(curveFrame(plan, data, versions), signal, onProgress);
  return movable(frame);
}

/** What is within the last hours changes while nothing else does: that is sorted anew each time. */
function moment(plan: CurvePlan): number {
  return JSON.stringify(plan).includes('"asOf":"now"') ? Date.now() : 0;
}

function check({ scores, weight, bootstrap }: CurvePlan): void {
  const names = scores.map((score) => score.class);
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice !== undefined) throw new RunfolioError('bad-plan', `The class ${JSON.stringify(twice)} comes twice.`);
  if (weight && bootstrap)
    throw new RunfolioError('bad-plan', 'Intervals of weighted rows are not offered: drop the weight or the bootstrap.');
}

/** Draws of a bootstrap take long: between two of them messages are let in, a cancellation among them. */
async function finish<T>(work: Generator<number, T>, signal: AbortSignal, onProgress: OnProgress | undefined): Promise<T> {
  const pacer = new Pacer(signal);
  let told = 0;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (step.value >= told + 0.01) {
      told = step.value;
      onProgress?.(told);
    }
    if (pacer.due) await pacer.pause();
  }
}

/** The frame with its buffers to be moved: they were made for it. */
function movable(frame: Frame): Transferred<Frame> {
  const bands = frame.curve?.lines.flatMap(({ band }) => (band ? [band.x, band.low, band.high] : [])) ?? [];
  const arrays = [...Object.values(frame.columns), ...bands].filter((column) => ArrayBuffer.isView(column));
  return new Transferred(
    frame,
    arrays.map(({ buffer }) => buffer),
  );
}
