import type { DecodedTable } from '../../arrow/index.js';
import { RunfolioError, scoredClass, type ConfusionPlan, type FrameColumn, type TypedArray } from '../../model/index.js';
import { runNamesSql, type CompileContext } from '../compile/index.js';
import { CodedClasses } from './codedClasses.js';
import type { Database } from './database.js';
import { cellsOf } from './runFrames.js';

/** A matrix that pairs are of. */
export interface CodedMatrix {
  /** -1 where rows of no run or of several are together. */
  run: number;
  /** NaN where unknown or where steps are together. */
  step: number;
  runId: string;
  name: string;
}

/** How often which pair of values occurs: a row per pair, with codes for all that is told apart. */
export interface ConfusionRows {
  /** In the order of the answer. */
  matrices: CodedMatrix[];
  /** Names of the classes by code. */
  texts: readonly string[];
  /** Index into `matrices`. */
  matrix: Int32Array;
  /** Index into `texts`; -1 for what is no class. */
  actual: Int32Array;
  predicted: Int32Array;
  /** Rows, those of them without a proper weight, and the weight of the others. */
  count: TypedArray;
  unweighted: TypedArray | undefined;
  weight: TypedArray;
}

/** Reads what the SQL of a `confusion` plan gave, and asks for the names of the runs in it. */
export async function confusionRows(
  plan: ConfusionPlan,
  { columns, rows }: DecodedTable,
  context: CompileContext,
  database: Database,
  signal: AbortSignal,
): Promise<ConfusionRows> {
  const classes = new CodedClasses();
  const scored = !('from' in plan.predicted) && 'argmax' in plan.predicted ? plan.predicted : undefined;
  const actual = classes.codes(columns['actual_number'], columns['actual_text'], rows);
  const placeName = scored && ((place: number) => scoredClass(scored, place));
  const predicted = classes.codes(columns['predicted_number'], columns['predicted_text'], rows, placeName);
  const count = typed(columns['rows']);
  const { matrix, matrices } = matricesOf(columns, rows);
  const unweighted = columns['unweighted'] && typed(columns['unweighted']);
  const weight = columns['weight'] ? typed(columns['weight']) : count;
  const named = await withNames(matrices, context, database, signal);
  return { ...inOrder(matrix, named), texts: classes.texts, actual, predicted, count, unweighted, weight };
}

type Numbered = Pick<CodedMatrix, 'run' | 'step'>;

function matricesOf({ run, step }: Record<string, FrameColumn>, rows: number): { matrix: Int32Array; matrices: Numbered[] } {
  const matrix = new Int32Array(rows);
  if (!run) return { matrix, matrices: rows > 0 ? [{ run: -1, step: NaN }] : [] };
  const [runs, steps] = [typed(run), step && typed(step)];
  const codes = new Map<number, Map<number, number>>();
  const matrices: Numbered[] = [];
  let [last, lastRun, lastStep] = [-1, NaN, NaN];
  for (let row = 0; row < rows; row++) {
    const itsRun = runs[row]!;
    const itsStep = steps ? steps[row]! : NaN;
    if (last < 0 || itsRun !== lastRun || !Object.is(itsStep, lastStep)) {
      [lastRun, lastStep] = [itsRun, itsStep];
      const ofRun = codes.get(itsRun) ?? new Map<number, number>();
      if (ofRun.size === 0) codes.set(itsRun, ofRun);
      last = ofRun.get(itsStep) ?? matrices.push({ run: itsRun, step: itsStep }) - 1;
      ofRun.set(itsStep, last);
    }
    matrix[row] = last;
  }
  return { matrix, matrices };
}

async function withNames(matrices: Numbered[], context: CompileContext, database: Database, signal: AbortSignal): Promise<CodedMatrix[]> {
  const runs = [...new Set(matrices.map(({ run }) => run))].filter((run) => run >= 0);
  if (runs.length === 0) return matrices.map((matrix) => ({ ...matrix, runId: '', name: '' }));
  const { columns } = await database.query(runNamesSql(runs, context), signal);
  const [run, ids, names] = ['run', 'run_id', 'name'].map((name) => cellsOf(columns[name]));
  const rowOf = new Map(run!.map((index, row) => [index, row]));
  return matrices.map((matrix) => {
    const row = rowOf.get(matrix.run) ?? -1;
    return { ...matrix, runId: String(ids![row] ?? ''), name: String(names![row] ?? '') };
  });
}

/** In creation order of the runs, rows of no run last, then by step, unknown ones last. */
function inOrder(matrix: Int32Array, matrices: readonly CodedMatrix[]): Pick<ConfusionRows, 'matrix' | 'matrices'> {
  const last = (value: number): number => (value >= 0 ? 0 : 1);
  const byStep = (a: number, b: number): number => Number(Number.isNaN(a)) - Number(Number.isNaN(b)) || (a < b ? -1 : Number(a > b));
  const compare = (a: CodedMatrix, b: CodedMatrix): number => last(a.run) - last(b.run) || a.run - b.run || byStep(a.step, b.step);
  const order = Array.from(matrices.keys()).toSorted((a, b) => compare(matrices[a]!, matrices[b]!));
  const places = new Int32Array(matrices.length);
  order.forEach((code, place) => (places[code] = place));
  return { matrix: matrix.map((code) => places[code]!), matrices: order.map((code) => matrices[code]!) };
}

function typed(column: FrameColumn | undefined): TypedArray {
  if (ArrayBuffer.isView(column)) return column;
  throw new RunfolioError('internal', 'The counts of pairs did not come as numbers.');
}
