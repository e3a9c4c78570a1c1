import { allOf, type Column, type ConfusionPlan, type Filter, type Plan, type RowQuery, type Scalar } from '../../model/index.js';
import type { PanelContext } from '../panelKind.js';
import { selectedRows } from '../rowSelection.js';
import { scoreClasses } from './guessColumns.js';
import type { ConfusionMatrixSpec } from './spec.js';
import type { ConfusionMatrixState } from './state.js';

/** Rows of a picked cell that are listed at once. */
export const rowsPerPage = 50;

/** A spec in which all is chosen that a matrix needs. */
export type CompleteSpec = ConfusionMatrixSpec & { table: string; actual: string };

export function isComplete(spec: ConfusionMatrixSpec): spec is CompleteSpec {
  const { table, actual, predicted, scores } = spec;
  return table !== undefined && actual !== undefined && (predicted !== undefined || (scores !== undefined && scores.length > 0));
}

/** The matrices; the rows of a cell follow once it is known which classes it stands for. */
export function planConfusion(spec: ConfusionMatrixSpec, state: ConfusionMatrixState, context: PanelContext): Plan[] {
  if (!isComplete(spec)) return [];
  const counts = confusionPlan(spec, state, context);
  const rows = state.rows && context.selection.own.length > 0 ? [rowsPlan(spec, state, context, state.rows)] : [];
  return [counts, ...rows];
}
