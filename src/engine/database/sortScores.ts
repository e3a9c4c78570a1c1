import { RunfolioError, type CurvePlan } from '../../model/index.js';
import { curveFigures, thresholdTable } from '../../numeric/index.js';
import type { DecodedTable } from '../../arrow/index.js';
import { curveRowsSql, type CompileContext } from '../compile/index.js';
import { Pacer } from '../series/index.js';
import { runGroups } from './runGroups.js';
import type { Database } from './database.js';
import type { CurveGroup, SortedClass, SortedRows } from './sortedScores.js';

/** The label codes of `curveRowsSql`. */
const noLabel = 2;

/** Rows of one group and class that count. */
interface Counted {
  scores: Float64Array;
  positive: Uint8Array;
  weights: Float64Array | undefined;
  withoutScore: number;
}

/** Fetches labels and scores, a class at a time, and sorts them. Stops between two classes when it is aborted. */
export async function sortScores(plan: CurvePlan, context: CompileContext, database: Database, signal: AbortSignal): Promise<SortedRows> {
  const pacer = new Pacer(signal);
  const micro = plan.averages?.includes('micro') === true && plan.scores.length > 1;
  let groups: CurveGroup[] = [together];
  let sorted: SortedRows['groups'] = [];
  let kept: Counted[][] = [];
  let facts = { rows: 0, withoutLabel: 0, withoutWeight: 0 };
  for (const index of plan.scores.keys()) {
    const rows = rowsOf(await database.query(curveRowsSql(plan, index, context), signal));
    if (index === 0) {
      facts = factsOf(rows);
      if (rows.run) groups = await groupsOf(rows, context, database, signal);
      sorted = groups.map((group) => ({ group, classes: [], micro: undefined }));
      kept = groups.map(() => []);
    }
    for (const [i, counted] of split(rows, groups).entries()) {
      sorted[i]!.classes.push(sortedClass(counted));
      if (micro) kept[i]!.push(counted);
      await pacer.pause();
    }
  }
  if (micro) for (const [i, all] of kept.entries()) sorted[i]!.micro = sortedClass(joined(all));
  return { groups: sorted, ...facts };
}

const together: CurveGroup = { run: -1, runId: undefined, name: undefined, step: NaN };

async function groupsOf(
  { positive, run, step }: Rows,
  context: CompileContext,
  database: Database,
  signal: AbortSignal,
): Promise<CurveGroup[]> {
  const { groups } = await runGroups(positive.length, run, step, context, database, signal);
  return groups.map((group) => (group.run >= 0 ? group : { ...group, runId: undefined, name: undefined }));
}

interface Rows {
  positive: Uint8Array;
  score: Float64Array;
  weight: Float64Array | undefined;
  run: Int32Array | undefined;
  step: Float64Array | undefined;
}

function rowsOf({ columns }: DecodedTable): Rows {
  const { positive, score, weight, run, step } = columns;
  if (!(positive instanceof Uint8Array) || !(score instanceof Float64Array))
    throw new RunfolioError('internal', 'Labels and scores did not come as numbers.');
  return {
    positive,
    score,
    weight: weight instanceof Float64Array ? weight : undefined,
    run: run instanceof Int32Array ? run : undefined,
    step: step instanceof Float64Array ? step : undefined,
  };
}

function factsOf({ positive, weight }: Rows): Pick<SortedRows, 'rows' | 'withoutLabel' | 'withoutWeight'> {
  let [withoutLabel, withoutWeight] = [0, 0];
  for (let i = 0; i < positive.length; i++) {
    if (positive[i] === noLabel) withoutLabel++;
    else if (weight && !isWeight(weight[i]!)) withoutWeight++;
  }
  return { rows: positive.length, withoutLabel, withoutWeight };
}

function isWeight(weight: number): boolean {
  return weight >= 0 && weight < Infinity;
}

/** The rows of each group that have a label, a weight and a score. */
function split(rows: Rows, groups: readonly CurveGroup[]): Counted[] {
  const { positive, score, weight } = rows;
  if (groups.length === 1 && allCount(rows)) return [{ scores: score, positive, weights: weight, withoutScore: 0 }];
  const groupOf = grouping(rows, groups);
  const sizes = new Uint32Array(groups.length);
  const withoutScore = new Uint32Array(groups.length);
  const place = new Int32Array(positive.length).fill(-1);
  for (let i = 0; i < positive.length; i++) {
    if (positive[i] === noLabel || (weight && !isWeight(weight[i]!))) continue;
    const group = groupOf(i);
    if (score[i] === score[i]) {
      place[i] = group;
      sizes[group]!++;
    } else withoutScore[group]!++;
  }
  const parts = Array.from(sizes, (size, group): Counted => ({
    scores: new Float64Array(size),
    positive: new Uint8Array(size),
    weights: weight && new Float64Array(size),
    withoutScore: withoutScore[group]!,
  }));
  sizes.fill(0);
  for (let i = 0; i < place.length; i++) {
    const group = place[i]!;
    const part = parts[group];
    if (!part) continue;
    const at = sizes[group]!++;
    part.scores[at] = score[i]!;
    part.positive[at] = positive[i]!;
    if (part.weights && weight) part.weights[at] = weight[i]!;
  }
  return parts;
}

/** Whether every row has all it needs: then no columns have to be made. */
function allCount({ positive, score, weight }: Rows): boolean {
  for (let i = 0; i < positive.length; i++) {
    if (positive[i] === noLabel || score[i] !== score[i] || (weight && !isWeight(weight[i]!))) return false;
  }
  return true;
}

function grouping({ run, step }: Rows, groups: readonly CurveGroup[]): (row: number) => number {
  if (!run) return () => 0;
  const known = new Map(groups.map((group, i) => [`${group.run} ${group.step}`, i]));
  // Rows come run by run: most are of the group of the one before.
  let [lastRun, lastStep, last] = [NaN, NaN, 0];
  return (row) => {
    const [itsRun, itsStep] = [run[row]!, step ? step[row]! : NaN];
    if (itsRun !== lastRun || !Object.is(itsStep, lastStep)) {
      [lastRun, lastStep] = [itsRun, itsStep];
      last = known.get(`${itsRun} ${itsStep}`) ?? 0;
    }
    return last;
  };
}

function sortedClass({ scores, positive, weights, withoutScore }: Counted): SortedClass {
  const table = thresholdTable(scores, positive, weights);
  return { table, figures: curveFigures(table), withoutScore, calibrations: new Map() };
}

function joined(parts: readonly Counted[]): Counted {
  const size = parts.reduce((sum, { scores }) => sum + scores.length, 0);
  const all: Counted = {
    scores: new Float64Array(size),
    positive: new Uint8Array(size),
    weights: parts[0]?.weights && new Float64Array(size),
    withoutScore: parts.reduce((sum, part) => sum + part.withoutScore, 0),
  };
  let at = 0;
  for (const { scores, positive, weights } of parts) {
    all.scores.set(scores, at);
    all.positive.set(positive, at);
    if (weights) all.weights?.set(weights, at);
    at += scores.length;
  }
  return all;
}
