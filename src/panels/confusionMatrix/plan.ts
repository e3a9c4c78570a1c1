import {
  allOf,
  type ArgmaxOf,
  type Column,
  type ConfusionPlan,
  type Filter,
  type Plan,
  type RowQuery,
  type TablePagePlan,
  type ThresholdOf,
} from '../../model/index.js';
import type { PanelContext } from '../panelKind.js';
import { selectedRuns } from '../panelSelection.js';
import { rowFilter } from '../rowSelection.js';
import { scoreClasses, tableColumns } from './guessColumns.js';
import type { ConfusionMatrixSpec } from './spec.js';
import type { ConfusionMatrixState, PickedCell } from './state.js';

/** Rows of a picked cell that are listed at once. */
export const rowsPerPage = 50;

/** A spec in which all is chosen that a matrix needs. */
export type CompleteSpec = ConfusionMatrixSpec & { table: string; actual: string };

export function isComplete(spec: ConfusionMatrixSpec): spec is CompleteSpec {
  const { table, actual, predicted, scores } = spec;
  return table !== undefined && actual !== undefined && (predicted !== undefined || (scores !== undefined && scores.length > 0));
}

/** The counts and, where a cell is picked, a page of its rows. Nothing to ask before columns are chosen. */
export function planConfusion(spec: ConfusionMatrixSpec, state: ConfusionMatrixState, context: PanelContext): Plan[] {
  if (!isComplete(spec)) return [];
  const rows = rowsOf(spec, state, context);
  const labels = labelsOf(spec);
  const counts: ConfusionPlan = {
    kind: 'confusion',
    rows,
    actual: columnOf(spec, spec.actual),
    predicted: predictedOf(spec, context),
    ...(labels.length > 0 && { labels: labels.map((key) => columnOf(spec, key)) }),
    ...(spec.weight !== undefined && { weight: columnOf(spec, spec.weight) }),
    ...(spec.compare !== 'together' && { by: 'run' as const }),
  };
  const picked = isPicked(state, context);
  return picked ? [counts, pagePlan(spec, rows, picked, state.firstRow, context)] : [counts];
}

/** The picked cell, for as long as the selection has what it selects. */
export function isPicked({ pick }: ConfusionMatrixState, { selection }: PanelContext): PickedCell | undefined {
  return selection.own.length > 0 ? pick : undefined;
}

/** A column of the table of the spec. */
export function columnOf({ table }: Pick<CompleteSpec, 'table'>, key: string): Column & { from: 'table' } {
  return { from: 'table', table, key };
}

function rowsOf(spec: CompleteSpec, state: ConfusionMatrixState, context: PanelContext): RowQuery {
  const filter = rowFilter(context.selection, spec.table);
  return { runs: selectedRuns(context), table: spec.table, step: state.step ?? spec.step ?? 'last', ...(filter && { filter }) };
}

function predictedOf(spec: CompleteSpec, { threshold: at }: PanelContext): ConfusionPlan['predicted'] {
  if (at) return { ...at, otherwise: `not ${at.score.class}` };
  if (spec.predicted !== undefined) return columnOf(spec, spec.predicted);
  return argmaxOf(spec);
}

/** The scores of a spec that has no column of predicted classes. */
export function argmaxOf(spec: CompleteSpec): ArgmaxOf {
  const scores = spec.scores ?? [];
  const classes = spec.classes ?? scoreClasses(scores);
  return { argmax: scores.map((key) => columnOf(spec, key)), ...(classes && { classes }) };
}

/** The class that is set against all others at a threshold; undefined where classes are predicted otherwise. */
export function pastThreshold(predicted: ConfusionPlan['predicted']): ThresholdOf | undefined {
  return !('from' in predicted) && 'threshold' in predicted ? predicted : undefined;
}

/** Columns that name classes and say to which groups they belong, in this order; not those that are yet to be chosen. */
export function labelsOf({ names, collapse }: Pick<ConfusionMatrixSpec, 'names' | 'collapse'>): string[] {
  return [names, collapse].flatMap((from) => (from && 'column' in from && from.column !== '' ? [from.column] : []));
}

function pagePlan(spec: CompleteSpec, rows: RowQuery, { filter }: PickedCell, offset: number, { catalog }: PanelContext): TablePagePlan {
  const filters: Filter[] = [...(rows.filter ? [rows.filter] : []), filter];
  const columns = tableColumns(catalog, spec.table).map(({ name }) => columnOf(spec, name));
  return { kind: 'table.page', rows: { ...rows, filter: allOf(filters) }, columns, offset, limit: rowsPerPage };
}
