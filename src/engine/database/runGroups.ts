import type { TypedArray } from '../../model/index.js';
import { runNamesSql, type CompileContext } from '../compile/index.js';
import type { Database } from './database.js';
import { cellsOf } from './runFrames.js';

/** Rows of logged tables that belong together: those of a run, of a run and step, or all. */
export interface RunGroup {
  /** -1 where rows of no run or of several are together. */
  run: number;
  /** NaN where unknown or where steps are together. */
  step: number;
  /** Empty where `run` is -1. */
  runId: string;
  name: string;
}

/** The groups of rows by run, and by step where there is one, and which of them each row is of: in creation order of the runs, rows of no run last, then by step, unknown ones last. */
export async function runGroups(
  rows: number,
  run: TypedArray | undefined,
  step: TypedArray | undefined,
  context: CompileContext,
  database: Database,
  signal: AbortSignal,
): Promise<{ of: Int32Array; groups: RunGroup[] }> {
  const { of, groups } = numbered(rows, run, step);
  const named = await withNames(groups, context, database, signal);
  const order = Array.from(groups.keys()).toSorted((a, b) => compare(groups[a]!, groups[b]!));
  if (order.every((group, place) => group === place)) return { of, groups: named };
  const places = new Int32Array(groups.length);
  order.forEach((group, place) => (places[group] = place));
  return { of: of.map((group) => places[group]!), groups: order.map((group) => named[group]!) };
}

type Numbered = Pick<RunGroup, 'run' | 'step'>;

function numbered(rows: number, runs: TypedArray | undefined, steps: TypedArray | undefined): { of: Int32Array; groups: Numbered[] } {
  const of = new Int32Array(rows);
  if (!runs) return { of, groups: rows > 0 ? [{ run: -1, step: NaN }] : [] };
  const codes = new Map<number, Map<number, number>>();
  const groups: Numbered[] = [];
  let [last, lastRun, lastStep] = [-1, NaN, NaN];
  for (let row = 0; row < rows; row++) {
    const run = runs[row]!;
    const step = steps ? steps[row]! : NaN;
    // Rows come run by run: most are of the group of the one before.
    if (last < 0 || run !== lastRun || !Object.is(step, lastStep)) {
      lastRun = run;
      lastStep = step;
      const ofRun = codes.get(run) ?? new Map<number, number>();
      if (ofRun.size === 0) codes.set(run, ofRun);
      last = ofRun.get(step) ?? groups.push({ run, step }) - 1;
      ofRun.set(step, last);
    }
    of[row] = last;
  }
  return { of, groups };
}

async function withNames(groups: Numbered[], context: CompileContext, database: Database, signal: AbortSignal): Promise<RunGroup[]> {
  const runs = [...new Set(groups.map(({ run }) => run))].filter((run) => run >= 0);
  if (runs.length === 0) return groups.map((group) => ({ ...group, runId: '', name: '' }));
  const { columns } = await database.query(runNamesSql(runs, context), signal);
  const [run, ids, names] = ['run', 'run_id', 'name'].map((name) => cellsOf(columns[name]));
  const rowOf = new Map(run!.map((index, row) => [index, row]));
  return groups.map((group) => {
    const row = rowOf.get(group.run) ?? -1;
    return { ...group, runId: String(ids![row] ?? ''), name: String(names![row] ?? '') };
  });
}

function compare(a: Numbered, b: Numbered): number {
  const last = (value: number): number => (value >= 0 ? 0 : 1);
  const byStep = Number(Number.isNaN(a.step)) - Number(Number.isNaN(b.step)) || (a.step < b.step ? -1 : Number(a.step > b.step));
  return last(a.run) - last(b.run) || a.run - b.run || byStep;
}
