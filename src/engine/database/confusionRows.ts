import type { DecodedTable } from '../../arrow/index.js';
import { RunfolioError, scoredClass, type ConfusionPlan, type FrameColumn, type TypedArray } from '../../model/index.js';
import type { CompileContext } from '../compile/index.js';
import { CodedClasses } from './codedClasses.js';
import type { Database } from './database.js';
import { runGroups, type RunGroup } from './runGroups.js';

/** How often which pair of values occurs: a row per pair, with codes for all that is told apart. */
export interface ConfusionRows {
  /** In the order of the answer. */
  matrices: readonly RunGroup[];
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
  const { run, step } = columns;
  const { of, groups } = await runGroups(rows, run && typed(run), step && typed(step), context, database, signal);
  const unweighted = columns['unweighted'] && typed(columns['unweighted']);
  const weight = columns['weight'] ? typed(columns['weight']) : count;
  return { matrix: of, matrices: groups, texts: classes.texts, actual, predicted, count, unweighted, weight };
}

function typed(column: FrameColumn | undefined): TypedArray {
  if (ArrayBuffer.isView(column)) return column;
  throw new RunfolioError('internal', 'The counts of pairs did not come as numbers.');
}
