import type { Column, ConfusionPlan, Frame, TypedArray } from '../../model/index.js';
import { compile, type CompileContext } from '../compile/index.js';
import { confusionFrame } from './confusionFrame.js';
import { confusionRows } from './confusionRows.js';
import type { Database } from './database.js';

/** The frame of a `confusion` plan with what its `labels` say of its classes: each is counted as a predicted class would be. */
export async function withLabels(
  plan: ConfusionPlan,
  frame: Frame,
  context: CompileContext,
  database: Database,
  signal: AbortSignal,
): Promise<Frame> {
  const { confusion } = frame;
  if (!plan.labels || !confusion) return frame;
  const labels: (string | undefined)[][] = [];
  for (const column of plan.labels) {
    const found = await mostFrequent(plan, column, context, database, signal);
    labels.push(confusion.classes.map((name) => found.get(name)));
  }
  return { ...frame, confusion: { ...confusion, labels } };
}

/** By class the text that most of its rows have in a column; of equally frequent ones the first in natural order. */
async function mostFrequent(
  { rows, actual }: ConfusionPlan,
  column: Column,
  context: CompileContext,
  database: Database,
  signal: AbortSignal,
): Promise<Map<string, string>> {
  const plan: ConfusionPlan = { kind: 'confusion', rows, actual, predicted: column };
  const counted = await confusionRows(plan, await database.query(compile(plan, context), signal), context, database, signal);
  const { columns, confusion } = confusionFrame(plan, counted, {});
  const [of, said, count] = ['actual', 'predicted', 'count'].map((name) => columns[name] as TypedArray);
  const best = new Map<string, { text: string; count: number }>();
  for (let i = 0; i < count!.length; i++) {
    const [name, text] = [confusion!.classes[of![i]!]!, confusion!.classes[said![i]!]!];
    if (text !== '' && count![i]! > (best.get(name)?.count ?? 0)) best.set(name, { text, count: count![i]! });
  }
  return new Map(Array.from(best, ([name, { text }]) => [name, text]));
}
